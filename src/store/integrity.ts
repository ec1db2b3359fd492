import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { associationFolders, STORE_FILE, storeFiles } from './layout.js';
import { UnreadableFile, unsealedBody } from './seal.js';
import { DamagedFile, scanSegments } from './segment-scan.js';

/** The first damage in a store or a backup, every byte of it read; null when it is whole. */
export function findDamage(root: string): DamagedFile | null {
  const files = storeFiles(root);
  if (!files.includes(STORE_FILE)) return new DamagedFile(STORE_FILE, new UnreadableFile('filen saknas'));
  try {
    for (const association of associationFolders(root)) scanSegments(root, association);
    for (const file of files) checkBytes(root, file);
    return null;
  } catch (error) {
    if (error instanceof DamagedFile) return error;
    throw error;
  }
}

function checkBytes(root: string, file: string): void {
  try {
    unsealedBody(readFileSync(join(root, file)));
  } catch (error) {
    throw new DamagedFile(file, error);
  }
}
