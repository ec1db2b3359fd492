import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { notSaved } from './errors.js';
import { TEMPORARY } from './sealed-file.js';

/** More than any one write of the store takes. */
const ENOUGH = 256 * 1024;

/** Rejects with NotSavedError unless a file can be written in the store's folder now; leaves nothing behind. */
export async function probe(root: string): Promise<void> {
  const path = join(root, `probe-${randomUUID()}${TEMPORARY}`);
  try {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(Buffer.alloc(ENOUGH));
      await handle.sync();
    } finally {
      await handle.close();
      await rm(path, { force: true });
    }
  } catch (error) {
    throw notSaved(error);
  }
}
