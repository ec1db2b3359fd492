import type { StoredRecord } from '../../store/port.js';
import { localTime, longDate } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { savedWithReceipt } from '../receipt-words.js';
import { append, decideAnew } from '../saving.js';
import { lockOf } from './reports.js';

/** A year as it stands: locked or open, and the record that made it so; null of one that was never locked. */
export interface YearState {
  readonly year: number;
  readonly closed: boolean;
  readonly record: StoredRecord | null;
}

export function stateOf(records: readonly StoredRecord[], year: number): YearState {
  return { year, closed: lockOf(records) !== null, record: records.filter(({ body }) => body.type === 'year.close').at(-1) ?? null };
}

/** Appends that the year is locked or open, once for the turn's key, and not when it already is. How it stands afterwards. */
export async function setYear(turn: Turn, year: number, closed: boolean): Promise<YearState> {
  const { store, association, key } = turn;
  return await decideAnew(async () => {
    const records = await store.records(association.id, year);
    const state = stateOf(records, year);
    if (state.closed === closed || (await store.byKey(association.id, key)).length > 0) return state;
    await append(turn, { year, key, bodies: [{ type: 'year.close', year, closed }], expected: records.length });
    return stateOf(await store.records(association.id, year), year);
  });
}

function base({ association }: Turn, year: number, closed: boolean) {
  return {
    command: 'year.close',
    params: { association: association.id, year, closed: closed ? 'yes' : 'no' },
    status: 'ok',
    context: `${association.name} · ${year}`,
  } as const;
}

export function doneAnswer(turn: Turn, { year, closed, record }: YearState): Answer {
  return {
    ...base(turn, year, closed),
    headline: closed ? `${year} är stängt` : `${year} är öppet igen`,
    notices: [{ kind: 'good', text: closed ? 'Siffrorna för året är låsta.' : 'Nu går det att rapportera och rätta året igen.' }],
    lead: record ? savedWithReceipt(record) : 'Året var redan öppet.',
    actions: [
      {
        title: closed ? `Öppna ${year} igen` : `Stäng ${year}`,
        command: 'year.close',
        params: { association: turn.association.id, year, closed: closed ? 'no' : 'yes' },
      },
      { title: `Visa ${year}`, command: 'participants.show', params: { association: turn.association.id, period: String(year) } },
    ],
  };
}

/** How the year stands, for somebody who asks. */
export function stateAnswer(turn: Turn, { year, closed, record }: YearState): Answer {
  const since = record ? ` sedan ${longDate(localTime(new Date(record.at)).date)}` : '';
  return {
    ...base(turn, year, closed),
    headline: `${year} är ${closed ? 'stängt' : 'öppet'}${since}`,
    lead: closed ? 'Siffrorna för året är låsta.' : 'Det går att rapportera och rätta året.',
    actions: [
      {
        title: closed ? `Öppna ${year} igen` : `Stäng ${year}`,
        command: 'year.close',
        params: { association: turn.association.id, year, closed: closed ? 'no' : 'yes' },
      },
    ],
  };
}

/** Nothing to do: the year is as was asked for. */
export function alreadyAnswer(turn: Turn, { year, closed, record }: YearState): Answer {
  const since = record ? ` sedan ${longDate(localTime(new Date(record.at)).date)}` : '';
  return {
    ...base(turn, year, closed),
    headline: `${year} är redan ${closed ? 'stängt' : 'öppet'}`,
    lead: `Det är det${since}. Inget nytt är sparat.`,
  };
}
