/** One thing that is wrong in one file. `path` is empty when the whole file is at fault. `message` is Swedish and says what to do. */
export interface Fault {
  readonly file: string;
  readonly path: string;
  readonly message: string;
}

/** The data cannot be used. `message` is Swedish and lists every fault of every file, one a line. */
export class DataError extends Error {
  override readonly name = 'DataError';

  constructor(readonly faults: readonly Fault[]) {
    const many = faults.length === 1 ? '1 fel' : `${faults.length} fel`;
    super(`${many} i förbundens filer:\n${faults.map(({ file, path, message }) => `- ${file}${path && `, ${path}`}: ${message}`).join('\n')}`);
  }
}

/** "tables[0].lines[3].values" */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)), '');
}
