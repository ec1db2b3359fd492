import { LAW, type LawDeadline, lawDeadlines } from '../../associations/law-deadlines.js';
import { localTime, weekdayDate } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import type { Meeting } from '../meetings/calendar.js';
import { distance } from '../meetings/words.js';

const ID = { budget: 'law-budget', annualReport: 'law-annual-report' } as const;
const NAME = { budget: 'budget', annualReport: 'årsredovisning' } as const;

/** What is due by law, as reminders see it: a day in the calendar without a time, a place or anybody called. */
function asMeeting({ rule, date, section, about }: LawDeadline): Meeting {
  return {
    id: `${ID[rule]}-${date}`,
    kind: 'other',
    title: `Sista dag: ${NAME[rule]} ${about}`,
    date,
    time: null,
    endTime: null,
    place: null,
    due: null,
    status: 'confirmed',
    host: null,
    record: null,
    source: `${section} ${LAW}`,
  };
}

/** The next last day of a rule that is not over at a moment. */
export function nextDeadline(rule: LawDeadline['rule'], after: Date): Meeting {
  const { date: today, year } = localTime(after);
  const found = [year, year + 1].flatMap(lawDeadlines).find((each) => each.rule === rule && each.date >= today);
  if (!found) throw new RangeError('every rule has a last day each year');
  return asMeeting(found);
}

export function isDeadline(id: string): boolean {
  return Object.values(ID).some((begins) => id.startsWith(`${begins}-`));
}

/** The last day that an id stands for; null of an id of anything else. */
export function deadlineById(id: string): Meeting | null {
  if (!isDeadline(id)) return null;
  return (
    lawDeadlines(Number(id.slice(-10, -6)))
      .map(asMeeting)
      .find((each) => each.id === id) ?? null
  );
}

/** What a card of a last day says: nobody is called to it, so it has no time and no place. */
export function deadlineParts({ title, date, source }: Meeting, now: Date): Pick<Answer, 'headline' | 'lead' | 'facts' | 'source'> {
  return { headline: title, lead: distance(localTime(now).date, date), facts: [{ title: 'Dag', value: weekdayDate(date) }], source };
}
