import type exceljs from 'exceljs';

/** An empty Excel file. The library is loaded when first needed: most starts never see a spreadsheet, and it takes a quarter of a second. */
export async function newWorkbook(): Promise<exceljs.Workbook> {
  const { default: library } = await import('exceljs');
  return new library.Workbook();
}
