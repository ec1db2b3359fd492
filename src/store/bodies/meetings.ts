import { z } from 'zod';

const Clock = z.iso.time({ precision: -1 });

/** A meeting as it stands from now on, whole. Its `meeting` id stays when it is moved; what was said before stays below it. */
export const MeetingRecord = z.strictObject({
  type: z.literal('meeting'),
  /** `board-2026-11-16`: kind and first date. An example of the annual wheel that becomes a real meeting keeps the example's id. */
  meeting: z.string().min(1),
  change: z.enum(['add', 'move', 'cancel', 'confirm']),
  kind: z.enum(['board', 'executiveCommittee', 'preparatoryGroup', 'memberConsultation', 'planningDay', 'other']),
  title: z.string().min(1),
  /** Swedish time, as the calendar and the clock on the wall show it. */
  date: z.iso.date(),
  time: Clock.nullable(),
  endTime: Clock.nullable(),
  place: z.string().nullable(),
  due: z.string().nullable(),
  status: z.enum(['confirmed', 'toConfirm', 'cancelled']),
});
export type MeetingRecord = z.infer<typeof MeetingRecord>;
