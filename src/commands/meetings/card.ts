import { localTime } from '../../swedish/time.js';
import type { Answer, Fact } from '../answer.js';
import type { Turn } from '../command.js';
import type { Meeting } from './calendar.js';
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
    { title: 'Plats', value: place ?? 'Inte angiven' },
    ...(host ? [{ title: 'Värd', value: host }] : []),
    ...(due ? [{ title: 'På bordet', value: due }] : []),
  ];
}
