import { describe, expect, test } from 'vitest';
import { examplesOf, isOver, type Meeting, meetingById, meetingsBetween } from '../../../src/commands/meetings/calendar.js';
import { deadlines } from '../../../src/commands/meetings/deadlines.js';
import { NOTHING, type StoredMeetings } from '../../../src/commands/meetings/stored.js';
import type { MeetingRecord } from '../../../src/store/bodies/meetings.js';
import { associations } from '../../turn/world.js';

const association = (id: string) => associations.get(id) ?? expect.fail(`no ${id}`);
const sodra = association('sodra-vatterbygden');

const MEETING: MeetingRecord = {
  type: 'meeting',
  meeting: 'board-2027-03-04',
  change: 'add',
  kind: 'board',
  title: 'Styrelsemöte',
  date: '2027-03-04',
  time: '13:30',
  endTime: null,
  place: null,
  due: null,
  status: 'confirmed',
};

/** Changes in the order given, numbered from 1. */
function stored(bodies: readonly Partial<MeetingRecord>[], withdrawn: readonly number[] = []): StoredMeetings {
  const changes = bodies.map((body, index) => ({
    version: 1 as const,
    association: 'sodra-vatterbygden',
    year: 2026,
    sequence: index + 1,
    key: String(index),
    at: '2026-11-22T11:00:00.000Z',
    by: { user: 'director', role: 'director' as const },
    body: { ...MEETING, ...body },
  }));
  return { changes, withdrawn: new Set(withdrawn) };
}

const lines = (meetings: readonly Meeting[]) => meetings.map(({ id, date, time, status }) => [id, date, time ?? '–', status].join(' '));
const year2027 = (calendar: StoredMeetings) => lines(meetingsBetween(sodra, calendar, '2027-01-01', '2027-12-31'));

const EXAMPLES = [
  'board-2027-02-15 2027-02-15 – example',
  'planning-day-2027-02-15 2027-02-15 – example',
  'member-consultation-2027-02-26 2027-02-26 – example',
  'executive-committee-2027-09-14 2027-09-14 – example',
  'preparatory-group-2027-10-18 2027-10-18 – example',
  'executive-committee-2027-10-28 2027-10-28 – example',
  'board-2027-11-15 2027-11-15 09:00 example',
];
const withoutBoard = EXAMPLES.filter((line) => !line.startsWith('board'));

