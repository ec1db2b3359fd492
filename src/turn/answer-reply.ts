import type { Answer } from '../commands/answer.js';
import type { Turn } from '../commands/command.js';
import type { CommandId } from '../commands/ids.js';
import { isAskedToChoose } from '../commands/last-answers.js';
import { COMMANDS, commandById } from '../commands/registry.js';
import type { Reading, ShortReply } from '../language/understanding.js';
import type { PendingRow, Store } from '../store/port.js';
import { withLead } from './follow-up.js';
import type { Message } from './message.js';
import { confirmCommand, runCommand } from './run-command.js';
import { droppedAnswer, nothingPendingAnswer, refusedWordsAnswer } from './standard-answers.js';
import { contextOf, type Surroundings, turnFor } from './surroundings.js';
import { undo } from './undo.js';

/** A yes, a no, a reason or an undo, to the question that waits for it. */
export async function answerReply(
  reply: ShortReply,
  pending: PendingRow | null,
  message: Message,
  turn: Turn,
  around: Surroundings,
): Promise<Answer> {
  const { store } = around;
  if (reply.kind === 'undo') {
    const undone = await undo(
      turn,
      reply.receipt ?? null,
      COMMANDS.map((command) => command.id),
    );
    return undone ?? (pending && !pending.answered ? await drop(pending, store) : nothingPendingAnswer('undo'));
  }
  // "Ja" to "Vad menar du?" is no yes to what was asked before that.
  const isOld = !pending || (!pending.latest && !pending.answered);
  const isOrder = reply.kind === 'no' && reply.order;
  if (isOld && !isOrder && (await isAskedToChoose(turn))) return nothingPendingAnswer(reply.kind, 'choose');
  if (!pending) return nothingPendingAnswer(reply.kind, isOrder ? 'left' : 'none');
  if (reply.kind === 'no')
    return (await answeredAnother(message, pending, store)) ? nothingPendingAnswer('no', 'answered') : await drop(pending, store);
  const personal = reply.kind === 'reason' ? around.language.personalIn(reply.reason, contextOf(turn), false) : null;
  if (personal) return refusedWordsAnswer(personal);
  const expected = reply.kind === 'yes' ? 'confirm' : 'override';
  if (pending.kind !== expected) return nothingPendingAnswer(reply.kind, WAITS_FOR[pending.kind]);
  if (await answeredAnother(message, pending, store)) return nothingPendingAnswer(reply.kind, 'answered');
  if (pending.doubted && !pending.answered) return await askAgain(pending, message, around);
  // The question's own id is the key of what is saved: however often and by whichever door it is answered yes, it counts once.
  const pendingTurn = { ...(await turnFor({ ...message, association: pending.association }, around)), key: pending.id };
  const answer = await confirmCommand(commandById(pending.command), pending.params, pendingTurn, reply);
  // What a command asks anew in its answer stands in the question's place.
  if (answer.status === 'ok' && !pending.answered) await store.savePending({ ...pending, answered: true });
  return answer;
}

/** What is said of a question that waits for something else than it was given. */
const WAITS_FOR = { complete: 'form', override: 'override', confirm: 'none' } as const;

/** A yes or a no that is delivered again, also to a later process, counts for what it answered the first time and for nothing that was asked since. */
async function answeredAnother(message: Message, pending: PendingRow, store: Store): Promise<boolean> {
  const { key, now } = message;
  const here = answering(message, pending);
  if (await store.claimed(here)) return false;
  if (await store.claimed(key)) return true;
  // In one breath, so that the store keeps both or neither.
  await Promise.all([store.claim(here, now), store.claim(key, now)]);
  return false;
}

/** The same question, with all that is about to be saved, for what was said in between may have been meant for it. */
async function askAgain({ command, params, association }: PendingRow, message: Message, around: Surroundings): Promise<Answer> {
  const turn = await turnFor({ ...message, association }, around);
  const answer = await runCommand(commandById(command), { params: params as Reading['params'], problems: [] }, turn);
  return withLead(answer, 'Inget är sparat än, och det som skrevs emellan är inte med. Gäller ditt ja det här?');
}

async function drop(pending: PendingRow, store: Store): Promise<Answer> {
  await store.dropPending(pending.id);
  return droppedAnswer(pending.command as CommandId);
}

/** This very delivery as the answer to this very question. */
export function answering({ key }: Message, { id, params }: PendingRow): string {
  return `${key} ${id} ${JSON.stringify(params)}`;
}
