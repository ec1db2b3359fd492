import type { CommandId } from '../commands/ids.js';
import type { Seen } from './material.js';

const ASKS = /\b(?:hur|nar|vem|varfor|vad)\b/;

/** May the sentence choose an association? Not where it names one and asks something, or holds numbers or other names: that is about figures. */
function mayChoose({ names, tokens, text }: Seen): boolean {
  const named = names.some(({ meanings }) => meanings.some(({ kind }) => kind === 'association'));
  if (!named) return true;
  const others = names.some(({ meanings }) => meanings.every(({ kind, common }) => kind !== 'association' && !common));
  const numbers = tokens.some((token) => token.kind === 'number' && !token.article);
  return !others && !numbers && !ASKS.test(text.folded);
}

const MONEY =
  /\b(?:budget\w*|kost\w*|kron\w*|kr|tkr|mkr|mnkr|pengar\w*|medel|sats\w*|lagg\w*|lagt|anslag\w*|avsatt\w*|utfall\w*|prognos\w*|plan\w*|betala\w*|dyr\w*|utgift\w*|underskott\w*|overskott\w*|finansi\w*|ekonomi\w*|forbruk\w*|bidrag\w*|rad\w*|post\w*)\b/;

/** May the sentence ask how the budget stands? Not where it is about an intervention that has no line there, and speaks of no money: "hur går det för NOVA". */
function mayAskBudget({ names, text, bound }: Seen): boolean {
  if (MONEY.test(text.folded)) return true;
  const here = names.map(({ meanings }) => meanings.filter(({ association, common }) => association === bound?.id && !common));
  const hasLine = here.some((meanings) => meanings.some(({ kind }) => kind === 'line'));
  return hasLine || !here.some((meanings) => meanings.some(({ kind }) => kind === 'intervention'));
}

const OF_WORK_AND_WORTH =
  /\b(?:jobb|arbet|vard(?:a|e|et|en)?\b|vart\b|effekt|lon(?:ar|a|samt?)\b|betala\w* sig|spar(?:ar|a|as|at)?\b|tjana|tjanar|intjan|vinst|nytta|samhall|sjalvforsorj|forsorjning|brytpunkt|break|payback|igen\b|tillbaka\b|ihop\b|roi\b|return|investering|socioekonom|antagand|behaller|worth|gain|work|job|skatt)|(?:vinsten?|nyttan?|effekt\w*)\b/;

/** May the sentence ask what work is worth? Not where it holds nothing but a number or an amount: "2 slut", "Enter ska få 2,9 mkr". */
function mayAskWorth({ text }: Seen): boolean {
  return OF_WORK_AND_WORTH.test(text.folded);
}

const NEEDS: Readonly<Partial<Record<CommandId, (seen: Seen) => boolean>>> = {
  'association.choose': mayChoose,
  'budget.status': mayAskBudget,
  'effect.calculate': mayAskWorth,
};

/** Can the sentence mean the command at all, however like its examples it is? */
export function mayMean(id: CommandId, seen: Seen): boolean {
  return NEEDS[id]?.(seen) ?? true;
}
