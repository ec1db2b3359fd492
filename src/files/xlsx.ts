import type exceljs from 'exceljs';
import { decimal } from '../calculation/number.js';
import { FileError } from './fault.js';
import { type FileTable, MOST_ROWS, type TableCell } from './table.js';
import { newWorkbook } from './workbook.js';
import { checkedZip } from './zip-check.js';

const MOST_COLUMNS = 50;
/**
 * Parts of a sheet that say something of whole areas: the library goes through every cell of them, and "A1:XFD1048576" is a few bytes in a file.
 * None of them holds an amount.
 */
const SPREADING = [
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'autoFilter',
  'tableParts',
  'drawing',
  'picture',
  'extLst',
];
const EMPTY: TableCell = { text: '' };

/** Excel keeps dates without a time zone: midnight UTC of the day that is shown. */
const day = (date: Date) => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));

type Plain = string | number | boolean | Date | null | undefined;

function plainCell(value: Plain): TableCell {
  if (typeof value === 'number') return Number.isFinite(value) ? { text: String(value), number: decimal(decimal(value).toFixed(6)) } : EMPTY;
  if (value instanceof Date) return { text: day(value), date: day(value) };
  return { text: value === null || value === undefined ? '' : String(value).trim() };
}

/** A formula counts by the value that was saved with it; one without is told apart, so that nobody takes it for 0. */
function cellOf(value: exceljs.CellValue): TableCell {
  if (typeof value !== 'object' || value === null || value instanceof Date) return plainCell(value);
  if ('richText' in value)
    return {
      text: value.richText
        .map(({ text }) => text)
        .join('')
        .trim(),
    };
  if ('hyperlink' in value) return { text: String(value.text).trim() };
  if ('error' in value) return { text: value.error, formula: 'missing' };
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value;
    if (result === undefined || result === null || (typeof result === 'object' && !(result instanceof Date))) return { text: '', formula: 'missing' };
    return { ...plainCell(result), formula: 'saved' };
  }
  return EMPTY;
}

function tableOf(sheet: exceljs.Worksheet): FileTable {
  if (sheet.rowCount > MOST_ROWS) throw new FileError([`Bladet har ${sheet.rowCount} rader, fler än jag läser. Spara bara raderna som behövs.`]);
  const rows = Array.from({ length: sheet.rowCount }, (_, at): TableCell[] => {
    const row = sheet.findRow(at + 1);
    return Array.from({ length: Math.min(row?.cellCount ?? 0, MOST_COLUMNS) }, (_unused, column) => cellOf(row?.findCell(column + 1)?.value));
  });
  const hidden = rows.flatMap((_, index) => (sheet.findRow(index + 1)?.hidden ? [index + 1] : []));
  return { sheet: sheet.name, rows, ...(hidden.length > 0 ? { hidden } : {}) };
}

/** The visible sheets of an Excel file. Throws FileError for one with macros, with a password, damaged, or too large when unpacked. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly FileTable[]> {
  const names = checkedZip(bytes);
  if (names.some((name) => /vbaProject|\.bin$/i.test(name) && /vba|macro/i.test(name)))
    throw new FileError(['Filen har makron. Spara den som vanlig Excel-arbetsbok (.xlsx) utan makron och försök igen.']);
  if (!names.some((name) => name.toLowerCase() === 'xl/workbook.xml')) throw new FileError(['Filen är ingen Excel-fil. Spara den som .xlsx.']);
  const workbook: exceljs.Workbook = await newWorkbook();
  try {
    const copy = new ArrayBuffer(bytes.byteLength);
    new Uint8Array(copy).set(bytes);
    await workbook.xlsx.load(copy, { ignoreNodes: [...SPREADING] });
  } catch {
    throw new FileError(['Excel-filen är skadad: den går inte att läsa. Öppna den, spara den som .xlsx och försök igen.']);
  }
  return workbook.worksheets.filter(({ state }) => state === 'visible').map(tableOf);
}
