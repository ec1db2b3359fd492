import type { Association } from '../../associations/schema.js';
import { FileError, listed } from '../../files/fault.js';
import { isProposal, type ProposalTable, readProposalTable } from '../../files/proposal-table.js';
import type { FileTable } from '../../files/table.js';
import { counted, list } from '../../swedish/format.js';
import type { Sheet } from './sheet-lines.js';

/** A file of tables as it was sent. */
export interface SentTables {
  readonly format: 'xlsx' | 'csv';
  readonly fingerprint: string;
  readonly tables: readonly FileTable[];
}

/** Is it a proposed budget, whole or damaged? */
export const holdsProposal = ({ tables }: SentTables): boolean => tables.some(isProposal);

/** What was said beside the file: the year, which sheet, and what its amounts are in. */
interface Beside {
  readonly year: number | undefined;
  readonly sheet: string | undefined;
  readonly unit: 'kr' | 'tkr' | undefined;
}

/** The one sheet that holds a proposal. Throws FileError that names them where there are several, or says what is missing. */
function chosen(tables: readonly FileTable[], { sheet: wanted, unit }: Beside): ProposalTable {
  const all = tables.flatMap((table) => readProposalTable(table, unit) ?? []);
  const found = wanted === undefined ? all : all.filter(({ sheet }) => sheet?.toLowerCase() === wanted.toLowerCase());
  const [only, ...more] = found;
  if (more.length > 0)
    throw new FileError([
      `Filen har flera blad med budget: ${list(found.map(({ sheet }) => sheet ?? ''))}. Ta bort eller dölj alla utom ett, eller skriv bredvid filen vilket som gäller: bladet ${only?.sheet}.`,
    ]);
  if (!only && all.length > 0) throw new FileError([`Filen har inget blad med budget som heter ”${wanted}”.`]);
  if (!only)
    throw new FileError([
      'Jag hittar ingen rubrikrad med kolumnerna Post och Budget med sitt årtal. Hämta filen igen med ”budgetförslaget som Excel”, och låt rubrikraden stå kvar.',
    ]);
  return only;
}

/** What a file says of a proposed budget, nothing of it held against the budget yet. Throws FileError for one that cannot be trusted. */
export function readSheet({ format, fingerprint, tables }: SentTables, association: Association, beside: Beside): Sheet {
  const { year } = beside;
  const table = chosen(tables, beside);
  const others = table.association !== null && ![association.name, association.fullName, association.id].includes(table.association);
  if (others)
    throw new FileError([
      `Filen är för ett annat förbund, inte för ${association.name}. Skriv ”byt till” och förbundets namn, och skicka filen igen.`,
    ]);
  if (year !== undefined && table.years[0] !== year) throw new FileError([`Filen gäller ${table.years[0]}, inte ${year}.`]);
  if (table.faults.length > 0) throw new FileError(listed(table.faults));
  if (table.rows.length === 0) throw new FileError(['Filen har inga belopp i årens kolumner.']);
  if (table.rows.length > 200)
    throw new FileError([`Filen har ${counted(table.rows.length, 'rad', 'rader')} med belopp. En budget har högst 200 poster.`]);
  if (table.years.length > 10) throw new FileError([`Filen har ${table.years.length} år. En budget med plan har högst tio.`]);
  const long = table.rows.find(({ name, id }) => name.length > 80 || id.length > 80);
  if (long) throw new FileError([`Rad ${long.row}: namnet är för långt, högst 80 tecken.`]);
  return {
    format,
    fingerprint,
    kind: `${format === 'xlsx' ? 'Excel' : 'CSV'}${table.sheet ? `, bladet ${table.sheet.slice(0, 40)}` : ''}`,
    from: table.from?.slice(0, 200) ?? null,
    years: [...table.years],
    rows: table.rows.map(({ row, name, id, kind, amounts }) => ({
      row,
      name,
      id,
      kind,
      amounts: amounts.map((amount) => amount?.toFixed() ?? null),
    })),
    hidden: [...table.hidden],
    formulas: table.formulas,
  };
}

/** Names in the file that the association's budgets do not have: words of the sender's own. */
export function ownNames({ rows }: Sheet, association: Association): string[] {
  const known = new Set([...association.tables.flatMap(({ lines }) => lines), ...association.interventions].map(({ id }) => id));
  return rows.filter(({ id }) => !known.has(id)).map(({ name }) => name);
}
