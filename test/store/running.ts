import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of ours in a process of its own, with what it has written so far. */
export interface Running {
  readonly process: ChildProcess;
  readonly lines: readonly string[];
  /** Resolves when the program has written this line; rejects with its errors when it ends before that. */
  line(wanted: string): Promise<void>;
  /** Ends it at once, as a power cut would, and waits until it is gone and all it had written is here. */
  kill(): Promise<void>;
}

export function run(program: string, args: readonly string[]): Running {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let rest = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    child.emit('lines');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const closed = once(child, 'close');
  return {
    process: child,
    lines,
    async line(wanted) {
      while (!lines.includes(wanted)) {
        await Promise.race([once(child, 'lines'), closed]);
        if (child.exitCode !== null && !lines.includes(wanted)) throw new Error(errors);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}
