import { join } from 'node:path';
import { ZodError } from 'zod';
import { newestGoodBackup } from './backups.js';
import { DamagedStoreError } from './errors.js';
import { UnreadableFile } from './seal.js';

function reasonOf(cause: unknown): string {
  if (cause instanceof UnreadableFile) return cause.reason;
  if (cause instanceof ZodError) return 'innehållet följer inte lagrets schema';
  if (cause instanceof SyntaxError) return 'innehållet är inte JSON';
  return cause instanceof Error ? cause.message : String(cause);
}

/** How a folder is written in a command that somebody will paste. */
function quoted(folder: string): string {
  return /^[\w./:\\-]+$/.test(folder) ? folder : `"${folder}"`;
}

/** The exact command that brings a backup back. */
export function restoreCommand(root: string, backup: string): string {
  return `npm run restore -- ${backup} --data ${quoted(root)} --yes`;
}

/** Says which file is damaged, which backup is the newest whole one, and the command that restores it. `cause` is an error, or the reason in Swedish. */
export async function damagedStore(root: string, file: string, cause: unknown): Promise<DamagedStoreError> {
  if (cause instanceof DamagedStoreError) return cause;
  const path = join(root, file);
  const backup = await newestGoodBackup(root);
  const command = backup ? restoreCommand(root, backup) : null;
  const remedy = command
    ? `Den nyaste hela säkerhetskopian är ${backup}. Så här återställer du den:\n  ${command}\n(utan --yes visas bara vad som skulle ändras)`
    : 'Det finns ingen hel säkerhetskopia i mappen. Återställ filen från serverns egen säkerhetskopiering.';
  return new DamagedStoreError(
    `Lagret är skadat: ${path}: ${reasonOf(cause)}. Inget har flyttats eller skrivits över.\n${remedy}`,
    path,
    backup,
    command,
    { cause },
  );
}
