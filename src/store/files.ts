import { resolve } from 'node:path';
import { AssociationLog } from './association-log.js';
import { Claims } from './claims.js';
import { DayBackup } from './day-backup.js';
import { readOnlyRefusal } from './errors.js';
import { FileReminders } from './file-reminders.js';
import { isWorthKeeping, Lasts, lastsOf } from './lasts.js';
import { associationFolders, CONVERSATIONS, isAssociationFolder, LASTS, PENDINGS, recordFiles } from './layout.js';
import { MIGRATIONS, type Migration } from './migrate.js';
import { openForReading, openForWriting } from './open-folder.js';
import { alive, withPending } from './pendings.js';
import { ConversationRow, LastRow, PendingRow, type Store } from './port.js';
import { probe } from './probe.js';
import { Rows } from './rows.js';
import { StoreFile } from './store-file.js';

export interface FileStoreOptions {
  /** Opens beside the process that writes, sees what it saves, and refuses every write with NotSavedError. */
  readonly readOnly?: boolean;
  /** How older stores are brought up to date; today's own list when left out. */
  readonly migrations?: readonly Migration[];
  /** Where a backup that could not be taken is told; standard error when left out. */
  readonly warn?: (message: string) => void;
}

/**
 * The embedded store: files in one folder, created when missing. Every byte is checked before it opens.
 * Rejects with LockedError when another process writes here, NotSavedError when the folder cannot be written,
 * DamagedStoreError when a file is not as it was written, StoreVersionError when a newer program wrote it.
 */
export async function openFileStore(folder: string, options: FileStoreOptions = {}): Promise<Store> {
  const root = resolve(folder);
  const readOnly = options.readOnly ?? false;
  const warn = options.warn ?? ((message: string) => process.stderr.write(`${message}\n`));
  const lock = readOnly ? null : await openForWriting(root, options.migrations ?? MIGRATIONS, new Date());
  if (!lock) await openForReading(root);

  const logs = new Map<string, AssociationLog>();
  const claims = new Claims(root);
  const conversations = new Rows(root, CONVERSATIONS, ConversationRow);
  const pendings = new Rows(root, PENDINGS, PendingRow);
  const lastRows = new Rows(root, LASTS, LastRow);
  const lasts = new Lasts(lastRows);
  const reminders = new FileReminders(root);
  const storeFile = new StoreFile(root);
  const backup = lock ? new DayBackup(root, warn) : null;

  function log(association: string): AssociationLog {
    const known = logs.get(association);
    if (known) return known;
    if (!isAssociationFolder(association)) throw new RangeError(`"${association}" cannot be the id of an association`);
    const created = new AssociationLog(root, association, (file) => void storeFile.add([file]).catch(() => undefined));
    logs.set(association, created);
    return created;
  }
  /** Beside a writer, what it has saved since is read first. */
  async function current(association: string): Promise<AssociationLog> {
    const found = log(association);
    if (readOnly) await found.scan(true);
    return found;
  }
  async function write<T>(change: () => Promise<T>): Promise<T> {
    if (!lock) throw readOnlyRefusal();
    lock.check();
    const result = await change();
    backup?.changed();
    return result;
  }

  try {
    for (const association of associationFolders(root)) await log(association).scan(readOnly);
    await Promise.all([claims.read(), conversations.read(), pendings.read(), reminders.read(), lastRows.read(), storeFile.read()]);
    // A file that was begun just before a crash may not be listed yet.
    if (lock) await storeFile.add(recordFiles(root));
  } catch (error) {
    lock?.release();
    throw error;
  }

  return {
    ...reminders.tables(async () => (readOnly ? reminders.read() : undefined), write),
    async records(association, year, about) {
      return (await current(association)).records(year, about);
    },
    async years(association) {
      return (await current(association)).years();
    },
    async append(request) {
      return write(() => log(request.association).append(request));
    },
    async byKey(association, key) {
      return (await current(association)).byKey(key);
    },
    claim(key, at) {
      return write(() => claims.claim(key, at));
    },
    async claimed(key) {
      return claims.has(key);
    },
    async conversation(id) {
      if (readOnly) await conversations.read();
      return conversations.of(id).find((row) => row.id === id) ?? null;
    },
    async saveConversation(row) {
      const saved = ConversationRow.parse(row);
      await write(() => conversations.change(saved.id, (rows) => [...rows.filter(({ id }) => id !== saved.id), saved]));
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
      await write(() => pendings.change(saved.conversation, (rows) => withPending(rows, saved)));
    },
    dropPending(id) {
      return write(async () => {
        const owner = pendings.all().find((row) => row.id === id)?.conversation;
        if (owner !== undefined) await pendings.change(owner, (rows) => rows.filter((row) => row.id !== id));
      });
    },
    async lasts(conversation, user, now) {
      return lastsOf(lasts.of(conversation), conversation, user, now);
    },
    async saveLast(row) {
      const saved = LastRow.parse(row);
      if (lock && isWorthKeeping(saved)) lasts.save(saved);
    },
    async ready() {
      if (!lock) throw readOnlyRefusal();
      lock.check();
      await probe(root);
    },
    async close() {
      await Promise.all([
        claims.idle(),
        conversations.idle(),
        pendings.idle(),
        reminders.idle(),
        lasts.idle(),
        ...[...logs.values()].map((found) => found.idle()),
      ]);
      await storeFile.idle();
      await backup?.finish();
      lock?.release();
    },
  };
}
