import type exceljs from 'exceljs';
import { newWorkbook } from './workbook.js';

export interface ProposalLine {
  readonly id: string;
  readonly label: string;
  readonly kind: 'cost' | 'income';
  /** Kronor of each year. */
  readonly amounts: readonly number[];
}

/** A budget as a file to edit. */
export interface ProposalSheet {
  readonly association: string;
  /** What it was made from: "förslag 2 till budget 2027". */
  readonly from: string;
  /** The budget year first, then the years of the plan. */
  readonly years: readonly number[];
  readonly lines: readonly ProposalLine[];
  /** Kronor on 1 January of the budget year; null where nobody knows. */
  readonly openingEquity: number | null;
}

export const PROPOSAL_SHEET = 'Budgetförslag';
const MONEY = '# ##0;-# ##0';
const HEADING = 7;

const columnLetter = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

interface Sum {
  readonly title: string;
  readonly formula: (column: string) => string;
  readonly result: (year: number) => number;
}

/** The sums under the lines, as formulas: they follow while somebody edits, and are not read back. */
function sumsOf({ lines }: ProposalSheet): Sum[] {
  const income = lines.filter(({ kind }) => kind === 'income').length;
  const first = HEADING + 1;
  const last = HEADING + lines.length;
  const add = (kind: ProposalLine['kind'], year: number) =>
    lines.reduce((total, line) => (line.kind === kind ? total + (line.amounts[year] ?? 0) : total), 0);
  const range = (column: string, from: number, to: number) => (to < from ? '0' : `SUM(${column}${from}:${column}${to})`);
  const split = HEADING + income;
  return [
    { title: 'Summa intäkter', formula: (column) => range(column, first, split), result: (year) => add('income', year) },
    { title: 'Summa kostnader', formula: (column) => range(column, split + 1, last), result: (year) => add('cost', year) },
    {
      title: 'Resultat',
      formula: (column) => `${column}${last + 3}-${column}${last + 4}`,
      result: (year) => add('income', year) - add('cost', year),
    },
  ];
}

/** An Excel file of a proposal: a row for each line with an amount for each year, income first, and the sums below. */
export async function writeProposal(proposal: ProposalSheet): Promise<Uint8Array> {
  const { association, from, years, openingEquity } = proposal;
  const lines = [...proposal.lines].sort((a, b) => Number(a.kind === 'cost') - Number(b.kind === 'cost'));
  const sorted = { ...proposal, lines };
  const workbook: exceljs.Workbook = await newWorkbook();
  const sheet = workbook.addWorksheet(PROPOSAL_SHEET);
  sheet.addRows([
    ['Förbund', association],
    ['Budgetår', years[0]],
    ['Underlag', from],
    ['Belopp i', 'kr'],
    ['Ändra beloppen, och lägg till rader ovanför summorna. Inga minustecken. 0 tar bort en post; en tom cell lämnar beloppet som det var.'],
    [],
    ['Post', 'Slag', ...years.map((year, index) => `${index === 0 ? 'Budget' : 'Plan'} ${year}`), 'Id'],
    ...lines.map(({ id, label, kind, amounts }) => [
      label,
      kind === 'cost' ? 'Kostnad' : 'Intäkt',
      ...years.map((_, index) => amounts[index] ?? null),
      id,
    ]),
    ['Kapital 1 januari', 'Kapital', openingEquity, ...years.slice(1).map(() => null), 'openingEquity'],
    [],
    ...sumsOf(sorted).map(({ title, formula, result }) => [
      title,
      null,
      ...years.map((_, index) => ({ formula: formula(columnLetter(index + 2)), result: result(index) })),
    ]),
  ]);
  const end = HEADING + lines.length;
  for (const row of [1, 2, 3, 4, HEADING, end + 3, end + 4, end + 5]) sheet.getRow(row).font = { bold: true };
  sheet.columns.forEach((column, index) => {
    const isMoney = index >= 2 && index < 2 + years.length;
    column.width = index === 0 ? 38 : isMoney ? 15 : index === 1 ? 12 : 30;
    if (isMoney) column.numFmt = MONEY;
  });
  sheet.views = [{ state: 'frozen', ySplit: HEADING }];
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
