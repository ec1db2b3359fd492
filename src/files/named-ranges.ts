import { FileError } from './fault.js';

const RANGE = /\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})/g;
/** The library keeps every cell of an area that has a name. */
const MOST_CELLS = 100_000;

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Throws FileError where the areas that a workbook names (in its `workbook.xml`) cover more cells than a sheet that people write has. */
export function checkNamedRanges(xml: string): void {
  // Whatever way a sign is written: the reader sees them as one.
  const plain = xml.replace(/&#(x?)([0-9a-f]{1,6});/gi, (_, hex: string, code: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(code, hex ? 16 : 10), 0xffff)),
  );
  let cells = 0;
  for (const [, left = '', top, right = '', bottom] of plain.matchAll(RANGE))
    cells += (Math.abs(columnNumber(right) - columnNumber(left)) + 1) * (Math.abs(Number(bottom) - Number(top)) + 1);
  if (cells > MOST_CELLS)
    throw new FileError(['Filen har ett namn för ett mycket stort område. Ta bort det i Excel (Formler, Namnhanteraren), spara och försök igen.']);
}
