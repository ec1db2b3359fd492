import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { notSaved } from './errors.js';
import { FINGERPRINT_LENGTH, fingerprint, splitFingerprints } from './fingerprint.js';
import { GroupCommit } from './group-commit.js';
import { CLAIMS, entries } from './layout.js';
import { SCHEMA } from './schema-version.js';
import { type Codec, SealedFile } from './sealed-file.js';

const WEEK = 7 * 24 * 60 * 60 * 1000;
/** A file is full at this many keys; the next claim begins a new one. */
const FULL = 512;

const Document = z.strictObject({
  kind: z.literal('claims'),
  schema: z.literal(SCHEMA),
  /** When the newest key in the file was claimed. */
  newest: z.iso.datetime().nullable(),
  /** Fingerprints, one after the other. */
  keys: z.string().refine((keys) => keys.length % FINGERPRINT_LENGTH === 0),
});

interface Claimed {
  readonly newest: string | null;
  readonly keys: string;
}

const codec: Codec<Claimed> = {
  encode: ({ newest, keys }) => JSON.stringify({ kind: 'claims', schema: SCHEMA, newest, keys }),
  decode: (document) => Document.parse(document),
};

interface ClaimFile {
  readonly number: number;
  readonly file: SealedFile<Claimed>;
  readonly low: Low<Claimed>;
}

interface Waiting {
  readonly print: string;
  readonly at: Date;
  readonly resolve: (first: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/** Deliveries that have been taken care of. A whole file is dropped when its newest key is more than a week older than the one being claimed. */
export class Claims {
  #files: readonly ClaimFile[] = [];
  readonly #seen = new Set<string>();
  readonly #commits = new GroupCommit<Waiting>((batch) => this.#commit(batch));

  constructor(private readonly root: string) {}

  /** Rejects with DamagedStoreError. */
  async read(): Promise<void> {
    const numbers = entries(join(this.root, CLAIMS), 'files').flatMap((name) => (/^\d+\.json$/.test(name) ? [Number.parseInt(name, 10)] : []));
    for (const number of numbers.sort((a, b) => a - b)) {
      const file = await this.#open(number);
      this.#files = [...this.#files, file];
      for (const print of splitFingerprints(file.low.data.keys, FINGERPRINT_LENGTH)) this.#seen.add(print);
    }
  }

  claim(key: string, at: Date): Promise<boolean> {
    return new Promise((resolve, reject) => this.#commits.add({ print: fingerprint(key), at, resolve, reject }));
  }

  has(key: string): boolean {
    return this.#seen.has(fingerprint(key));
  }

  idle(): Promise<void> {
    return this.#commits.idle();
  }

  async #open(number: number): Promise<ClaimFile> {
    const file = new SealedFile(this.root, `${CLAIMS}/${number}.json`, codec);
    const low = new Low<Claimed>(file, { newest: null, keys: '' });
    await low.read();
    return { number, file, low };
  }

  async #commit(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    const fresh = new Map<string, Waiting>();
    const again: Waiting[] = [];
    for (const waiting of batch) {
      if (this.#seen.has(waiting.print)) waiting.resolve(false);
      else if (fresh.has(waiting.print)) again.push(waiting);
      else fresh.set(waiting.print, waiting);
    }
    try {
      if (fresh.size > 0) await this.#write([...fresh.values()]);
      for (const { resolve } of fresh.values()) resolve(true);
      for (const { resolve } of again) resolve(false);
    } catch (error) {
      for (const { reject } of [...fresh.values(), ...again]) reject(notSaved(error));
    }
    return [];
  }

  async #write(claims: readonly Waiting[]): Promise<void> {
    const newestFile = this.#files.at(-1);
    const full = !newestFile || newestFile.low.data.keys.length >= FULL * FINGERPRINT_LENGTH;
    const active = full ? await this.#open((newestFile?.number ?? 0) + 1) : newestFile;
    const newest = new Date(Math.max(...claims.map(({ at }) => at.getTime()), Date.parse(active.low.data.newest ?? '0000-01-01'))).toISOString();
    const copy = new Low<Claimed>(active.file, { newest, keys: active.low.data.keys + claims.map(({ print }) => print).join('') });
    await copy.write();
    this.#files = [...this.#files.filter(({ number }) => number !== active.number), { ...active, low: copy }];
    for (const { print } of claims) this.#seen.add(print);
    if (full) await this.#dropOld(Math.min(...claims.map(({ at }) => at.getTime())) - WEEK);
  }

  /** What cannot be removed now is tried again when the next file is begun. */
  async #dropOld(horizon: number): Promise<void> {
    for (const old of this.#files.slice(0, -1)) {
      if (Date.parse(old.low.data.newest ?? '') >= horizon) continue;
      try {
        await rm(join(this.root, old.file.name), { force: true });
      } catch {
        continue;
      }
      this.#files = this.#files.filter(({ number }) => number !== old.number);
      for (const print of splitFingerprints(old.low.data.keys, FINGERPRINT_LENGTH)) this.#seen.delete(print);
    }
  }
}
