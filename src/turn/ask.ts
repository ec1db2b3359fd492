import type { Answer } from '../commands/answer.js';
import type { Command } from '../commands/command.js';
import type { Reading } from '../language/understanding.js';
import { personalInKept } from './kept-words.js';
import { withMentioned } from './mentioned.js';
import type { Message } from './message.js';
import { runCommand } from './run-command.js';
import { refusedWordsAnswer } from './standard-answers.js';
import { contextOf, type Surroundings, turnFor } from './surroundings.js';

/** What was read for a command is asked of it. A question that names another association is answered for it, this once. */
export async function ask(command: Command, said: Reading, message: Message, around: Surroundings): Promise<Answer> {
  const reading = withMentioned(command, said, message);
  const named = reading.params.association;
  const turn = await turnFor(message, around, typeof named === 'string' ? named : undefined);
  const personal = personalInKept(reading, around.language, contextOf(turn));
  return personal ? refusedWordsAnswer(personal) : await runCommand(command, reading, turn);
}
