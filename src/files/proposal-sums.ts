import { type Decimal, decimal } from '../calculation/number.js';
import { kronor } from '../swedish/format.js';
import type { ProposalRow } from './proposal-row.js';

/**
 * Sums that were typed must be those of the rows: since the sum before, of all above, of all income or all costs, or the result. A year with an empty
 * cell has no sum to hold against, and rows that do not say what they are only the first two.
 */
export function proposalSumFaults(sums: readonly ProposalRow[], rows: readonly ProposalRow[], years: readonly number[]): string[] {
  return years.flatMap((year, index) => {
    const amount = ({ amounts }: ProposalRow): Decimal | null => amounts[index] ?? null;
    const add = (some: readonly ProposalRow[]) => some.reduce((total, each) => total.plus(amount(each) ?? 0), decimal(0));
    const lines = rows.filter(({ kind }) => kind !== 'capital');
    if (lines.some((line) => amount(line) === null)) return [];
    return sums.flatMap((sum, at) => {
      const written = amount(sum);
      if (!written) return [];
      const above = lines.filter(({ row }) => row < sum.row);
      const since = above.filter(({ row }) => row > (sums[at - 1]?.row ?? 0));
      const of = (kind: ProposalRow['kind']) => add(lines.filter((line) => line.kind === kind));
      const isTold = lines.every(({ kind }) => kind !== null);
      const fitting = [add(since), add(above), ...(isTold ? [of('income'), of('cost'), of('income').minus(of('cost'))] : [])];
      if (above.length === 0 || /resultat|kapital/i.test(sum.name) || fitting.some((total) => total.minus(written).abs().lte(1))) return [];
      return [
        `Rad ${sum.row}: ${sum.name.slice(0, 40)} ${year} är ${kronor(written)}, men raderna ger ${kronor(add(since.length > 0 ? since : above))}.`,
      ];
    });
  });
}
