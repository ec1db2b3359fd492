import { isWorthKeeping, lastsOf, withLast } from './lasts.js';
import { memoryReminders } from './memory-reminders.js';
import { alive, withPending } from './pendings.js';
import { type AppendRequest, ConversationRow, LastRow, PendingRow, partsOf, StaleError, type Store, type StoredRecord } from './port.js';
import { recordsOf } from './record.js';
import { YearRecords } from './year-records.js';

/** A store that lives as long as the process: for tests and for trying things out. Never forgets a claimed key. */
export function createMemoryStore(): Store {
  const logs = new Map<string, { readonly years: Map<number, YearRecords>; readonly keys: Map<string, readonly StoredRecord[]>; last: number }>();
  const claimed = new Set<string>();
  const conversations = new Map<string, ConversationRow>();
  let pendings: readonly PendingRow[] = [];
  const lasts = new Map<string, readonly LastRow[]>();

  function log(association: string) {
    const found = logs.get(association) ?? { years: new Map(), keys: new Map(), last: 0 };
    logs.set(association, found);
    return found;
  }

  return {
    ...memoryReminders(),
    async records(association, year, about) {
      return log(association).years.get(year)?.records(about) ?? [];
    },
    async years(association) {
      return [...log(association).years.keys()].sort((a, b) => a - b);
    },
    async append(request: AppendRequest) {
      const { association, key } = request;
      const found = log(association);
      const before = found.keys.get(key);
      if (before) return before;
      for (const { year, expected, about } of partsOf(request)) {
        const known = found.years.get(year) ?? new YearRecords();
        if (expected !== undefined && expected !== (about ? known.countAbout(about, []) : known.length))
          throw new StaleError('The records changed since they were read.');
      }
      const records = recordsOf(request, found.last + 1);
      if (records.length === 0) return records;
      for (const { year } of partsOf(request)) {
        const known = found.years.get(year) ?? new YearRecords();
        known.add(records.filter((record) => record.year === year));
        found.years.set(year, known);
      }
      found.keys.set(key, records);
      found.last += records.length;
      return records;
    },
    async byKey(association, key) {
      return log(association).keys.get(key) ?? [];
    },
    async claim(key) {
      if (claimed.has(key)) return false;
      claimed.add(key);
      return true;
    },
    async claimed(key) {
      return claimed.has(key);
    },
    async conversation(id) {
      return conversations.get(id) ?? null;
    },
    async saveConversation(row) {
      conversations.set(row.id, ConversationRow.parse(row));
    },
    async pending(conversation, user, now) {
      return alive(
        pendings.find((row) => row.conversation === conversation && row.user === user),
        now,
      );
    },
    async pendingById(id, now) {
      return alive(
        pendings.find((row) => row.id === id),
        now,
      );
    },
    async savePending(row) {
      pendings = withPending(pendings, PendingRow.parse(row));
    },
    async dropPending(id) {
      pendings = pendings.filter((row) => row.id !== id);
    },
    async lasts(conversation, user, now) {
      return lastsOf(lasts.get(conversation) ?? [], conversation, user, now);
    },
    async saveLast(row) {
      const saved = LastRow.parse(row);
      if (isWorthKeeping(saved)) lasts.set(saved.conversation, withLast(lasts.get(saved.conversation) ?? [], saved));
    },
    async ready() {},
    async close() {},
  };
}
