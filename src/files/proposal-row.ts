import type { Decimal } from '../calculation/number.js';

/** A row of a proposed budget: its amount for each of the sheet's years in kronor, null where the cell is empty. */
export interface ProposalRow {
  readonly row: number;
  readonly name: string;
  /** What stands in the column "Id" of the bot's own file; empty where there is none. */
  readonly id: string;
  /** What the column "Slag" says; null where it says nothing. */
  readonly kind: 'cost' | 'income' | 'capital' | null;
  readonly amounts: readonly (Decimal | null)[];
}
