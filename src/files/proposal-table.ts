import { beside } from './beside.js';
import { cellAmount } from './cell-amount.js';
import { foldCell } from './fold-cell.js';
import { readMonth } from './month-cell.js';
import type { ProposalRow } from './proposal-row.js';
import { proposalSumFaults } from './proposal-sums.js';
import type { FileTable, TableCell } from './table.js';

/** A sheet with a proposed budget: the year and the plan after it, a row for each line. */
export interface ProposalTable {
  readonly sheet: string | null;
  readonly association: string | null;
  /** What the file says that it was made from. */
  readonly from: string | null;
  /** The budget year first. */
  readonly years: readonly number[];
  readonly rows: readonly ProposalRow[];
  /** Rows that are not shown in Excel. */
  readonly hidden: readonly number[];
  /** How many amounts are what a formula gave when the file was saved. */
  readonly formulas: number;
  /** What cannot be read, in Swedish. */
  readonly faults: readonly string[];
}

const NAME = /^(?:post|poster|budgetpost|budgetrad|benamning|namn|insats|aktivitet|rad)$/;
const ID = /^(?:id|post-?id)$/;
const KIND = /^(?:slag|typ)$/;
const YEAR = /(?<!\d)(20\d\d)(?!\d)/;
/** A column of what has been, not of what is proposed. */
const OTHER = /utfall|ackumulerat|prognos|skillnad|avvikelse|andel|%/;
const SUM = /^(?:del)?summa\b|^total(?:t|summa)?\b|^s:a\b|^(?:arets )?resultat\b|^(?:utgaende |eget )*kapital\w* (?:den )?31 dec/;
const MOST_ABOVE = 30;

interface Head {
  readonly row: number;
  readonly name: number;
  readonly id: number;
  readonly kind: number;
  readonly years: readonly { readonly column: number; readonly year: number }[];
}

/** The row that says which column holds the names and which the years. A sheet with a column of outcomes is no proposal. */
function headOf(rows: FileTable['rows']): Head | null {
  for (const [row, cells] of rows.slice(0, MOST_ABOVE).entries()) {
    const texts = cells.map(({ text }) => foldCell(text));
    const name = texts.findIndex((text) => NAME.test(text));
    if (name < 0 || texts.some((text) => /utfall|ackumulerat/.test(text))) continue;
    const years = texts.flatMap((text, column) => {
      const year = YEAR.exec(text)?.[1];
      // "Belopp t.o.m. 2026-08" is what a month has come to.
      return year && !OTHER.test(text) && !readMonth(text) ? [{ column, year: Number(year) }] : [];
    });
    if (years.length > 0) return { row, name, years, id: texts.findIndex((text) => ID.test(text)), kind: texts.findIndex((text) => KIND.test(text)) };
  }
  return null;
}

/** Does the sheet say that it is a proposal, also where its heading is gone? */
export function isProposal({ sheet, rows }: FileTable): boolean {
  return headOf(rows) !== null || foldCell(sheet ?? '') === 'budgetforslag' || beside(rows.slice(0, MOST_ABOVE), /^budgetar$/) !== null;
}

function kindOf(text: string): ProposalRow['kind'] {
  const written = foldCell(text);
  if (/^(?:kostnad|utgift)/.test(written)) return 'cost';
  if (/^(?:intakt|bidrag)/.test(written)) return 'income';
  return /^kapital/.test(written) ? 'capital' : null;
}

function amountFault(found: 'formula' | 'unreadable', row: number, what: string, { text }: TableCell): string {
  return found === 'formula'
    ? `Rad ${row}: ${what} räknas ut med en formel utan sparat värde. Öppna filen i Excel och spara den, eller skriv beloppet.`
    : `Rad ${row}: beloppet för ${what} går inte att läsa (”${text.trim().slice(0, 30)}”). Skriv till exempel 1 950 000 eller 1,95 mnkr.`;
}

/**
 * A sheet or CSV file with a proposed budget; null when it has no row that is a heading with a column of names and one of a year. `unit`: what its
 * sender said that the amounts are in, whatever stands in it.
 */
export function readProposalTable({ sheet, rows, hidden = [] }: FileTable, unit?: 'kr' | 'tkr'): ProposalTable | null {
  const head = headOf(rows);
  if (!head) return null;
  const above = rows.slice(0, head.row);
  const said = YEAR.exec(beside(above, /^(?:ar|budgetar)$/)?.text ?? '')?.[1];
  const first = said ? Number(said) : Math.min(...head.years.map(({ year }) => year));
  const columns = head.years.filter(({ year }) => year >= first).sort((a, b) => a.year - b.year);
  const years = [...new Set(columns.map(({ year }) => year))];
  const written = foldCell([beside(above, /^(?:belopp i|enhet|sort)$/)?.text ?? '', ...(rows[head.row] ?? []).map(({ text }) => text)].join(' '));
  const thousands = unit ? unit === 'tkr' : /\b(?:tkr|kkr|tusental|ksek)\b/.test(written);
  const faults = [
    ...(years[0] === first ? [] : [`Filen gäller ${first} men har ingen kolumn för ${first}.`]),
    ...(years.length < columns.length ? ['Filen har flera kolumner för samma år. Ta bort alla utom en för varje år.'] : []),
  ];
  let formulas = 0;
  const read: ProposalRow[] = [];
  const sums: ProposalRow[] = [];
  for (const [index, cells] of rows.slice(head.row + 1).entries()) {
    const row = head.row + index + 2;
    const name = cells[head.name]?.text.trim() ?? '';
    const id = cells[head.id]?.text.trim() ?? '';
    const kind = kindOf(cells[head.kind]?.text ?? '');
    const isSum = SUM.test(foldCell(name));
    if (name === '' && id === '' && columns.every(({ column }) => (cells[column]?.text ?? '') === '')) continue;
    const amounts = columns.map(({ column, year }) => {
      const cell = cells[column] ?? { text: '' };
      // What a formula sums follows from the rows: it may be older than they are.
      if (isSum && cell.formula) return null;
      const found = cellAmount(cell, thousands);
      if (cell.formula === 'saved') formulas += 1;
      if (found === 'formula' || found === 'unreadable') faults.push(amountFault(found, row, `${(name || id).slice(0, 40)} ${year}`, cell));
      else if (found?.isNegative() && !found.isZero() && !isSum && kind !== 'capital')
        faults.push(`Rad ${row}: ${(name || id).slice(0, 40)} ${year} är negativ. Kostnader och intäkter skrivs utan minus.`);
      else return found;
      return null;
    });
    if (isSum) sums.push({ row, name, id, kind, amounts });
    else if (amounts.some((amount) => amount !== null))
      if (name === '' && id === '') faults.push(`Rad ${row} har ett belopp men inget namn.`);
      else read.push({ row, name, id, kind, amounts });
  }
  return {
    sheet,
    association: beside(above, /^(?:forbund|samordningsforbund|id for forbundet)$/)?.text ?? null,
    from: beside(above, /^underlag$/)?.text ?? null,
    years,
    rows: read,
    hidden: read.filter(({ row }) => hidden.includes(row)).map(({ row }) => row),
    formulas,
    faults: faults.length > 0 ? faults : proposalSumFaults(sums, read, years),
  };
}
