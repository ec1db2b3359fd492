import { isYear } from './extract/years.js';
import type { Seen } from './material.js';
import type { Name } from './names.js';

/** Words beside a line's name that ask nothing else: "hur mycket är … i Värend 2015 enligt budget?". */
const BESIDE =
  /^(?:hur|vad|va|mycket|mkt|stort?|stora|ar|var|blev|blir|i|for|pa|hos|av|enligt|med|den|det|de|och|visa|post\w*|rad\w*|tack|kr|kronor|tkr|budget\w*|budgeterat|plan(?:en)?|prognos\w*|utfall\w*|kostnad\w*|kosta\w*)$/;
/** On which basis, said so that it is nothing but that. */
const BY_BASIS = /\benligt (?:budget\w*|plan(?:en)?|prognos\w*|utfall\w*)\b/;
/** A forecast may be wanted anew, and equity and results have questions of their own: those count only by their basis. */
const MORE_THAN_A_LINE = /\b(?:prognos\w*|\w*kapital\w*|\w*resultat\w*)\b/;

/** Is the sentence nothing but a budget line's name, where and when: "göteborg Summa strukturinsatser 2021 enligt budget"? */
export function asksOnlyLine({ names, tokens, text, bound }: Seen): boolean {
  const home = names.flatMap(({ meanings }) => meanings.find(({ kind }) => kind === 'association')?.association ?? [])[0] ?? bound?.id;
  const ofLine = (name: Name) => name.meanings.filter(({ kind, association }) => kind === 'line' && association === home);
  const lines = names.filter((name) => ofLine(name).length > 0);
  const isPlace = ({ meanings }: Name) => meanings.some(({ kind }) => kind === 'association');
  if (lines.length === 0 || !names.every((name) => isPlace(name) || lines.includes(name))) return false;
  const inName = (at: number) => names.some(({ start, end }) => at >= start && at < end);
  const rest = tokens.filter(({ start }) => !inName(start));
  if (!rest.every((token) => token.kind === 'mark' || (token.kind === 'number' ? isYear(token) : BESIDE.test(token.text)))) return false;
  if (BY_BASIS.test(text.folded)) return true;
  const plain = (name: Name) =>
    name.meanings.every(({ kind, common }) => !common && kind !== 'intervention' && kind !== 'party') && ofLine(name).length > 0;
  return lines.every(plain) && !MORE_THAN_A_LINE.test(text.folded);
}
