import { z } from 'zod';
import { Id } from './rules.js';

/** A day or a clock time as it was said: 31 June and 25:00 pass here, so that the command can say what is wrong with them. */
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Skriv ett datum, till exempel 2027-03-04.');
const Clock = z.string().regex(/^\d{2}:\d{2}$/, 'Skriv ett klockslag, till exempel 13.30.');

/** Meetings and reminders. */
export const meetings = {
  kind: z.enum(['board', 'executiveCommittee', 'preparatoryGroup', 'memberConsultation', 'planningDay', 'other']).optional(),
  date: Day.optional(),
  /** Where the meeting that is meant stands now: "flytta mötet 16 november till …". */
  fromDate: Day.optional(),
  /** The weekday that was said beside `date` and is not that day's, 1 (Monday) to 7: which of the two is meant is asked. */
  weekday: z.number().int().min(1).max(7).optional(),
  /** How `date` was said where it had to be worked out: "nästa fredag". */
  dateWords: z.string().min(1).max(40).nullable().optional(),
  /** null: the meeting has no time yet, and that was said. */
  time: Clock.nullable().optional(),
  endTime: Clock.nullable().optional(),
  place: z.string().trim().min(1).max(1000, 'Platsen är för lång.').nullable().optional(),
  /** How far a meeting is moved from where it stands: `P7D`, back `-PT1H`. */
  by: z
    .string()
    .regex(/^-?P(?:\d{1,4}[DM]|T\d{1,5}[HM])$/, 'Skriv till exempel en vecka eller två dagar.')
    .nullable()
    .optional(),
  /** The month (`2027-02`) or day (`2026-12-14`) that is asked about: is there a meeting then? */
  when: z
    .string()
    .regex(/^\d{4}-\d{2}(?:-\d{2})?$/, 'Skriv en månad eller en dag.')
    .optional(),
  /** What happens to a meeting. copy: a year's meetings are laid in a new year, to be confirmed · confirmAll: all that wait for that. */
  meetingChange: z.enum(['add', 'move', 'cancel', 'confirm', 'confirmAll', 'copy']).optional(),
  /** One meeting, from its card. */
  meeting: Id.optional(),
  /** What was put up for confirmation, in short: what changed since is asked about anew. */
  shown: z.string().max(40).optional(),
  /** How many of the next meetings: "de tre närmaste mötena". */
  next: z.number().int().min(1, 'Minst ett möte.').max(100, 'Högst 100 möten åt gången.').optional(),
  /** Only those that are left: "vilka möten har vi kvar i år". */
  ahead: z.enum(['yes']).optional(),
} as const;
