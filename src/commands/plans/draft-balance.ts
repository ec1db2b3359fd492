import { type Figure, minus, named, sum } from '../../calculation/figure.js';
import type { DraftLine } from './draft-base.js';
import { type DraftWish, planOf } from './draft-lines.js';

/** The line that is to take what is left of the budget year; undefined where nobody said one. */
export const balancing = ({ changes }: Pick<DraftWish, 'changes'>): string | undefined =>
  changes.findLast(({ balance }) => balance !== undefined)?.line;

/**
 * The lines with one of them, as was said, changed by the budget year's result, so that income and costs are as large: a cost becomes what it
 * was and the result, an income what it was less the result, in kronor. It may come out negative: the caller refuses that. The plan goes with it.
 */
export function balanced(lines: readonly DraftLine[], wish: DraftWish): readonly DraftLine[] {
  const id = balancing(wish);
  const own = lines.find((line) => line.id === id);
  const [now] = own?.amounts ?? [];
  if (!own || !now) return lines;
  const all = (isCost: boolean): Figure[] => lines.filter(({ kind }) => (kind === 'cost') === isCost).flatMap(({ amounts }) => amounts[0] ?? []);
  const result = named(`Resultat ${wish.year} före ändringen`, minus(sum(all(false)), sum(all(true))), 'SEK');
  const amount = named(now.label, own.kind === 'cost' ? sum([now, result]) : minus(now, result), 'SEK');
  return lines.map((line) => (line === own ? { ...own, amounts: planOf(own, amount, { ...wish, changes: [] }) } : line));
}
