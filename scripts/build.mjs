// Builds dist/ when a source is newer than the last build. Used before everything that runs from dist/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', '.built');
const lock = join(root, 'dist', '.building');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const longestBuild = 120_000;

/** Ends the process with a line that says what to do when there is nothing to run. Writes to standard error only. */
export async function build() {
  if (isFresh()) return;
  if (!existsSync(compiler)) {
    if (existsSync(stamp)) return; // Installed without development packages, built elsewhere.
    fail('Kör ”npm ci” först: det som bygger programmet saknas.');
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  await takeLock();
  try {
    if (isFresh()) return;
    const started = new Date();
    const { status } = spawnSync(process.execPath, [compiler, '--project', join(root, 'tsconfig.json')], { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) fail('Programmet kunde inte byggas. Felen står ovanför.');
    writeFileSync(stamp, `${started.toISOString()}\n`);
  } finally {
    if (existsSync(lock)) rmdirSync(lock);
  }
}

function isFresh() {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return newest(join(root, 'src')) < built && ['tsconfig.json', 'package-lock.json'].every((file) => statSync(join(root, file)).mtimeMs < built);
}

/** Folders count too: a removed file changes only its folder. */
function newest(folder) {
  let latest = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

/** Two programs started at once must not write dist/ over each other. A lock left by one that was killed is taken over. */
async function takeLock() {
  const deadline = Date.now() + longestBuild;
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (Date.now() > deadline) return;
    await wait(100);
  }
}

function fail(message) {
  if (existsSync(lock)) rmdirSync(lock);
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
