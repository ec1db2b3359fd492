import { z } from 'zod';

/** Where a conversation can be written to: what Teams needs, and never a name. */
export const ReferenceRow = z.strictObject({
  /** The conversation's id as turns know it: channel and conversation. */
  id: z.string().min(1),
  kind: z.enum(['personal', 'group', 'channel']),
  /** Whose personal conversation it is, by each id that Teams uses for the person; nobody's where several take part. */
  users: z.array(z.string().min(1)),
  channel: z.string().min(1),
  /** The conversation's id as Teams knows it. */
  conversation: z.string().min(1),
  serviceUrl: z.string().min(1),
  bot: z.string(),
  tenant: z.string().nullable(),
  /** Since when Teams has refused what was sent; null while it takes it. */
  blockedAt: z.iso.datetime().nullable(),
});
export type ReferenceRow = z.infer<typeof ReferenceRow>;

/** What somebody wants to be reminded of, and where. It is never deleted: one that is stopped says since when. */
export const ReminderRow = z.strictObject({
  id: z.string().min(1),
  association: z.string(),
  /** Where it was asked for, and where it is sent. */
  conversation: z.string(),
  user: z.string(),
  /** One meeting, or (standing) every meeting of a kind, null every meeting. */
  about: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('meeting'), meeting: z.string() }),
    z.strictObject({ type: z.literal('standing'), kind: z.string().nullable() }),
  ]),
  /** How long before: `P7D`, `PT2H`. Empty when `at` says the moment itself. */
  offsets: z.array(z.string()),
  at: z.iso.datetime().nullable(),
  /** When in the day those by days are sent: `08:00`, Swedish time. */
  time: z.string(),
  createdAt: z.iso.datetime(),
  /** Nothing is sent before this day, Swedish date; null when it is not paused. */
  pausedUntil: z.iso.date().nullable(),
  stoppedAt: z.iso.datetime().nullable(),
  /** Who set, stopped, paused or took it up last, and when: what "ångra" is about. */
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
  /**
   * Which of the person's changes in this conversation it was, from 1, and the newest receipt of the association then: what tells the order of
   * two in the same millisecond. Left out of rows from before this was kept.
   */
  change: z.strictObject({ number: z.number().int().positive(), after: z.number().int().nonnegative() }).optional(),
});
export type ReminderRow = z.infer<typeof ReminderRow>;

/**
 * claimed: a process is sending it, or ended while it did · sent · waiting: refused for now, tried again at `retryAt` · blocked: the conversation
 * refuses us or is not known · failed: given up · unknown: sent with no answer, so never sent again · missed: the meeting had begun ·
 * passed: its moment was already past when it was planned.
 */
export const DELIVERY_STATES = ['claimed', 'sent', 'waiting', 'blocked', 'failed', 'unknown', 'missed', 'passed'] as const;

/** One message that was due, and what became of it. Its id is what it is about, so that the same thing is never sent twice. */
export const DeliveryRow = z.strictObject({
  id: z.string().min(1),
  /** 1 when first kept; each change is one more. */
  version: z.number().int().positive(),
  conversation: z.string(),
  association: z.string(),
  /** reminder of a meeting · change: it was moved or cancelled · report: a coach's missing reports · list: the director's list of those. */
  about: z.enum(['reminder', 'change', 'report', 'list']),
  /** The meeting's id, or the month whose reports are missing. */
  subject: z.string(),
  /** What was said of the meeting: its kind, title, date and time. Null of reports. */
  told: z.strictObject({ kind: z.string(), title: z.string(), date: z.string(), time: z.string().nullable(), cancelled: z.boolean() }).nullable(),
  /** The coach or director of a report or list. */
  user: z.string().nullable(),
  /** When it was due. */
  moment: z.iso.datetime(),
  late: z.boolean(),
  state: z.enum(DELIVERY_STATES),
  /** Since when it has been in this state. */
  at: z.iso.datetime(),
  tries: z.number().int().nonnegative(),
  retryAt: z.iso.datetime().nullable(),
  /** HTTP status, or what else was in the way. */
  why: z.string().nullable(),
  /** The process that claimed it. */
  by: z.string(),
});
export type DeliveryRow = z.infer<typeof DeliveryRow>;

/** What reminders need kept. Every process on the same store sees the same rows. */
export interface ReminderTables {
  reference(id: string): Promise<ReferenceRow | null>;
  references(): Promise<readonly ReferenceRow[]>;
  saveReference(row: ReferenceRow): Promise<void>;
  dropReference(id: string): Promise<void>;

  /** All; or those of one conversation, in the order they were first saved. */
  reminders(conversation?: string): Promise<readonly ReminderRow[]>;
  /** In place of the one with the same id. */
  saveReminder(row: ReminderRow): Promise<void>;

  /** All; or those of one conversation, in the order they were first kept. */
  deliveries(conversation?: string): Promise<readonly DeliveryRow[]>;
  /**
   * Compare and set: true, and kept, only when `version` is one more than what is kept of this id (1 where nothing is). Of several
   * callers, in however many processes, exactly one gets true: that is how a delivery is claimed.
   */
  saveDelivery(row: DeliveryRow): Promise<boolean>;
}
