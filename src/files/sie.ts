import { decodeText } from './decode.js';
import { FileError, listed } from './fault.js';
import { fieldsOf } from './sie-fields.js';
import type { SieFile } from './sie-file.js';
import { SieReader } from './sie-reader.js';

/** Does it begin as a SIE file does? */
export function looksLikeSie(text: string): boolean {
  return /^(?:ï»¿|\ufeff)?\s*#(?:FLAGGA|FORMAT|SIETYP|PROGRAM|GEN|FNAMN|RAR|KONTO|VER)\b/im.test(text.slice(0, 4000));
}

/** Old systems end a text with it. */
const END_OF_TEXT = String.fromCharCode(0x1a);

/** What is wrong with a line; null when it was read, or holds nothing that is needed. */
function readLine(reader: SieReader, raw: string, number: number): string | null {
  const line = raw.trim();
  if (line === '') return null;
  if (line === '{' || line === '}') return reader.brace(line === '{');
  if (!line.startsWith('#')) return 'raden börjar inte med #.';
  const opens = /^#VER\b.*\{$/i.test(line);
  const fields = fieldsOf(opens ? line.slice(0, -1) : line);
  if (!fields) return 'ett citattecken eller en klammer är inte avslutad.';
  const [label, ...rest] = fields;
  const fault = reader.read({
    number,
    label: typeof label === 'string' ? label.slice(1).toUpperCase() : '',
    texts: rest.filter((field) => typeof field === 'string'),
    objects: rest.find((field) => typeof field !== 'string') ?? null,
  });
  return opens ? (fault ?? reader.brace(true)) : fault;
}

/**
 * A SIE file of type 1 to 4 (the text format, edition 4B), in CP437 or UTF-8. Labels that are not needed are passed over, as the format asks;
 * removed rows (#BTRANS) and added ones (#RTRANS, which a #TRANS repeats) too. Throws FileError that names every broken line by its number.
 */
export function parseSie(bytes: Uint8Array): SieFile {
  const { text, encoding } = decodeText(bytes);
  const reader = new SieReader();
  const lines = text
    .split(END_OF_TEXT, 1)
    .join('')
    .split(/\r\n|\n|\r/);
  const faults = lines.flatMap((line, index) => {
    const fault = readLine(reader, line, index + 1);
    return fault === null ? [] : [`Rad ${index + 1}: ${fault}`];
  });
  if (reader.inBlock) faults.push(`Rad ${lines.length}: filen slutar mitt i en verifikation, en } saknas.`);
  if (faults.length > 0) throw new FileError(listed(faults));
  const { type, flagged, company, currency, years, until, accounts, dimensions, objects, balances, vouchers } = reader;
  return { encoding, type, flagged, company, currency, years, until, accounts, dimensions, objects, balances, vouchers };
}
