import type { Answer } from '../commands/answer.js';
import type { CommandId } from '../commands/ids.js';
import { commandById } from '../commands/registry.js';
import { atLeast } from '../commands/roles.js';
import { useOf } from '../commands/sent-file-use.js';
import { findPersonal } from '../language/privacy.js';
import type { Reading } from '../language/understanding.js';
import { besideFile } from './beside-file.js';
import type { Message, SentFiles } from './message.js';
import { runCommand } from './run-command.js';
import { settle } from './settle.js';
import { deniedAnswer, oneFileAnswer, refusedAnswer, refusedFileAnswer, refusedWordsAnswer } from './standard-answers.js';
import { contextOf, type Surroundings, turnFor } from './surroundings.js';

/** Their forms ask for inhabitants: a file with those is the answer. */
const ASKS_FOR_PEOPLE: ReadonlySet<string> = new Set<CommandId>(['contribution.split', 'budget.edit']);

/** What was typed beside a file may say its year or month; the file itself is fetched only for somebody who may. */
export async function answerFiles({ files, caption }: SentFiles, message: Message, around: Surroundings): Promise<Answer> {
  const turn = await turnFor(message, around);
  const context = contextOf(turn);
  const understood = around.language.understand(caption, context);
  if (understood.kind === 'personal') return refusedAnswer(understood.what);
  const { rest, ...beside } = besideFile(caption);
  const outcomes = commandById('actual.record');
  if (message.conversation.kind !== 'personal') return deniedAnswer(outcomes, turn);
  const [file, ...more] = files;
  if (!file || more.length > 0) return oneFileAnswer(turn.association.name);
  const { association, year, through } = around.language.read('actual.record', rest, context).params;
  const named = await turnFor(message, around, typeof association === 'string' ? association : undefined);
  if (!atLeast(named.user.role, outcomes.who)) return deniedAnswer(outcomes, named);
  const pending = await around.store.pending(message.conversation.id, message.user.id, message.now);
  const asksForPeople = pending?.latest === true && pending.kind === 'complete' && ASKS_FOR_PEOPLE.has(pending.command);
  const use = await useOf(file, named, {
    ...beside,
    year: typeof year === 'number' ? year : undefined,
    expectsPeople: asksForPeople,
    isPersonalNumber: (text) => findPersonal(text, message.now) === 'personnummer',
  });
  if (use.kind === 'said' && use.params.populations && pending && asksForPeople) {
    const { populations, populationsFrom } = use.params;
    const params = { ...(pending.params as Reading['params']), populations, populationsFrom };
    return await runCommand(commandById(pending.command as CommandId), { params, problems: [] }, named);
  }
  if (pending?.latest && pending.id !== message.key) await settle(pending, around.store);
  if (use.kind === 'personal') return refusedFileAnswer(use);
  if (use.kind === 'answer') return use.answer;
  if (use.kind === 'outcomes')
    return await runCommand(outcomes, { params: { association: named.association.id, year, through }, problems: [] }, { ...named, file: use.file });
  for (const name of use.names) {
    const personal = around.language.personalIn(name, contextOf(named), true);
    if (personal) return refusedWordsAnswer(personal);
  }
  return await runCommand(commandById(use.command), { params: use.params, problems: [] }, named);
}
