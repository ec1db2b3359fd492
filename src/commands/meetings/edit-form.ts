import type { MeetingKind } from '../../associations/schema.js';
import type { Field } from '../answer.js';
import { fieldFor } from '../fields.js';
import type { Meeting } from './calendar.js';
import { MEETING_NAME } from './kinds.js';
import type { EditSaid } from './said.js';
import { meetingWords } from './words.js';

const MOST_CHOICES = 12;
const KINDS: readonly MeetingKind[] = ['board', 'executiveCommittee', 'preparatoryGroup', 'memberConsultation', 'planningDay', 'other'];

/** Kind, day, time and place of a new meeting, filled with what was said. */
export function additionFields(said: EditSaid): Field[] {
  const choices = KINDS.map((kind) => ({ title: kind === 'other' ? 'Annat möte' : MEETING_NAME[kind], value: kind }));
  return [{ ...fieldFor('kind', said.kind ?? 'board'), choices }, fieldFor('date', said.date ?? undefined), ...timeFields(said)];
}

/** Where a meeting goes, filled with where it stands and what was said. */
export function moveFields(said: Pick<EditSaid, 'date' | 'time' | 'endTime' | 'place'>, before: Meeting): Field[] {
  const { time, endTime, place } = said;
  return [
    fieldFor('date', said.date ?? before.date),
    ...timeFields({
      time: time === undefined ? before.time : time,
      endTime: endTime === undefined ? before.endTime : endTime,
      place: place === undefined ? before.place : place,
    }),
  ];
}

function timeFields({ time, endTime, place }: Pick<EditSaid, 'time' | 'endTime' | 'place'>): Field[] {
  const shown = (clock: string | null | undefined) => clock?.replace(':', '.');
  return [fieldFor('time', shown(time), false), fieldFor('endTime', shown(endTime), false), fieldFor('place', place ?? undefined, false)];
}

/** One of these meetings. */
export function whichField(meetings: readonly Meeting[]): Field {
  const choices = meetings.slice(0, MOST_CHOICES).map((meeting) => ({ title: meetingWords(meeting), value: meeting.id }));
  return { ...fieldFor('meeting', choices[0]?.value), choices };
}
