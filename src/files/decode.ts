import iconv from 'iconv-lite';
import { FileError } from './fault.js';

export type Encoding = 'UTF-8' | 'UTF-16' | 'CP437' | 'Latin-1' | 'ASCII';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Swedish letters, é and ü: what the high bytes of an accounting file are. */
const CP437 = new Set([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82, 0x90, 0x81, 0x9a, 0x15]);
const LATIN1 = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9, 0xc9, 0xfc, 0xdc, 0xa7, 0xa0, 0x96, 0x97, 0xb4, 0xe8]);
/** Å, ä, ö in UTF-8 that was read as Latin-1 and saved again. */
const TWICE = /Ã[¥¤¶…„–\u0085\u0084\u0096]/;
/** A tab, line ends, the paragraph sign of CP437 and the end mark of old systems: all other control signs are no text. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0d, 0x15, 0x1a]);

const AGAIN = 'Spara om filen från programmet som skapade den, som UTF-8 eller i det som heter PC8.';

function hasControl(line: string): boolean {
  for (let at = 0; at < line.length; at += 1) if (line.charCodeAt(at) < 0x20 && !TEXT_CONTROLS.has(line.charCodeAt(at))) return true;
  return false;
}

function lineAt(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let index = 0; index < at; index += 1) if (bytes[index] === 0x0a) line += 1;
  return line;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function checked(text: string, encoding: Encoding): DecodedText {
  const lines = text.split('\n');
  const twice = lines.findIndex((line) => TWICE.test(line) || line.includes('\ufffd'));
  if (twice >= 0) throw new FileError([`Teckenkodningen är trasig på rad ${twice + 1}: å, ä och ö går inte att läsa. ${AGAIN}`]);
  const control = lines.findIndex(hasControl);
  if (control >= 0) throw new FileError([`Filen är ingen textfil: rad ${control + 1} har tecken som inte hör hemma i en bokföringsfil.`]);
  return { text, encoding };
}

/**
 * The text of a file in UTF-8 (with or without its mark), UTF-16, CP437 (what SIE calls PC8) or Latin-1. What it says of itself is not believed:
 * programs write UTF-8 under the heading PC8. Throws FileError when it is none of those, or a mixture.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return checked(iconv.decode(Buffer.from(bytes), 'utf16le'), 'UTF-16');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return checked(iconv.decode(Buffer.from(bytes), 'utf16be'), 'UTF-16');
  const high: number[] = [];
  bytes.forEach((byte, at) => {
    if (byte >= 0x80) high.push(at);
  });
  const [first] = high;
  if (first === undefined) return checked(Buffer.from(bytes).toString('latin1'), 'ASCII');
  const text = utf8(bytes);
  if (text !== null) return checked(text.replace(/^\ufeff/, ''), 'UTF-8');
  const mixed = high.find((at) => bytes[at] === 0xc3 && [0xa5, 0xa4, 0xb6, 0x85, 0x84, 0x96].includes(bytes[at + 1] ?? 0));
  const count = (letters: ReadonlySet<number>) => high.filter((at) => letters.has(bytes[at] ?? 0)).length;
  const [dos, latin] = [count(CP437), count(LATIN1)];
  if (mixed !== undefined || Math.max(dos, latin) * 2 < high.length) {
    const line = lineAt(bytes, mixed ?? first);
    throw new FileError([`Teckenkodningen är trasig på rad ${line}: å, ä och ö är skrivna på flera sätt. ${AGAIN}`]);
  }
  return dos >= latin ? checked(iconv.decode(Buffer.from(bytes), 'cp437'), 'CP437') : checked(iconv.decode(Buffer.from(bytes), 'win1252'), 'Latin-1');
}
