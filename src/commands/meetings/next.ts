import { z } from 'zod';
import { type Occurrence, occurrences } from '../../associations/annual-wheel.js';
import { citation } from '../../associations/citation.js';
import { counted } from '../../swedish/format.js';
import { clockTime, daysBetween, localTime, longDate, weekdayDate } from '../../swedish/time.js';
import type { Answer, Fact } from '../answer.js';
import { defineCommand } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { MEETING_NAME } from './kinds.js';

const MONTHS_AHEAD = 14;

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
  answer(params, turn): Answer {
    const today = localTime(turn.now);
    const { association } = turn;
    const used = { association: association.id, ...(params.kind ? { kind: params.kind } : {}) };
    const ahead = occurrences(association.annualWheel, today.date, MONTHS_AHEAD).filter(
      ({ date, rule }) => date > today.date || (rule.endTime ?? rule.time ?? '24:00') > today.time,
    );
    const [next, ...later] = ahead.filter(({ rule }) => !params.kind || rule.kind === params.kind);
    const context = `${association.name} · nästa möte`;
    const name = params.kind ? MEETING_NAME[params.kind].toLowerCase() : 'möte';
    if (!next)
      return {
        command: 'meeting.next',
        params: used,
        status: 'ok',
        context,
        headline: `Inget ${name} finns i kalendern`,
        lead: `Jag har letat ${MONTHS_AHEAD} månader framåt.`,
        ...(ahead[0] ? { facts: [{ title: 'Närmast i stället', value: when(ahead[0]) }] } : {}),
      };
    return {
      command: 'meeting.next',
      params: { ...used, date: next.date, ...(next.rule.time ? { time: next.rule.time } : {}) },
      status: 'ok',
      context,
      headline: when(next),
      lead: `${distance(daysBetween(today.date, next.date))} Exempel ur årshjulet: datumet är inte bekräftat av någon kallelse.`,
      facts: facts(next),
      tables: [
        {
          title: 'Sedan kommer',
          columns: ['Möte', 'Dag'],
          rows: later.slice(0, 4).map(({ date, rule }) => ({ cells: [rule.title, longDate(date)] })),
        },
      ].filter((table) => table.rows.length > 0),
      source: `exempel enligt ${citation(association, next.rule).text}`,
      actions: [
        { title: 'Visa budgetläge', command: 'budget.status', params: { association: association.id }, primary: true },
        ...(next.rule.kind === 'board' || params.kind
          ? []
          : ([{ title: 'Nästa styrelsemöte', command: 'meeting.next', params: { association: association.id, kind: 'board' } }] as const)),
      ],
    };
  },
});

function when({ date, rule }: Occurrence): string {
  return [rule.title, weekdayDate(date), ...(rule.time ? [clockTime(rule.time)] : [])].join(' ');
}

function distance(days: number): string {
  return days === 0 ? 'I dag.' : days === 1 ? 'I morgon.' : `Om ${counted(days, 'dag', 'dagar')}.`;
}

function facts({ rule }: Occurrence): Fact[] {
  const time =
    rule.time && rule.endTime ? `${clockTime(rule.time)}–${rule.endTime.replace(':', '.')}` : rule.time ? clockTime(rule.time) : 'Inte angiven';
  return [
    { title: 'Tid', value: time },
    { title: 'Plats', value: rule.place ?? 'Inte angiven' },
    ...(rule.due ? [{ title: 'På bordet', value: rule.due }] : []),
  ];
}
