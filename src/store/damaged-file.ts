/** Which file is not as it was written, with the reason as `cause`. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(file, { cause });
  }
}

/** A file or more is missing between others, or there twice. Beside a writer this may only mean that it wrote while we read. */
export class BrokenSequence extends DamagedFile {}
