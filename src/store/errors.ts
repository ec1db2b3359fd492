import { NotSavedError } from './port.js';

/** A file of the store is not as it was written. Nothing has been moved or overwritten. `message` is Swedish and says what to do. */
export class DamagedStoreError extends Error {
  override readonly name = 'DamagedStoreError';
  constructor(
    message: string,
    /** The damaged file. */
    readonly file: string,
    /** The newest backup that is whole; null when there is none. */
    readonly backup: string | null,
    /** The command that restores it. */
    readonly command: string | null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The store was written by a newer program, or must be brought up to date by a process that may write. */
export class StoreVersionError extends Error {
  override readonly name = 'StoreVersionError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'disken är full. Be den som sköter servern att frigöra utrymme, och försök sedan igen.',
  EDQUOT: 'utrymmet på disken är slut. Be den som sköter servern att frigöra utrymme, och försök sedan igen.',
  EFBIG: 'disken är full. Be den som sköter servern att frigöra utrymme, och försök sedan igen.',
  EROFS: 'disken är skrivskyddad. Be den som sköter servern att göra den skrivbar, och försök sedan igen.',
  EACCES: 'servern får inte skriva i lagrets mapp. Be den som sköter servern att rätta mappens behörighet, och försök sedan igen.',
  EPERM: 'servern får inte skriva i lagrets mapp. Be den som sköter servern att rätta mappens behörighet, och försök sedan igen.',
  ENOENT: 'lagrets mapp finns inte längre. Be den som sköter servern att kontrollera disken.',
  EIO: 'disken svarar med fel. Be den som sköter servern att kontrollera den.',
};

/** What the system answered to a write, in words for the person whose report it was. */
export function notSaved(error: unknown): NotSavedError {
  if (error instanceof NotSavedError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new NotSavedError(
    `Inget är sparat: ${REASONS[code] ?? 'det gick inte att skriva till disken. Försök igen, och säg till den som sköter servern om det fortsätter.'}`,
    { cause: error },
  );
}

/** The answer to every write in a store that is open for reading only. */
export function readOnlyRefusal(): NotSavedError {
  return new NotSavedError(
    'Inget är sparat: lagret är öppnat bara för läsning, eftersom en annan process (servern) håller det. Skriv det i Teams i stället, eller stoppa servern och försök igen.',
  );
}

/** Is it the system's word that the file is not there? */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
