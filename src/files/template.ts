import type exceljs from 'exceljs';
import { newWorkbook } from './workbook.js';

export interface TemplateLine {
  readonly id: string;
  readonly label: string;
  readonly kind: 'cost' | 'income';
  /** Kronor of the year's budget, for people to compare with; null where none is set. */
  readonly budget: number | null;
}

export interface Template {
  readonly association: string;
  readonly year: number;
  /** `2026-08` */
  readonly through: string;
  readonly lines: readonly TemplateLine[];
}

const MONEY = '# ##0;-# ##0';

/** An Excel file to fill in: one row for each line, what it is about above them. It has no formulas, so whatever fills it in leaves it whole. */
export async function writeTemplate({ association, year, through, lines }: Template): Promise<Uint8Array> {
  const workbook: exceljs.Workbook = await newWorkbook();
  const sheet = workbook.addWorksheet('Utfall');
  sheet.addRows([
    ['Förbund', association],
    ['År', year],
    ['Till och med', through],
    ['Belopp i', 'kr'],
    ['Skriv utfallet från årets början i kolumnen Utfall. Kostnader och intäkter skrivs utan minus. Lämna tomt där inget finns.'],
    [],
    ['Post', 'Slag', 'Budget', 'Utfall', 'Id'],
    ...lines.map(({ id, label, kind, budget }) => [label, kind === 'cost' ? 'Kostnad' : 'Intäkt', budget, null, id]),
  ]);
  for (const row of [1, 2, 3, 4, 7]) sheet.getRow(row).font = { bold: true };
  sheet.getCell('B3').numFmt = '@';
  sheet.columns.forEach((column, index) => {
    column.width = [38, 12, 14, 16, 30][index] ?? 12;
    if (index === 2 || index === 3) column.numFmt = MONEY;
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
