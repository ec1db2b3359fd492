import type { CommandId } from '../commands/ids.js';
import { commandById } from '../commands/registry.js';
import { atLeast } from '../commands/roles.js';
import type { Understanding } from '../language/understanding.js';
import type { Message } from './message.js';
import { answerAlone } from './run-command.js';
import { contextOf, type Surroundings, turnFor } from './surroundings.js';

/**
 * A question is never denied, put up to be saved or met with an empty form because it was taken for an order to write: what tells of the same is
 * meant instead, where that has an answer. Whatever is no such question is as it was understood.
 */
export async function readInstead(text: string, understood: Understanding, message: Message, around: Surroundings): Promise<Understanding> {
  const ids = understood.kind === 'command' ? [understood.command] : understood.kind === 'unsure' ? understood.candidates : [];
  if (!ids.some((id) => commandById(id).confirm)) return understood;
  const named = understood.kind === 'command' ? understood.params.association : undefined;
  const turn = await turnFor(message, around, typeof named === 'string' ? named : undefined);
  const may = (id: CommandId) => atLeast(turn.user.role, commandById(id).who);
  const read = around.language.onlyReading(text, contextOf(turn), may);
  if (!read) return understood;
  if (!ids.some(may)) return read;
  if (read.kind !== 'command' || (understood.kind === 'command' && !(await waitsForMore(understood, turn)))) return understood;
  const answer = await answerAlone(commandById(read.command), read, turn);
  return answer?.status === 'ok' ? read : understood;
}

/** Would it be put up to be saved, or asked about with a form? */
async function waitsForMore(understood: Understanding & { kind: 'command' }, turn: Parameters<typeof answerAlone>[2]): Promise<boolean> {
  const answer = await answerAlone(commandById(understood.command), understood, turn);
  return answer === null || answer.status === 'confirm' || answer.status === 'ask';
}
