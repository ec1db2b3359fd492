import type { Decimal } from '../calculation/number.js';
import { beside } from './beside.js';
import { cellAmount } from './cell-amount.js';
import { foldCell } from './fold-cell.js';
import { readMonth } from './month-cell.js';
import type { FileTable, TableCell } from './table.js';

/** A row with a name and an amount, in kronor. */
export interface OutcomeRow {
  readonly row: number;
  readonly name: string;
  /** What stands in the column "Id" of the template; empty where there is none. */
  readonly id: string;
  /** Null where the cell is empty. */
  readonly amount: Decimal | null;
  /** Summa, Delsumma, Totalt. */
  readonly isSum: boolean;
}

/** A sheet of outcomes: heading, what stands above it, and the rows below. */
export interface OutcomeTable {
  readonly sheet: string | null;
  readonly year: number | null;
  readonly month: number | null;
  /** Are the amounts written in thousands? */
  readonly thousands: boolean;
  readonly association: string | null;
  readonly rows: readonly OutcomeRow[];
  /** Rows whose amount is what a formula gave when the file was saved. */
  readonly formulas: readonly number[];
  /** Rows that cannot be read, in Swedish. */
  readonly faults: readonly string[];
}

const NAME = /^(?:post|poster|budgetpost|budgetrad|benamning|namn|insats|aktivitet|rad|intakt|kostnad|part|medlem|kommun|finansiar)$/;
const ID = /^(?:id|post-?id)$/;
const AMOUNT = /^(?:utfall|ackumulerat|ack\b|belopp)/;
const ANY_AMOUNT = /\butfall\b|\backumulerat\b|^belopp/;
const SUM = /^(?:del)?summa\b|^total(?:t|summa)?\b|^s:a\b/;
const MOST_ABOVE = 30;

interface Head {
  readonly row: number;
  readonly name: number;
  readonly amount: number;
  readonly id: number;
  readonly words: string;
}

/** The row that says which column holds the names and which the outcome. */
function headOf(rows: FileTable['rows']): Head | null {
  for (const [row, cells] of rows.slice(0, MOST_ABOVE).entries()) {
    const texts = cells.map(({ text }) => foldCell(text));
    const name = texts.findIndex((text) => NAME.test(text));
    const first = texts.findIndex((text) => AMOUNT.test(text));
    const amount = first >= 0 ? first : texts.findIndex((text) => ANY_AMOUNT.test(text));
    if (name >= 0 && amount >= 0 && amount !== name)
      return { row, name, amount, id: texts.findIndex((text) => ID.test(text)), words: cells[amount]?.text ?? '' };
  }
  return null;
}

function amountOf(cell: TableCell, row: number, name: string, thousands: boolean): { readonly amount: Decimal | null } | { readonly fault: string } {
  const amount = cellAmount(cell, thousands);
  if (amount === 'formula')
    return { fault: `Rad ${row}: ${name} räknas ut med en formel utan sparat värde. Öppna filen i Excel och spara den, eller skriv beloppet.` };
  if (amount === 'unreadable')
    return {
      fault: `Rad ${row}: beloppet för ${name} går inte att läsa (”${cell.text.trim().slice(0, 30)}”). Skriv till exempel 1 950 000 eller 1950000,50.`,
    };
  return { amount };
}

/** Has the sheet outcomes, readable or not? */
export function holdsOutcomes(table: FileTable): boolean {
  const read = readOutcomeTable(table);
  return read !== null && (read.faults.length > 0 || read.rows.some(({ amount }) => amount !== null));
}

/**
 * A sheet or CSV file of outcomes; null when it has no row that is a heading with a column of names and one of outcomes. `saidUnit`: what its sender said that
 * the amounts are in, whatever stands in it.
 */
export function readOutcomeTable({ sheet, rows }: FileTable, saidUnit?: 'kr' | 'tkr'): OutcomeTable | null {
  const head = headOf(rows);
  if (!head) return null;
  const above = rows.slice(0, head.row);
  const until = beside(above, /^(?:till och med|t\.?o\.?m\.?|tom|per|period|manad)$/);
  const month = readMonth(until?.date ?? until?.text ?? '') ?? readMonth(head.words);
  const unit = foldCell(`${beside(above, /^(?:belopp i|enhet|sort)$/)?.text ?? ''} ${head.words}`);
  const thousands = saidUnit ? saidUnit === 'tkr' : /\b(?:tkr|kkr|tusental|ksek)\b/.test(unit);
  const year = Number(/^\s*((?:19|20)\d\d)\s*$/.exec(beside(above, /^(?:ar|budgetar|rakenskapsar)$/)?.text ?? '')?.[1] ?? Number.NaN);
  const faults: string[] = [];
  const formulas: number[] = [];
  const read = rows.slice(head.row + 1).flatMap((cells, index): OutcomeRow[] => {
    const row = head.row + index + 2;
    const name = cells[head.name]?.text.trim() ?? '';
    const id = head.id < 0 ? '' : (cells[head.id]?.text.trim() ?? '');
    const isSum = SUM.test(foldCell(name));
    const cell = cells[head.amount] ?? { text: '' };
    // A sum without its value has nothing to check, and nothing is lost.
    if ((name === '' && id === '') || (isSum && cell.formula === 'missing')) return [];
    const found = amountOf(cell, row, name || id, thousands);
    if ('fault' in found) {
      faults.push(found.fault);
      return [];
    }
    if (cell.formula === 'saved' && !isSum) formulas.push(row);
    return [{ row, name, id, amount: found.amount, isSum }];
  });
  return {
    sheet,
    year: Number.isNaN(year) ? (month?.year ?? null) : year,
    month: month?.month ?? null,
    thousands,
    association: beside(above, /^(?:forbund|samordningsforbund|id for forbundet)$/)?.text ?? null,
    rows: read,
    formulas,
    faults,
  };
}
