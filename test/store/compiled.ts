import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..', '..');

/** Real processes run compiled programs. Compiles the named sources, and what they import, where `node_modules` is found; gives the folder, for `dispose`. */
export function compile(sources: readonly string[]): { path(source: string): string; dispose(): void } {
  const cache = join(project, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'store-'));
  const config = join(folder, 'tsconfig.json');
  const compilerOptions = { rootDir: project, outDir: folder, incremental: false, tsBuildInfoFile: null, noCheck: true };
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(
    config,
    JSON.stringify({ extends: join(project, 'tsconfig.json'), compilerOptions, include: [], files: sources.map((source) => join(project, source)) }),
  );
  const { status, stdout } = spawnSync(process.execPath, [join(project, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', config], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout);
  return {
    path: (source) => join(folder, source.replace(/\.ts$/, '.js')),
    dispose: () => rmSync(folder, { recursive: true }),
  };
}
