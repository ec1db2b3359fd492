import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DamagedFile } from './damaged-file.js';
import { isMissing } from './errors.js';
import { Kept } from './kept.js';
import { recordFiles, STORE_FILE } from './layout.js';
import { SCHEMA } from './schema-version.js';
import { UnreadableFile, unseal } from './seal.js';
import { SealedFile } from './sealed-file.js';

const Document = z.object({
  kind: z.literal('store'),
  schema: z.number().int().nonnegative(),
  /** Files of records that there have been; one that is gone is missed. */
  files: z.array(z.string()).default([]),
});

/** The version that a store or a backup was written in. Throws DamagedFile when it does not say. */
export function readSchema(root: string): number {
  return read(root).schema;
}

/** Names of files of records that were there and are not. Throws DamagedFile. */
export function missingFiles(root: string): string[] {
  const { files } = read(root);
  const present = new Set(recordFiles(root));
  return files.filter((file) => !present.has(file));
}

function read(root: string): z.infer<typeof Document> {
  try {
    return Document.parse(unseal(readFileSync(join(root, STORE_FILE))));
  } catch (error) {
    throw new DamagedFile(STORE_FILE, isMissing(error) ? new UnreadableFile('filen saknas') : error);
  }
}

/** `store.json`: the store's version, and which files of records it has. */
export class StoreFile {
  readonly #names = new Set<string>();
  readonly #kept: Kept<readonly string[]>;

  constructor(root: string) {
    this.#kept = new Kept<readonly string[]>(
      new SealedFile(root, STORE_FILE, {
        encode: (files) => JSON.stringify({ kind: 'store', schema: SCHEMA, files }),
        decode: (document) => Document.parse(document).files,
      }),
      [],
    );
  }

  /** Writes it anew, with the files that are there. Rejects with NotSavedError. */
  async write(files: readonly string[]): Promise<void> {
    for (const name of files) this.#names.add(name);
    await this.#kept.change(() => [...this.#names]);
  }

  /** Adds files that have come to disk. Rejects with NotSavedError; then the next call writes them too. */
  async add(files: readonly string[]): Promise<void> {
    for (const name of files) this.#names.add(name);
    await this.#kept.change((known) => (known.length === this.#names.size ? known : [...this.#names]));
  }

  async read(): Promise<void> {
    await this.#kept.read();
    for (const name of this.#kept.value) this.#names.add(name);
  }

  idle(): Promise<void> {
    return this.#kept.idle();
  }
}
