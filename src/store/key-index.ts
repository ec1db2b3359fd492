import { SHORT_FINGERPRINT_LENGTH, shortFingerprint, splitFingerprints } from './fingerprint.js';
import type { StoredRecord } from './port.js';
import type { Segment } from './segment.js';

/** Which files to look in for an idempotency key, so that history need not be read. */
export class KeyIndex {
  readonly #segments = new Map<string, readonly Segment[]>();

  constructor(segments: readonly Segment[]) {
    for (const segment of segments) {
      const alone = [segment];
      for (const print of splitFingerprints(segment.keys, SHORT_FINGERPRINT_LENGTH)) {
        const known = this.#segments.get(print);
        this.#segments.set(print, known ? [...known, segment] : alone);
      }
    }
  }

  add(key: string, segment: Segment): void {
    const print = shortFingerprint(key);
    const known = this.#segments.get(print) ?? [];
    if (!known.includes(segment)) this.#segments.set(print, [...known, segment]);
  }

  async records(key: string): Promise<readonly StoredRecord[]> {
    const candidates = await Promise.all((this.#segments.get(shortFingerprint(key)) ?? []).map((segment) => segment.records()));
    return candidates.flat().filter((record) => record.key === key);
  }
}
