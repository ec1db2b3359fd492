import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../src/commands/reminders/calendars.js';
import { due, type Situation } from '../../../src/commands/reminders/due.js';
import { momentBefore } from '../../../src/commands/reminders/offsets.js';
import { withDelivery } from '../../../src/store/reminder-rows.js';
import type { DeliveryRow, ReminderRow } from '../../../src/store/reminder-tables.js';
import { reminder as sample } from '../../store/reminder-samples.js';
import { calendar, meeting } from './calendar.js';

const at = (text: string) => new Date(`${text}+01:00`);
const SET = at('2027-02-01T12:00');
const WEEK_BEFORE = at('2027-02-25T08:00');
const DAY_BEFORE = at('2027-03-03T08:00');
const START = at('2027-03-04T13:30');
const later = (moment: Date, seconds: number) => new Date(moment.getTime() + seconds * 1_000);

const reminder = (changes: Partial<ReminderRow> = {}) =>
  sample({ about: { type: 'meeting', meeting: 'board-2027-03-04' }, createdAt: SET.toISOString(), ...changes });

function situation(now: Date, changes: Partial<Situation> & { readonly calendar?: Calendar } = {}): Situation {
  const { calendar: own = calendar(meeting()), ...rest } = changes;
  return { now, since: null, reminders: [reminder()], deliveries: [], calendars: new Map([['finnveden', own]]), by: 'this process', ...rest };
}

/** What is done, without the rest. */
const done = (tasks: ReturnType<typeof due>) =>
  tasks.map(({ do: what, row }) => `${what} ${row.about} ${row.state}${what === 'send' && row.late ? ' late' : ''}`);

/** The store after the tasks, each sent with this outcome. */
function kept(
  before: readonly DeliveryRow[],
  now: Date,
  tasks: ReturnType<typeof due>,
  state: DeliveryRow['state'] = 'sent',
): readonly DeliveryRow[] {
  return tasks.reduce((rows, { do: what, row }) => {
    const claimed = withDelivery(rows, row) ?? rows;
    return what === 'mark' ? claimed : (withDelivery(claimed, { ...row, version: row.version + 1, state, at: now.toISOString() }) ?? claimed);
  }, before);
}

describe('what is due', () => {
  it('is nothing before the moment, and the reminder at it', () => {
    expect(done(due(situation(later(WEEK_BEFORE, -0.001))))).toEqual([]);
    expect(done(due(situation(WEEK_BEFORE)))).toEqual(['send reminder claimed']);
  });

  it('is not what has been sent, is being sent, was refused for good, or may have arrived', () => {
    const tasks = due(situation(WEEK_BEFORE));
    for (const state of ['sent', 'blocked', 'failed', 'unknown', 'missed', 'passed'] as const)
      expect(done(due(situation(later(WEEK_BEFORE, 3600), { deliveries: kept([], WEEK_BEFORE, tasks, state) })))).toEqual([]);
    expect(done(due(situation(later(WEEK_BEFORE, 5), { deliveries: tasks.map(({ row }) => row) })))).toEqual([]);
  });

  it('is late when the bot was down, while the meeting is ahead', () => {
    expect(done(due(situation(at('2027-03-01T12:00'))))).toEqual(['send reminder claimed late']);
    expect(done(due(situation(later(START, -60))))).toEqual(['send reminder claimed late', 'send reminder claimed late']);
    expect(done(due(situation(START)))).toEqual(['mark reminder missed', 'mark reminder missed']);
  });

  it('is not what had passed when it was asked for', () => {
    const reminders = [reminder({ createdAt: at('2027-03-01T12:00').toISOString() })];
    expect(done(due(situation(at('2027-03-02T12:00'), { reminders })))).toEqual([]);
    expect(done(due(situation(DAY_BEFORE, { reminders })))).toEqual(['send reminder claimed']);
  });

  it('takes a claim that nobody marked for unknown, and never sends it again', () => {
    const deliveries = due(situation(WEEK_BEFORE)).map(({ row }) => row);
    expect(done(due(situation(later(WEEK_BEFORE, 30), { deliveries, by: 'another' })))).toEqual([]);
    const tasks = due(situation(later(WEEK_BEFORE, 61), { deliveries, by: 'another' }));
    expect(done(tasks)).toEqual(['mark reminder unknown']);
    expect(done(due(situation(later(WEEK_BEFORE, 3600), { deliveries: kept(deliveries, WEEK_BEFORE, tasks) })))).toEqual([]);
  });

  it('takes a claim from the future of a clock that was put back for unknown', () => {
    const deliveries = due(situation(later(WEEK_BEFORE, 60))).map(({ row }) => row);
    expect(done(due(situation(WEEK_BEFORE, { deliveries })))).toEqual(['mark reminder unknown']);
  });

  it('tries again what was refused when it is time, until the meeting begins', () => {
    const [task] = due(situation(WEEK_BEFORE));
    if (!task) throw new Error('nothing was due');
    const waiting: DeliveryRow = { ...task.row, version: 2, state: 'waiting', retryAt: later(WEEK_BEFORE, 10).toISOString(), why: '429' };
    const deliveries = [waiting];
    expect(done(due(situation(later(WEEK_BEFORE, 9), { deliveries })))).toEqual([]);
    const [again] = due(situation(later(WEEK_BEFORE, 10), { deliveries }));
    expect(again?.row).toMatchObject({ id: task.row.id, version: 3, tries: 2, state: 'claimed', late: false });
    expect(due(situation(START, { deliveries })).find(({ row }) => row.id === waiting.id)).toMatchObject({
      do: 'mark',
      row: { state: 'failed', why: 'begun' },
    });
  });

  it('is nothing while paused, or once stopped', () => {
    const stopped = [reminder({ stoppedAt: SET.toISOString() })];
    const paused = [reminder({ pausedUntil: '2027-03-01' })];
    expect(done(due(situation(WEEK_BEFORE, { reminders: stopped })))).toEqual([]);
    expect(done(due(situation(WEEK_BEFORE, { reminders: paused })))).toEqual(['mark reminder passed']);
    expect(done(due(situation(DAY_BEFORE, { reminders: paused, since: WEEK_BEFORE })))).toContain('send reminder claimed');
  });

  it('is one message where several reminders lead to the same', () => {
    const standing = reminder({ id: 'reminder-2', about: { type: 'standing', kind: 'board' }, offsets: ['P7D'] });
    expect(done(due(situation(WEEK_BEFORE, { reminders: [reminder(), standing] })))).toEqual(['send reminder claimed']);
  });

  it('is one message for every conversation and association', () => {
    const elsewhere = reminder({ id: 'reminder-2', conversation: 'msteams:other' });
    expect(due(situation(WEEK_BEFORE, { reminders: [reminder(), elsewhere] })).map(({ row }) => row.conversation)).toEqual([
      'msteams:conversation-1',
      'msteams:other',
    ]);
  });
});

