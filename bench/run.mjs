// npm run bench [-- --quick]: under three minutes, quick half a minute. Everything on loopback, in a temporary folder that is removed.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { measureGrowth } from './growth.mjs';
import { startLoad } from './load-process.mjs';
import { measureTurns } from './turns.mjs';

const { quick } = parseArgs({ options: { quick: { type: 'boolean', default: false } } }).values;
const turns = quick ? { rounds: 1, milliseconds: 400, starts: 1, warming: 800 } : { rounds: 3, milliseconds: 1_200, starts: 2, warming: 6_000 };
const growth = quick ? { rounds: 1, milliseconds: 400, starts: 1 } : { rounds: 2, milliseconds: 1_000, starts: 2, warming: 3_000 };

await build();
const folder = mkdtempSync(join(tmpdir(), 'finsamboten-bench-'));
const load = await startLoad();
try {
  console.log(`Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${turns.rounds} rounds\n`);
  let wrong = await measureTurns(load, folder, turns);
  console.log('');
  wrong += await measureGrowth(load, folder, growth);
  if (wrong > 0) {
    console.error(`\n${wrong} replies were not the right ones.`);
    process.exitCode = 1;
  }
} finally {
  load.stop();
  rmSync(folder, { recursive: true, force: true });
}
