import type { LastRow } from './port.js';
import type { Rows } from './rows.js';

const LIFETIME = 30 * 60_000;
/** Of one person in one conversation: at most one row a command. */
const MOST_EACH = 8;
const MOST_IN_A_FILE = 200;
/** Conversations whose newest row is not on disk yet; more than this only when the disk refuses. */
const MOST_WAITING = 1_000;
/** Pasted columns are not worth remembering. */
const LONGEST = 4_000;

const isSamePlace = (a: LastRow, b: LastRow): boolean => a.conversation === b.conversation && a.user === b.user;

/** The rows with `row` first among those of the same person and conversation, in place of what the same command was asked before. */
export function withLast(rows: readonly LastRow[], row: LastRow): readonly LastRow[] {
  const own = rows.filter((other) => isSamePlace(other, row) && other.command !== row.command).slice(0, MOST_EACH - 1);
  return [row, ...own, ...rows.filter((other) => !isSamePlace(other, row))].slice(0, MOST_IN_A_FILE);
}

/** What this person asked here within half an hour, newest first. A clock that was put back shows nothing from its future. */
export function lastsOf(rows: readonly LastRow[], conversation: string, user: string, now: Date): readonly LastRow[] {
  return rows.filter((row) => {
    const age = now.getTime() - Date.parse(row.at);
    return row.conversation === conversation && row.user === user && age >= 0 && age < LIFETIME;
  });
}

export function isWorthKeeping({ params }: LastRow): boolean {
  return JSON.stringify(params).length <= LONGEST;
}

/** Kept in memory at once and on disk soon after, so that no answer waits for it: a crash in between only forgets a hint. */
export class Lasts {
  readonly #waiting = new Map<string, readonly LastRow[]>();

  constructor(private readonly disk: Rows<LastRow>) {}

  of(conversation: string): readonly LastRow[] {
    return this.#waiting.get(conversation) ?? this.disk.of(conversation).filter((row) => row.conversation === conversation);
  }

  save(row: LastRow): void {
    const rows = withLast(this.of(row.conversation), row);
    this.#waiting.set(row.conversation, rows);
    for (const oldest of this.#waiting.keys()) {
      if (this.#waiting.size <= MOST_WAITING) break;
      this.#waiting.delete(oldest);
    }
    this.disk
      .change(row.conversation, (kept) => withLast(kept, row))
      .then(
        () => this.#waiting.get(row.conversation) === rows && this.#waiting.delete(row.conversation),
        () => undefined,
      );
  }

  idle(): Promise<void> {
    return this.disk.idle();
  }
}
