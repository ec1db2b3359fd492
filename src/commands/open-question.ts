import type { Answer } from './answer.js';
import type { Turn } from './command.js';

const LIFETIME_OF_A_QUESTION = 30 * 60_000;

/** What an answer waits for is kept with the conversation and the user, under the turn's key, so that a restart forgets no question. */
export async function keepOpen({ pending }: Answer, turn: Turn): Promise<void> {
  if (!pending) return;
  await turn.store.savePending({
    id: turn.key,
    conversation: turn.conversation.id,
    user: turn.user.id,
    association: turn.association.id,
    kind: pending.kind,
    latest: true,
    answered: false,
    command: pending.command,
    params: JSON.parse(JSON.stringify(pending.params)),
    expiresAt: new Date(turn.now.getTime() + LIFETIME_OF_A_QUESTION).toISOString(),
  });
}
