import { z } from 'zod';
import { BadRequestError } from './body.js';

const Id = z
  .string()
  .min(1)
  .max(1024)
  .regex(/^\P{Cc}+$/u);
const Word = z.string().max(256);

/** Clients write null for what they leave out. */
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);

/** Names are left behind here: nothing further in ever sees one. */
const Account = z.object({ id: Id, aadObjectId: optional(Id) });

/** Longest text that is read; Teams itself stops at about 28 KB. */
const MOST_TEXT = 32_768;

/** Only what says that a file was sent, and where it is; a card's or a picture's content is left behind. */
const Attachment = z.object({
  contentType: optional(Word),
  name: optional(z.string().max(1024)),
  content: optional(z.object({ downloadUrl: optional(z.string().max(8192)) })).catch(undefined),
});

/**
 * What the bot reads of a Bot Framework activity, and all that is passed on. The SDK takes any JSON, copies parts of it into its replies
 * and fails deep inside with a 500, so what is not checked here never reaches it.
 */
const Activity = z.object({
  type: Id,
  id: optional(Id),
  name: optional(Word),
  channelId: Id.default('msteams'),
  serviceUrl: optional(z.string().max(2048)),
  deliveryMode: optional(Word),
  locale: optional(Word),
  replyToId: optional(Id),
  action: optional(Word),
  from: Account,
  recipient: optional(Account),
  conversation: z.object({ id: Id, conversationType: optional(Word), isGroup: optional(z.boolean()), tenantId: optional(Word) }),
  channelData: optional(z.object({ tenant: optional(z.object({ id: optional(Word) })) })),
  text: optional(z.string().max(MOST_TEXT)),
  value: z.unknown().optional(),
  entities: optional(
    z.array(z.object({ type: optional(Word), text: z.unknown().optional(), mentioned: Account.optional().catch(undefined) })).max(100),
  ),
  attachments: optional(z.array(Attachment).max(100)).catch(undefined),
  membersAdded: optional(z.array(Account).max(1000)),
  membersRemoved: optional(z.array(Account).max(1000)),
});
export type Activity = z.infer<typeof Activity>;

/** Throws BadRequestError (400) that names the first field that is wrong, never its value. */
export function readActivity(body: unknown): Activity {
  const parsed = Activity.safeParse(body);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.');
  throw new BadRequestError(400, field ? `Not an activity: ${field} is missing or wrong.` : 'Not an activity.');
}
