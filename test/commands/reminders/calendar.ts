import type { Meeting } from '../../../src/commands/meetings/calendar.js';
import type { Calendar } from '../../../src/commands/reminders/calendars.js';

export function meeting(changes: Partial<Meeting> = {}): Meeting {
  return {
    id: 'board-2027-03-04',
    kind: 'board',
    title: 'Styrelsemöte',
    date: '2027-03-04',
    time: '13:30',
    endTime: null,
    place: null,
    due: null,
    status: 'confirmed',
    host: null,
    record: 1,
    source: 'förbundets kalender, kvitto 1',
    ...changes,
  };
}

/** A calendar that holds these meetings and no others. */
export function calendar(...meetings: readonly (Meeting & { readonly cancelled?: boolean })[]): Calendar {
  return {
    association: 'finnveden',
    name: 'Finnveden',
    meetings: meetings.filter(({ cancelled }) => !cancelled),
    find: (id) => {
      const found = meetings.find((each) => each.id === id);
      return found ? { ...found, cancelled: found.cancelled ?? false } : null;
    },
  };
}
