import type { Action, Answer } from './answer.js';
import type { CommandId } from './ids.js';

const MOST_FAULTS = 6;

/** A file that is not taken, and why: nothing of it is kept. */
export function refusedFileAnswer(
  command: CommandId,
  association: string,
  context: string,
  faults: readonly string[],
  actions: readonly Action[],
): Answer {
  const rest = faults.length - MOST_FAULTS;
  return {
    command,
    params: { association },
    status: 'invalid',
    context,
    headline: 'Filen går inte att läsa in',
    notices: [
      ...faults.slice(0, MOST_FAULTS).map((text) => ({ kind: 'error', text }) as const),
      ...(rest > 0 ? [{ kind: 'info', text: `Och ${rest} fel till.` } as const] : []),
    ],
    lead: 'Inget är sparat, och filen är inte kvar hos mig.',
    actions,
  };
}
