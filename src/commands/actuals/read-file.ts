import type { Association } from '../../associations/schema.js';
import { readCsv } from '../../files/csv.js';
import { FileError } from '../../files/fault.js';
import { readOutcomeTable } from '../../files/outcome-table.js';
import { personalRow } from '../../files/personal-row.js';
import { looksLikeSie, parseSie } from '../../files/sie.js';
import type { FileTable } from '../../files/table.js';
import { readXlsx } from '../../files/xlsx.js';
import type { FileReading, ReadingOptions } from './file-reading.js';
import { readSieOutcomes } from './sie-reading.js';
import { chosenTable, readTableOutcomes } from './table-reading.js';

/** A SIE file of a year is a megabyte or two; what is larger is something else. */
export const MOST_BYTES = 20 * 1024 * 1024;

export interface OutcomeFile {
  /** Only its ending is looked at; the name is kept nowhere. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A fingerprint of the bytes. */
  readonly fingerprint: string;
}

const begins = (bytes: Uint8Array, ...signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign);

/** Throws FileError for what is no SIE, Excel or CSV file, or too large. */
export function refuseOther({ name, bytes }: OutcomeFile): void {
  if (bytes.length === 0) throw new FileError(['Filen är tom.']);
  if (bytes.length > MOST_BYTES)
    throw new FileError([`Filen är för stor: ${Math.ceil(bytes.length / 1024 / 1024)} MB. Högst ${MOST_BYTES / 1024 / 1024} MB går att läsa in.`]);
  if (/\.xl(?:sm|tm|am)$/i.test(name))
    throw new FileError(['Filen kan ha makron (.xlsm). Spara den som vanlig Excel-arbetsbok (.xlsx) och försök igen.']);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new FileError(['Filen är i ett äldre Excel-format (.xls) eller har lösenord. Spara den som .xlsx utan lösenord och försök igen.']);
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw new FileError(['Filen är en PDF. Jag läser SIE 4, Excel (.xlsx) och CSV.']);
}

/** Throws FileError for tables with somebody's number in them, also where nothing reads its column. */
function refusePersonal(tables: readonly FileTable[], { isPersonalNumber }: ReadingOptions): void {
  const found = isPersonalNumber ? personalRow(tables, isPersonalNumber) : null;
  if (found)
    throw new FileError([
      `${found.sheet ? `Bladet ${found.sheet.slice(0, 40)}, rad` : 'Rad'} ${found.row} har något som liknar ett personnummer. Ta bort de uppgifterna ur filen och läs in den igen.`,
    ]);
}

/**
 * Outcomes of a year's lines from a SIE, Excel or CSV file, told apart by what is in it, not by its name. Throws FileError for every file that
 * is not taken, with the reason in Swedish.
 */
export async function readOutcomeFile(
  file: OutcomeFile,
  association: Association,
  others: readonly Association[],
  options: ReadingOptions = {},
): Promise<FileReading> {
  refuseOther(file);
  const { bytes, fingerprint } = file;
  if (begins(bytes, 0x50, 0x4b)) {
    const sheets = await readXlsx(bytes);
    refusePersonal(sheets, options);
    const tables = sheets.flatMap((table) => readOutcomeTable(table, options.unit) ?? []);
    return readTableOutcomes(chosenTable(tables, options), 'xlsx', fingerprint, 'Excel', association, options);
  }
  if (looksLikeSie(Buffer.from(bytes.subarray(0, 4000)).toString('latin1')))
    return readSieOutcomes(parseSie(bytes), fingerprint, association, others, options);
  const { table, encoding } = readCsv(bytes);
  refusePersonal([table], options);
  const read = readOutcomeTable(table, options.unit);
  return readTableOutcomes(
    chosenTable(read ? [read] : [], { ...options, sheet: undefined }),
    'csv',
    fingerprint,
    `CSV, ${encoding}`,
    association,
    options,
  );
}
