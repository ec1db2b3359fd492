import type { Association } from '../../associations/schema.js';
import { type Decimal, decimal } from '../../calculation/number.js';
import { FileError } from '../../files/fault.js';
import type { SieObject } from '../../files/sie-fields.js';
import type { SieFile } from '../../files/sie-file.js';
import { isIncomeAccount, type Movement, movementsOf } from '../../files/sie-movements.js';
import { counted } from '../../swedish/format.js';
import { longDate, periodName } from '../../swedish/time.js';
import type { FileReading, ReadingOptions } from './file-reading.js';
import { sayMonth } from './file-words.js';
import { linesOfYear, type YearLine } from './lines.js';
import { type Mapping, mappingOf } from './mapping.js';

/** The calendar year that the file is about. Throws FileError where it says none, another than asked for, or one that is no calendar year. */
function yearOf(file: SieFile, wanted: number | undefined): number {
  const own = file.years.get(0);
  if (!own) throw new FileError(['Filen säger inte vilket räkenskapsår den gäller: raden #RAR 0 saknas.']);
  const year = Number(own.from.slice(0, 4));
  if (own.from !== `${year}-01-01` || own.to !== `${year}-12-31`)
    throw new FileError([`Filens räkenskapsår är ${own.from}–${own.to}. Ett samordningsförbunds budget gäller ett kalenderår.`]);
  if (wanted !== undefined && wanted !== year) throw new FileError([`Filen gäller ${year}, inte ${wanted}.`]);
  return year;
}

/** Until which month: as asked for, as the file says, else the month of its last voucher. */
function throughOf(file: SieFile, year: number, movements: readonly Movement[], lastDay: string | null, options: ReadingOptions): string {
  const last = movements
    .map(({ month }) => month ?? '')
    .sort()
    .at(-1);
  const through = options.through ?? file.until?.slice(0, 7) ?? lastDay?.slice(0, 7) ?? last;
  if (!through) throw new FileError([`Filen säger inte till och med vilken månad den gäller. ${sayMonth(year, options)}`]);
  if (!through.startsWith(`${year}-`)) throw new FileError([`Filen gäller ${year}, men månaden ${periodName(through)} ligger i ett annat år.`]);
  return through;
}

