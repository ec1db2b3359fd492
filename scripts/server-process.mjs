// Starts a server as a process of its own and stops it again: for what tries the program from outside.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const longestStart = 60_000;
const longestStop = 15_000;

/**
 * Runs `node ARGS` with exactly this environment until it logs a JSON line with `msg: "listening"` and its `port`.
 * Rejects with the last lines that it printed when it ends or says nothing for a minute.
 */
export async function startServer({ node = process.execPath, args, cwd, env }) {
  const began = performance.now();
  const child = spawn(node, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = [];
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`exit status ${code ?? signal}`));
  });
  const keep = (line) => {
    printed.push(line);
    if (printed.length > 20) printed.shift();
  };
  createInterface({ input: child.stderr }).on('line', keep);
  const failure = (why) => new Error([`The server did not start: ${why}.`, ...printed].join('\n'));
  let late;
  let port;
  const listening = new Promise((resolve, reject) => {
    late = setTimeout(() => reject(failure('not listening after a minute')), longestStart);
    createInterface({ input: child.stdout }).on('line', (line) => {
      keep(line);
      const found = port === undefined ? portOf(line) : null;
      if (found !== null) resolve(found);
    });
    ended.then((why) => reject(failure(why)));
  });
  try {
    port = await listening;
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  } finally {
    clearTimeout(late);
  }
  return {
    address: `http://127.0.0.1:${port}`,
    pid: child.pid,
    /** From spawn to the first moment that it takes connections. */
    startMilliseconds: performance.now() - began,
    printed,
    /** Asks it to end in good order; resolves with how it ended. */
    async stop() {
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), longestStop);
      const how = await ended;
      clearTimeout(impatience);
      return how;
    },
  };
}

function portOf(line) {
  try {
    const entry = JSON.parse(line);
    return entry.msg === 'listening' && Number.isInteger(entry.port) ? entry.port : null;
  } catch {
    return null;
  }
}
