import type { Material } from '../material.js';
import { type Pick, picks } from './names.js';

const OTHER_STEPS =
  /\b(?:vartannat|vart ?tredje|vart ?fjarde|vart ?femte|varannan) ar\b|\b(?:varje|per|i) (?:manad\w*|kvartal\w*|halvar\w*)\b|\bprocentenhet\w*|\bengangs\w*|\ben (?:enda )?gang\b/;
const SOME_MEMBERS = /\b(?:bara|endast|enbart|forutom|utom|inte) (?:pa |for |hos |med )?(?:kommun\w*|region\w*|stat\w*|forsakringskass\w*|fk\b)/;
const ONLY = /\b(?:bara|endast|enbart|forutom|utom|inte)(?: (?:pa|for|hos|med))? $/;
/** What is raised is said right after the verb: "höj Habo", "sänk Habos bidrag". */
const CHANGE = /\b(?:hoj|hojer|hoja|oka|okar|sank|sanker|sanka|minska|minskar|skar|skara)(?: (?:bara|endast|enbart))?(?: (?:pa|for|hos|med))? $/;

/** Does the text limit a change to some members, to some years or to what is paid for? Only the same yearly change for all can be calculated. */
export function isLimited(material: Material): boolean {
  const { folded } = material;
  if (OTHER_STEPS.test(folded) || SOME_MEMBERS.test(folded)) return true;
  if (picks(material, 'intervention').length > 0) return true;
  // "Habos bidrag" is the name of a line.
  const isMember = ({ meaning }: Pick) => material.seen.associations.get(meaning.association)?.parties.some(({ id }) => id === meaning.id);
  return [...picks(material, 'party'), ...picks(material, 'line').filter(isMember)].some(({ name }) => {
    const before = folded.slice(0, name.start);
    return ONLY.test(before) || CHANGE.test(before);
  });
}
