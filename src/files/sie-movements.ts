import { type Decimal, decimal } from '../calculation/number.js';
import { FileError, listed } from './fault.js';
import type { SieObject } from './sie-fields.js';
import type { SieBalance, SieFile } from './sie-file.js';

/** Money on a result account: debit positive. `month` is null where the file only has the sum of the year so far. */
export interface Movement {
  readonly account: string;
  readonly objects: readonly SieObject[];
  readonly amount: Decimal;
  readonly month: string | null;
}

export interface Movements {
  readonly from: 'vouchers' | 'months' | 'year';
  readonly all: readonly Movement[];
  /** Day of the last voucher; null without vouchers. */
  readonly lastDay: string | null;
}

/** Revenue and costs: class 3 to 8, or what the file itself says of the account (#KTYP I or K). */
export function isResultAccount(file: SieFile, account: string): boolean {
  const type = file.accounts.get(account)?.type;
  return type ? type === 'I' || type === 'K' : /^[3-8]/.test(account);
}

/** Revenue: class 3, interest (83), or what the file says. */
export function isIncomeAccount(file: SieFile, account: string): boolean {
  const type = file.accounts.get(account)?.type;
  return type ? type === 'I' : /^(?:3|83)/.test(account);
}

const total = (amounts: readonly { readonly amount: Decimal }[]) => amounts.reduce((sum, { amount }) => sum.plus(amount), decimal(0));
const written = (amount: Decimal) => amount.toFixed(2);

/** Vouchers that do not balance, that stand twice, or that lie outside the year. */
function voucherFaults({ vouchers, years }: SieFile): string[] {
  const seen = new Map<string, number>();
  const year = years.get(0);
  return vouchers.flatMap(({ series, number, line, transactions }) => {
    const name = `Rad ${line}: verifikation ${[series, number].filter(Boolean).join(' ') || 'utan nummer'}`;
    const sum = total(transactions);
    const key = `${series} ${number}`;
    const before = number === '' ? undefined : seen.get(key);
    seen.set(key, line);
    const outside = year && transactions.find(({ date }) => date < year.from || date > year.to);
    return [
      ...(sum.isZero() ? [] : [`${name} går inte jämnt upp: raderna ger ${written(sum)}.`]),
      ...(before === undefined ? [] : [`${name} står också på rad ${before}: samma verifikation två gånger.`]),
      ...(outside ? [`Rad ${outside.line}: en händelse ${outside.date} ligger utanför räkenskapsåret ${year.from}–${year.to}.`] : []),
    ];
  });
}

function twice(balances: readonly SieBalance[]): string[] {
  const seen = new Map<string, number>();
  return balances.flatMap((balance) => {
    const objects = balance.objects.map(({ dimension, id }) => `${dimension}:${id}`).join(' ');
    const key = [balance.kind, balance.year, balance.month, balance.account, objects].join('|');
    const before = seen.get(key);
    seen.set(key, balance.line);
    return before === undefined ? [] : [`Rad ${balance.line}: #${balance.kind} för konto ${balance.account} står också på rad ${before}.`];
  });
}

/** What the vouchers give, held against the balance that the file itself prints of each account. */
function sumFaults(file: SieFile, movements: readonly Movement[]): string[] {
  const printed = file.balances.filter(({ kind, year, account }) => kind === 'RES' && year === 0 && isResultAccount(file, account));
  return printed.flatMap(({ account, amount, line }) => {
    const own = total(movements.filter((movement) => movement.account === account));
    return own.eq(amount) ? [] : [`Rad ${line}: konto ${account} är ${written(amount)} enligt #RES, men händelserna i filen ger ${written(own)}.`];
  });
}

/**
 * Month balances as movements. The row without objects is the whole account; those with objects are parts of it, once for each
 * dimension: `dimension` says which one counts, and what it leaves of the account has no object.
 */
function monthMovements(file: SieFile, dimension: string | null): Movement[] {
  const months = file.balances.filter(({ kind, year, account }) => kind === 'PSALDO' && year === 0 && isResultAccount(file, account));
  const parts = months.filter(({ objects }) => objects.length > 0 && objects.some((object) => object.dimension === dimension));
  const keys = [...new Set(months.map(({ account, month }) => `${account} ${month}`))];
  return keys.flatMap((key) => {
    const [account = '', month = ''] = key.split(' ');
    const isHere = (balance: SieBalance) => balance.account === account && balance.month === month;
    const own = parts.filter(isHere);
    const whole = months.filter((balance) => isHere(balance) && balance.objects.length === 0);
    const rest = whole.length > 0 ? total(whole).minus(total(own)) : decimal(0);
    return [
      ...own.map(({ objects, amount }) => ({ account, month, objects, amount })),
      ...(rest.isZero() ? [] : [{ account, month, objects: [], amount: rest }]),
    ];
  });
}

/**
 * All money on result accounts of the file's own year: from its vouchers, else its month balances, else its year balances. `dimension` is the one
 * whose objects are lines. Throws FileError for sums that do not add up and what stands twice.
 */
export function movementsOf(file: SieFile, dimension: string | null): Movements {
  const faults = [...voucherFaults(file), ...twice(file.balances)];
  const transactions = file.vouchers.flatMap((voucher) => voucher.transactions);
  const vouchers = transactions
    .filter(({ account }) => isResultAccount(file, account))
    .map(({ account, objects, amount, date }) => ({ account, objects, amount, month: date.slice(0, 7) }));
  if (vouchers.length > 0) faults.push(...sumFaults(file, vouchers));
  const months = vouchers.length > 0 ? [] : monthMovements(file, dimension);
  if (months.length > 0) faults.push(...sumFaults(file, months));
  if (faults.length > 0) throw new FileError(listed(faults));
  if (vouchers.length > 0) {
    const lastDay =
      transactions
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? null;
    return { from: 'vouchers', all: vouchers, lastDay };
  }
  if (months.length > 0) return { from: 'months', all: months, lastDay: null };
  const year = file.balances.filter(({ kind, year: index, account }) => kind === 'RES' && index === 0 && isResultAccount(file, account));
  return { from: 'year', all: year.map(({ account, objects, amount }) => ({ account, objects, amount, month: null })), lastDay: null };
}
