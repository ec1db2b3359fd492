import { type Decimal, decimal } from '../calculation/number.js';
import { FileError } from './fault.js';
import type { SieObject } from './sie-fields.js';
import type { SieBalance, SieTransaction, SieVoucher } from './sie-file.js';

const AMOUNT = /^-?\d{1,15}(?:[.,]\d{1,2})?$/;
const MOST_VOUCHERS = 200_000;
const BALANCES = new Set(['RES', 'UB', 'IB', 'OIB', 'OUB', 'PSALDO']);

/** `20260831` → `2026-08-31`; null when there is no such day. */
function dayOf(written: string | undefined): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(written ?? '') ?? [];
  const date = `${year}-${month}-${day}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return year !== undefined && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null;
}

function amountOf(written: string | undefined): Decimal | null {
  return written !== undefined && AMOUNT.test(written) ? decimal(written.replace(',', '.')) : null;
}

/** A line of the file, cut into fields. */
export interface SieLine {
  readonly number: number;
  readonly label: string;
  readonly texts: readonly string[];
  readonly objects: readonly SieObject[] | null;
}

type Open = SieVoucher & { readonly transactions: SieTransaction[] };

/** Collects what a SIE file says, line by line. Each method returns what is wrong with its line, in Swedish, or null. */
export class SieReader {
  readonly years = new Map<number, { from: string; to: string }>();
  readonly accounts = new Map<string, { name: string; type: string | null }>();
  readonly dimensions = new Map<string, string>();
  readonly objects: (SieObject & { name: string })[] = [];
  readonly balances: SieBalance[] = [];
  readonly vouchers: Open[] = [];
  type = '';
  flagged = false;
  company: string | null = null;
  currency = 'SEK';
  until: string | null = null;
  inBlock = false;
  private open: Open | null = null;

  brace(opens: boolean): string | null {
    if (opens && (!this.open || this.inBlock)) return 'en { utan verifikation före.';
    if (!opens && !this.inBlock) return 'en } som inte hör till någon verifikation.';
    this.inBlock = opens;
    if (!opens) this.open = null;
    return null;
  }

  read(line: SieLine): string | null {
    const { label, texts, objects, number } = line;
    const [first, second, third] = texts;
    if (this.inBlock && !/^[RB]?TRANS$/.test(label)) {
      this.inBlock = false;
      return `#${label} står inne i en verifikation: en } saknas före.`;
    }
    switch (label) {
      case 'FLAGGA':
        this.flagged = first === '1';
        return null;
      case 'SIETYP':
        this.type = first ?? '';
        return null;
      case 'FNAMN':
        this.company = first ?? null;
        return null;
      case 'VALUTA':
        this.currency = (first ?? '').toUpperCase();
        return null;
      case 'OMFATTN':
        this.until = dayOf(first);
        return this.until ? null : '#OMFATTN saknar datum (ÅÅÅÅMMDD).';
      case 'RAR':
        return this.year(first, dayOf(second), dayOf(third));
      case 'KONTO':
        if (!first) return '#KONTO saknar kontonummer.';
        this.accounts.set(first, { type: this.accounts.get(first)?.type ?? null, name: second ?? '' });
        return null;
      case 'KTYP':
        if (first) this.accounts.set(first, { name: this.accounts.get(first)?.name ?? '', type: second ?? null });
        return null;
      case 'DIM':
      case 'UNDERDIM':
        if (first) this.dimensions.set(first, second ?? '');
        return null;
      case 'OBJEKT':
        if (!first || !second) return '#OBJEKT saknar dimension eller objektnummer.';
        this.objects.push({ dimension: first, id: second, name: third ?? '' });
        return null;
      case 'VER':
        return this.voucher(number, texts);
      case 'TRANS':
        return this.transaction(number, texts, objects);
      default:
        return BALANCES.has(label) ? this.balance(line) : null;
    }
  }

  private year(index: string | undefined, from: string | null, to: string | null): string | null {
    const which = Number(index);
    if (!index || !Number.isInteger(which) || !from || !to || to < from) return '#RAR ska ha årsnummer, första dag och sista dag (ÅÅÅÅMMDD).';
    const known = this.years.get(which);
    this.years.set(which, { from, to });
    return known && (known.from !== from || known.to !== to) ? `#RAR ${which} står två gånger med olika datum.` : null;
  }

  private voucher(line: number, [series = '', number = '', date]: readonly string[]): string | null {
    const day = dayOf(date);
    if (this.vouchers.length >= MOST_VOUCHERS) throw new FileError([`Filen har mer än ${MOST_VOUCHERS} verifikationer.`]);
    this.open = { series, number, date: day ?? '', line, transactions: [] };
    this.vouchers.push(this.open);
    return day ? null : '#VER saknar datum (ÅÅÅÅMMDD).';
  }

  private transaction(line: number, [account, written, date]: readonly string[], objects: readonly SieObject[] | null): string | null {
    const amount = amountOf(written);
    const day = date ? dayOf(date) : (this.open?.date ?? null);
    if (!this.open || !this.inBlock) return '#TRANS står utanför en verifikation.';
    if (!account || !/^\d{1,10}$/.test(account)) return '#TRANS saknar kontonummer.';
    if (!objects) return '#TRANS saknar objektlista: { }.';
    if (!amount) return '#TRANS saknar belopp, eller så är det inte skrivet som -1950.00.';
    if (day === null) return '#TRANS har ett datum som inte finns.';
    this.open.transactions.push({ account, objects, amount, date: day, line });
    return null;
  }

  private balance({ label, texts, objects, number: line }: SieLine): string | null {
    const kind = label as SieBalance['kind'];
    const [index, ...rest] = texts;
    const [written, account, sum] = kind === 'PSALDO' ? rest : [undefined, ...rest];
    const amount = amountOf(sum);
    const [, year, part] = /^(\d{4})(0[1-9]|1[0-2])$/.exec(written ?? '') ?? [];
    const month = part ? `${year}-${part}` : null;
    if (!index || !Number.isInteger(Number(index)) || !account || !/^\d{1,10}$/.test(account) || !amount || (kind === 'PSALDO' && !month))
      return `#${kind} ska ha årsnummer,${kind === 'PSALDO' ? ' månad (ÅÅÅÅMM),' : ''} konto och belopp.`;
    this.balances.push({ kind, year: Number(index), month, account, objects: objects ?? [], amount, line });
    return null;
  }
}
