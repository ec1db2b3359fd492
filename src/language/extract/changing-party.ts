import type { Material } from '../material.js';
import { type Mention, mentions } from './payer-mentions.js';

const CHANGES = 'hoj|hojer|hojde|hoja|hojs|oka|okar|okas|sank|sanker|sanka|sanks|minska|minskar|skar|skara';
/** What changes is said right after the verb: "höj Habo", "sänk bara kommunernas bidrag", "höj bidraget för Habo". */
const BEFORE = new RegExp(
  `\\b(?:${CHANGES})(?: (?:bara|endast|enbart))?(?: (?:bidrag|bidraget|bidragen|avgiften|insatsen))?(?: (?:bara|endast|enbart))?(?: (?:pa|for|hos|fran|till))? $`,
);
const ONLY = /\b(?:bara|endast|enbart)(?: (?:pa|for|hos|med|om|fran))? $/;
/** Or who changes it: "om Habo betalar 10 % mer", "kommunerna höjer sitt bidrag 10 %". */
const AFTER = new RegExp(
  `^(?:s?(?: bidrag\\w*| del\\w*| andel\\w*)?) (?:ensam\\w* |sjalv\\w* |bara |nu |skulle )?(?:${CHANGES}|betalar|betala|ger|bidrar|skjuter till|lagger|gar)(?: (?:sitt|sin|sina))?(?: (?:bidrag|del|andel))?(?: (?:upp|ner|ned))?(?: med)? ?$`,
);
const EXCEPT = /\b(?:forutom|utom|inte|ej)\b/;

/** Everybody whom the text says a change is for, in their order; nobody when it is for all. */
function changing(material: Material): Mention[] {
  const { folded } = material;
  const percent = material.seen.tokens.find((token) => token.kind === 'number' && token.unit === 'percent')?.start ?? folded.length;
  const all = mentions(material);
  const said = all.filter(({ start, end }) => {
    const before = folded.slice(0, start);
    return BEFORE.test(before) || ONLY.test(before) || (end <= percent && AFTER.test(folded.slice(end, percent)));
  });
  const joined = (one: Mention, other: Mention) =>
    one.end <= other.start && /^ ?(?:,|och|&|\+|samt) (?:hela )?$/.test(folded.slice(one.end, other.start));
  // "Habo och Mullsjö höjer", "höj Habo, Mullsjö och Vaggeryd": all of them.
  const row = new Set(said);
  for (const [index, one] of all.entries()) {
    const before = all[index - 1];
    if (before && row.has(before) && joined(before, one)) row.add(one);
  }
  for (const [index, one] of [...all.entries()].reverse()) {
    const after = all[index + 1];
    if (after && row.has(after) && joined(one, after)) row.add(one);
  }
  return all.filter((one) => row.has(one));
}

export type ChangingParty = { readonly kind: 'all' } | { readonly kind: 'several' } | { readonly kind: 'one'; readonly mention: Mention };

const PAYERS: ReadonlySet<string> = new Set(['state', 'region', 'municipalities']);

/** Whose contribution is to change: everybody's where nobody or all three payers of the law are named. */
export function changingParty(material: Material): ChangingParty {
  if (EXCEPT.test(material.folded)) return { kind: 'all' };
  const found = new Map(changing(material).map((mention) => [mention.id, mention]));
  const [mention, more] = found.values();
  if (!mention) return { kind: 'all' };
  if (!more) return { kind: 'one', mention };
  return [...PAYERS].every((id) => found.has(id)) ? { kind: 'all' } : { kind: 'several' };
}
