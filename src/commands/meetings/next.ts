import { z } from 'zod';
import { localTime, longDate } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { isOver, type Meeting, meetingsBetween } from './calendar.js';
import { meetingParts } from './card.js';
import { MEETING_NAME } from './kinds.js';
import { storedMeetings } from './stored.js';
import { meetingWords } from './words.js';

/** How far ahead a next meeting is looked for, in years. */
const YEARS_AHEAD = 2;

export const meetingNext = defineCommand({
  id: 'meeting.next',
  title: 'Nästa möte',
  who: 'reader',
  examples: [
    'när är nästa möte?',
    'nästa styrelsemöte',
    'när träffas styrelsen',
    'när är det medlemssamråd',
    'vilken tid är mötet',
    'var är nästa möte',
    'hur lång tid är det till nästa möte',
    'nästa arbetsutskott',
    'när möts beredningsgruppen',
    'datum för nästa möte',
    'när ses vi nästa gång',
    'next meeting',
  ],
  parameters: z.object({ association: parameters.association, kind: parameters.kind }),
  async answer(params, turn): Promise<Answer> {
    const today = localTime(turn.now);
    const { association } = turn;
    const used = { association: association.id, ...(params.kind ? { kind: params.kind } : {}) };
    const stored = await storedMeetings(turn.store, association.id);
    const ahead = meetingsBetween(association, stored, today.date, `${today.year + YEARS_AHEAD}-12-31`).filter(
      (meeting) => !isOver(meeting, turn.now),
    );
    const [next, ...later] = ahead.filter(({ kind }) => !params.kind || kind === params.kind);
    const context = `${association.name} · nästa möte`;
    const name = params.kind ? MEETING_NAME[params.kind].toLowerCase() : 'möte';
    if (!next)
      return {
        command: 'meeting.next',
        params: used,
        status: 'ok',
        context,
        headline: `Inget ${name} finns i kalendern`,
        lead: `Jag har letat till och med ${today.year + YEARS_AHEAD}.`,
        ...(ahead[0] ? { facts: [{ title: 'Närmast i stället', value: meetingWords(ahead[0]) }] } : {}),
      };
    return {
      command: 'meeting.next',
      params: { ...used, date: next.date, ...(next.time ? { time: next.time } : {}) },
      status: 'ok',
      context,
      ...meetingParts(next, turn),
      tables: [
        {
          title: 'Sedan kommer',
          columns: ['Möte', 'Dag'],
          rows: later.slice(0, 4).map(({ date, title }) => ({ cells: [title, longDate(date)] })),
        },
      ].filter((table) => table.rows.length > 0),
      actions: [
        { title: 'Visa budgetläge', command: 'budget.status', params: { association: association.id }, primary: true },
        ...nextBoard(next, params.kind, association.id),
      ],
    };
  },
});

function nextBoard(next: Meeting, asked: string | undefined, association: string): NonNullable<Answer['actions']> {
  if (next.kind === 'board' || asked) return [];
  return [{ title: 'Nästa styrelsemöte', command: 'meeting.next', params: { association, kind: 'board' } }];
}
