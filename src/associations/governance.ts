import { z } from 'zod';
import { Cited, Id, IsoDate, Year } from './values.js';

export const Decision = z.strictObject({
  date: IsoDate,
  /** "§ 9"; absent where the source names none. */
  paragraph: z.string().min(1).optional(),
  /** In our own short words. */
  content: z.string().min(1),
  topics: z.array(z.string()).default([]),
  /** The year whose plan and budget it sets: to be decided by 30 November of the year before. */
  budgetYear: Year.optional(),
  ...Cited,
});
export type Decision = z.infer<typeof Decision>;

export const MeetingKind = z.enum(['board', 'executiveCommittee', 'preparatoryGroup', 'memberConsultation', 'planningDay', 'other']);
export type MeetingKind = z.infer<typeof MeetingKind>;

const Month = z.number().int().min(1).max(12);

/** A yearly rule of the annual wheel: "third Monday of November". `week` 5 is the month's last. */
export const WheelRule = z.strictObject({
  kind: MeetingKind,
  title: z.string().min(1),
  month: Month,
  week: z.number().int().min(1).max(5),
  weekday: z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']),
  time: z.iso.time({ precision: -1 }).optional(),
  endTime: z.iso.time({ precision: -1 }).optional(),
  place: z.string().optional(),
  /** What is on the table: "verksamhetsplan och budget". */
  due: z.string().optional(),
  /** How the rule was read out of the source: "16 november 2020 var den tredje måndagen". */
  note: z.string().optional(),
  ...Cited,
});
export type WheelRule = z.infer<typeof WheelRule>;

/** What the annual wheel places in a month without a day. Nothing stands both here and as a WheelRule. */
export const MonthPlan = z.strictObject({
  kind: MeetingKind,
  title: z.string().min(1),
  month: Month,
  due: z.string().optional(),
  ...Cited,
});
export type MonthPlan = z.infer<typeof MonthPlan>;

/** Who calls the joint member consultation of a year; `party` where it is a party of this association. */
export const ConsultationHost = z.strictObject({ year: Year, host: z.string().min(1), party: Id.optional(), ...Cited });
export type ConsultationHost = z.infer<typeof ConsultationHost>;
