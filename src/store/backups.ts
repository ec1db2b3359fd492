import { join } from 'node:path';
import { findDamage } from './integrity.js';
import { BACKUPS, entries } from './layout.js';

/** Names of the backups of a store, newest first. Their names begin with when they were taken. */
export function listBackups(root: string): string[] {
  return entries(join(root, BACKUPS), 'folders')
    .filter((name) => /^\d{4}-/.test(name))
    .sort()
    .reverse();
}

/** The newest backup that is whole; null when there is none. */
export function newestGoodBackup(root: string): string | null {
  return listBackups(root).find((name) => findDamage(join(root, BACKUPS, name)) === null) ?? null;
}
