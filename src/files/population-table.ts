import { type Decimal, decimal } from '../calculation/number.js';
import { writtenAmount } from './amount.js';
import { foldCell } from './fold-cell.js';
import type { FileTable, TableCell } from './table.js';

/** A row with a name and a number of people. */
export interface PopulationRow {
  readonly row: number;
  /** As written, without the code that statistics put before it: "0680 Jönköping" is Jönköping. */
  readonly name: string;
  /** Null where the cell is no whole number. */
  readonly people: Decimal | null;
}

export interface PopulationTable {
  readonly sheet: string | null;
  /** The heading of the column that was read; null where there is none. */
  readonly column: string | null;
  readonly rows: readonly PopulationRow[];
  /** Does the file itself say that it counts people? Names with numbers beside them may as well be kronor. */
  readonly saysPeople: boolean;
}

/** What the names of a file mean in an association. */
export interface Names {
  isMunicipality(name: string): boolean;
  /** A line of the budget that is no municipality's and no region's. */
  isOtherLine(name: string): boolean;
}

const NAME = /^(?:kommun(?:er|namn)?|region|lan och kommun|kommun\/region|omrade|ort|namn)$/;
const PEOPLE = /folkmangd|befolkning|invanar|population|\bantal\b/;
const MONEY = /utfall|ackumulerat|bokfor|belopp|kronor|budget|bidrag|kostnad|intakt|prognos|avvikelse|betal|\b(?:kr|sek|tkr|kkr|mkr|mnkr)\b/;
const YEAR = /(?<!\d)(20\d\d)(?!\d)/;
const CODED = /^\d{4} +\p{L}/u;
const MOST_ABOVE = 30;

const withoutCode = (text: string): string => text.replace(/^\d{4} +/, '').trim();

/** How many; null for what is no whole number, and for an amount of money. */
function peopleIn(cell: TableCell | undefined): Decimal | null {
  if (!cell || cell.date || cell.formula === 'missing') return null;
  const written = cell.number ? { value: cell.number, unit: null } : writtenAmount(cell.text);
  return written && written.unit === null && written.value.isInteger() ? decimal(written.value) : null;
}

interface Head {
  readonly row: number;
  readonly name: number;
  readonly people: number;
}

/** The row that names the columns. Of several years the newest; of a year and a word, the word. */
function headOf(rows: FileTable['rows']): Head | null {
  for (const [row, cells] of rows.slice(0, MOST_ABOVE).entries()) {
    const texts = cells.map(({ text }) => foldCell(text));
    const name = texts.findIndex((text) => NAME.test(text));
    if (name < 0) continue;
    const said = texts.flatMap((text, column) => (column !== name && PEOPLE.test(text) ? [{ column, year: Number(YEAR.exec(text)?.[1] ?? 0) }] : []));
    const years = texts.flatMap((text, column) => (/^20\d\d$/.test(text) ? [{ column, year: Number(text) }] : []));
    const [newest] = [...(said.length > 0 ? said : years)].sort((a, b) => b.year - a.year);
    if (newest) return { row, name, people: newest.column };
  }
  return null;
}

/** Words for people in the heading, above it or on the sheet, or the codes of statistics before the names. */
function saysPeople({ sheet, rows }: FileTable, head: Head | null, isMunicipality: Names['isMunicipality']): boolean {
  const words = [sheet ?? '', ...rows.slice(0, head ? head.row + 1 : 0).flatMap((cells) => cells.map(({ text }) => text))];
  const isCoded = ({ text }: TableCell) => CODED.test(text) && isMunicipality(withoutCode(text));
  return words.some((text) => PEOPLE.test(foldCell(text))) || rows.some((cells) => cells.some(isCoded));
}

/** Words for money, parts of a krona, or lines of the budget: a file that does not say people is then none of them. */
function speaksOfMoney({ sheet, rows }: FileTable, { isOtherLine }: Names): boolean {
  const isMoney = ({ text, number }: TableCell) =>
    number?.isInteger() === false || MONEY.test(foldCell(text)) || /^\s*[\d .]+,\d{2}\s*$/.test(text) || (text !== '' && isOtherLine(text));
  return MONEY.test(foldCell(sheet ?? '')) || rows.some((cells) => cells.some(isMoney));
}

/**
 * A sheet or CSV file with inhabitants by municipality, as statistics give it or as somebody keeps it: with a heading, or two columns without. Null when it
 * is neither: without words for people, one that speaks of money or has other lines of the budget is never taken for it.
 */
export function readPopulations(table: FileTable, names: Names): PopulationTable | null {
  const { sheet, rows } = table;
  const { isMunicipality } = names;
  const head = headOf(rows);
  const said = saysPeople(table, head, isMunicipality);
  if (!said && speaksOfMoney(table, names)) return null;
  const read = rows.slice(head ? head.row + 1 : 0).flatMap((cells, index): PopulationRow[] => {
    const at = head?.name ?? cells.findIndex(({ text }) => isMunicipality(withoutCode(text)));
    const name = withoutCode(cells[at]?.text ?? '');
    if (name === '') return [];
    const others = cells.slice(at + 1).filter((cell) => peopleIn(cell) !== null);
    const people = head ? peopleIn(cells[head.people]) : others.length === 1 ? peopleIn(others[0]) : null;
    return [{ row: (head ? head.row + 1 : 0) + index + 1, name, people }];
  });
  if (read.filter(({ name }) => isMunicipality(name)).length < (head ? 1 : 2)) return null;
  return { sheet, column: head ? (rows[head.row]?.[head.people]?.text ?? null) : null, rows: read, saysPeople: said };
}
