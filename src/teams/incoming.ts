import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Message } from '../turn/message.js';
import type { Activity } from './activity.js';
import { filesOf } from './attachments.js';
import { fromWire } from './press-key.js';

type Envelope = Omit<Message, 'content'>;

const Execute = z.looseObject({
  action: z.looseObject({ type: z.enum(['Action.Execute', 'Action.Submit']), verb: z.string().max(256).nullish(), data: z.unknown().optional() }),
});

/** Who, where and which delivery. The key holds channel and conversation too: an activity's id is only unique within them. */
export function envelope(activity: Activity, now: Date): Envelope {
  return {
    key: `${activity.channelId}:${activity.conversation.id}:${activity.id ?? randomUUID()}`,
    now,
    user: { id: activity.from.aadObjectId ?? activity.from.id, channelId: activity.from.id },
    mentions: mentionedBy(activity),
    conversation: { id: `${activity.channelId}:${activity.conversation.id}`, kind: kindOf(activity.conversation) },
  };
}

/**
 * What was typed, files with what was typed beside them, or what a card's Action.Submit sent: such a message has a `value`, and often no text at
 * all. In a group a file that is sent with a question is the others' matter.
 */
export function messageContent(activity: Activity, local: boolean): Message['content'] {
  if (typeof activity.value === 'object' && activity.value !== null) return { submit: fromWire(activity.value) };
  const text = plainText(activity);
  const files = filesOf(activity, local);
  const answersFiles = files.length > 0 && (text === '' || kindOf(activity.conversation) === 'personal');
  return answersFiles ? { files, caption: text } : { text };
}

/** What a card's Action.Execute sent, in the same shape as a Submit; null when the invoke carries no action. */
export function executeContent(activity: Activity): Message['content'] | null {
  const parsed = Execute.safeParse(activity.value);
  if (!parsed.success) return null;
  const { verb, data } = parsed.data.action;
  const fields = z.record(z.string(), z.unknown()).safeParse(data ?? {});
  return { submit: fields.success ? fromWire({ ...fields.data, ...(verb ? { verb } : {}) }) : data };
}

/** A thread's id is the channel's with `;messageid=…` after it: two threads are two conversations. */
function kindOf(conversation: Activity['conversation']): Message['conversation']['kind'] {
  if (conversation.conversationType === 'channel') return 'channel';
  return conversation.conversationType === 'groupChat' || conversation.isGroup ? 'group' : 'personal';
}

/** Who is mentioned beside the bot: a mention often has no more than the id that Teams itself uses. */
function mentionedBy({ entities = [], recipient }: Activity): readonly string[] {
  return entities.flatMap(({ type, mentioned }) =>
    type === 'mention' && mentioned && mentioned.id !== recipient?.id ? [mentioned.aadObjectId ?? mentioned.id] : [],
  );
}

/** Every mention goes, of the bot and of others: the SDK takes only the first, and only when the entity names its words. */
function plainText(activity: Activity): string {
  const mentions = (activity.entities ?? []).flatMap(({ type, text }) =>
    type === 'mention' && typeof text === 'string' && text !== '' ? [text] : [],
  );
  let text = activity.text ?? '';
  for (const mention of mentions) text = text.replaceAll(mention, ' ');
  return text
    .replace(/<at(?:\s[^<>]*)?>[^<]*<\/at>/gi, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, ' ')
    .trim();
}
