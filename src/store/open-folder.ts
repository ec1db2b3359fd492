import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { damagedStore } from './damage.js';
import { DamagedFile } from './damaged-file.js';
import { notSaved, StoreVersionError } from './errors.js';
import { ensureFolder } from './folder.js';
import { associationFolders, BACKUPS, entries, LOCK, RESTORING, STORE_FILE, storeFiles, WORKING } from './layout.js';
import { type Lock, takeLock } from './lock.js';
import { assertNotNewer, type Migration, migrate } from './migrate.js';
import { SCHEMA } from './schema-version.js';
import { UnreadableFile } from './seal.js';
import { TEMPORARY } from './sealed-file.js';
import { missingFiles, readSchema, StoreFile } from './store-file.js';

/** Makes the folder this process's own, and of today's version. The lock is let go again when that fails. */
export async function openForWriting(root: string, migrations: readonly Migration[], now: Date): Promise<Lock> {
  await ensureFolder(root).catch((error: unknown) => Promise.reject(notSaved(error)));
  const lock = await takeLock(root);
  try {
    if (await isNew(root)) await new StoreFile(root).write([]);
    const schema = await schemaOf(root);
    assertNotNewer(root, schema);
    clearLeftovers(root);
    if (schema < SCHEMA) await migrate(root, schema, migrations, now);
    return lock;
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Checks the version, touching nothing. A store that does not exist yet is an empty one. */
export async function openForReading(root: string): Promise<void> {
  if (await isNew(root)) return;
  const schema = await schemaOf(root);
  assertNotNewer(root, schema);
  if (schema < SCHEMA)
    throw new StoreVersionError(`Lagret i ${root} har den äldre versionen ${schema}. Starta servern en gång så att den skriver om det.`);
}

/** Nothing of a store is there. Without its `store.json`, or in the middle of a restore, what is there is damaged. */
async function isNew(root: string): Promise<boolean> {
  if (entries(root, 'files').includes(RESTORING))
    throw await damagedStore(root, RESTORING, new UnreadableFile('en återställning avbröts innan den var klar'));
  const files = storeFiles(root);
  if (files.length > 0 && !files.includes(STORE_FILE)) throw await damagedStore(root, STORE_FILE, new UnreadableFile('filen saknas'));
  return files.length === 0;
}

/** The version, once every file that was there is seen to be there still. */
async function schemaOf(root: string): Promise<number> {
  try {
    const schema = readSchema(root);
    const [missing] = schema > SCHEMA ? [] : missingFiles(root);
    if (missing) throw new DamagedFile(missing, new UnreadableFile('filen saknas'));
    return schema;
  } catch (error) {
    if (error instanceof DamagedFile) throw await damagedStore(root, error.file, error.cause);
    throw error;
  }
}

/** Temporary files of a process that died while writing: never renamed, so never part of the store. Only the holder of the lock may know that. */
function clearLeftovers(root: string): void {
  for (const folder of ['.', ...associationFolders(root), ...WORKING])
    for (const name of entries(join(root, folder), 'files').filter((file) => file.endsWith(TEMPORARY) && !file.startsWith(`${LOCK}.`)))
      rmSync(join(root, folder, name), { force: true });
  for (const name of entries(join(root, BACKUPS), 'folders').filter((folder) => folder.startsWith('.partial-')))
    rmSync(join(root, BACKUPS, name), { recursive: true, force: true });
}
