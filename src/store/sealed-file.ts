import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { damagedStore } from './damage.js';
import { isMissing } from './errors.js';
import { ensureLastFolder, flushFolder } from './folder.js';
import { seal, unseal } from './seal.js';

/** How a value is written as a JSON object's text, and read back; `decode` throws for what is not such a value. */
export interface Codec<T> {
  encode(value: T): string;
  decode(document: unknown): T;
}

export const TEMPORARY = '.tmp';

/**
 * lowdb's adapter to one small file that survives a crash and a power cut: a temporary file is written, flushed and
 * renamed over the old one, and the folder flushed. Nobody ever sees half a file.
 */
export class SealedFile<T> implements Adapter<T> {
  readonly path: string;

  constructor(
    /** The store's folder. */
    private readonly root: string,
    /** The file's name within it, with forward slashes. */
    readonly name: string,
    private readonly codec: Codec<T>,
  ) {
    this.path = join(root, name);
  }

  /** Null when the file does not exist; a DamagedStoreError when it is not as it was written. */
  async read(): Promise<T | null> {
    let bytes: Buffer;
    try {
      bytes = await readFile(this.path);
    } catch (error) {
      if (isMissing(error)) return null;
      throw await damagedStore(this.root, this.name, error);
    }
    try {
      return this.codec.decode(unseal(bytes));
    } catch (error) {
      throw await damagedStore(this.root, this.name, error);
    }
  }

  /** Rejects with the system's own error, the old file untouched. */
  async write(value: T): Promise<void> {
    const temporary = `${this.path}${TEMPORARY}`;
    const folder = dirname(this.path);
    await ensureLastFolder(folder);
    try {
      const handle = await open(temporary, 'w');
      try {
        await handle.writeFile(seal(this.codec.encode(value)));
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temporary, this.path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
    await flushFolder(folder);
  }
}
