import { resolve } from 'node:path';
import { AssociationLog } from './association-log.js';
import { Claims } from './claims.js';
import { associationFolders, CONVERSATIONS, isAssociationFolder, PENDINGS } from './layout.js';
import { alive, withPending } from './pendings.js';
import { ConversationRow, PendingRow, type Store } from './port.js';
import { Rows } from './rows.js';

/**
 * The embedded store: files in one folder, created when missing. Every byte is checked before it opens.
 * Rejects with LockedError when another process writes here, DamagedStoreError when a file is not as it was written,
 * StoreVersionError when a newer program wrote it. `readOnly` opens beside the writer, sees what it writes, and refuses to write.
 */
export async function openFileStore(folder: string, options: { readonly readOnly?: boolean } = {}): Promise<Store> {
  const root = resolve(folder);
  const readOnly = options.readOnly ?? false;
  const logs = new Map<string, AssociationLog>();
  const claims = new Claims(root, readOnly);
  const conversations = new Rows(root, CONVERSATIONS, ConversationRow, readOnly);
  const pendings = new Rows(root, PENDINGS, PendingRow, readOnly);

  function log(association: string): AssociationLog {
    const known = logs.get(association);
    if (known) return known;
    if (!isAssociationFolder(association)) throw new RangeError(`"${association}" cannot be the id of an association`);
    const created = new AssociationLog(root, association, readOnly);
    logs.set(association, created);
    return created;
  }
  /** Beside a writer, what it has saved since is read first. */
  function current(association: string): AssociationLog {
    const found = log(association);
    if (readOnly) found.scan();
    return found;
  }

  for (const association of associationFolders(root)) log(association).scan();
  await Promise.all([claims.read(), conversations.read(), pendings.read()]);

  return {
    async records(association, year) {
      return current(association).records(year);
    },
    async years(association) {
      return current(association).years();
    },
    async append(request) {
      return log(request.association).append(request);
    },
    async byKey(association, key) {
      return current(association).byKey(key);
    },
    async claim(key, at) {
      return claims.claim(key, at);
    },
    async conversation(id) {
      if (readOnly) await conversations.read();
      return conversations.of(id).find((row) => row.id === id) ?? null;
    },
    async saveConversation(row) {
      const saved = ConversationRow.parse(row);
      await conversations.change(saved.id, (rows) => [...rows.filter(({ id }) => id !== saved.id), saved]);
    },
    async pending(conversation, user, now) {
      if (readOnly) await pendings.read();
      return alive(
        pendings.of(conversation).find((row) => row.conversation === conversation && row.user === user),
        now,
      );
    },
    async pendingById(id, now) {
      if (readOnly) await pendings.read();
      return alive(
        pendings.all().find((row) => row.id === id),
        now,
      );
    },
    async savePending(row) {
      const saved = PendingRow.parse(row);
      await pendings.change(saved.conversation, (rows) => withPending(rows, saved));
    },
    async dropPending(id) {
      const owner = pendings.all().find((row) => row.id === id)?.conversation;
      if (owner !== undefined) await pendings.change(owner, (rows) => rows.filter((row) => row.id !== id));
    },
    async ready() {},
    async close() {
      await Promise.all([claims.idle(), conversations.idle(), pendings.idle(), ...[...logs.values()].map((found) => found.idle())]);
    },
  };
}
