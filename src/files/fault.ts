/** Why a file is not taken, in Swedish: what is wrong, where, and what to do. Nothing of such a file is kept. */
export class FileError extends Error {
  override readonly name = 'FileError';
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

const MOST_FAULTS = 20;

/** The first faults of many, and how many more there are. */
export function listed(faults: readonly string[]): readonly string[] {
  const rest = faults.length - MOST_FAULTS;
  return rest > 0 ? [...faults.slice(0, MOST_FAULTS), `… och ${rest} fel till.`] : faults;
}
