import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { BrokenSequence, DamagedFile } from './damaged-file.js';
import { entries, parseSegmentName, type Years } from './layout.js';
import { UnreadableFile } from './seal.js';
import { readSummary, type Summary } from './segment-format.js';

/** A file of records as found on disk. `stamp` changes when the file is replaced. */
export interface ScannedSegment {
  readonly name: string;
  readonly years: Years;
  readonly number: number;
  readonly stamp: string;
  readonly summary: Summary;
}

/** Reading synchronously is the fastest way through many small files; after so many, others may have their turn. */
const AT_A_TIME = 16;

export function stampOf(path: string): string {
  const { ino, size, mtimeMs } = statSync(path);
  return `${ino}:${size}:${mtimeMs}`;
}

/**
 * Every file of records of an association, by year and number, with all bytes checked; files that `known` names with the
 * same stamp are not read again. Rejects with DamagedFile, or BrokenSequence.
 */
export async function scanSegments(
  root: string,
  association: string,
  known: ReadonlyMap<string, ScannedSegment> = new Map(),
): Promise<ScannedSegment[]> {
  const found: ScannedSegment[] = [];
  for (const [index, file] of entries(join(root, association), 'files').entries()) {
    if (index % AT_A_TIME === AT_A_TIME - 1) await breathe();
    const parsed = parseSegmentName(file);
    if (!parsed) continue;
    const name = `${association}/${file}`;
    const path = join(root, name);
    try {
      const stamp = stampOf(path);
      const before = known.get(name);
      found.push(before?.stamp === stamp ? before : { name, ...parsed, stamp, summary: readSummary(readFileSync(path)) });
    } catch (error) {
      throw new DamagedFile(name, error);
    }
  }
  found.sort((a, b) => a.number - b.number);
  const stored = found.reduce((sum, { summary }) => sum + summary.count, 0);
  const last = found.reduce((max, { summary }) => Math.max(max, summary.last), 0);
  if (stored !== last)
    throw new BrokenSequence(
      association,
      new UnreadableFile(`numren går till ${last} men ${stored} poster finns; en fil saknas eller finns dubbelt`),
    );
  return found;
}
