import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for files that a test writes, and what removes it. */
export function folder(): { readonly path: string; write(name: string, bytes: Uint8Array | string): string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'actuals-'));
  return {
    path,
    write(name, bytes) {
      const file = join(path, name);
      writeFileSync(file, bytes);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
