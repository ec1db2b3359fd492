import { z } from 'zod';
import { BadRequestError } from './body.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const Id = z.string().min(1).max(1024).regex(/^[^\u0000-\u001f\u007f]+$/);
const Account = z.looseObject({ id: Id, aadObjectId: Id.nullish() });

/** Longest text that is read; Teams itself stops at about 28 KB. */
const MOST_TEXT = 32_768;

/**
 * What the bot reads of a Bot Framework activity; the rest passes through untouched. The SDK takes any JSON and fails deep inside with a 500,
 * so whatever breaks this schema never reaches it.
 */
const Activity = z.looseObject({
  type: Id,
  id: Id.nullish(),
  name: z.string().max(256).nullish(),
  channelId: Id.default('msteams'),
  serviceUrl: z.string().max(2048).nullish(),
  deliveryMode: z.string().max(64).nullish(),
  replyToId: Id.nullish(),
  action: z.string().max(64).nullish(),
  from: Account,
  recipient: Account.nullish(),
  conversation: z.looseObject({ id: Id, conversationType: z.string().max(64).nullish(), isGroup: z.boolean().nullish(), tenantId: z.string().max(256).nullish() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().max(256).nullish() }).nullish() }).nullish(),
  text: z.string().max(MOST_TEXT).nullish(),
  value: z.unknown().optional(),
  entities: z
    .array(z.looseObject({ type: z.string().nullish(), text: z.unknown().optional() }))
    .max(100)
    .nullish(),
  attachments: z.array(z.looseObject({})).max(100).nullish(),
  membersAdded: z.array(Account).max(1000).nullish(),
  membersRemoved: z.array(Account).max(1000).nullish(),
});
export type Activity = z.infer<typeof Activity>;

/** Throws BadRequestError (400) that names the first field that is wrong, never its value. */
export function readActivity(body: unknown): Activity {
  const parsed = Activity.safeParse(body);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.');
  throw new BadRequestError(400, field ? `Not an activity: ${field.slice(0, 100)} is missing or wrong.` : 'Not an activity.');
}
