import { damagedStore } from './damage.js';
import { notSaved, readOnlyRefusal } from './errors.js';
import { SHORT_FINGERPRINT_LENGTH, shortFingerprint, splitFingerprints } from './fingerprint.js';
import { GroupCommit } from './group-commit.js';
import { segmentName } from './layout.js';
import { type AppendRequest, StaleError, type StoredRecord } from './port.js';
import { recordsOf } from './record.js';
import { Segment } from './segment.js';
import { DamagedFile, scanSegments } from './segment-scan.js';

interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (records: readonly StoredRecord[]) => void;
  readonly reject: (error: unknown) => void;
}

/** What one association has logged: its years, each a list of files of bounded size. */
export class AssociationLog {
  #years = new Map<number, Segment[]>();
  #snapshots = new Map<number, readonly StoredRecord[]>();
  /** Which files to look in for a key, by its short fingerprint; made when first needed. */
  #index: Map<string, readonly Segment[]> | null = null;
  #last = 0;
  readonly #commits = new GroupCommit<Waiting>((batch) => this.#commit(batch));

  constructor(
    private readonly root: string,
    private readonly association: string,
    private readonly readOnly: boolean,
  ) {}

  /** Finds what is on disk and checks every byte of it. Again: reads only what has changed. Throws DamagedStoreError. */
  scan(): void {
    const before = new Map(
      [...this.#years.values()].flat().flatMap((segment) => (segment.scanned ? [[segment.scanned.name, segment] as const] : [])),
    );
    const known = new Map([...before].flatMap(([name, segment]) => (segment.scanned ? [[name, segment.scanned] as const] : [])));
    const found = this.#found(known);
    if (found.length === before.size && found.every((file) => known.get(file.name) === file)) return;
    this.#years = new Map();
    for (const file of found) {
      const unchanged = known.get(file.name) === file ? before.get(file.name) : undefined;
      const segment = unchanged ?? new Segment(this.root, this.association, file.year, file.number, file.name, file);
      this.#years.set(file.year, [...(this.#years.get(file.year) ?? []), segment]);
      this.#last = Math.max(this.#last, file.summary.last);
    }
    this.#snapshots = new Map();
    this.#index = null;
  }

  #found(known: Parameters<typeof scanSegments>[2]): ReturnType<typeof scanSegments> {
    try {
      return scanSegments(this.root, this.association, known);
    } catch (error) {
      if (error instanceof DamagedFile) throw damagedStore(this.root, error.file, error.cause);
      throw error;
    }
  }

  get isEmpty(): boolean {
    return this.#last === 0;
  }

  years(): readonly number[] {
    return [...this.#years.keys()].sort((a, b) => a - b);
  }

  async records(year: number): Promise<readonly StoredRecord[]> {
    const known = this.#snapshots.get(year);
    if (known) return known;
    const segments = this.#years.get(year) ?? [];
    const parts: StoredRecord[] = [];
    for (const segment of segments) parts.push(...(await segment.records()));
    // An append or a new scan may have passed while the files were read; then this is already the past.
    if (segments === (this.#years.get(year) ?? []) && parts.length === this.#count(year)) this.#snapshots.set(year, parts);
    return parts;
  }

  async byKey(key: string): Promise<readonly StoredRecord[]> {
    this.#index ??= this.#makeIndex();
    const found: StoredRecord[] = [];
    for (const segment of this.#index.get(shortFingerprint(key)) ?? [])
      found.push(...(await segment.records()).filter((record) => record.key === key));
    return found;
  }

  append(request: AppendRequest): Promise<readonly StoredRecord[]> {
    if (this.readOnly) return Promise.reject(readOnlyRefusal());
    return new Promise((resolve, reject) => this.#commits.add({ request, resolve, reject }));
  }

  idle(): Promise<void> {
    return this.#commits.idle();
  }

  #makeIndex(): Map<string, readonly Segment[]> {
    const index = new Map<string, readonly Segment[]>();
    for (const segment of [...this.#years.values()].flat()) {
      const alone = [segment];
      for (const print of splitFingerprints(segment.keys, SHORT_FINGERPRINT_LENGTH))
        index.set(print, index.has(print) ? [...(index.get(print) ?? []), segment] : alone);
    }
    return index;
  }

  #count(year: number): number {
    return (this.#years.get(year) ?? []).reduce((sum, segment) => sum + segment.count, 0);
  }

  /** One file's worth: the requests of the first one's year, as long as its newest file has room. The rest are left for the next round. */
  async #commit(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    const year = batch[0]?.request.year ?? 0;
    const left: Waiting[] = [];
    const settle: { readonly done: () => void; readonly undo: (error: unknown) => void }[] = [];
    const segment = this.#active(year);
    const drafted: StoredRecord[] = [];
    for (const waiting of batch) {
      const { request, resolve, reject } = waiting;
      if (request.year !== year || (drafted.length > 0 && drafted.length >= segment.room)) {
        left.push(waiting);
        continue;
      }
      try {
        const saved = await this.byKey(request.key);
        const inDraft = drafted.filter((record) => record.key === request.key);
        if (saved.length > 0) resolve(saved);
        else if (inDraft.length > 0) settle.push({ done: () => resolve(inDraft), undo: reject });
        else if (request.expected !== undefined && request.expected !== this.#count(year) + drafted.length)
          settle.push({ done: () => reject(new StaleError('The records changed since they were read.')), undo: reject });
        else {
          const records = recordsOf(request, this.#last + drafted.length + 1);
          drafted.push(...records);
          settle.push({ done: () => resolve(records), undo: reject });
        }
      } catch (error) {
        reject(error);
      }
    }
    try {
      if (drafted.length > 0) await this.#write(segment, drafted);
      for (const { done } of settle) done();
    } catch (error) {
      for (const { undo } of settle) undo(notSaved(error));
    }
    return left;
  }

  /** The newest file of the year if it has room, otherwise one that is not yet on disk. */
  #active(year: number): Segment {
    const newest = this.#years.get(year)?.at(-1);
    if (newest && !newest.isFull) return newest;
    const number = (newest?.number ?? 0) + 1;
    return new Segment(this.root, this.association, year, number, `${this.association}/${segmentName(year, number)}`, null);
  }

  async #write(segment: Segment, records: readonly StoredRecord[]): Promise<void> {
    await segment.append(records);
    const { year } = segment;
    const segments = this.#years.get(year) ?? [];
    if (!segments.includes(segment)) this.#years.set(year, [...segments, segment]);
    const snapshot = this.#snapshots.get(year);
    if (snapshot) this.#snapshots.set(year, [...snapshot, ...records]);
    this.#last += records.length;
    for (const { key } of records) {
      const print = shortFingerprint(key);
      const known = this.#index?.get(print) ?? [];
      if (!known.includes(segment)) this.#index?.set(print, [...known, segment]);
    }
  }
}