describe('a meeting that changes', () => {
  const reminded = kept([], WEEK_BEFORE, due(situation(WEEK_BEFORE)));
  const moved = calendar(meeting({ date: '2027-03-18' }));
  const cancelled = calendar({ ...meeting(), cancelled: true });
  const soon = later(WEEK_BEFORE, 3600);

  it('is told once where it was reminded of, when it is moved', () => {
    const tasks = due(situation(soon, { deliveries: reminded, calendar: moved, since: WEEK_BEFORE }));
    expect(done(tasks)).toEqual(['send change claimed']);
    expect(tasks[0]?.row.told).toMatchObject({ date: '2027-03-18', cancelled: false });
    const deliveries = kept(reminded, soon, tasks);
    expect(done(due(situation(later(soon, 60), { deliveries, calendar: moved, since: soon })))).toEqual([]);
  });

  it('is told again when it is moved back, and when it is cancelled', () => {
    const first = kept(reminded, soon, due(situation(soon, { deliveries: reminded, calendar: moved, since: WEEK_BEFORE })));
    const back = due(situation(later(soon, 60), { deliveries: first, since: soon }));
    expect(done(back)).toEqual(['send change claimed']);
    const second = kept(first, later(soon, 60), back);
    const gone = due(situation(later(soon, 120), { deliveries: second, calendar: cancelled, since: soon }));
    expect(gone[0]?.row.told?.cancelled).toBe(true);
    expect(done(due(situation(later(soon, 180), { deliveries: kept(second, later(soon, 120), gone), calendar: cancelled, since: soon })))).toEqual(
      [],
    );
  });

  it('is not reminded of a second time at a moment that has been, when only its time of day is moved', () => {
    const later10 = calendar(meeting({ time: '10:00' }));
    for (const since of [WEEK_BEFORE, null])
      expect(done(due(situation(soon, { deliveries: reminded, calendar: later10, since })))).toEqual(['send change claimed']);
    const waiting = reminded.map((row) => ({ ...row, state: 'waiting' as const }));
    expect(done(due(situation(soon, { deliveries: waiting, calendar: later10, since: null })))).toContain('send reminder claimed late');
  });

  it('is not told where nobody was reminded, or wants no more', () => {
    expect(done(due(situation(soon, { calendar: cancelled })))).toEqual([]);
    const reminders = [reminder({ stoppedAt: soon.toISOString() })];
    expect(done(due(situation(soon, { deliveries: reminded, calendar: cancelled, reminders })))).toEqual([]);
  });

  it('takes its reminders along: the new moments count, those that passed before it was moved do not', () => {
    const deliveries = kept(reminded, soon, due(situation(soon, { deliveries: reminded, calendar: moved, since: WEEK_BEFORE })));
    expect(done(due(situation(at('2027-03-11T08:00'), { deliveries, calendar: moved, since: soon })))).toEqual(['send reminder claimed']);
    const nearer = calendar(meeting({ date: '2027-03-01' }));
    expect(done(due(situation(soon, { deliveries: [], calendar: nearer, since: WEEK_BEFORE })))).toEqual(['mark reminder passed']);
  });
});

