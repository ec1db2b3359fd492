import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from './errors.js';

/**
 * Where things lie in the store's folder:
 * `store.json` (schema version), `<association>/2024.json`, `2024.2.json`, … (records), `2023+2024.json`, … (saves of several years at once),
 * `_claims/`, `_conversations/`, `_pendings/`, `_lasts/` (what turns need), `backups/`, `lock`, `restoring`.
 */
export const STORE_FILE = 'store.json';
export const BACKUPS = 'backups';
export const LOCK = 'lock';
/** Stands while a restore is under way. */
export const RESTORING = 'restoring';
export const CLAIMS = '_claims';
export const CONVERSATIONS = '_conversations';
export const PENDINGS = '_pendings';
export const LASTS = '_lasts';
export const REFERENCES = '_references';
export const REMINDERS = '_reminders';
export const DELIVERIES = '_deliveries';
/** Folders of rows and claims: what turns and reminders need, beside the records. */
export const WORKING = [CLAIMS, CONVERSATIONS, PENDINGS, LASTS, REFERENCES, REMINDERS, DELIVERIES];

const ASSOCIATION = /^[a-z0-9][a-z0-9-]{0,79}$/;
const SEGMENT = /^(-?\d{1,6}(?:\+-?\d{1,6})*)(?:\.(\d+))?\.json$/;

/** An association's id is also its folder's name, so it must not be able to leave the store. */
export function isAssociationFolder(name: string): boolean {
  return ASSOCIATION.test(name) && name !== BACKUPS;
}

/**
 * The years that a file of records is of, ascending: one, or all those of saves that reach over several. One file is one rename, so that such a
 * save is whole or not there, like any other.
 */
export type Years = readonly number[];

/** The first file of a year is `2024.json`, the following `2024.2.json`, `2024.3.json`, …; of two years `2023+2024.json`, `2023+2024.2.json`, … */
export function segmentName(years: Years, number: number): string {
  return number === 1 ? `${years.join('+')}.json` : `${years.join('+')}.${number}.json`;
}

export function parseSegmentName(name: string): { readonly years: Years; readonly number: number } | null {
  const match = SEGMENT.exec(name);
  return match?.[1] ? { years: match[1].split('+').map(Number), number: Number(match[2] ?? 1) } : null;
}

/** Names of the entries of a folder; none when it does not exist. */
export function entries(folder: string, kind: 'files' | 'folders'): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => (kind === 'files' ? entry.isFile() : entry.isDirectory()))
      .map((entry) => entry.name);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

export function associationFolders(root: string): string[] {
  return entries(root, 'folders').filter(isAssociationFolder).sort();
}

/** The files of records, with forward slashes. */
export function recordFiles(root: string): string[] {
  return associationFolders(root).flatMap((folder) => inside(root, folder, (name) => parseSegmentName(name) !== null));
}

/** Every file that is part of the store, with forward slashes, `store.json` first. Backups, the lock and temporary files are not. */
export function storeFiles(root: string): string[] {
  return [
    ...entries(root, 'files').filter((name) => name === STORE_FILE),
    ...recordFiles(root),
    ...WORKING.flatMap((folder) => inside(root, folder, (name) => name.endsWith('.json'))),
  ];
}

function inside(root: string, folder: string, belongs: (name: string) => boolean): string[] {
  return entries(join(root, folder), 'files')
    .filter(belongs)
    .map((name) => `${folder}/${name}`);
}
