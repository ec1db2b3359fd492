import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A fresh folder for each test; the store is the folder `data` in it. */
export function freshFolder(): { readonly path: string; readonly data: string } {
  const folder = { path: '', data: '' };
  beforeEach(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'store-'));
    folder.data = join(folder.path, 'data');
  });
  afterEach(() => rmSync(folder.path, { recursive: true, force: true }));
  return folder;
}

/** Every file of a folder with its bytes: what a test compares to say that nothing was touched. */
export function contents(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => join(entry.parentPath, entry.name)).map((path) => [path, readFileSync(path, 'latin1')]));
}
