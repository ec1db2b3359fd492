import { z } from 'zod';

/** Counts below `below` are hidden from others than those who report them; null: all are shown. */
export const SettingRecord = z.strictObject({
  type: z.literal('setting'),
  name: z.literal('smallCounts'),
  below: z.number().int().min(2).max(100).nullable(),
});
