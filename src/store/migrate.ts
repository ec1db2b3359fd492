import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { takeBackup } from './backups.js';
import { StoreVersionError } from './errors.js';
import { recordFiles, STORE_FILE, storeFiles } from './layout.js';
import { SCHEMA } from './schema-version.js';
import { unseal } from './seal.js';
import { SealedFile } from './sealed-file.js';
import { encodeMigrated } from './segment-format.js';
import { StoreFile } from './store-file.js';

const Versioned = z.looseObject({ kind: z.string(), schema: z.number().int() });
export type VersionedDocument = z.infer<typeof Versioned>;

/** Brings one file from `from` to the next version. It is given every file of the store but `store.json`, whose `kind` says what it is. */
export interface Migration {
  readonly from: number;
  change(document: VersionedDocument): VersionedDocument;
}

/** Every change of the stored shape there has been, oldest first. 2: there may be files of records of several years; what was there stays as it is. */
export const MIGRATIONS: readonly Migration[] = [{ from: 1, change: (document) => document }];

/**
 * Rewrites an older store in today's version, a backup first. Each file says its own version and `store.json` is rewritten last,
 * so an interrupted migration goes on where it was. Rejects with StoreVersionError when no migration leads here, writing nothing.
 */
export async function migrate(root: string, from: number, migrations: readonly Migration[], now: Date): Promise<void> {
  for (let version = from; version < SCHEMA; version++)
    if (!migrations.some((each) => each.from === version)) throw new StoreVersionError(noWay(root, version));
  await takeBackup(root, 'before-migration', now);
  for (const name of storeFiles(root).filter((file) => file !== STORE_FILE)) {
    const document = Versioned.parse(unseal(readFileSync(join(root, name))));
    const changed = migrations.filter((each) => each.from >= document.schema).reduce(step, document);
    if (changed !== document) await new SealedFile(root, name, { encode: encodeDocument, decode: Versioned.parse }).write(changed);
  }
  await new StoreFile(root).write(recordFiles(root));
}

function step(document: VersionedDocument, migration: Migration): VersionedDocument {
  return { ...migration.change(document), schema: migration.from + 1 };
}

/** Records have a layout of their own; any other file is plain JSON. */
function encodeDocument(document: VersionedDocument): string {
  return document.kind === 'records' ? encodeMigrated(document) : JSON.stringify(document);
}

export function assertNotNewer(root: string, schema: number): void {
  if (schema > SCHEMA)
    throw new StoreVersionError(
      `Lagret i ${root} har version ${schema}, men det här programmet kan bara version ${SCHEMA}. Uppdatera programmet, eller återställ en kopia från före uppdateringen med npm run restore. Inget har ändrats.`,
    );
}

function noWay(root: string, version: number): string {
  return `Lagret i ${root} har version ${version}, som det här programmet inte kan läsa. Öppna det först med den närmast nyare versionen av programmet. Inget har ändrats.`;
}
