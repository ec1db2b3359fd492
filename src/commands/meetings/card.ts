import { localTime } from '../../swedish/time.js';
import type { Action, Answer, Fact, Link } from '../answer.js';
import type { Turn } from '../command.js';
import type { Meeting } from './calendar.js';
import { teamsMeetingLink } from './calendar-links.js';
import { distance, meetingWords, timeWords } from './words.js';

const STANDING: Record<Meeting['status'], string> = {
  confirmed: '',
  toConfirm: ' Datumet är inte bekräftat än.',
  example: ' Exempel ur årshjulet: datumet är inte bekräftat av någon kallelse.',
};

/** What every card of one meeting says: kind, day and time; how long is left, how sure the date is; place, what is due, and the source. */
export function meetingParts(meeting: Meeting, { now }: Pick<Turn, 'now'>): Pick<Answer, 'headline' | 'lead' | 'facts' | 'source'> {
  return {
    headline: meetingWords(meeting),
    lead: distance(localTime(now).date, meeting.date) + STANDING[meeting.status],
    facts: meetingFacts(meeting),
    source: meeting.source,
  };
}

export function meetingFacts(meeting: Meeting): Fact[] {
  const { place, due, host } = meeting;
  return [
    { title: 'Tid', value: meeting.time === null ? 'Inte angiven' : timeWords(meeting) },
    { title: 'Plats', value: placeWords(place) },
    ...(host ? [{ title: 'Värd', value: host }] : []),
    ...(due ? [{ title: 'På bordet', value: due }] : []),
  ];
}

/** A place by name; a link by where it leads, its whole address is behind the button. */
export function placeWords(place: string | null): string {
  if (place === null) return 'Inte angiven';
  const link = joinLink(place);
  return link ? `Länk till ${new URL(link).hostname}` : place;
}

/** Only https: anything else is shown as words. */
function joinLink(place: string | null): string | null {
  return place !== null && URL.canParse(place) && new URL(place).protocol === 'https:' ? place : null;
}

const BEFORE = [
  { title: '1 dag före', value: 'P1D' },
  { title: '1 vecka före', value: 'P7D' },
  { title: '2 veckor före', value: 'P14D' },
];

/** A reminder of this one meeting, for those who have a role in the association. */
export function remindAction({ id }: Meeting, { association, user }: Turn): Action[] {
  if (user.role === 'reader') return [];
  return [
    {
      title: 'Påminn mig',
      command: 'reminder.set',
      params: { association: association.id, meeting: id },
      primary: true,
      fields: [
        { name: 'offset', label: 'När', kind: 'choice', required: true, value: 'P1D', choices: BEFORE, errorMessage: 'Välj när du vill bli påmind.' },
      ],
    },
  ];
}

/** Teams' own form for a new meeting, filled in. */
export function calendarLink(meeting: Meeting, { association }: Turn): Link {
  return { title: 'Lägg i min kalender', url: teamsMeetingLink(meeting, association.name) };
}

/** Into one's own calendar, and to the meeting itself where its place is a link. */
export function calendarActions(meeting: Meeting, turn: Turn): (Action | Link)[] {
  const join = joinLink(meeting.place);
  // The file follows the meeting, also when it is moved: that is for those who have a role here.
  const file = turn.user.role === 'reader' ? null : turn.calendarFile?.(turn.association.id, meeting.id);
  return [...(join ? [{ title: 'Anslut', url: join }] : []), calendarLink(meeting, turn), ...(file ? [{ title: 'Kalenderfil', url: file }] : [])];
}
