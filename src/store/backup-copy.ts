import { constants, copyFile, link, mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BrokenSequence } from './damaged-file.js';
import { isMissing } from './errors.js';
import { findDamage } from './integrity.js';
import { parseSegmentName, storeFiles } from './layout.js';
import { stampOf } from './segment-scan.js';

const ATTEMPTS = 100;

export interface CopyOptions {
  /** An earlier copy on the same disk: full files, which never change, are shared with it. */
  readonly sharedWith: string | null;
  /** Flush every file to disk: slower, for copies that must outlive a power cut in the next moment. */
  readonly flush: boolean;
  /** Check every byte of the copy, and that it is the store at one moment. */
  readonly check: boolean;
}

/** Copies the store's files, also while a server replaces them: what was replaced meanwhile is copied again until all fit together. Rejects with DamagedFile. */
export async function copyStore(root: string, target: string, options: CopyOptions): Promise<void> {
  const copied = new Map<string, string>();
  const suspect = new Set<string>();
  for (let attempt = 1; ; attempt++) {
    const files = storeFiles(root);
    for (const gone of [...copied.keys()].filter((file) => !files.includes(file))) {
      await rm(join(target, gone), { force: true });
      copied.delete(gone);
    }
    const full = fullSegments(files);
    // The files that a server replaces come last and close together.
    for (const file of [...files.filter((name) => full.has(name)), ...files.filter((name) => !full.has(name))]) {
      const shared = full.has(file) && !suspect.has(file) && options.sharedWith ? join(options.sharedWith, file) : null;
      await copyUnlessSame(root, target, file, shared, options.flush, copied);
    }
    const damage = options.check ? await findDamage(target) : null;
    if (!damage) return;
    if (attempt === ATTEMPTS || suspect.has(damage.file)) throw damage;
    if (damage instanceof BrokenSequence) continue;
    suspect.add(damage.file);
    copied.delete(damage.file);
  }
}

async function copyUnlessSame(
  root: string,
  target: string,
  file: string,
  shared: string | null,
  flush: boolean,
  copied: Map<string, string>,
): Promise<void> {
  const from = join(root, file);
  const to = join(target, file);
  try {
    const stamp = stampOf(from);
    if (copied.get(file) === stamp) return;
    await mkdir(dirname(to), { recursive: true });
    await rm(to, { force: true });
    if (!shared || !(await share(from, shared, to))) {
      await copyFile(from, to, constants.COPYFILE_FICLONE);
      if (flush) await flushFile(to);
    }
    copied.set(file, stamp);
  } catch (error) {
    // Dropped by the server since the folder was listed.
    if (!isMissing(error)) throw error;
  }
}

/** False where the earlier copy has no such file, or the disk knows no links. */
async function share(from: string, earlier: string, to: string): Promise<boolean> {
  try {
    if ((await stat(earlier)).size !== (await stat(from)).size) return false;
    await link(earlier, to);
    return true;
  } catch {
    return false;
  }
}

async function flushFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** All but the newest file of each year, and of each several that were saved to at once. */
function fullSegments(files: readonly string[]): ReadonlySet<string> {
  const newest = new Map<string, number>();
  const segments = files.flatMap((file) => {
    const [folder = '', name = ''] = file.split('/');
    const parsed = parseSegmentName(name);
    return parsed && !folder.startsWith('_') ? [{ file, series: `${folder}/${parsed.years.join('+')}`, number: parsed.number }] : [];
  });
  for (const { series, number } of segments) newest.set(series, Math.max(number, newest.get(series) ?? 0));
  return new Set(segments.filter(({ series, number }) => number !== newest.get(series)).map(({ file }) => file));
}
