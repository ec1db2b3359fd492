import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { BrokenSequence, DamagedFile } from './damaged-file.js';
import { associationFolders, storeFiles } from './layout.js';
import { SCHEMA } from './schema-version.js';
import { UnreadableFile, unsealedBody } from './seal.js';
import { scanSegments } from './segment-scan.js';
import { missingFiles, readSchema } from './store-file.js';

/** The first damage in a store or a backup, every byte of it read; null when it is whole. An older version's sequence is not known here. */
export async function findDamage(root: string): Promise<DamagedFile | null> {
  try {
    const current = readSchema(root) === SCHEMA;
    if (current) for (const association of associationFolders(root)) await scanSegments(root, association);
    const [missing] = missingFiles(root);
    if (missing) return new BrokenSequence(missing, new UnreadableFile('filen saknas'));
    for (const file of storeFiles(root)) {
      checkBytes(root, file);
      await breathe();
    }
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