/** Objects may come from several dimensions: the one with most lines among its objects is the one that month balances are read by. */
function dimensionOf(file: SieFile, mapping: Mapping): string | null {
  const count = new Map<string, number>();
  for (const object of file.objects) if (mapping.object(object)) count.set(object.dimension, (count.get(object.dimension) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

class Sums {
  readonly lines = new Map<YearLine, { amount: Decimal; readonly accounts: Set<string> }>();
  readonly accounts = new Map<string, Decimal>();
  readonly objects = new Map<string, Decimal>();
  readonly faults = new Set<string>();

  constructor(
    private readonly file: SieFile,
    private readonly mapping: Mapping,
  ) {}

  add({ account, objects, amount }: Movement): void {
    const own = objects.map((object) => ({ object, line: this.mapping.object(object) }));
    const lines = [...new Set(own.flatMap(({ line }) => (line ? [line] : [])))];
    if (lines.length > 1)
      this.faults.add(
        `Konto ${account} har objekt som hör till flera poster: ${lines.map(({ label }) => label).join(' och ')}. Ett belopp räknas på en post.`,
      );
    const line = lines[0] ?? this.mapping.account(account);
    const income = isIncomeAccount(this.file, account);
    // Revenue booked on an intervention's object is no cost of its line: it is told apart instead.
    if (line && (line.kind === 'income') === income) {
      const sum = this.lines.get(line) ?? { amount: decimal(0), accounts: new Set<string>() };
      sum.amount = line.kind === 'cost' ? sum.amount.plus(amount) : sum.amount.minus(amount);
      const key = own.find((each) => each.line === line)?.object;
      sum.accounts.add(key ? `${key.dimension}:${key.id}` : account);
      this.lines.set(line, sum);
    } else if (!line && own.length > 0) for (const { object } of own.slice(0, 1)) this.plus(this.objects, this.numberOf(object), amount);
    else this.plus(this.accounts, line ? `${account} på ${line.label}` : account, amount);
  }

  private plus(sums: Map<string, Decimal>, key: string, amount: Decimal): void {
    sums.set(key, (sums.get(key) ?? decimal(0)).plus(amount));
  }

  /** By number: what a file calls its objects and accounts may be people's names, and is not repeated. */
  private numberOf({ dimension, id }: SieObject): string {
    return `${this.file.dimensions.get(dimension) || `dimension ${dimension}`} ${id}`;
  }
}

/** A file of another association, by the name that it carries itself. */
function isOthers(file: SieFile, association: Association, others: readonly Association[]): string | null {
  const company = file.company?.toLowerCase() ?? '';
  const names = ({ name, fullName }: Association) => [name, fullName].map((each) => each.toLowerCase());
  if (company === '' || names(association).some((name) => company.includes(name))) return null;
  return others.find((other) => other.id !== association.id && names(other).some((name) => company.includes(name)))?.name ?? null;
}

/** The outcome of each line of a SIE file. Throws FileError for a file that cannot be trusted; what no line is known for is given apart. */
export function readSieOutcomes(
  file: SieFile,
  fingerprint: string,
  association: Association,
  others: readonly Association[],
  options: ReadingOptions,
): FileReading {
  const other = isOthers(file, association, others);
  if (other) throw new FileError([`Filen är ${other}s bokföring, inte ${association.name}s.`]);
  if (file.currency !== 'SEK') throw new FileError([`Filens valuta är ${file.currency}. Budgeten är i kronor (SEK).`]);
  const year = yearOf(file, options.year);
  const { lines } = linesOfYear(association, year);
  const mapping = mappingOf(association, lines, file);
  const movements = movementsOf(file, dimensionOf(file, mapping));
  if (movements.all.length === 0) throw new FileError(['Filen har inga belopp på intäkts- eller kostnadskonton.']);
  const through = throughOf(file, year, movements.all, movements.lastDay, options);
  const counting = movements.all.filter(({ month }) => month === null || month <= through);
  const sums = new Sums(file, mapping);
  for (const movement of counting) sums.add(movement);
  if (sums.faults.size > 0) throw new FileError([...sums.faults]);
  const unmatched = (found: ReadonlyMap<string, Decimal>) =>
    [...found].map(([name, amount]) => ({ name, amount })).filter(({ amount }) => !amount.isZero());
  const left = movements.all.length - counting.length;
  return {
    format: 'sie',
    thousands: false,
    fingerprint,
    year,
    through,
    entries: lines.flatMap((line) => {
      const sum = sums.lines.get(line);
      return sum ? [{ line, amount: sum.amount, accounts: [...sum.accounts].sort() }] : [];
    }),
    read: [
      { title: 'Fil', value: `SIE ${file.type || '4'}, ${file.encoding}${file.flagged ? ', märkt som inläst av ett annat program' : ''}` },
      {
        title: 'Läst',
        value:
          movements.from === 'vouchers'
            ? `${counted(file.vouchers.length, 'verifikation', 'verifikationer')}, ${counted(
                file.vouchers.reduce((sum, { transactions }) => sum + transactions.length, 0),
                'rad',
                'rader',
              )}`
            : movements.from === 'months'
              ? 'månadssaldon (#PSALDO)'
              : 'årssaldon (#RES)',
      },
      ...(movements.lastDay ? [{ title: 'Sista händelsen', value: longDate(movements.lastDay) }] : []),
    ],
    unmatched: unmatched(sums.accounts),
    unknown: unmatched(sums.objects),
    notes: left > 0 ? [`${counted(left, 'rad', 'rader')} efter ${periodName(through)} räknas inte.`] : [],
  };
}
