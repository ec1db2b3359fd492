import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Answer } from '../commands/answer.js';
import { commandById } from '../commands/registry.js';
import { OF_CARD } from '../commands/save-key.js';
import type { Reading, ShortReply } from '../language/understanding.js';
import { answerReply } from './answer-reply.js';
import { ask } from './ask.js';
import { parsePress } from './card-data.js';
import { wordsOf } from './kept-words.js';
import type { Message } from './message.js';
import { moreChanges } from './more-words.js';
import { nothingPendingAnswer, refusedAnswer, staleCardAnswer } from './standard-answers.js';
import { contextOf, type Surroundings, turnFor } from './surroundings.js';
import { undo } from './undo.js';

/** What a card sent: a reply to what waits, or a command with what was filled in. Nothing in it is trusted. */
export async function answerPress(submit: unknown, message: Message, around: Surroundings): Promise<Answer> {
  const press = parsePress(submit);
  if (!press) return staleCardAnswer();
  const turn = await turnFor(message, around);
  const context = contextOf(turn);
  // What a People Picker sends is an id, never a personal number, whatever its digits.
  const filledIn = Object.values(press.inputs).filter((value) => !z.guid().safeParse(value).success);
  const written = [...filledIn, ...wordsOf(press.params).filter((value) => LIKE_WORDS.test(value))];
  for (const value of written) {
    const read = around.language.understand(value, context);
    if (read.kind === 'personal') return refusedAnswer(read.what);
  }
  // A key counts once for each person: nobody else's question or save can be met by sending it.
  const keyed = { ...message, key: ownKey(press.key, message) };
  if (press.reply) {
    const { reply, pending: id, receipt } = press.reply;
    const { association } = press.reply;
    if (reply === 'undo')
      return (await undo(await turnFor(message, around, association), receipt ?? null, [press.command])) ?? nothingPendingAnswer('undo');
    const pending = id ? await around.store.pendingById(id, message.now) : null;
    if (!pending || pending.user !== message.user.id) return staleCardAnswer();
    const short: ShortReply = reply === 'reason' ? { kind: 'reason', reason: press.inputs.reason ?? '' } : { kind: reply };
    // The card that is pressed shows what its button saves, whatever was said since.
    return await answerReply(short, { ...pending, doubted: false }, message, turn, around);
  }
  const named = press.params.association;
  const inputs = around.language.readInputs(press.command, press.inputs, context);
  const before = press.params as Reading['params'];
  const reading = { params: { ...before, ...inputs.params, ...moreChanges(before, inputs.params) }, problems: inputs.problems };
  return await ask(commandById(press.command), reading, typeof named === 'string' ? { ...keyed, association: named } : keyed, around);
}

/** Codes, amounts and ids of our own cards are no words; a number of a person where an id stands is none of ours. */
const LIKE_WORDS = /[\s@]|^\d{6,8}[-+]\d{4}$/;

/** A press's key, for this person in this conversation. */
function ownKey(key: string, { user, conversation }: Message): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([key, user.id, conversation.id]))
    .digest('base64url');
  return `${OF_CARD}${hash}`;
}
