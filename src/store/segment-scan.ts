import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { entries, parseSegmentName } from './layout.js';
import { UnreadableFile } from './seal.js';
import { readSummary, type Summary } from './segment-format.js';

/** A file of records as found on disk. `stamp` changes when the file is replaced. */
export interface ScannedSegment {
  readonly name: string;
  readonly year: number;
  readonly number: number;
  readonly stamp: string;
  readonly summary: Summary;
}

/** Which file is not as it was written, with the reason as `cause`. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(file, { cause });
  }
}

export function stampOf(path: string): string {
  const { ino, size, mtimeMs } = statSync(path);
  return `${ino}:${size}:${mtimeMs}`;
}

/**
 * Every file of records of an association, by year and number, with all bytes checked; files that `known` names with the
 * same stamp are not read again. Throws DamagedFile for a damaged file, or for one that is missing between others.
 */
export function scanSegments(root: string, association: string, known: ReadonlyMap<string, ScannedSegment> = new Map()): ScannedSegment[] {
  const found = entries(join(root, association), 'files').flatMap((file): ScannedSegment[] => {
    const parsed = parseSegmentName(file);
    if (!parsed) return [];
    const name = `${association}/${file}`;
    const path = join(root, name);
    try {
      const stamp = stampOf(path);
      const before = known.get(name);
      return [before?.stamp === stamp ? before : { name, ...parsed, stamp, summary: readSummary(readFileSync(path)) }];
    } catch (error) {
      throw new DamagedFile(name, error);
    }
  });
  found.sort((a, b) => a.year - b.year || a.number - b.number);
  const stored = found.reduce((sum, { summary }) => sum + summary.count, 0);
  const last = found.reduce((max, { summary }) => Math.max(max, summary.last), 0);
  if (stored !== last)
    throw new DamagedFile(association, new UnreadableFile(`numren går till ${last} men ${stored} poster finns; en fil saknas eller finns dubbelt`));
  return found;
}
