/** A file that somebody sent in a chat. Nothing of it is fetched before somebody who may has asked for it. */
export interface SentFile {
  /** Only its ending is looked at. */
  readonly name: string;
  /** Which of its sheets is meant, and the unit of its amounts, where the sender said so beside it. */
  readonly sheet?: string | undefined;
  readonly unit?: 'kr' | 'tkr' | undefined;
  /** Its bytes, at most `most` of them. Rejects with SentFileError. */
  read(most: number): Promise<Uint8Array>;
}

/** The file could not be fetched. `message` is Swedish and says what to do. */
export class SentFileError extends Error {
  override readonly name = 'SentFileError';
}
