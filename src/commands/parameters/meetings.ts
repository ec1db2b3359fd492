import { z } from 'zod';

/** Meetings and reminders. */
export const meetings = {
  kind: z.enum(['board', 'executiveCommittee', 'preparatoryGroup', 'memberConsultation', 'planningDay', 'other']).optional(),
} as const;
