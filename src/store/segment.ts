import { Low } from 'lowdb';
import { segmentName, type Years } from './layout.js';
import type { StoredRecord } from './port.js';
import { SealedFile } from './sealed-file.js';
import { type Summary, segmentCodec, summaryOf } from './segment-format.js';

/** A file is full at this many records: the next append begins a new one, so a write costs the same whatever the history. */
const FULL = 128;

/** One file of records of one association, of one year or of saves over the same several. Its records are read when somebody first asks for them. */
export class Segment {
  /** In the store's folder. */
  readonly name: string;
  readonly #file: SealedFile<readonly StoredRecord[]>;
  #low: Low<readonly StoredRecord[]>;
  #reading: Promise<void> | null = null;

  constructor(
    root: string,
    association: string,
    readonly years: Years,
    readonly number: number,
    /** What the start found; null for a file that is not written yet. */
    private summary: Summary | null,
  ) {
    this.name = `${association}/${segmentName(years, number)}`;
    this.#file = new SealedFile(root, this.name, segmentCodec(association, years));
    this.#low = new Low(this.#file, []);
    if (!summary) this.#reading = Promise.resolve();
  }

  get count(): number {
    return this.summary?.count ?? 0;
  }
  get last(): number {
    return this.summary?.last ?? 0;
  }
  get keys(): string {
    return this.summary?.keys ?? '';
  }
  /** How many more records until it is full; 0 or less when it is. */
  get room(): number {
    return FULL - this.count;
  }

  /** What has been read or written so far. */
  get loaded(): readonly StoredRecord[] {
    return this.#low.data;
  }

  async records(): Promise<readonly StoredRecord[]> {
    this.#reading ??= this.#low.read().catch((error: unknown) => {
      this.#reading = null;
      throw error;
    });
    await this.#reading;
    return this.#low.data;
  }

  /** Writes a copy with the new records; what it gives back takes the copy over. */
  async write(records: readonly StoredRecord[]): Promise<() => void> {
    const copy = new Low<readonly StoredRecord[]>(this.#file, [...(await this.records()), ...records]);
    await copy.write();
    return () => {
      this.#low = copy;
      this.summary = summaryOf(copy.data);
    };
  }
}
