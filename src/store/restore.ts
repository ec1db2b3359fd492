import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listBackups, newestGoodBackup, takeBackup } from './backups.js';
import { DamagedFile } from './damaged-file.js';
import { flushFolder } from './folder.js';
import { findDamage } from './integrity.js';
import { associationFolders, BACKUPS, RESTORING, STORE_FILE, storeFiles } from './layout.js';
import { takeLock } from './lock.js';
import { SCHEMA } from './schema-version.js';
import { TEMPORARY } from './sealed-file.js';
import { scanSegments } from './segment-scan.js';
import { readSchema } from './store-file.js';

/** A restore that cannot be done; `message` is Swedish. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError';
}

/** How many records an association has: now, and in the backup. Null: its files are damaged. */
export interface RestoreDifference {
  readonly association: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface RestorePlan {
  readonly backup: string;
  readonly associations: readonly RestoreDifference[];
  /** Files that would be added or get another content, and files that would go. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What restoring a backup (the newest whole one when none is named) would change. Reads only. Rejects with RestoreError when there is none, or it is damaged. */
export async function planRestore(root: string, named: string | null): Promise<RestorePlan> {
  const backup = named ?? (await newestGoodBackup(root));
  if (backup === null) throw new RestoreError(`Det finns ingen hel säkerhetskopia i ${join(root, BACKUPS)}.`);
  if (!listBackups(root).includes(backup)) throw new RestoreError(`Det finns ingen säkerhetskopia som heter ${backup} i ${join(root, BACKUPS)}.`);
  const from = join(root, BACKUPS, backup);
  const damage = await findDamage(from);
  if (damage) throw new RestoreError(`Säkerhetskopian ${backup} är själv skadad (${damage.file}). Välj en annan.`);
  if (readSchema(from) > SCHEMA) throw new RestoreError(`Säkerhetskopian ${backup} är skriven av ett nyare program. Uppdatera programmet först.`);
  const [present, wanted] = [storeFiles(root), storeFiles(from)];
  const changed: string[] = [];
  for (const file of wanted) if (!present.includes(file) || !(await sameContent(join(root, file), join(from, file)))) changed.push(file);
  const names = [...new Set([...associationFolders(root), ...associationFolders(from)])].sort();
  const associations = await Promise.all(
    names.map(async (association) => ({ association, before: await recordsIn(root, association), after: await recordsIn(from, association) })),
  );
  return { backup, associations, changed, removed: present.filter((file) => !wanted.includes(file)) };
}

/**
 * Makes the store what the plan's backup is; what was there is kept as a backup of its own, whose name is given back. Interrupted, the store
 * refuses to open until a restore has gone through. Rejects with LockedError while another process holds the store.
 */
export async function restore(root: string, plan: RestorePlan, now: Date): Promise<string> {
  const lock = await takeLock(root);
  try {
    const kept = await takeBackup(root, 'before-restore', now);
    const marker = join(root, RESTORING);
    await writeFlushed(marker, Buffer.from(plan.backup));
    await flushFolder(root);
    for (const file of plan.removed) await rm(join(root, file), { force: true });
    // store.json last: a folder without it does not open either.
    for (const file of [...plan.changed.filter((name) => name !== STORE_FILE), ...plan.changed.filter((name) => name === STORE_FILE)])
      await bringBack(join(root, BACKUPS, plan.backup, file), join(root, file));
    await rm(marker);
    await flushFolder(root);
    return kept;
  } finally {
    lock.release();
  }
}

async function bringBack(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await writeFlushed(`${to}${TEMPORARY}`, await readFile(from));
  await rename(`${to}${TEMPORARY}`, to);
  await flushFolder(dirname(to));
}

async function writeFlushed(path: string, bytes: Buffer): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sameContent(a: string, b: string): Promise<boolean> {
  return (await readFile(a)).equals(await readFile(b));
}

async function recordsIn(root: string, association: string): Promise<number | null> {
  try {
    return (await scanSegments(root, association)).reduce((sum, { summary }) => sum + summary.count, 0);
  } catch (error) {
    if (error instanceof DamagedFile) return null;
    throw error;
  }
}
