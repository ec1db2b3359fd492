import { alive, withPending } from './pendings.js';
import { type AppendRequest, ConversationRow, PendingRow, StaleError, type Store, type StoredRecord } from './port.js';
import { recordsOf } from './record.js';

/** A store that lives as long as the process: for tests and for trying things out. Never forgets a claimed key. */
export function createMemoryStore(): Store {
  const logs = new Map<string, readonly StoredRecord[]>();
  const claimed = new Set<string>();
  const conversations = new Map<string, ConversationRow>();
  let pendings: readonly PendingRow[] = [];

  const log = (association: string) => logs.get(association) ?? [];
  const ofYear = (association: string, year: number) => log(association).filter((record) => record.year === year);
  const ofKey = (association: string, key: string) => log(association).filter((record) => record.key === key);

  return {
    async records(association, year) {
      return ofYear(association, year);
    },
    async years(association) {
      return [...new Set(log(association).map((record) => record.year))].sort((a, b) => a - b);
    },
    async append(request: AppendRequest) {
      const before = ofKey(request.association, request.key);
      if (before.length > 0) return before;
      if (request.expected !== undefined && request.expected !== ofYear(request.association, request.year).length)
        throw new StaleError('The records changed since they were read.');
      const records = recordsOf(request, log(request.association).length + 1);
      logs.set(request.association, [...log(request.association), ...records]);
      return records;
    },
    async byKey(association, key) {
      return ofKey(association, key);
    },
    async claim(key) {
      if (claimed.has(key)) return false;
      claimed.add(key);
      return true;
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
    async ready() {},
    async close() {},
  };
}
