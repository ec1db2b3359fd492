import { z } from 'zod';

/** What a director has decided about what the bot shows. */
export const SettingRecord = z.discriminatedUnion('name', [
  /** Counts below `below` are hidden from others than those who report them; null: all are shown. */
  z.strictObject({ type: z.literal('setting'), name: z.literal('smallCounts'), below: z.number().int().min(2).max(100).nullable() }),
  /** Is a card posted in a meeting's chat when the meeting starts in Teams? */
  z.strictObject({ type: z.literal('setting'), name: z.literal('meetingStart'), shown: z.boolean() }),
]);
export type SettingRecord = z.infer<typeof SettingRecord>;
