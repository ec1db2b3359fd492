import { join } from 'node:path';
import { root } from '../scripts/build.mjs';
import { startServer } from '../scripts/server-process.mjs';

/** The real server in local mode, on a store of its own. */
export function startBot(dataFolder, { options = [] } = {}) {
  return start(join(root, 'dist', 'main.js'), { DATA_DIR: dataFolder }, options);
}

export function startEcho(name) {
  return start(join(import.meta.dirname, `${name}.mjs`), {});
}

function start(program, environment, options = []) {
  return startServer({ args: [...options, program], cwd: root, env: { PATH: process.env.PATH, PORT: '0', NODE_ENV: 'production', ...environment } });
}
