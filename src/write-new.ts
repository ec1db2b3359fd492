import { writeFile } from 'node:fs/promises';
import { FileError } from './files/fault.js';

const WHY: Readonly<Record<string, string>> = {
  EEXIST: 'finns redan. Välj ett annat namn, så skrivs inget över.',
  ENOENT: 'kan inte skrivas: mappen finns inte.',
  EACCES: 'får inte skrivas där. Välj en annan mapp.',
  EISDIR: 'är en mapp. Skriv ett filnamn, till exempel mall.xlsx.',
};

/** Writes a file that is not there yet. Throws FileError, in Swedish, where it is, or where it cannot be written. */
export async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: 'wx' });
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? WHY[String(error.code)] : undefined;
    if (why === undefined) throw error;
    throw new FileError([`Filen ${path} ${why}`]);
  }
}
