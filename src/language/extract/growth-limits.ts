import type { Material } from '../material.js';
import { changingParty } from './changing-party.js';
import { picks } from './names.js';

const OTHER_STEPS =
  /\b(?:vartannat|vart ?tredje|vart ?fjarde|vart ?femte|varannan) ar\b|\b(?:varje|per|i) (?:manad\w*|kvartal\w*|halvar\w*)\b|\bprocentenhet\w*|\bengangs\w*|\ben (?:enda )?gang\b/;
const SOME_MEMBERS = /\b(?:forutom|utom|inte) (?:pa |for |hos |med )?(?:kommun\w*|region\w*|stat\w*|forsakringskass\w*|fk\b)/;
const EXCEPT = /\b(?:forutom|utom|inte)(?: (?:pa|for|hos|med))? $/;
/** One change after another: each year its own. */
const IN_TURN = /%[^%]*\b(?:sedan|darefter|efter det|och sen|sen)\b[^%]*%|procent[^%]*\b(?:sedan|darefter|efter det|sen)\b[^%]*(?:procent|%)/;

/** One change for one member, another for the others. */
const THE_REST = /\b(?:resten|ovriga|de andra)\b[^%]*\d[^%]*(?:%|procent)/;

/** Does the text limit a change to some years, to several members or to what is paid for? Only the same yearly change for all, or for one, can be calculated. */
export function isLimited(material: Material): boolean {
  const { folded } = material;
  if (OTHER_STEPS.test(folded) || SOME_MEMBERS.test(folded) || IN_TURN.test(folded)) return true;
  if (THE_REST.test(folded) && changingParty(material).kind === 'one') return true;
  if (picks(material, 'intervention').length > 0 || changingParty(material).kind === 'several') return true;
  return picks(material, 'party').some(({ name }) => EXCEPT.test(folded.slice(0, name.start)));
}
