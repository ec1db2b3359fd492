import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..', '..');
const { build }: { build(): Promise<void> } = await import(pathToFileURL(join(ROOT, 'scripts', 'build.mjs')).href);

/** The whole program in a process of its own, listening at `address`. */
export interface Program {
  readonly address: string;
  /** Ends it at once, as a power cut would; resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end; resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** Brings dist/ up to date: once, before programs are started from it. */
export const compiled = build;

/** Starts dist/main.js without credentials on any free port, and resolves when it listens; rejects with what it said when it ends before that. */
export async function startProgram(data: string, clockStart = '2026-11-22T09:00', options: readonly string[] = []): Promise<Program> {
  const child = spawn(process.execPath, [...options, join(ROOT, 'dist', 'main.js')], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: data, CLOCK_START: clockStart },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  // A test that fails half-way leaves no server behind.
  const last = () => child.kill('SIGKILL');
  process.once('exit', last);
  void closed.then(() => process.off('exit', last));
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const port = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out = out.slice(-200) + text;
      const found = /"port":(\d+)/.exec(out)?.[1];
      if (found) resolve(found);
    });
    void closed.then(() => reject(new Error(said)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
    async stop() {
      child.kill('SIGTERM');
      await closed;
      return child.exitCode;
    },
  };
}
