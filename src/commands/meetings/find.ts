import type { Associations } from '../../associations/load.js';
import type { Store } from '../../store/port.js';
import { type Meeting, meetingById } from './calendar.js';
import { storedMeetings } from './stored.js';

/** Looks up one meeting of any association as it stands now; null where there is none, or it is cancelled. */
export function findMeeting(store: Store, associations: Associations) {
  return async (association: string, id: string): Promise<{ readonly meeting: Meeting; readonly name: string } | null> => {
    const known = associations.get(association);
    const meeting = known && meetingById(known, await storedMeetings(store, known.id), id);
    return known && meeting && !meeting.cancelled ? { meeting, name: known.name } : null;
  };
}