describe('over arbitrary restarts', () => {
  const offsets = fc.uniqueArray(fc.constantFrom('P7D', 'P3D', 'P1D', 'P0D', 'PT2H', 'PT30M'), { minLength: 1, maxLength: 4 });
  /** Looks by minute from the setting on, each by the same process or a new one; what a send comes to. */
  const looks = fc.array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 6_000 }),
      restart: fc.boolean(),
      dies: fc.boolean(),
      outcome: fc.constantFrom('sent', 'waiting'),
    }),
    { minLength: 1, maxLength: 25 },
  );

  it('nothing is early, nothing is sent twice, and nothing is forgotten', () => {
    fc.assert(
      fc.property(offsets, looks, (chosen, steps) => {
        const reminders = [reminder({ offsets: chosen })];
        let now = SET;
        let since: Date | null = null;
        let deliveries: readonly DeliveryRow[] = [];
        const arrived: { readonly id: string; readonly at: Date; readonly moment: Date }[] = [];
        const look = (dies: boolean, outcome: 'sent' | 'waiting') => {
          for (const { do: what, row } of due(situation(now, { since, reminders, deliveries }))) {
            const claimed = withDelivery(deliveries, row);
            if (!claimed) continue;
            deliveries = claimed;
            if (what === 'mark') continue;
            if (outcome === 'sent') arrived.push({ id: row.id, at: now, moment: new Date(row.moment) });
            // It died after the post and before the mark.
            if (dies) continue;
            const retryAt = outcome === 'waiting' ? later(now, 10).toISOString() : null;
            deliveries = withDelivery(deliveries, { ...row, version: row.version + 1, state: outcome, retryAt, at: now.toISOString() }) ?? deliveries;
          }
          since = now;
        };
        for (const { minutes, restart, dies, outcome } of steps) {
          now = later(now, minutes * 60);
          if (restart || dies) since = null;
          look(dies, outcome);
        }
        for (const { at: sentAt, moment } of arrived) expect(sentAt >= moment).toBe(true);
        expect(new Set(arrived.map(({ id }) => id)).size).toBe(arrived.length);
        // Every moment that has come has a row that says what became of it.
        const come = chosen.map((offset) => momentBefore(meeting(), offset, '08:00')).filter((moment) => moment && moment > SET && moment <= now);
        const moments = new Set(deliveries.map(({ moment }) => moment));
        for (const moment of come) expect(moments.has(moment?.toISOString() ?? '')).toBe(true);
        // What arrived is never shown as not delivered, and what did not is never shown as delivered.
        for (const row of deliveries) {
          const did = arrived.some(({ id }) => id === row.id);
          if (row.state === 'sent') expect(did).toBe(true);
          if (did) expect(['sent', 'claimed', 'unknown']).toContain(row.state);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('two processes on one store send each thing once between them', () => {
    fc.assert(
      fc.property(offsets, fc.array(fc.boolean(), { minLength: 2, maxLength: 30 }), (chosen, turns) => {
        const reminders = [reminder({ offsets: chosen })];
        let deliveries: readonly DeliveryRow[] = [];
        const arrived: string[] = [];
        let now = at('2027-02-24T08:00');
        for (const both of turns) {
          now = later(now, 6 * 3600);
          // Both look at the same rows before either has claimed.
          const seen = deliveries;
          for (const by of both ? ['one', 'other'] : ['one'])
            for (const { do: what, row } of due(situation(now, { reminders, deliveries: seen, by }))) {
              const claimed = withDelivery(deliveries, row);
              if (!claimed) continue;
              deliveries = claimed;
              if (what === 'mark') continue;
              arrived.push(row.id);
              deliveries = withDelivery(deliveries, { ...row, version: row.version + 1, state: 'sent' }) ?? deliveries;
            }
        }
        expect(new Set(arrived).size).toBe(arrived.length);
      }),
      { numRuns: 200 },
    );
  });
});
