import { GrowingList } from './growing-list.js';
import type { About, StoredRecord } from './port.js';

/** What concerns every decision of the year: that it is locked or opened again. */
const EVERYTHING = '';

/** The records of one association and year in memory, in the order they were appended; found by what they are about without looking through all. */
export class YearRecords {
  readonly #all = new GrowingList<StoredRecord>();
  readonly #everything = new GrowingList<StoredRecord>();
  readonly #about = new Map<string, GrowingList<StoredRecord>>();

  get length(): number {
    return this.#all.length;
  }

  add(records: readonly StoredRecord[]): void {
    for (const record of records) {
      const subjects = this.#subjects(record);
      this.#all.push(record);
      if (subjects.includes(EVERYTHING)) for (const list of [this.#everything, ...this.#about.values()]) list.push(record);
      else for (const subject of subjects) this.#listAbout(subject).push(record);
    }
  }

  /** All, or those about one thing or several. A list that was given out never grows. */
  records(about?: About | readonly About[]): readonly StoredRecord[] {
    if (!about) return this.#all.everything();
    const lists = subjectsOf(about).map((subject) => (this.#about.get(subject) ?? this.#everything).everything());
    if (lists.length === 1) return lists[0] ?? [];
    return [...new Set(lists.flat())].sort((a, b) => a.sequence - b.sequence);
  }

  /** How many records about it there would be with `following` after them. */
  countAbout(about: About | readonly About[], following: readonly StoredRecord[]): number {
    const wanted = new Set([EVERYTHING, ...subjectsOf(about)]);
    const isWanted = (record: StoredRecord) => this.#subjects(record, following).some((subject) => wanted.has(subject));
    return this.records(about).length + following.filter(isWanted).length;
  }

  #listAbout(subject: string): GrowingList<StoredRecord> {
    const known = this.#about.get(subject);
    if (known) return known;
    const list = new GrowingList<StoredRecord>();
    for (const record of this.#everything.everything()) list.push(record);
    this.#about.set(subject, list);
    return list;
  }

  /** By what a record is found. None for a withdrawal of what is not in the year. */
  #subjects({ body }: StoredRecord, following: readonly StoredRecord[] = []): readonly string[] {
    if (body.type === 'participants.report') return [subjectOf({ intervention: body.intervention }), subjectOf(body)];
    if (body.type === 'year.close') return [EVERYTHING];
    if (body.type !== 'withdrawal') return [subjectOf({ rules: body.type })];
    const withdrawn = this.#numbered(body.of) ?? following.find(({ sequence }) => sequence === body.of);
    return withdrawn && withdrawn.body.type !== 'withdrawal' ? this.#subjects(withdrawn) : [];
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

function subjectsOf(about: About | readonly About[]): string[] {
  return [about].flat().map(subjectOf);
}

function subjectOf(about: About): string {
  return 'rules' in about ? about.rules : JSON.stringify([about.intervention, about.period ?? null]);
}
