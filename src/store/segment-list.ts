import { setTimeout as wait } from 'node:timers/promises';
import { damagedStore } from './damage.js';
import { BrokenSequence, DamagedFile } from './damaged-file.js';
import type { Years } from './layout.js';
import { Segment } from './segment.js';
import { type ScannedSegment, scanSegments } from './segment-scan.js';

/** Beside a writer, the files may be read between two of its writes; then they are read again. */
const ATTEMPTS = 50;
const PAUSE_MS = 5;

const NONE: readonly Segment[] = [];

/** The files of records of one association, by year. */
export class SegmentList {
  #years = new Map<number, Segment[]>();
  #scanned = new Map<string, { readonly file: ScannedSegment; readonly segment: Segment }>();

  constructor(
    private readonly root: string,
    private readonly association: string,
  ) {}

  /** Finds what is on disk and checks every byte; again, of what has been replaced. Was anything? Rejects with DamagedStoreError. */
  async scan(besideWriter: boolean): Promise<boolean> {
    const known = new Map([...this.#scanned].map(([name, { file }]) => [name, file]));
    const found = await this.#found(known, besideWriter);
    if (found.length === known.size && found.every((file) => known.get(file.name) === file)) return false;
    this.#scanned = new Map(
      found.map((file) => {
        const before = this.#scanned.get(file.name);
        const segment = before?.file === file ? before.segment : new Segment(this.root, this.association, file.years, file.number, file.summary);
        return [file.name, { file, segment }];
      }),
    );
    this.#years = new Map();
    for (const { segment } of this.#scanned.values()) this.add(segment);
    return true;
  }

  years(): readonly number[] {
    return [...this.#years.keys()].sort((a, b) => a - b);
  }

  /** Another list when a file has come or been replaced on disk. */
  of(year: number): readonly Segment[] {
    return this.#years.get(year) ?? NONE;
  }

  all(): readonly Segment[] {
    return [...new Set([...this.#years.values()].flat())];
  }

  /** The newest file of these very years if it has room, otherwise one that is not on disk yet. */
  active(years: Years): Segment {
    const newest = this.of(years[0] ?? 0).findLast((segment) => isSame(segment.years, years));
    if (newest && newest.room > 0) return newest;
    return new Segment(this.root, this.association, years, (newest?.number ?? 0) + 1, null);
  }

  /** A file that has come to disk: it is each of its years'. */
  add(segment: Segment): void {
    for (const year of segment.years) {
      const segments = this.of(year);
      if (!segments.includes(segment)) this.#years.set(year, [...segments, segment]);
    }
  }

  async #found(known: ReadonlyMap<string, ScannedSegment>, besideWriter: boolean): Promise<ScannedSegment[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await scanSegments(this.root, this.association, known);
      } catch (error) {
        if (!(error instanceof DamagedFile)) throw error;
        if (!besideWriter || !(error instanceof BrokenSequence) || attempt === ATTEMPTS) throw await damagedStore(this.root, error.file, error.cause);
        await wait(PAUSE_MS);
      }
    }
  }
}

/** Are they the same years, in the same order? */
export function isSame(some: Years, others: Years): boolean {
  return some.length === others.length && some.every((year, index) => year === others[index]);
}
