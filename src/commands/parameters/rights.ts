import { z } from 'zod';
import { DateText, Id } from './rules.js';

/** Who may what, what is shown, and what an intervention is called. */
export const rights = {
  /** An id, from a mention or a People Picker. As Entra or Teams writes it: a name has no digit, and is never taken. */
  user: z
    .string()
    .regex(/^(?=.*\d)[\w:.-]{1,200}$/, 'En person anges med @ eller sitt id, aldrig med namn.')
    .optional(),
  /** none: the role is taken back. */
  role: z.enum(['none', 'member', 'coach', 'director']).optional(),
  /** What a coach is limited to; null is every intervention. */
  interventions: z.array(Id).min(1).max(50).nullable().optional(),
  /** The day that something begins to count. */
  from: DateText.nullable().optional(),
  /** Counts below this are hidden from others than those who report them; 0: none are. */
  hideBelow: z
    .number()
    .int()
    .refine((below) => below === 0 || (below >= 2 && below <= 100), 'Gränsen är 2 till 100, eller 0 för att visa alla antal.')
    .optional(),
  /** A card when a meeting starts in Teams: on, off, or only asked about. */
  meetingCard: z.enum(['on', 'off', 'asked']).optional(),
  /** What happens to an intervention; addCoach and removeCoach: somebody begins or stops answering for its reports. */
  change: z.enum(['add', 'rename', 'end', 'reopen', 'addCoach', 'removeCoach']).optional(),
  /** An intervention's new name. */
  name: z
    .string()
    .trim()
    .min(2, 'Namnet är för kort.')
    .max(60, 'Namnet är för långt, högst 60 tecken.')
    .regex(/^[\p{L}\d][\p{L}\d &/.,:()-]*$/u, 'Namnet kan ha bokstäver, siffror, mellanslag och bindestreck.')
    .optional(),
} as const;
