import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readArguments } from './arguments.js';
import { takeBackup } from './store/backups.js';
import { damagedStore } from './store/damage.js';
import { DamagedFile } from './store/damaged-file.js';
import { BACKUPS, STORE_FILE, storeFiles } from './store/layout.js';

const OPTIONS = { data: { type: 'string' } } as const;

/** `npm run backup [-- --data DIR]`: copies the store to its folder `backups`, also while a server writes to it. Exit status 1 when no copy was taken. */
async function backup(folder: string): Promise<string> {
  const root = resolve(folder);
  if (!storeFiles(root).includes(STORE_FILE)) throw new Error(`Det finns inget lager i ${root}, så ingenting har kopierats.`);
  try {
    const name = await takeBackup(root, 'manual', new Date());
    return `Säkerhetskopian ${name} är tagen.\nDen ligger i ${resolve(root, BACKUPS, name)}`;
  } catch (error) {
    throw error instanceof DamagedFile ? await damagedStore(root, error.file, error.cause) : error;
  }
}

try {
  const { values } = readArguments(OPTIONS, 'npm run backup -- [--data MAPP]', () => parseArgs({ options: OPTIONS }));
  console.log(await backup(values.data ?? process.env.DATA_DIR ?? 'data/store'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