describe('the association’s meetings', () => {
  test('are the printed annual wheel’s examples while nothing is stored', () => {
    expect(year2027(NOTHING)).toEqual(EXAMPLES);
  });

  test.each<readonly [what: string, StoredMeetings, readonly string[]]>([
    [
      'one real meeting takes the place of its kind’s examples that year',
      stored([{}]),
      ['board-2027-03-04 2027-03-04 13:30 confirmed', ...withoutBoard].sort(byDate),
    ],
    ['and leaves other years alone', stored([{ meeting: 'board-2028-03-04', date: '2028-03-04' }]), EXAMPLES],
    [
      'a moved meeting keeps its id',
      stored([{}, { change: 'move', date: '2027-04-01', time: '10:00' }]),
      ['board-2027-03-04 2027-04-01 10:00 confirmed', ...withoutBoard].sort(byDate),
    ],
    ['a cancelled meeting is gone, and the examples do not come back', stored([{}, { change: 'cancel', status: 'cancelled' }]), withoutBoard],
    ['what was taken back never was', stored([{}], [1]), EXAMPLES],
    [
      'a move that was taken back leaves the meeting where it was',
      stored([{}, { change: 'move', date: '2027-04-01' }], [2]),
      ['board-2027-03-04 2027-03-04 13:30 confirmed', ...withoutBoard].sort(byDate),
    ],
    [
      'a cancelled example leaves the other examples of its kind',
      stored([{ meeting: 'board-2027-02-15', date: '2027-02-15', change: 'cancel', status: 'cancelled' }]),
      EXAMPLES.filter((line) => !line.startsWith('board-2027-02-15')),
    ],
    [
      'a moved example is real under the example’s id',
      stored([{ meeting: 'board-2027-02-15', date: '2027-02-22', change: 'move' }]),
      ['board-2027-02-15 2027-02-22 13:30 confirmed', ...withoutBoard].sort(byDate),
    ],
    [
      'what was copied waits to be confirmed',
      stored([{ status: 'toConfirm' }]),
      ['board-2027-03-04 2027-03-04 13:30 toConfirm', ...withoutBoard].sort(byDate),
    ],
    ['one that is moved to another year leaves the year without', stored([{}, { change: 'move', date: '2028-01-10' }]), withoutBoard],
  ])('%s', (_what, calendar, expected) => expect(year2027(calendar)).toEqual(expected));

  test('are in order of day and time, those without a time last', () => {
    const one = { meeting: 'a', date: '2027-03-04' };
    const calendar = stored([
      { ...one, time: null },
      { ...one, meeting: 'b', time: '15:00' },
      { ...one, meeting: 'c', time: '09:00' },
    ]);
    expect(meetingsBetween(sodra, calendar, '2027-03-04', '2027-03-04').map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  test('have ids that are found again, also of one that is cancelled', () => {
    for (const { id, date } of examplesOf(sodra, 2027)) expect(meetingById(sodra, NOTHING, id)).toMatchObject({ id, date, cancelled: false });
    expect(meetingById(sodra, stored([{}, { status: 'cancelled' }]), 'board-2027-03-04')).toMatchObject({ cancelled: true });
    expect(meetingById(sodra, stored([{}]), 'board-2027-11-15')).toBeNull();
    expect(meetingById(sodra, NOTHING, 'board-2027-11-16')).toBeNull();
    expect(meetingById(sodra, NOTHING, 'strunt')).toBeNull();
  });

  test('carry what the annual wheel has due in their month, and the year’s host of the consultation', () => {
    const [march] = meetingsBetween(association('goteborg'), stored([{ date: '2027-03-10' }]), '2027-03-01', '2027-03-31');
    expect(march?.due).toBe('beslut om årsredovisningen');
    const host = (year: number) =>
      meetingsBetween(sodra, NOTHING, `${year}-02-01`, `${year}-02-28`).find(({ kind }) => kind === 'memberConsultation')?.host;
    expect([2023, 2024, 2025, 2026].map(host)).toEqual(['Vaggeryd', 'AF', 'Tranås', null]);
  });
});

function byDate(a: string, b: string): number {
  const key = (line: string) => line.split(' ').slice(1, 3).join(' ').replace('–', '99');
  return key(a).localeCompare(key(b));
}

describe('a meeting is over', () => {
  test.each([
    ['with its end', { date: '2026-11-22', time: '09:00', endTime: '12:01' }, false],
    ['at its end', { date: '2026-11-22', time: '09:00', endTime: '12:00' }, true],
    ['when it has begun, without an end', { date: '2026-11-22', time: '12:00', endTime: null }, true],
    ['with its day, without a time', { date: '2026-11-22', time: null, endTime: null }, false],
    ['the day after', { date: '2026-11-21', time: null, endTime: null }, true],
  ])('%s', (_what, meeting, over) => expect(isOver(meeting, new Date('2026-11-22T12:00:00+01:00'))).toBe(over));
});

describe('what is due', () => {
  const dueIn = (id: string, from: string, to: string, meetings: readonly Meeting[] = []) => deadlines(association(id), meetings, from, to);

  test('by law: the annual report within three months, the budget by 30 November, with the paragraph', () => {
    expect(dueIn('sodra-vatterbygden', '2027-01-01', '2027-12-31')).toMatchObject([
      { kind: 'law', title: 'Årsredovisning 2026', date: '2027-03-31', citation: expect.stringMatching(/^24 § lagen \(2003:1210\)/) },
      { kind: 'law', title: 'Budget 2028 beslutad', date: '2027-11-30', citation: expect.stringMatching(/^23 § lagen \(2003:1210\)/) },
    ]);
  });

  test('ends with its last day', () => {
    expect(dueIn('sodra-vatterbygden', '2026-11-30', '2026-12-31')).toHaveLength(1);
    expect(dueIn('sodra-vatterbygden', '2026-12-01', '2026-12-31')).toHaveLength(0);
  });

  test('says which decision has done it', () => {
    expect(dueIn('sodra-vatterbygden', '2020-11-01', '2020-11-30')[0]?.done?.replaceAll('\u00a0', ' ')).toBe('beslutad 16 november 2020, § 8');
    expect(dueIn('sodra-vatterbygden', '2026-11-01', '2026-11-30')[0]?.done).toBeNull();
  });

  test('by the annual wheel, in the months that have no meeting of the kind to carry it', () => {
    const titles = (meetings: readonly Meeting[]) =>
      dueIn('goteborg', '2027-03-01', '2027-05-31', meetings)
        .filter(({ kind }) => kind === 'wheel')
        .map(({ month, title }) => `${month} ${title}`);
    expect(titles([])).toEqual([
      '2027-03 Styrelsemöte: beslut om årsredovisningen',
      '2027-04 Medlemssamråd',
      '2027-05 Styrelsemöte: revisionsberättelsen och beslut om eventuella ansökningar',
    ]);
    expect(titles(meetingsBetween(association('goteborg'), stored([{}]), '2027-01-01', '2027-12-31'))).not.toContainEqual(
      expect.stringContaining('2027-03'),
    );
  });
});
