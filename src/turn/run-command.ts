import type { Answer } from '../commands/answer.js';
import type { Command, Consent, Turn } from '../commands/command.js';
import { keepLast } from '../commands/last-answers.js';
import { keepOpen } from '../commands/open-question.js';
import { atLeast } from '../commands/roles.js';
import type { Reading } from '../language/understanding.js';
import { deniedAnswer, invalidAnswer, problemAnswer } from './standard-answers.js';

/** One command with what was read for it: may this person, is every value clear, does it keep the rules; then its answer. */
export async function runCommand(command: Command, reading: Reading, turn: Turn): Promise<Answer> {
  if (!atLeast(turn.user.role, command.who)) return deniedAnswer(command, turn);
  if (reading.problems.length > 0) return await remember(problemAnswer(command, reading, turn.association.name), turn);
  const params = command.parameters.safeParse(reading.params);
  if (!params.success) return invalidAnswer(command, messages(params.error.issues), turn.association.name);
  return await remember(await command.answer(params.data, turn), turn);
}

/** The user said yes (or gave a reason) to what a command put up earlier; its parameters come from the store, never from the card. */
export async function confirmCommand(command: Command, stored: unknown, turn: Turn, consent: Consent): Promise<Answer> {
  if (!atLeast(turn.user.role, command.who)) return deniedAnswer(command, turn);
  if (!command.confirm) throw new Error(`${command.id} has nothing to confirm`);
  return await command.confirm(command.parameters.parse(stored), turn, consent);
}

async function remember(answer: Answer, turn: Turn): Promise<Answer> {
  await keepOpen(answer, turn);
  await keepLast(answer, turn);
  return answer;
}

function messages(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string[] {
  return issues.map((issue) => `Värdet för ${issue.path.join('.') || 'frågan'} går inte att använda. ${issue.message}`);
}
