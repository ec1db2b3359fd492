import type { ConversationReference } from 'botbuilder';
import { isLoopbackUrl } from '../loopback.js';
import type { Outcome, Sender } from '../reminders/sending.js';
import type { Access } from '../settings.js';
import { Adapter } from './adapter.js';
import { describeError, log } from './log.js';
import { messageOf } from './outgoing.js';
import { createPacing } from './pacing.js';
import { leaving, RefusedError, UnreachedError } from './single-post.js';

/** Writes to conversations through the SDK's adapter, one post a message, within the limits of Teams. */
export function createSender(access: Access): Sender {
  const adapter = Adapter.forPosting(access);
  const appId = access.kind === 'local' ? '' : access.credentials.appId;

  return {
    room: createPacing(),
    async send(reference, reply, left) {
      // A store from elsewhere must not make a bot without credentials write to others.
      if (access.kind === 'local' && !isLoopbackUrl(reference.serviceUrl)) return { kind: 'refused', status: 403, retryAfter: null };
      const request = { left: false, onLeft: left };
      try {
        await leaving.run(request, () =>
          adapter.continueConversationAsync(appId, referenceOf(reference), async (context) => {
            // The SDK makes up an id for what it continues; nobody's message is answered here.
            Object.assign(context.activity, { id: undefined });
            await context.sendActivity(messageOf(reply));
          }),
        );
        return { kind: 'sent' };
      } catch (error) {
        const outcome = outcomeOf(error, request.left);
        log.warn({ what: 'reminder', ...outcome, ...(outcome.kind === 'refused' ? {} : describeError(error)) }, 'not sent');
        return outcome;
      }
    },
  };
}

function outcomeOf(error: unknown, left: boolean): Outcome {
  if (error instanceof RefusedError) return { kind: 'refused', status: error.status, retryAfter: error.retryAfter };
  if (error instanceof UnreachedError || !left) return { kind: 'unreached' };
  return { kind: 'unknown' };
}

function referenceOf({ channel, conversation, serviceUrl, bot, tenant, kind }: Parameters<Sender['send']>[0]): Partial<ConversationReference> {
  return {
    channelId: channel,
    serviceUrl,
    bot: { id: bot, name: '' },
    conversation: {
      id: conversation,
      name: '',
      isGroup: kind !== 'personal',
      conversationType: kind === 'group' ? 'groupChat' : kind,
      ...(tenant === null ? {} : { tenantId: tenant }),
    },
  };
}
