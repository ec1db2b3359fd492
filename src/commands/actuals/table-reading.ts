import type { Association } from '../../associations/schema.js';
import { type Decimal, decimal } from '../../calculation/number.js';
import { inOre } from '../../files/cell-amount.js';
import { FileError, listed } from '../../files/fault.js';
import type { OutcomeRow, OutcomeTable } from '../../files/outcome-table.js';
import { counted, kronorExact, list } from '../../swedish/format.js';
import { periodName } from '../../swedish/time.js';
import type { FileReading, ReadingOptions, Unmatched } from './file-reading.js';
import { sayMonth, saySheet, sayTemplate } from './file-words.js';
import { linesOfYear, type YearLine } from './lines.js';
import { lineNamed } from './mapping.js';

/** The one sheet that holds outcomes. Throws FileError that names them where there are several, or none. */
export function chosenTable(tables: readonly OutcomeTable[], options: ReadingOptions): OutcomeTable {
  const { sheet: wanted } = options;
  const filled = tables.filter(({ rows, faults }) => faults.length > 0 || rows.some(({ amount }) => amount !== null));
  const named = wanted === undefined ? filled : filled.filter(({ sheet }) => sheet?.toLowerCase() === wanted.toLowerCase());
  const [only, ...more] = named;
  if (more.length > 0)
    throw new FileError([
      `Filen har flera blad med utfall: ${list(named.map(({ sheet }) => sheet ?? ''))}. Ta bort eller dölj alla utom ett, ${saySheet(only?.sheet ?? '', options)}.`,
    ]);
  if (only) return only;
  if (wanted !== undefined) throw new FileError([`Filen har inget blad som heter ”${wanted}” med utfall.`]);
  throw new FileError([
    tables.length > 0
      ? 'Filen har inga belopp i kolumnen Utfall.'
      : `Jag hittar ingen rubrikrad med kolumnerna Post och Utfall. Ett budgetförslag har Post och budgetår i stället, invånartal Kommun och Folkmängd. ${sayTemplate(options)}`,
  ]);
}

function timeOf({ year: written, month, sheet }: OutcomeTable, options: ReadingOptions): { readonly year: number; readonly through: string } {
  const { year, through } = options;
  const said = through ?? null;
  const own = written !== null && month !== null ? `${written}-${String(month).padStart(2, '0')}` : null;
  const which = year ?? (said ? Number(said.slice(0, 4)) : written);
  if (which === null) throw new FileError([`Filen säger inte vilket år den gäller. Skriv År och året överst. ${sayMonth(null, options)}`]);
  if (written !== null && written !== which) throw new FileError([`Filen gäller ${written}, inte ${which}.`]);
  const until = said ?? own ?? (month === null ? null : `${which}-${String(month).padStart(2, '0')}`);
  if (until === null)
    throw new FileError([
      `${sheet ? `Bladet ${sheet}` : 'Filen'} säger inte till och med vilken månad det gäller. Skriv Till och med och månaden överst. ${sayMonth(which, options)}`,
    ]);
  if (own !== null && until !== own) throw new FileError([`Filen gäller t.o.m. ${periodName(own)}, inte ${periodName(until)}.`]);
  if (!until.startsWith(`${which}-`)) throw new FileError([`Året ${which} och månaden ${periodName(until)} stämmer inte ihop.`]);
  return { year: which, through: until };
}

interface Matched {
  readonly row: OutcomeRow;
  readonly line: YearLine | null;
  readonly amount: Decimal;
}

/** A sum must be that of the rows since the last sum, of all rows above, or of all costs or all income above. */
function sumFaults(rows: readonly OutcomeRow[], matched: readonly Matched[]): string[] {
  const sums = rows.filter(({ isSum, amount }) => isSum && amount !== null);
  return sums.flatMap(({ row, name, amount }, index) => {
    const above = matched.filter((each) => each.row.row < row);
    const since = above.filter((each) => each.row.row > (sums[index - 1]?.row ?? 0));
    const add = (some: readonly Matched[]) => some.reduce((total, each) => total.plus(each.amount), decimal(0));
    const kind = (wanted: YearLine['kind']) => above.filter(({ line }) => line?.kind === wanted);
    const [costs, income] = [add(kind('cost')), add(kind('income'))];
    const fits = [add(since), add(above), costs, income, income.minus(costs)].some((total) =>
      total
        .minus(amount ?? 0)
        .abs()
        .lte(1),
    );
    return fits || since.length + above.length === 0
      ? []
      : [
          `Rad ${row}: ${name} är ${kronorExact(inOre(amount ?? decimal(0)))}, men raderna ovanför ger ${kronorExact(inOre(since.length > 0 ? add(since) : add(above)))}.`,
        ];
  });
}

/** The outcome of each line of a sheet or CSV file. Throws FileError for one that cannot be trusted; rows that are no line are given apart. */
export function readTableOutcomes(
  table: OutcomeTable,
  format: 'xlsx' | 'csv',
  fingerprint: string,
  kind: string,
  association: Association,
  options: ReadingOptions,
): FileReading {
  const { year, through } = timeOf(table, options);
  const { lines } = linesOfYear(association, year);
  const named = table.association && ![association.name, association.fullName, association.id].some((name) => name === table.association);
  if (named) throw new FileError([`Filen är för ett annat förbund, inte för ${association.name}.`]);
  const filled = table.rows.filter((row) => !row.isSum && row.amount !== null);
  const matched = filled.map(
    (row): Matched => ({
      row,
      line: (row.id ? lineNamed(lines, row.id) : null) ?? lineNamed(lines, row.name),
      amount: row.amount ?? decimal(0),
    }),
  );
  const twice = matched.flatMap(({ row, line }, index) => {
    const before = line && matched.slice(0, index).find((each) => each.line === line);
    return before ? [`Rad ${row.row}: ${line.label} står också på rad ${before.row.row}. Varje post ska stå en gång.`] : [];
  });
  const faults = [...table.faults, ...twice, ...sumFaults(table.rows, matched)];
  if (faults.length > 0) throw new FileError(listed(faults));
  const unknown: Unmatched[] = matched.flatMap(({ row, line, amount }) => (line ? [] : [{ name: `rad ${row.row}`, amount: inOre(amount) }]));
  return {
    format,
    thousands: table.thousands,
    fingerprint,
    year,
    through,
    entries: matched.flatMap(({ line, amount }) => (line ? [{ line, amount: inOre(amount), exact: amount, accounts: [] }] : [])),
    read: [
      { title: 'Fil', value: `${kind}${table.sheet ? `, bladet ${table.sheet}` : ''}` },
      { title: 'Läst', value: `${counted(filled.length, 'rad', 'rader')}${table.thousands ? ', omräknat från tkr' : ''}` },
    ],
    unmatched: [],
    unknown,
    notes:
      table.formulas.length > 0
        ? [`${counted(table.formulas.length, 'belopp är en formel', 'belopp är formler')}: värdet som filen sparades med används.`]
        : [],
  };
}
