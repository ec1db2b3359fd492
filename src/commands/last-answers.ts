import type { Answer } from './answer.js';
import type { Turn } from './command.js';
import type { CommandId } from './ids.js';

/** Talk is no question that anything could go on from. */
const TALK: ReadonlySet<CommandId> = new Set(['help', 'greeting']);

/** Keeps what was answered, so that "spara som scenario …" and "och 2022?" know what they go on from. The same question again is not kept again. */
export async function keepLast({ command, params, status }: Answer, turn: Turn): Promise<void> {
  if (status !== 'ok' || command === null || TALK.has(command)) return;
  const { store, conversation, user, association, now } = turn;
  const kept: Record<string, unknown> = JSON.parse(JSON.stringify(params));
  const [newest] = await store.lasts(conversation.id, user.id, now);
  const isSame = newest?.command === command && newest.association === association.id && JSON.stringify(newest.params) === JSON.stringify(kept);
  if (isSame && now.getTime() - Date.parse(newest.at) < REFRESH) return;
  await store.saveLast({
    conversation: conversation.id,
    user: user.id,
    association: association.id,
    command,
    params: kept as Parameters<typeof store.saveLast>[0]['params'],
    at: now.toISOString(),
  });
}

const REFRESH = 60_000;

/** Stands for a question that was not understood: no command has this id. */
const UNANSWERED = 'unanswered';

/**
 * Remembers that the newest question got no answer, so that what is saved or written down next is not taken from an older one. `choose`: the
 * user was asked which of several was meant.
 */
export async function keepUnanswered({ store, conversation, user, association, now }: Turn, asked?: 'choose'): Promise<void> {
  await store.saveLast({
    conversation: conversation.id,
    user: user.id,
    association: association.id,
    command: UNANSWERED,
    params: asked === undefined ? {} : { asked },
    at: now.toISOString(),
  });
}

/** Was the last thing said here the question which of several was meant? */
export async function isAskedToChoose({ store, conversation, user, now }: Turn): Promise<boolean> {
  const [newest] = await store.lasts(conversation.id, user.id, now);
  return newest?.command === UNANSWERED && newest.params.asked === 'choose';
}

/** What the user was last answered here by one of these commands within half an hour; null when there is none, or a later question got no answer. */
export async function lastAnswer(turn: Turn, ...commands: readonly CommandId[]) {
  const rows = await turn.store.lasts(turn.conversation.id, turn.user.id, turn.now);
  const found = rows.find(({ command }) => command === UNANSWERED || commands.some((id) => id === command));
  return found && found.command !== UNANSWERED ? found : null;
}
