import type { Answer } from '../commands/answer.js';
import { commandById } from '../commands/registry.js';
import type { Message, SentFiles } from './message.js';
import { runCommand } from './run-command.js';
import { deniedAnswer, oneFileAnswer, refusedAnswer } from './standard-answers.js';
import { contextOf, type Surroundings, turnFor } from './surroundings.js';

/** What was typed beside a file may say its year or month; the file itself is fetched only for somebody who may. */
export async function answerFiles({ files, caption }: SentFiles, message: Message, around: Surroundings): Promise<Answer> {
  const turn = await turnFor(message, around);
  const context = contextOf(turn);
  const understood = around.language.understand(caption, context);
  if (understood.kind === 'personal') return refusedAnswer(understood.what);
  const command = commandById('actual.record');
  if (message.conversation.kind !== 'personal') return deniedAnswer(command, turn);
  const [file, ...more] = files;
  if (!file || more.length > 0) return oneFileAnswer(turn.association.name);
  const { params } = around.language.read('actual.record', caption, context);
  const { association, year, through } = params;
  const named = await turnFor(message, around, typeof association === 'string' ? association : undefined);
  return await runCommand(command, { params: { association: named.association.id, year, through }, problems: [] }, { ...named, file });
}
