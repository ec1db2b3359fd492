import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { duplicateNames } from './duplicates.js';
import { DataError } from './fault.js';
import { readAssociationFile } from './read-file.js';
import { danglingReferences } from './references.js';
import type { Association } from './schema.js';

export { DataError } from './fault.js';

/** Every association of `data/associations/`, by id, in the order of the files. */
export interface Associations {
  readonly all: readonly Association[];
  get(id: string): Association | undefined;
}

async function fileNames(folder: string): Promise<readonly string[]> {
  const nothing = (message: string) => new DataError([{ file: folder, path: '', message }]);
  const entries = await readdir(folder).catch(() => {
    throw nothing('mappen finns inte eller kan inte läsas; starta programmet i projektets mapp eller skapa den');
  });
  const names = entries.filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort();
  if (names.length === 0) throw nothing('mappen har inga förbund; lägg en .json-fil per förbund i den');
  return names;
}

/**
 * Reads every `*.json` of the folder (not those that start with a dot) and checks shape, names and references.
 * Rejects with a DataError that lists all faults of all files: a fault in a file's shape hides none of its names and references. Writes nothing.
 */
export async function loadAssociations(folder: string): Promise<Associations> {
  const reads = await Promise.all((await fileNames(folder)).map((name) => readAssociationFile(join(folder, name))));
  const outlined = reads.flatMap((read) => read.outlined ?? []);
  const complete = outlined.length === reads.length && outlined.every(({ outline }) => outline.id !== undefined);
  const faults = [...reads.flatMap((read) => read.faults), ...duplicateNames(outlined), ...danglingReferences(outlined, complete)];
  if (faults.length > 0) throw new DataError(faults);
  const all = outlined.flatMap(({ association }) => association ?? []);
  const byId = new Map(all.map((association) => [association.id, association]));
  return { all, get: (id) => byId.get(id) };
}
