// What must be green before work counts as done: types, lint and format, unused code and dependencies, and every test
// (the boundaries of the house among them). Runs all, then says which failed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const bin = (name, ...path) => [name, process.execPath, join('node_modules', ...path)];
const steps = [
  [...bin('types', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json', '--noEmit'],
  [...bin('types of the tests', 'typescript', 'bin', 'tsc'), '-p', 'test/tsconfig.json'],
  [...bin('lint and format', '@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'],
  [...bin('unused code and dependencies', 'knip', 'bin', 'knip.js')],
  [...bin('tests', 'vitest', 'vitest.mjs'), 'run'],
];

const failed = steps.filter(([name, command, ...args]) => {
  console.log(`\n=== ${name}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  console.error(`\nNot valid: ${failed.map(([name]) => name).join(', ')}`);
  process.exit(1);
}
console.log('\nValid.');
