import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a folder's own entries (a new or renamed file) survive a power cut. Windows keeps them without being asked, and cannot be asked. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Creates the folder, and what is above it, where they are missing. */
export async function ensureFolder(folder: string): Promise<void> {
  const created = await mkdir(folder, { recursive: true });
  if (created) await flushFolder(dirname(created));
}

/** Creates the folder where it is missing; what is above it must be there. */
export async function ensureLastFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    throw error;
  }
  await flushFolder(dirname(folder));
}
