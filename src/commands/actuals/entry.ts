import { type Figure, given, minus, named } from '../../calculation/figure.js';
import { type Decimal, decimal } from '../../calculation/number.js';
import type { ActualSource } from '../../store/bodies/actuals.js';
import type { StoredRecord } from '../../store/port.js';
import { periodName } from '../../swedish/time.js';
import { type Actual, outcomesIn } from '../budget/actuals.js';
import type { YearLine } from './lines.js';

/** One line's outcome as somebody wants it saved. Kronor with the budget's sign. */
export interface Entry {
  readonly line: YearLine;
  readonly amount: Decimal;
  /** The amount of a table before it was rounded to whole öre: for thousands that were read as kronor. */
  readonly exact?: Decimal;
  /** Accounts or objects of a file that the amount was summed from; none of what was typed. */
  readonly accounts: readonly string[];
}

/** All that one message or file says. */
export interface Entries {
  readonly year: number;
  readonly through: string;
  readonly entries: readonly Entry[];
  readonly file: { readonly format: 'sie' | 'xlsx' | 'csv'; readonly fingerprint: string } | null;
}

/** One line beside what is known of it before. */
export interface Change {
  readonly entry: Entry;
  readonly now: Figure;
  /** The outcome of the same month, which this corrects; null where it is the first. */
  readonly corrects: Actual | null;
  /** The newest outcome up to the same month: what the difference is counted from. */
  readonly before: { readonly through: string; readonly amount: Figure } | null;
  readonly difference: Figure | null;
  /** Exactly this has been saved already. */
  readonly same: boolean;
}

/** What each entry changes, seen from the outcomes that stand. */
export function changesOf({ entries, through, file }: Entries, records: readonly StoredRecord[]): Change[] {
  const standing = outcomesIn(records, (id) => entries.find(({ line }) => line.id === id)?.line.label ?? id);
  const source = file ? 'Filen som lästes in' : 'Ditt meddelande';
  return entries.map((entry) => {
    const { line, amount } = entry;
    const months = (standing.get(line.id)?.months ?? []).filter((month) => month.through <= through);
    const before = months.at(-1) ?? null;
    const corrects = before?.through === through ? before.record : null;
    const now = given(`${line.label}, utfall t.o.m. ${periodName(through)}`, amount, 'SEK', [source]);
    return {
      entry,
      now,
      corrects,
      before,
      difference: before && named(`${line.label}, skillnad`, minus(now, before.amount)),
      same: corrects !== null && decimal(corrects.body.amount).eq(amount),
    };
  });
}

export function sourceOf({ file }: Entries, { accounts }: Entry): ActualSource {
  return file ? { kind: 'file', ...file, accounts: [...accounts] } : { kind: 'typed' };
}
