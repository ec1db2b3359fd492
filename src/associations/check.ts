import type { Figure } from '../calculation/figure.js';
import type { Cause } from '../calculation/recheck.js';
import type { BudgetColumn } from './budget-columns.js';

/** What a check is about: what comes in, what goes out, what is kept, who took part, or only words. */
export type Subject = 'revenue' | 'costs' | 'equity' | 'participants' | 'text';

/** right · rounding: differs no more than its rounded parts may · minor: worth a look · contradiction: the source says two things. */
export type Verdict = 'right' | 'rounding' | 'minor' | 'contradiction';

/** One thing that is printed, held against what the rest of the source gives. Amounts of one check have one unit. */
export interface Check {
  /** "Kostnader" or the words of the text. */
  readonly label: string;
  /** Where the figure stands in a column of a table. */
  readonly column: BudgetColumn | null;
  readonly subjects: readonly Subject[];
  /** The years that it speaks of; none where it cannot be said. */
  readonly years: readonly number[];
  readonly verdict: Verdict;
  readonly printed: Figure;
  /** Every way to compute it again. */
  readonly readings: readonly { readonly figure: Figure; readonly agrees: boolean }[];
  /** Printed less the first reading that says something else; null where all agree. */
  readonly difference: Figure | null;
  readonly causes: readonly Cause[];
  /** What the difference is about, where it is known. */
  readonly note?: string;
  /** Where no number says it: what the source says, and what it is held against. */
  readonly words?: { readonly printed: string; readonly recomputed: string };
  readonly source: string;
  /** Where in the association's file the printed figure stands: "tables[0].lines[3].values[1]". */
  readonly path: string;
}
