import { inflateRawSync } from 'node:zlib';
import { FileError } from './fault.js';
import { checkNamedRanges } from './named-ranges.js';

/** Sheets of outcomes and budgets are small: what unpacks to more is no such file, or is made to fill the memory. */
const MOST_UNPACKED = 20 * 1024 * 1024;
/** What becomes cells costs a hundred times its size to read. */
const MOST_CELLS = 5 * 1024 * 1024;
const CELLS = /^xl\/(?:worksheets\/|sharedstrings)/i;
const MOST_ENTRIES = 500;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

const broken = () => new FileError(['Filen är skadad eller ingen Excel-fil: den går inte att packa upp. Spara om den som .xlsx.']);

/** The list of what is in a zip, from its end. Throws FileError when there is none. */
function entriesOf(view: DataView, bytes: Uint8Array): Entry[] {
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw broken();
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new FileError([`Filen innehåller ${count} delar. En Excel-fil med ett blad har några få.`]);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw broken();
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    entries.push({ name, method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** What an entry really is when unpacked, whose size its own heading may lie about; null where that is more than `most`. */
function unpacked({ method, packed, offset }: Entry, view: DataView, bytes: Uint8Array, most: number): Uint8Array | null {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw broken();
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (data.length !== packed) throw broken();
  if (method === STORED) return packed > most ? null : data;
  if (method !== DEFLATED) throw broken();
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')) return null;
    throw broken();
  }
}

/**
 * Names of what is in a zip whose unpacked size has been measured, not believed. Throws FileError for one that is damaged, too large
 * when unpacked, or locked with a password.
 */
export function checkedZip(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(view, bytes);
  let left = MOST_UNPACKED;
  let cells = MOST_CELLS;
  for (const entry of entries) {
    const content = unpacked(entry, view, bytes, left);
    if (!content) throw new FileError(['Filen blir för stor när den packas upp (mer än 20 MB). Spara bara bladet som behövs.']);
    left -= content.length;
    if (CELLS.test(entry.name)) cells -= content.length;
    if (cells < 0) throw new FileError(['Filen har för många celler. Spara bara bladet och raderna som behövs.']);
    if (entry.name.toLowerCase() === 'xl/workbook.xml') checkNamedRanges(new TextDecoder().decode(content));
  }
  return entries.map(({ name }) => name);
}
