import { createHash } from 'node:crypto';

/** A stored file that cannot be trusted: cut off, altered or not one of ours. `reason` is Swedish. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  constructor(readonly reason: string) {
    super(reason);
  }
}

const OPENING = ',"sha256":"';
const HEX = 64;
/** `,"sha256":"…"}` and a line break end every file, so its length is fixed. */
const TAIL = OPENING.length + HEX + '"}\n'.length;

function checksum(body: string | Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}

/** A JSON object's text with the checksum of everything before it as its last member: still JSON, and damage shows. */
export function seal(json: string): string {
  const body = json.slice(0, -1);
  return `${body}${OPENING}${checksum(body)}"}\n`;
}

/** The JSON object without its checksum and closing brace. Throws UnreadableFile unless every byte is as it was written. */
export function unsealedBody(bytes: Buffer): Buffer {
  const body = bytes.subarray(0, Math.max(0, bytes.length - TAIL));
  const tail = bytes.toString('latin1', body.length);
  if (tail.length !== TAIL || !tail.startsWith(OPENING) || !tail.endsWith('"}\n'))
    throw new UnreadableFile('filen är avbruten eller inte skriven av lagret');
  if (tail.slice(OPENING.length, OPENING.length + HEX) !== checksum(body))
    throw new UnreadableFile('innehållet stämmer inte med filens kontrollsumma');
  return body;
}

/** What `seal` was given, parsed. */
export function unseal(bytes: Buffer): unknown {
  return JSON.parse(`${unsealedBody(bytes).toString('utf8')}}`);
}
