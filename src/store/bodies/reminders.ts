import { z } from 'zod';

/** On which day of each month coaches who lack a report are reminded of it; 0: they are not. */
export const ReportDayRecord = z.strictObject({
  type: z.literal('report.day'),
  day: z.number().int().min(0).max(31),
});
