import { Low } from 'lowdb';
import { notSaved } from './errors.js';
import { GroupCommit } from './group-commit.js';
import type { SealedFile } from './sealed-file.js';
import { stampOf } from './segment-scan.js';

interface Waiting<T> {
  readonly change: (value: T) => T;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** A small file kept in memory: changed on a copy, which takes over only when it is on disk. */
export class Kept<T> {
  #low: Low<T>;
  #stamp: string | null = null;
  readonly #commits = new GroupCommit<Waiting<T>>((batch) => this.#commit(batch));

  constructor(
    private readonly file: SealedFile<T>,
    empty: T,
  ) {
    this.#low = new Low(file, empty);
  }

  get value(): T {
    return this.#low.data;
  }

  /** Reads the file if it is another than last time. */
  async read(): Promise<void> {
    const stamp = currentStamp(this.file.path);
    if (stamp === null || stamp === this.#stamp) return;
    await this.#low.read();
    this.#stamp = stamp;
  }

  /** `change` must give a new value, or the same one when there is nothing to write. */
  change(change: (value: T) => T): Promise<void> {
    return new Promise((resolve, reject) => this.#commits.add({ change, resolve, reject }));
  }

  idle(): Promise<void> {
    return this.#commits.idle();
  }

  async #commit(batch: readonly Waiting<T>[]): Promise<readonly Waiting<T>[]> {
    try {
      const next = batch.reduce((value, { change }) => change(value), this.value);
      if (next !== this.value) {
        const copy = new Low(this.file, next);
        await copy.write();
        this.#low = copy;
      }
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(notSaved(error));
    }
    return [];
  }
}

function currentStamp(path: string): string | null {
  try {
    return stampOf(path);
  } catch {
    return null;
  }
}
