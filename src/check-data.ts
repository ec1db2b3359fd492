import { join } from 'node:path';
import { DataError, loadAssociations } from './associations/load.js';
import { nameList } from './associations/name-list.js';

/** Reads `data/associations/` of the folder it runs in: lists what can be asked for by name, or every fault. */
try {
  const { all } = await loadAssociations(join(process.cwd(), 'data', 'associations'));
  console.log(all.map(nameList).join('\n\n'));
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
