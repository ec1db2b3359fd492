import pino from 'pino';

/** JSON lines on standard output. Kinds, statuses and durations only: never what anybody wrote, a name, or a card's contents. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** An error without its message, which may quote what somebody wrote: the kind, the code and where it happened. */
export function describeError(error: unknown): { readonly error: string; readonly code?: string; readonly at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? String(error.statusCode) : undefined;
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6);
  const known = code ?? status;
  return { error: error.name, ...(known ? { code: known } : {}), ...(frames?.length ? { at: frames.map((line) => line.trim()).join(' < ') } : {}) };
}
