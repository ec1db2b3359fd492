import type { Answer } from '../commands/answer.js';
import type { Command } from '../commands/command.js';
import type { Reading } from '../language/understanding.js';

/** Two rows of a phone. */
const MOST_ACTIONS = 4;

/** The answer to the first of two questions, which says that there was a second, with a button to it. */
export function withSecond(answer: Answer, { id, title }: Command, { params }: Reading): Answer {
  const button = { title, command: id, params };
  return {
    ...answer,
    notices: [
      ...(answer.notices ?? []),
      { kind: 'info', text: `Du frågade två saker. Det här svarar på den första; tryck på ”${title}” för den andra.` },
    ],
    actions: [button, ...(answer.actions ?? [])].slice(0, MOST_ACTIONS),
  };
}
