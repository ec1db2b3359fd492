import type { About, StoredRecord } from './port.js';

/** The records of one association and year in memory, in the order they were appended; found by what they are about without looking through all. */
export class YearRecords {
  readonly #all: StoredRecord[] = [];
  readonly #about = new Map<string, readonly StoredRecord[]>();
  /** What was given out last, as long as it is still the whole year. */
  #given: readonly StoredRecord[] | null = null;

  get length(): number {
    return this.#all.length;
  }

  add(records: readonly StoredRecord[]): void {
    for (const record of records) {
      this.#all.push(record);
      const subject = this.#subject(record);
      if (subject !== null) this.#about.set(subject, (this.#about.get(subject) ?? []).concat(record));
    }
    this.#given = null;
  }

  /** All, or those about one thing. A list that was given out never grows. */
  records(about?: About): readonly StoredRecord[] {
    if (about) return this.#about.get(subjectOf(about)) ?? [];
    this.#given ??= this.#all.slice();
    return this.#given;
  }

  /** How many records about one thing there would be with `following` after them. */
  countAbout(about: About, following: readonly StoredRecord[]): number {
    return this.records(about).length + following.filter((record) => this.#subject(record, following) === subjectOf(about)).length;
  }

  #subject({ body }: StoredRecord, following: readonly StoredRecord[] = []): string | null {
    if (body.type === 'participants.report') return subjectOf(body);
    const withdrawn = this.#numbered(body.of) ?? following.find(({ sequence }) => sequence === body.of);
    return withdrawn && withdrawn.body.type !== 'withdrawal' ? this.#subject(withdrawn) : null;
  }

  /** Numbers rise through the year. */
  #numbered(sequence: number): StoredRecord | undefined {
    let [low, high] = [0, this.#all.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const record = this.#all[middle];
      if (!record || record.sequence === sequence) return record;
      if (record.sequence < sequence) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
}

function subjectOf({ intervention, period }: About): string {
  return JSON.stringify([intervention, period]);
}
