import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { Kept } from './kept.js';
import { entries } from './layout.js';
import { SCHEMA } from './schema-version.js';
import { type Codec, SealedFile } from './sealed-file.js';

const SHARDS = 64;

/** Rows that are replaced and dropped, spread over small files by `owner` so that a write does not grow with their number. */
export class Rows<Row> {
  readonly #shards = new Map<string, Kept<readonly Row[]>>();
  readonly #codec: Codec<readonly Row[]>;

  constructor(
    private readonly root: string,
    private readonly folder: string,
    row: z.ZodType<Row>,
  ) {
    const Document = z.strictObject({ kind: z.literal(folder), schema: z.literal(SCHEMA), rows: z.array(row) });
    this.#codec = { encode: (rows) => JSON.stringify({ kind: folder, schema: SCHEMA, rows }), decode: (document) => Document.parse(document).rows };
  }

  /** Reads what is on disk; again, only what has changed. Rejects with DamagedStoreError. */
  async read(): Promise<void> {
    const files = entries(join(this.root, this.folder), 'files').filter((name) => name.endsWith('.json'));
    for (const name of files) await this.#shard(name).read();
  }

  all(): readonly Row[] {
    return [...this.#shards.values()].flatMap((shard) => shard.value);
  }

  of(owner: string): readonly Row[] {
    return this.#shards.get(shardName(owner))?.value ?? [];
  }

  change(owner: string, change: (rows: readonly Row[]) => readonly Row[]): Promise<void> {
    return this.#shard(shardName(owner)).change(change);
  }

  async idle(): Promise<void> {
    await Promise.all([...this.#shards.values()].map((shard) => shard.idle()));
  }

  #shard(name: string): Kept<readonly Row[]> {
    const known = this.#shards.get(name);
    if (known) return known;
    const shard = new Kept<readonly Row[]>(new SealedFile(this.root, `${this.folder}/${name}`, this.#codec), []);
    this.#shards.set(name, shard);
    return shard;
  }
}

function shardName(owner: string): string {
  const byte = createHash('sha256').update(owner).digest()[0] ?? 0;
  return `${(byte % SHARDS).toString().padStart(2, '0')}.json`;
}
