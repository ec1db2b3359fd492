import { addDays } from '../../swedish/dates.js';
import { capital, small } from '../../swedish/letters.js';
import { localTime, longDate } from '../../swedish/time.js';
import type { Answer, Fact } from '../answer.js';
import { budgetStatus } from '../budget/status.js';
import type { Turn } from '../command.js';
import { atLeast } from '../roles.js';
import { isShownAtStart } from '../settings/settings.js';
import { calendarFor } from './calendar.js';
import { deadlines } from './deadlines.js';
import { meetingWords } from './words.js';

/** What has its last day within so many days is mentioned. */
const DAYS_AHEAD = 31;

/**
 * What is posted in a meeting's chat when the meeting starts in Teams: the budget status, and what is due. Null where no director has turned it on,
 * and where whoever started the meeting may not read it.
 */
export async function meetingStartAnswer(turn: Turn): Promise<Answer | null> {
  const { association, store, user } = turn;
  if (!atLeast(user.role, 'member') || !(await isShownAtStart(store, association.id))) return null;
  const status = await budgetStatus.answer({}, turn);
  const facts = await due(turn);
  const params = { association: association.id };
  const list = { title: 'Möten och sista dagar', command: 'meeting.list', params } as const;
  const base = { command: 'budget.status', status: 'ok', facts } as const;
  if (status.status !== 'ok')
    return facts.length === 0
      ? null
      : { ...base, params, context: `${association.name} · mötet börjar`, headline: 'Det här ska tas upp', actions: [list] };
  const { params: used, headline, lead, keyFigures = [], notices = [], calculation = [], source } = status;
  return {
    ...base,
    params: used,
    context: `${status.context} · mötet börjar`,
    headline,
    ...(lead ? { lead } : {}),
    keyFigures,
    notices,
    calculation,
    ...(source ? { source } : {}),
    actions: [{ title: 'Visa hela budgetläget', command: 'budget.status', params: used, primary: true }, list],
  };
}

/** Today's meetings, what is on their table, and the last days that are near. */
async function due(turn: Turn): Promise<Fact[]> {
  const { association, now } = turn;
  const { date: today } = localTime(now);
  const { meetings } = await calendarFor(turn, today, today);
  const near = deadlines(association, meetings, today, addDays(today, DAYS_AHEAD)).filter(({ done, date }) => done === null && date !== null);
  return [
    ...meetings.flatMap((meeting) => [
      { title: 'I dag', value: meetingWords(meeting) },
      ...(meeting.due ? [{ title: 'På bordet', value: capital(meeting.due) }] : []),
    ]),
    ...near.map(({ title, date, citation }) => ({
      title: 'Sista dag',
      value: `${date ? longDate(date) : ''}: ${small(title)} (${/^\d+ §/.exec(citation)?.[0].replace(' ', '\u00a0') ?? citation})`,
    })),
  ];
}
