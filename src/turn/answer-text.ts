import type { Answer, Parameters } from '../commands/answer.js';
import { keepUnanswered } from '../commands/last-answers.js';
import { COMMANDS, commandById } from '../commands/registry.js';
import { answering, answerReply } from './answer-reply.js';
import { ask } from './ask.js';
import { asksForCalculation, calculated, calculationOf, noCalculationAnswer } from './calculation-asked.js';
import { editedAgain } from './edited-again.js';
import { followUp, withLead } from './follow-up.js';
import type { Message } from './message.js';
import { mayBeginAnew, withMore } from './more-words.js';
import { nextReport } from './next-report.js';
import { readInstead } from './read-instead.js';
import { amended, raisesDoubt } from './report-amended.js';
import { isWholeQuestion } from './run-command.js';
import { saidBefore } from './said-before.js';
import { savedMended } from './saved-mended.js';
import { scenarioSaid } from './scenario-said.js';
import { withSecond } from './second-question.js';
import { settle } from './settle.js';
import { deniedAnswer, onlyCountsAnswer, refusedAnswer, unknownAnswer, unsureAnswer } from './standard-answers.js';
import { contextOf, type Surroundings, turnFor } from './surroundings.js';

/** What was typed: a reply to what waits, more words for it, or a question that may go on from the one before. */
export async function answerText(text: string, message: Message, around: Surroundings): Promise<Answer> {
  const turn = await turnFor(message, around);
  const context = contextOf(turn);
  const understood = await readInstead(text, around.language.understand(text, context), message, around);
  if (understood.kind === 'personal') return refusedAnswer(understood.what);
  if (turn.user.role === 'none') return deniedAnswer(commandById('budget.status'), turn);

  if (understood.kind === 'individuals') return onlyCountsAnswer();

  const pending = await around.store.pending(message.conversation.id, message.user.id, message.now);
  if (understood.kind === 'reply') {
    const late = pending?.answered && !pending.latest && !(await around.store.claimed(answering(message, pending)));
    return await answerReply(understood.reply, late ? null : pending, message, turn, around);
  }
  const edit = editedAgain(text, understood, pending, { language: around.language, context });
  if (edit) return await ask(commandById('budget.edit'), edit, message, around);
  const amendment = amended(text, pending, { language: around.language, context });
  if (pending && amendment) return await ask(commandById('participants.report'), amendment, { ...message, association: pending.association }, around);
  const anew =
    understood.kind === 'command' &&
    pending?.latest === true &&
    !pending.answered &&
    mayBeginAnew(pending, text, understood, context, around.language) &&
    (await isWholeQuestion(commandById(understood.command), understood, turn));
  const more = pending && !anew && withMore(pending, text, understood, context, message, around);
  if (pending && more) return await ask(commandById(pending.command), more, { ...message, association: pending.association }, around);
  const mended = savedMended(text, understood, pending, { language: around.language, context });
  if (mended) return await ask(commandById(mended.command), mended, message, around);
  // The question itself, delivered again to a later process, is no change of subject.
  if (pending?.latest && pending.id !== message.key)
    await settle(raisesDoubt(text, pending, { language: around.language, context }) ? { ...pending, doubted: true } : pending, around.store);
  const lasts = await around.store.lasts(message.conversation.id, message.user.id, message.now);
  const isAsked = pending?.latest === true && !pending.answered;
  const scenario = isAsked ? null : await scenarioSaid(text, lasts[0], turn, { language: around.language, context });
  if (scenario) return await ask(scenario.command, scenario.reading, message, around);
  if (!isAsked && asksForCalculation(text)) {
    const [last] = lasts;
    const command = calculated(last, COMMANDS);
    if (!last || !command) return noCalculationAnswer();
    const params = last.params as Parameters;
    return calculationOf(await ask(command, { params, problems: [] }, { ...message, association: last.association }, around));
  }
  const next = followUp(text, understood, lasts, { language: around.language, commands: COMMANDS, context }, turn.associations);
  if (next) return withLead(await ask(next.command, next.reading, { ...message, association: next.association }, around), next.lead);
  const before = await saidBefore(
    understood,
    lasts[0],
    COMMANDS.find(({ id }) => id === lasts[0]?.command),
    turn,
  );
  if (before) return withLead(await ask(before.command, before.reading, { ...message, association: before.association }, around), before.lead);
  const two = around.language.twoThings(text, context);
  if (two) return withSecond(await ask(commandById(two[0].command), two[0], message, around), commandById(two[1].command), two[1]);
  switch (understood.kind) {
    case 'command': {
      const { command, ...reading } = nextReport(understood, pending, context.association);
      return await ask(commandById(command), reading, message, around);
    }
    case 'unsure':
      await keepUnanswered(turn, 'choose');
      return unsureAnswer(understood.candidates, understood.readings, turn.user.role);
    case 'unknown':
      await keepUnanswered(turn);
      return unknownAnswer(understood.near, turn.user.role);
  }
}
