import { z } from 'zod';
import { isDay } from '../../swedish/dates.js';
import { localTime } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { calendarFor, isOver, type Meeting } from './calendar.js';
import { type Asked, listParts, rangeOf } from './list-rows.js';
import { confirmAllAction } from './receipt.js';

export const meetingList = defineCommand({
  id: 'meeting.list',
  title: 'Alla möten',
  who: 'reader',
  examples: [
    'alla möten 2027',
    'vilka möten har vi kvar i år',
    'visa alla möten',
    'lista möten',
    'möteskalender',
    'årshjulet',
    'visa årshjulet 2027',
    'de tre närmaste mötena',
    'nästa fem möten',
    'alla styrelsemöten 2027',
    'möten i år',
    'mötesplan för 2027',
    'vad ska vara klart när',
    'vilka deadlines har vi',
    'vem är värd för medlemssamrådet',
    'datum för årets möten',
    'vad står i kalendern',
    'visa kalendern',
    'hur ser mötesplanen ut',
    'vad är inbokat framåt',
    'vilka mötestider har vi nästa år',
    'tider för arbetsutskottet nästa år',
    'vad ska göras i april enligt årshjulet',
    'vilka möten har vi i höst',
    'list all meetings',
    'mötestider',
    'mötestider för styrelsen',
    'medlemssamråd 2025',
    'när är medlemssamrådet och vem är värd',
    'styrelsemöten 2027',
  ],
  parameters: z.object({
    association: parameters.association,
    kind: parameters.kind,
    year: parameters.year.nullable(),
    next: parameters.next,
    ahead: parameters.ahead,
    when: parameters.when,
  }),
  async answer(said, turn): Promise<Answer> {
    const { association } = turn;
    const asked: Asked = {
      kind: said.kind,
      year: said.year ?? undefined,
      next: said.next,
      ahead: said.ahead !== undefined,
      when: dayKnown(said.when),
    };
    const range = rangeOf(asked, turn.now);
    const calendar = await calendarFor(turn, range.from, range.to);
    return {
      command: 'meeting.list',
      params: { ...said, association: association.id, ...(range.year ? { year: range.year } : {}) },
      status: 'ok',
      context: `${association.name} · ${range.words}`,
      ...listParts(calendar, asked, range, turn),
      actions: [
        {
          title: 'Nästa möte',
          command: 'meeting.next',
          params: { association: association.id, ...(said.kind ? { kind: said.kind } : {}) },
          primary: true,
        },
        ...directorActions(turn, range.year && range.year > localTime(turn.now).year ? range.year : null, calendar.meetings),
      ],
    };
  },
});

/** 31 June is no day to look for: then the question is as if it was not said. */
export function dayKnown(when: string | undefined): string | undefined {
  return when === undefined || isDay(when.length === 7 ? `${when}-01` : when) ? when : undefined;
}

function directorActions(turn: Turn, year: number | null, meetings: readonly Meeting[]): NonNullable<Answer['actions']> {
  const { association, user, now } = turn;
  if (user.role !== 'director') return [];
  const params = { association: association.id };
  const hasReal = meetings.some(({ status }) => status !== 'example');
  const waiting = meetings.filter((meeting) => meeting.status === 'toConfirm' && !isOver(meeting, now));
  const [first] = waiting;
  return [
    { title: 'Lägg in möte', command: 'meeting.edit', params: { ...params, meetingChange: 'add' } },
    ...(first && waiting.length > 1 ? [confirmAllAction(turn, Number(first.date.slice(0, 4)))] : []),
    ...(year !== null && !hasReal
      ? ([
          { title: `Kopiera till ${year}`, command: 'meeting.edit', params: { ...params, meetingChange: 'copy', year: year - 1, otherYear: year } },
        ] as const)
      : []),
  ];
}
