import { createHash } from 'node:crypto';

export const FINGERPRINT_LENGTH = 22;
export const SHORT_FINGERPRINT_LENGTH = 8;

/** A key of any length in 22 characters; two different keys do not share one (128 bits). */
export function fingerprint(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, FINGERPRINT_LENGTH);
}

/** Enough to find the file to look in (48 bits), not to tell two keys apart. */
export function shortFingerprint(key: string): string {
  return fingerprint(key).slice(0, SHORT_FINGERPRINT_LENGTH);
}

/** Fingerprints of `length` characters written one after the other. */
export function splitFingerprints(text: string, length: number): string[] {
  return Array.from({ length: text.length / length }, (_, index) => text.slice(index * length, (index + 1) * length));
}
