import { z } from 'zod';
import { Id } from './rules.js';

/** What somebody may ask how to do: the commands that write, and the text for the minutes. */
export const HOW_TO = [
  'participants.correct',
  'participants.report',
  'actual.record',
  'reminder.set',
  'meeting.edit',
  'decision.edit',
  'minutes.write',
  'scenario.edit',
  'access.edit',
  'budget.edit',
] as const;

/** How one talks. */
export const talk = {
  /** "tack", "bra jobbat" */
  thanks: z.enum(['yes']).optional(),
  /** "vilka är med i Höglandet": who belongs is asked, and nothing chosen. */
  members: z.enum(['asked']).optional(),
  /** The party whose association is asked for. */
  member: Id.optional(),
  /** "hur gör jag för att rapportera" */
  howTo: z.enum(HOW_TO).optional(),
} as const;
