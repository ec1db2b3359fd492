import type { Reference, ReferenceBook } from '../reminders/references.js';
import type { Activity } from './activity.js';
import { envelope } from './incoming.js';
import { describeError, log } from './log.js';

/** Keeps where the bot may write, as activities come and go: without a name, and dropped when the bot is. */
export async function keepReference(book: ReferenceBook, activity: Activity): Promise<void> {
  try {
    if (isGone(activity)) return await book.gone(idOf(activity));
    const reference = referenceOf(activity);
    if (reference) await book.heard(reference);
  } catch (error) {
    // A store that cannot be written says so in the turn itself.
    log.error({ what: 'reference', ...describeError(error) }, 'not kept');
  }
}

/** Null for an activity that does not say where it came from. */
export function referenceOf(activity: Activity): Reference | null {
  const { channelId, serviceUrl, from, recipient, conversation, channelData } = activity;
  if (!serviceUrl) return null;
  const { kind } = envelope(activity, new Date(0)).conversation;
  const isPerson = from.id !== recipient?.id;
  return {
    id: idOf(activity),
    kind,
    users: kind === 'personal' && isPerson ? [...new Set([from.aadObjectId ?? from.id, from.id])] : [],
    channel: channelId,
    conversation: conversation.id,
    serviceUrl,
    bot: recipient?.id ?? '',
    tenant: conversation.tenantId ?? channelData?.tenant?.id ?? null,
  };
}

function isGone({ type, action, membersRemoved, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'remove' || action === 'remove-upgrade';
  return type === 'conversationUpdate' && (membersRemoved ?? []).some(({ id }) => id === recipient?.id);
}

function idOf({ channelId, conversation }: Activity): string {
  return `${channelId}:${conversation.id}`;
}
