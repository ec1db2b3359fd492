import type { MeetingKind } from '../../associations/schema.js';

export const MEETING_NAME: Record<MeetingKind, string> = {
  board: 'Styrelsemöte',
  executiveCommittee: 'Arbetsutskott',
  preparatoryGroup: 'Beredningsgrupp',
  memberConsultation: 'Medlemssamråd',
  planningDay: 'Planeringsdag',
  other: 'Möte',
};
