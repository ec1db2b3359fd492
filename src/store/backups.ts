import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyStore } from './backup-copy.js';
import { flushFolder } from './folder.js';
import { findDamage } from './integrity.js';
import { BACKUPS, entries } from './layout.js';

/** Why a backup was taken; the end of its folder's name. Those of `day` rotate, the others stay. */
export type BackupReason = 'day' | 'manual' | 'before-migration' | 'before-restore';

const NAME = /^(\d{4}-\d{2}-\d{2})T[\d.-]+Z-(day|manual|before-migration|before-restore)$/;
const DAYS_KEPT = 14;

/** Names of the backups of a store, newest first: they begin with when they were taken. */
export function listBackups(root: string): string[] {
  return entries(join(root, BACKUPS), 'folders')
    .filter((name) => NAME.test(name))
    .sort()
    .reverse();
}

/** The newest backup that is whole; null when there is none. What somebody chose to leave by a restore does not count. */
export async function newestGoodBackup(root: string): Promise<string | null> {
  for (const name of listBackups(root).filter((candidate) => reasonOf(candidate) !== 'before-restore'))
    if ((await findDamage(join(root, BACKUPS, name))) === null) return name;
  return null;
}

/**
 * Copies the store to its folder `backups/` as it was at one moment, also while a server writes to it, and gives the copy's
 * name. Rejects with DamagedFile when the store itself is damaged (`before-restore` takes what is there, whole or not), or with
 * the system's error; half a copy never stands under a backup's name.
 */
export async function takeBackup(root: string, reason: BackupReason, now: Date): Promise<string> {
  const name = `${now.toISOString().replaceAll(':', '-')}-${reason}`;
  const partial = join(root, BACKUPS, `.partial-${randomUUID()}`);
  const latest = listBackups(root).find((earlier) => reasonOf(earlier) === 'day');
  const sharedWith = reason === 'day' && latest ? join(root, BACKUPS, latest) : null;
  try {
    await mkdir(partial, { recursive: true });
    await copyStore(root, partial, { sharedWith, flush: reason !== 'day', check: reason !== 'before-restore' });
    await rename(partial, join(root, BACKUPS, name));
    await flushFolder(join(root, BACKUPS));
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
  await rotate(root);
  return name;
}

/** When the newest backup of the day's kind was taken; null before the first. */
export function latestDayBackup(root: string): Date | null {
  const name = listBackups(root).find((candidate) => reasonOf(candidate) === 'day');
  if (!name) return null;
  const [day = '', time = ''] = name.slice(0, name.indexOf('Z')).split('T');
  return new Date(`${day}T${time.replaceAll('-', ':')}Z`);
}

/** Of the day's kind, the newest of each of the last days of use stay. */
async function rotate(root: string): Promise<void> {
  const days = new Set<string>();
  for (const name of listBackups(root).filter((candidate) => reasonOf(candidate) === 'day')) {
    const day = name.slice(0, 10);
    if (days.has(day) || days.size >= DAYS_KEPT) await rm(join(root, BACKUPS, name), { recursive: true, force: true });
    days.add(day);
  }
}

function reasonOf(name: string): string | undefined {
  return NAME.exec(name)?.[2];
}
