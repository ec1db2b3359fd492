import { parse } from 'csv-parse/sync';
import { type DecodedText, decodeText } from './decode.js';
import { FileError } from './fault.js';
import { type FileTable, MOST_ROWS } from './table.js';

/** A file of a few hundred rows is some tens of kB: one that is larger, or has a row that is, is something else. */
const MOST_BYTES = 5 * 1024 * 1024;
const MOST_IN_A_ROW = 20_000;
const DELIMITERS = [';', '\t', ','] as const;

/** The sign that parts cells: of those that are there, the one that stands on most lines; a comma is also a decimal sign, so it comes last. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 50).filter((line) => line.trim() !== '');
  const count = (sign: string) => lines.filter((line) => line.includes(sign)).length;
  return DELIMITERS.find((sign) => count(sign) > 0 && count(sign) * 2 >= lines.length) ?? DELIMITERS.find((sign) => count(sign) > 0) ?? ';';
}

/** A CSV file with ; or tab or comma, in any of the character sets that are known. Throws FileError. */
export function readCsv(bytes: Uint8Array): { readonly table: FileTable; readonly encoding: DecodedText['encoding'] } {
  if (bytes.length > MOST_BYTES)
    throw new FileError([`CSV-filen är för stor: ${Math.ceil(bytes.length / 1024 / 1024)} MB. Spara bara raderna som behövs.`]);
  const { text, encoding } = decodeText(bytes);
  if (text.split('\n').some((line) => line.length > MOST_IN_A_ROW))
    throw new FileError(['CSV-filen har en rad som är för lång för att vara en tabell.']);
  const delimiter = delimiterOf(text);
  let rows: string[][];
  try {
    rows = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      bom: true,
      trim: true,
      to: MOST_ROWS + 1,
      max_record_size: MOST_IN_A_ROW,
    });
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? ` på rad ${String(error.lines)}` : '';
    throw new FileError([`CSV-filen går inte att läsa${line}: ett citattecken är inte avslutat, eller står mitt i en cell.`]);
  }
  if (rows.length > MOST_ROWS) throw new FileError([`Filen har mer än ${MOST_ROWS} rader. Spara bara raderna som behövs.`]);
  return { table: { sheet: null, rows: rows.map((row) => row.map((cell) => ({ text: cell }))) }, encoding };
}
