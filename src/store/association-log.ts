import { notSaved } from './errors.js';
import { GroupCommit } from './group-commit.js';
import { KeyIndex } from './key-index.js';
import type { Years } from './layout.js';
import { type About, type AppendRequest, partsOf, StaleError, type StoredRecord, type YearPart } from './port.js';
import { recordsOf } from './record.js';
import type { Segment } from './segment.js';
import { isSame, SegmentList } from './segment-list.js';
import { YearRecords } from './year-records.js';

interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (records: readonly StoredRecord[]) => void;
  readonly reject: (error: unknown) => void;
}

/** What one association has logged. */
export class AssociationLog {
  readonly #segments: SegmentList;
  /** Years that somebody has read. */
  #read = new Map<number, YearRecords>();
  readonly #reading = new Map<number, Promise<YearRecords>>();
  /** Made when first needed. */
  #index: KeyIndex | null = null;
  #last = 0;
  readonly #commits = new GroupCommit<Waiting>((batch) => this.#commit(batch));

  constructor(
    root: string,
    association: string,
    private readonly began: (file: string) => void,
  ) {
    this.#segments = new SegmentList(root, association);
  }

  /** Finds what is on disk, every byte checked; beside a writer, what it has saved since last time. Rejects with DamagedStoreError. */
  async scan(besideWriter: boolean): Promise<void> {
    if (!(await this.#segments.scan(besideWriter))) return;
    this.#last = this.#segments.all().reduce((last, segment) => Math.max(last, segment.last), 0);
    this.#read = new Map();
    this.#index = null;
  }

  years(): readonly number[] {
    return this.#segments.years();
  }

  async records(year: number, about?: About | readonly About[]): Promise<readonly StoredRecord[]> {
    return (await this.#year(year)).records(about);
  }

  byKey(key: string): Promise<readonly StoredRecord[]> {
    this.#index ??= new KeyIndex(this.#segments.all());
    return this.#index.records(key);
  }

  append(request: AppendRequest): Promise<readonly StoredRecord[]> {
    return new Promise((resolve, reject) => this.#commits.add({ request, resolve, reject }));
  }

  idle(): Promise<void> {
    return this.#commits.idle();
  }

  async #year(year: number): Promise<YearRecords> {
    const known = this.#read.get(year);
    if (known) return known;
    const reading = this.#reading.get(year) ?? this.#load(year).finally(() => this.#reading.delete(year));
    this.#reading.set(year, reading);
    return reading;
  }

  /** Goes on until it has caught up with what is appended meanwhile. */
  async #load(year: number): Promise<YearRecords> {
    for (;;) {
      const segments = this.#segments.of(year);
      const read = await Promise.all(segments.map((segment) => segment.records()));
      if (this.#segments.of(year) !== segments || segments.some((segment, index) => segment.loaded !== read[index])) continue;
      const records = new YearRecords();
      // A file of several years holds others' records too, and its own stand among those of the year's other files.
      const own = read.flat().filter((record) => record.year === year);
      records.add(segments.length > 1 ? own.sort((a, b) => a.sequence - b.sequence) : own);
      this.#read.set(year, records);
      return records;
    }
  }

  /** Length of what a part's decision should have been made on, with `drafted` already in. */
  async #decidedOn({ year, about }: YearPart, drafted: readonly StoredRecord[]): Promise<number> {
    const beside = drafted.filter((record) => record.year === year);
    if (about) return (await this.#year(year)).countAbout(about, beside);
    const segments = this.#segments.of(year);
    const saved = segments.every(({ years }) => years.length === 1) ? count(segments) : (await this.#year(year)).length;
    return saved + beside.length;
  }

  async #isStale(request: AppendRequest, drafted: readonly StoredRecord[]): Promise<boolean> {
    for (const part of partsOf(request)) if (part.expected !== undefined && part.expected !== (await this.#decidedOn(part, drafted))) return true;
    return false;
  }

  /** One file's worth: requests of the first one's years, while their newest file has room. The rest are left for the next round. */
  async #commit(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    const years = batch[0] ? yearsOf(batch[0].request) : [];
    const segment = this.#segments.active(years);
    const drafted: StoredRecord[] = [];
    const left: Waiting[] = [];
    const settle: { readonly saved: () => void; readonly reject: (error: unknown) => void }[] = [];
    for (const waiting of batch) {
      const { request, resolve, reject } = waiting;
      if (!isSame(yearsOf(request), years) || (drafted.length > 0 && drafted.length >= segment.room)) {
        left.push(waiting);
        continue;
      }
      try {
        const before = await this.byKey(request.key);
        const beside = drafted.filter((record) => record.key === request.key);
        if (before.length > 0) resolve(before);
        else if (beside.length > 0) settle.push({ saved: () => resolve(beside), reject });
        else if (await this.#isStale(request, drafted))
          settle.push({ saved: () => reject(new StaleError('The records changed since they were read.')), reject });
        else {
          const records = recordsOf(request, this.#last + drafted.length + 1);
          drafted.push(...records);
          settle.push({ saved: () => resolve(records), reject });
        }
      } catch (error) {
        reject(error);
      }
    }
    try {
      if (drafted.length > 0) await this.#write(segment, drafted);
      for (const { saved } of settle) saved();
    } catch (error) {
      for (const { reject } of settle) reject(notSaved(error));
    }
    return left;
  }

  async #write(segment: Segment, records: readonly StoredRecord[]): Promise<void> {
    const takeOver = await segment.write(records);
    // From here on in one breath, so that no reader sees the file without the lists, or the lists without the file.
    takeOver();
    this.#segments.add(segment);
    if (segment.count === records.length) this.began(segment.name);
    this.#last += records.length;
    for (const year of segment.years) this.#read.get(year)?.add(records.filter((record) => record.year === year));
    for (const { key } of records) this.#index?.add(key, segment);
  }
}

/** The years that a request appends to: what it has nothing for it does not touch. */
function yearsOf(request: AppendRequest): Years {
  const years = partsOf(request).map(({ year }) => year);
  return years.length > 0 ? years : [request.year];
}

function count(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.count, 0);
}
