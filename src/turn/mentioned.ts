import type { Command } from '../commands/command.js';
import type { Reading } from '../language/understanding.js';
import type { Message } from './message.js';

/** A person is named by a mention: its id goes where the command asks for a user. Two at once are asked about. */
export function withMentioned(command: Command, reading: Reading, { mentions = [] }: Pick<Message, 'mentions'>): Reading {
  const [first, ...others] = new Set(mentions);
  if (first === undefined || !('user' in command.parameters.shape)) return reading;
  if (others.length === 0) return { ...reading, params: { ...reading.params, user: first } };
  const one = { parameter: 'user', words: '', message: 'Jag tar en person i taget. Nämn en av dem med @.' } as const;
  return { ...reading, problems: [...reading.problems, one] };
}
