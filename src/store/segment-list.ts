import { setTimeout as wait } from 'node:timers/promises';
import { damagedStore } from './damage.js';
import { BrokenSequence, DamagedFile } from './damaged-file.js';
import { segmentName } from './layout.js';
import { Segment } from './segment.js';
import { type ScannedSegment, scanSegments } from './segment-scan.js';

/** Beside a writer, the files may be read between two of its writes; then they are read again. */
const ATTEMPTS = 50;
const PAUSE_MS = 5;

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
        const segment =
          before?.file === file ? before.segment : new Segment(this.root, this.association, file.year, file.number, file.name, file.summary);
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

  of(year: number): readonly Segment[] {
    return this.#years.get(year) ?? [];
  }

  all(): readonly Segment[] {
    return [...this.#years.values()].flat();
  }

  /** The newest file of the year if it has room, otherwise one that is not on disk yet. */
  active(year: number): Segment {
    const newest = this.of(year).at(-1);
    if (newest && newest.room > 0) return newest;
    const number = (newest?.number ?? 0) + 1;
    return new Segment(this.root, this.association, year, number, `${this.association}/${segmentName(year, number)}`, null);
  }

  /** A file that has come to disk. */
  add(segment: Segment): void {
    const segments = this.of(segment.year);
    if (!segments.includes(segment)) this.#years.set(segment.year, [...segments, segment]);
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
