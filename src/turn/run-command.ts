import type { Answer } from '../commands/answer.js';
import type { Command, Consent, Turn } from '../commands/command.js';
import { labelOf } from '../commands/fields.js';
import type { CommandId } from '../commands/ids.js';
import { keepLast, keepUnanswered } from '../commands/last-answers.js';
import { keepOpen } from '../commands/open-question.js';
import { atLeast } from '../commands/roles.js';
import type { Reading } from '../language/understanding.js';
import { ruleWords } from './rule-words.js';
import { deniedAnswer, invalidAnswer, problemAnswer } from './standard-answers.js';
import { unknownPlaceAnswer } from './unknown-place.js';

/** One command with what was read for it: may this person, is every value clear, does it keep the rules; then its answer. */
export async function runCommand(command: Command, reading: Reading, turn: Turn): Promise<Answer> {
  if (!atLeast(turn.user.role, command.who)) return deniedAnswer(command, turn);
  const place = reading.problems.find(({ choices }) => choices !== undefined);
  if (place) return await remember(unknownPlaceAnswer(command, withinRules(command, reading), place, turn.associations), turn, command);
  if (reading.problems.length > 0) {
    const kept = withinRules(command, reading);
    const clear = command.parameters.safeParse(kept.params);
    const more = clear.success ? command.unclear?.(clear.data, turn) : null;
    return await remember({ ...problemAnswer(command, kept, turn.association.name), ...more }, turn, command);
  }
  const params = command.parameters.safeParse(reading.params, { error: ruleWords });
  if (!params.success) return invalidAnswer(command, messages(params.error.issues), turn.association.name);
  return await remember(await command.answer(params.data, turn), turn, command);
}

/** What the command would answer to what was read; null where that is not clear. Nothing is kept of it; what an answer saves at once counts once for its key. */
export async function answerAlone(command: Command, { params, problems }: Reading, turn: Turn): Promise<Answer | null> {
  const checked = command.parameters.safeParse(params);
  if (problems.length > 0 || !checked.success || !atLeast(turn.user.role, command.who)) return null;
  return await command.answer(checked.data, turn);
}

/** Does the command answer what was read without asking for more? */
export async function isWholeQuestion(command: Command, reading: Reading, turn: Turn): Promise<boolean> {
  const answer = await answerAlone(command, reading, turn);
  return answer !== null && answer.status !== 'ask' && answer.status !== 'invalid';
}

/** What keeps its rule: nothing else is repeated on a card, or kept with a question. */
function withinRules(command: Command, { params, problems }: Reading): Reading {
  const kept = Object.entries(params).filter(
    ([name, value]) => Object.hasOwn(command.parameters.shape, name) && command.parameters.safeParse({ [name]: value }).success,
  );
  return { params: Object.fromEntries(kept), problems };
}

/** The user said yes (or gave a reason) to what a command put up earlier; its parameters come from the store, never from the card. */
export async function confirmCommand(command: Command, stored: unknown, turn: Turn, consent: Consent): Promise<Answer> {
  if (!atLeast(turn.user.role, command.who)) return deniedAnswer(command, turn);
  if (!command.confirm) throw new Error(`${command.id} has nothing to confirm`);
  return await command.confirm(command.parameters.parse(stored), turn, consent);
}

async function remember(answer: Answer, turn: Turn, { id }: Command): Promise<Answer> {
  await keepOpen(answer, turn);
  // A what-if that got no figures is not what the one before it was: "spara som scenario …" then has nothing to save.
  const isUnanswered = WHAT_IFS.includes(id) && (answer.status === 'ask' || answer.status === 'invalid');
  await (isUnanswered ? keepUnanswered(turn) : keepLast(answer, turn));
  return answer;
}

const WHAT_IFS: readonly CommandId[] = ['forecast.year', 'contribution.growth'];

function messages(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string[] {
  // What is wrong a hundred times in one list is said once; names of a forged card are not repeated.
  const words = issues.map(({ path, message }) => `${subjectOf(path)} går inte att använda. ${message}`);
  return [...new Set(words)].slice(0, MOST_SAID);
}

const MOST_SAID = 5;

function subjectOf([name]: readonly PropertyKey[]): string {
  const label = typeof name === 'string' ? labelOf(name) : null;
  return label === null ? 'Ett värde' : `Värdet för ”${label}”`;
}
