import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DamagedFile } from './damaged-file.js';
import { isMissing } from './errors.js';
import { STORE_FILE } from './layout.js';
import { UnreadableFile, unseal } from './seal.js';

/** Version of the stored files. A change to their shape raises it and adds a migration. */
export const SCHEMA = 1;

const StoreFile = z.object({ kind: z.literal('store'), schema: z.number().int().nonnegative() });

/** The version that a store or a backup was written in. Throws DamagedFile when it does not say. */
export function readSchema(root: string): number {
  try {
    return StoreFile.parse(unseal(readFileSync(join(root, STORE_FILE)))).schema;
  } catch (error) {
    throw new DamagedFile(STORE_FILE, isMissing(error) ? new UnreadableFile('filen saknas') : error);
  }
}
