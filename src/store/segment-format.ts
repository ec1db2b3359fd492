import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { SHORT_FINGERPRINT_LENGTH, shortFingerprint } from './fingerprint.js';
import type { Years } from './layout.js';
import { StoredRecord } from './port.js';
import { SCHEMA } from './schema-version.js';
import { UnreadableFile, unsealedBody } from './seal.js';
import type { Codec } from './sealed-file.js';

/** What the start needs to know of a file of records, so that the records themselves can wait until somebody asks. */
const Summary = z.strictObject({
  count: z.number().int().positive(),
  first: z.number().int().positive(),
  last: z.number().int().positive(),
  /** Short fingerprints of the idempotency keys, one after the other. */
  keys: z.string().refine((keys) => keys.length % SHORT_FINGERPRINT_LENGTH === 0),
});
export type Summary = z.infer<typeof Summary>;

const Document = z.strictObject({
  kind: z.literal('records'),
  schema: z.literal(SCHEMA),
  association: z.string(),
  /** A list where it holds saves of several years at once. */
  year: z.union([z.number().int(), z.array(z.number().int()).min(2)]),
  records: z.array(StoredRecord).min(1),
  summary: Summary,
});

const SUMMARY = '\n],"summary":';

export function summaryOf(records: readonly StoredRecord[]): Summary {
  const sequences = records.map((record) => record.sequence);
  const keys = [...new Set(records.map((record) => shortFingerprint(record.key)))].join('');
  return { count: records.length, first: Math.min(...sequences), last: Math.max(...sequences), keys };
}

/** One record a line, then the summary: a person can read the file, and the start can read only its end. */
function encode(association: string, year: number | Years, records: readonly StoredRecord[]): string {
  const head = JSON.stringify({ kind: 'records', schema: SCHEMA, association, year }).slice(0, -1);
  return `${head},"records":[\n${records.map((record) => JSON.stringify(record)).join(',\n')}${SUMMARY}${JSON.stringify(summaryOf(records))}}`;
}

export function segmentCodec(association: string, years: Years): Codec<readonly StoredRecord[]> {
  const [only, ...more] = years;
  const year = only !== undefined && more.length === 0 ? only : years;
  return {
    encode: (records) => encode(association, year, records),
    decode(document) {
      const { records, ...rest } = Document.parse(document);
      if (
        rest.association !== association ||
        !isDeepStrictEqual(rest.year, year) ||
        records.some((record) => record.association !== association || !years.includes(record.year))
      )
        throw new UnreadableFile('filen hör till ett annat förbund eller år');
      return records;
    },
  };
}

/** A migrated document in the layout of a file of records; its summary is made anew. Throws ZodError when it is not in today's shape. */
export function encodeMigrated(document: unknown): string {
  const { association, year, records } = Document.omit({ summary: true }).strip().parse(document);
  return encode(association, year, records);
}

/** The summary of a whole file, every byte of which is checked first. Throws UnreadableFile, SyntaxError or ZodError. */
export function readSummary(bytes: Buffer): Summary {
  const body = unsealedBody(bytes);
  const start = body.lastIndexOf(SUMMARY);
  if (start < 0) throw new UnreadableFile('filen saknar sin sammanfattning');
  return Summary.parse(JSON.parse(body.toString('utf8', start + SUMMARY.length)));
}
