import type { Decimal } from '../../calculation/number.js';
import type { Entry } from './entry.js';

/** What was chosen beside the file: the year and month where it does not say them, and whether what fits no line may be left out. */
export interface ReadingOptions {
  readonly year?: number | undefined;
  readonly through?: string | undefined;
  readonly sheet?: string | undefined;
  /** What the amounts of a table are in, whatever stands in it. */
  readonly unit?: 'kr' | 'tkr' | undefined;
  /** Sent in a chat: what is missing is then said beside the file, not with an option. */
  readonly inChat?: boolean;
  /** Somebody's number in any cell of a table refuses all of it; a chat has looked before. */
  readonly isPersonalNumber?: (text: string) => boolean;
}

/** An account or an object with money on it that belongs to no line. */
export interface Unmatched {
  readonly name: string;
  readonly amount: Decimal;
}

/** What a file says of a year's lines, before anything is saved. Kronor with the budget's sign. */
export interface FileReading {
  readonly format: 'sie' | 'xlsx' | 'csv';
  /** Were the amounts read as thousands of kronor? */
  readonly thousands: boolean;
  readonly fingerprint: string;
  readonly year: number;
  readonly through: string;
  readonly entries: readonly Entry[];
  /** What was read, for people: kind of file, character set, how many vouchers. */
  readonly read: readonly { readonly title: string; readonly value: string }[];
  /** Accounts without object that no line is known for: told, and left out. */
  readonly unmatched: readonly Unmatched[];
  /** Objects, or rows, that no line is known for: nothing is saved until they are mapped, or knowingly left out. */
  readonly unknown: readonly Unmatched[];
  /** What was done with the file on the way: a formula's saved value was used. */
  readonly notes: readonly string[];
}
