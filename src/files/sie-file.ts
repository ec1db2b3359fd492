import type { Decimal } from '../calculation/number.js';
import type { Encoding } from './decode.js';
import type { SieObject } from './sie-fields.js';

/** Debit is positive, credit negative, as the format has it. */
export interface SieTransaction {
  readonly account: string;
  readonly objects: readonly SieObject[];
  readonly amount: Decimal;
  /** `2026-08-31`: its own, or the voucher's. */
  readonly date: string;
  readonly line: number;
}

/** What a voucher is about is left behind: it may name somebody. */
export interface SieVoucher {
  readonly series: string;
  readonly number: string;
  readonly date: string;
  readonly line: number;
  readonly transactions: readonly SieTransaction[];
}

/** A balance of an account: of a financial year (0 is the one that the file is about, −1 the one before), and where said of a month and of objects. */
export interface SieBalance {
  readonly kind: 'RES' | 'UB' | 'IB' | 'PSALDO' | 'OIB' | 'OUB';
  readonly year: number;
  /** `2026-08` of #PSALDO, which is the change of that month; else null. */
  readonly month: string | null;
  readonly account: string;
  readonly objects: readonly SieObject[];
  readonly amount: Decimal;
  readonly line: number;
}

export interface SieFile {
  readonly encoding: Encoding;
  /** 1 year balances · 2 month balances · 3 object balances · 4 transactions. */
  readonly type: string;
  /** Has some program marked it as read before (#FLAGGA 1)? */
  readonly flagged: boolean;
  readonly company: string | null;
  readonly currency: string;
  /** First and last day of each financial year, by its number. */
  readonly years: ReadonlyMap<number, { readonly from: string; readonly to: string }>;
  /** Until which day its balances count (#OMFATTN). */
  readonly until: string | null;
  readonly accounts: ReadonlyMap<string, { readonly name: string; readonly type: string | null }>;
  readonly dimensions: ReadonlyMap<string, string>;
  readonly objects: readonly (SieObject & { readonly name: string })[];
  readonly balances: readonly SieBalance[];
  readonly vouchers: readonly SieVoucher[];
}
