import { GrowingList } from './growing-list.js';
import type { About, StoredRecord } from './port.js';

/** The records of one association and year in memory, in the order they were appended; found by what they are about without looking through all. */
export class YearRecords {
  readonly #all = new GrowingList<StoredRecord>();
  readonly #about = new Map<string, GrowingList<StoredRecord>>();

  get length(): number {
    return this.#all.length;
  }

  add(records: readonly StoredRecord[]): void {
    for (const record of records) {
      this.#all.push(record);
      const subject = this.#subject(record);
      if (subject === null) continue;
      const about = this.#about.get(subject) ?? new GrowingList();
      about.push(record);
      this.#about.set(subject, about);
    }
  }

  /** All, or those about one thing. A list that was given out never grows. */
  records(about?: About): readonly StoredRecord[] {
    return (about ? this.#about.get(subjectOf(about)) : this.#all)?.everything() ?? [];
  }

  /** How many records about one thing there would be with `following` after them. */
  countAbout(about: About, following: readonly StoredRecord[]): number {
    return (
      (this.#about.get(subjectOf(about))?.length ?? 0) + following.filter((record) => this.#subject(record, following) === subjectOf(about)).length
    );
  }

  #subject({ body }: StoredRecord, following: readonly StoredRecord[] = []): string | null {
    if (body.type === 'participants.report') return subjectOf(body);
    if (body.type !== 'withdrawal') return null;
    const withdrawn = this.#numbered(body.of) ?? following.find(({ sequence }) => sequence === body.of);
    return withdrawn && withdrawn.body.type !== 'withdrawal' ? this.#subject(withdrawn) : null;
  }

  /** Numbers rise through the year. */
  #numbered(sequence: number): StoredRecord | undefined {
    let [low, high] = [0, this.#all.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const record = this.#all.at(middle);
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
