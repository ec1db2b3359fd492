import { localTime } from '../../swedish/time.js';
import type { Turn } from '../command.js';
import { isOver, type Meeting, meetingById, meetingsBetween } from './calendar.js';
import type { EditSaid } from './said.js';
import type { StoredMeetings } from './stored.js';

const YEARS_AHEAD = 3;

/** one: the meeting that is meant · none: there is none like it · several: it must be asked; `meetings` are those that it may be. */
export type Which =
  | { readonly kind: 'one'; readonly meeting: Meeting }
  | { readonly kind: 'none' | 'several'; readonly meetings: readonly Meeting[] };

/** The association's meetings that are not over. */
export function meetingsAhead(turn: Pick<Turn, 'association' | 'now'>, stored: StoredMeetings): Meeting[] {
  const today = localTime(turn.now);
  return meetingsBetween(turn.association, stored, today.date, `${today.year + YEARS_AHEAD}-12-31`).filter((meeting) => !isOver(meeting, turn.now));
}

/** Which meeting a text or a card speaks of: by its id, by its day and kind, or by its kind where there is but one ahead. Without a day, what the annual wheel gives as examples is meant only where nothing real is. */
export function meetingMeant(said: Pick<EditSaid, 'meeting' | 'kind' | 'next'>, day: string | null, turn: Turn, stored: StoredMeetings): Which {
  const ahead = meetingsAhead(turn, stored);
  if (said.meeting) {
    const meeting = meetingById(turn.association, stored, said.meeting);
    return meeting && !meeting.cancelled ? { kind: 'one', meeting } : { kind: 'none', meetings: ahead };
  }
  const ofKind = ahead.filter(({ kind }) => !said.kind || kind === said.kind);
  const real = ofKind.filter(({ status }) => status !== 'example');
  const found = day !== null ? ofKind.filter(({ date }) => date === day) : real.length > 0 ? real : ofKind;
  const [only] = found;
  if (only && (found.length === 1 || said.next === 1)) return { kind: 'one', meeting: only };
  return found.length === 0 ? { kind: 'none', meetings: ofKind.length > 0 ? ofKind : ahead } : { kind: 'several', meetings: found };
}
