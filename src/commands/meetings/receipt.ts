import { counted, list } from '../../swedish/format.js';
import { weekdayDate } from '../../swedish/time.js';
import type { Action, Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { savedBy } from '../receipt-words.js';
import { undoButton } from '../reply-buttons.js';
import { type Meeting, meetingById } from './calendar.js';
import { calendarLink, meetingFacts } from './card.js';
import { toConfirm } from './confirm-all.js';
import { baseOf } from './edit-answers.js';
import type { EditSaid } from './said.js';
import type { MeetingChange, StoredMeetings } from './stored.js';
import { meetingWords } from './words.js';

const DONE = { add: 'är inlagt', move: 'är ändrat', cancel: 'är inställt', confirm: 'är bekräftat' } as const;

/** What was saved, when, and how to take it back. */
export function receiptAnswer(records: readonly MeetingChange[], said: EditSaid, turn: Turn, stored: StoredMeetings): Answer {
  const [first] = records;
  if (!first) throw new RangeError('a receipt for nothing');
  const { body } = first;
  const several = records.length > 1;
  const numbers = several ? `${first.sequence}–${records.at(-1)?.sequence}` : String(first.sequence);
  const year = body.date.slice(0, 4);
  const meeting = several ? null : meetingById(turn.association, stored, body.meeting);
  const left = several ? toConfirm({ kind: undefined, year: Number(year) }, turn, stored) : [];
  return {
    ...baseOf(turn, { ...said, meeting: several ? undefined : body.meeting }),
    status: 'ok',
    headline: 'Sparat',
    notices: [
      {
        kind: 'good',
        text: several ? severalWords(records, year) : `${meetingWords(body)} ${DONE[body.change]}.`,
      },
      ...(body.change === 'confirm' && left.length > 0
        ? [{ kind: 'info', text: `Kvar att bekräfta: ${list(left.map(meetingWords))}.` } as const]
        : []),
    ],
    lead: `${savedBy(first, turn)} Kvitto ${numbers}.`,
    ...(meeting && !meeting.cancelled ? { facts: meetingFacts(meeting) } : {}),
    actions: [
      undoButton('meeting.edit', first),
      ...(meeting && !meeting.cancelled ? [calendarLink(meeting, turn)] : []),
      ...(body.change === 'add' && left.length > 1 ? [confirmAllAction(turn, Number(year))] : []),
      { title: 'Alla möten', command: 'meeting.list', params: { association: turn.association.id, year: Number(year) } },
    ],
  };
}

function severalWords(records: readonly MeetingChange[], year: string): string {
  return records[0]?.body.change === 'confirm'
    ? `${counted(records.length, 'möte är bekräftat', 'möten är bekräftade')}.`
    : `${counted(records.length, 'möte är inlagt', 'möten är inlagda')} för ${year}. Datumen är inte bekräftade än.`;
}

/** Asks whether every meeting of a year that waits for it is to be confirmed. */
export function confirmAllAction({ association }: Turn, year: number): Action {
  return { title: 'Bekräfta alla', command: 'meeting.edit', params: { association: association.id, meetingChange: 'confirmAll', year } };
}

/** A change that no longer counts, and how the meeting stands now. */
export function takenBackAnswer(records: readonly MeetingChange[], turn: Turn, stored: StoredMeetings): Answer {
  const [first] = records;
  if (!first) throw new RangeError('nothing was taken back');
  const now: (Meeting & { readonly cancelled: boolean }) | null =
    records.length === 1 ? meetingById(turn.association, stored, first.body.meeting) : null;
  return {
    ...baseOf(turn, {}),
    status: 'ok',
    headline: 'Ångrat',
    lead:
      records.length > 1
        ? first.body.change === 'confirm'
          ? `${counted(records.length, 'möte är', 'möten är')} åter att bekräfta.`
          : `${counted(records.length, 'möte räknas', 'möten räknas')} inte längre.`
        : now && !now.cancelled
          ? `Nu står det åter: ${meetingWords(now)}.`
          : `${first.body.title} ${weekdayDate(first.body.date)} står inte längre i kalendern.`,
    actions: [
      { title: 'Alla möten', command: 'meeting.list', params: { association: turn.association.id, year: Number(first.body.date.slice(0, 4)) } },
    ],
  };
}
