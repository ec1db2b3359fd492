// node scripts/run.mjs NAME [ARGUMENTS…]: builds when sources are newer, then runs dist/NAME.js in this process.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, root } from './build.mjs';

const [name = 'main', ...rest] = process.argv.slice(2);
await build();
const program = join(root, 'dist', `${name}.js`);
if (!/^[a-z-]+$/.test(name) || !existsSync(program)) {
  process.stderr.write(`Det finns inget program som heter ”${name}”.\n`);
  process.exit(1);
}
process.argv = [process.execPath, program, ...rest];
await import(pathToFileURL(program).href);
