import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTEXT, language } from './fixture.js';

const read = (text: string) => language.read('participants.report', text, CONTEXT);
const enter = (period: string, women: number, men: number, more = {}) => ({ intervention: 'enter', period, women, men, ...more });

describe('several reports in one message', () => {
  test.each([
    ['enter jan 24 kv 38 m, feb 25 kv 37 m, mars 26 kv 36 m', [enter('2026-01', 24, 38), enter('2026-02', 25, 37), enter('2026-03', 26, 36)]],
    ['enter jan 24 kv 38 m feb 25 kv 37 m', [enter('2026-01', 24, 38), enter('2026-02', 25, 37)]],
    ['Enter mars 12 kv 9 m och NOVA mars 10 kv 7 m', [enter('2026-03', 12, 9), { ...enter('2026-03', 10, 7), intervention: 'nova' }]],
    ['Enter mars: 12 kv, 9 m\nNOVA mars: 10 kv, 7 m', [enter('2026-03', 12, 9), { ...enter('2026-03', 10, 7), intervention: 'nova' }]],
    ['mars 2024: enter 12 kv 9 m; nova 10 kv 7 m', [enter('2024-03', 12, 9), { ...enter('2024-03', 10, 7), intervention: 'nova' }]],
    [
      'Enter 2024\njanuari: 12 kvinnor, 9 män, 2 nya\nfebruari: 13 kvinnor, 9 män, inga nya',
      [enter('2024-01', 12, 9, { new: 2 }), enter('2024-02', 13, 9, { new: 0 })],
    ],
    [
      'Enter\nmars 2024\n12 kvinnor\n9 män\nNOVA\nmars 2024\n10 kvinnor\n7 män',
      [enter('2024-03', 12, 9), { ...enter('2024-03', 10, 7), intervention: 'nova' }],
    ],
    ['12 kv 9 m i mars, 10 kv 8 m i april, allt i Enter', [enter('2026-03', 12, 9), enter('2026-04', 10, 8)]],
    ['12 kv 9 m mars\nenter april 10 kv 8 m', [enter('2026-03', 12, 9), enter('2026-04', 10, 8)]],
    [
      'enter mars 12 kv 9 m varav 3 nya, 2 avslutade till arbete, april 10 kv 8 m, 1 avslutad till studier',
      [enter('2026-03', 12, 9, { new: 3, ended: 2, exits: { work: 2 } }), enter('2026-04', 10, 8, { ended: 1, exits: { studies: 1 } })],
    ],
    [
      'enter nov 2023 12 kv 9 m, dec 11 kv 9 m, jan 2024 10 kv 8 m, feb 9 kv 7 m',
      [enter('2023-11', 12, 9), enter('2023-12', 11, 9), enter('2024-01', 10, 8), enter('2024-02', 9, 7)],
    ],
    ['enter kvartal 1 2024 12 kv 9 m, kvartal 2 2024 13 kv 8 m', [enter('2024-Q1', 12, 9), enter('2024-Q2', 13, 8)]],
    ['enter 2022 40 kv 51 m, 2023 42 kv 50 m', [enter('2022', 40, 51), enter('2023', 42, 50)]],
    ['enter mars 24 12 kv 9 m, april 24 10 kv 8 m', [enter('2024-03', 12, 9), enter('2024-04', 10, 8)]],
    [
      'enter mars 12 kv 9 m, april 13 kv 9 m; nova mars 7 kv 5 m, april 6 kv 5 m',
      [
        enter('2026-03', 12, 9),
        enter('2026-04', 13, 9),
        { ...enter('2026-03', 7, 5), intervention: 'nova' },
        { ...enter('2026-04', 6, 5), intervention: 'nova' },
      ],
    ],
    [
      'habo 7 kvinnor 11 män, mullsjö 5 kvinnor 2 män i mars',
      [
        { municipality: 'habo', period: '2026-03', women: 7, men: 11 },
        { municipality: 'mullsjo', period: '2026-03', women: 5, men: 2 },
      ],
    ],
  ])('%s', (text, reports) => {
    expect(read(text)).toEqual({ params: { reports }, problems: [] });
    expect(language.understand(text, CONTEXT)).toMatchObject({ kind: 'command', command: 'participants.report' });
  });

  test.each([
    'enter jan–mars 2024: 40 kv, 51 m',
    'enter mars 2024: 12 kv 9 m',
    'mars 2024 enter, mars 2024: 12 kv 9 m',
    'enter från nov 2023 till feb 2024 12 kv 9 m',
  ])('one stays flat: %s', (text) => {
    const { params, problems } = read(text);
    expect(problems).toEqual([]);
    expect(params.reports).toBeUndefined();
    expect(params.women).toBeTypeOf('number');
  });

  test.each([
    ['a count that may belong to either month', '12 kv 9 m i mars, varav 3 nya, 10 kv 8 m i april i enter'],
    ['a month after one report and before another', 'enter mars 12 kv 9 m, 3 nya i april, 10 kv 8 m'],
    ['a heading that speaks of all', 'avslutade: enter mars 3 kv, april 2 kv'],
    ['numbers without words', 'enter kv/m: jan 24/38, feb 25/37'],
    ['the same counts in two months, one before and one after', 'enter: januari 57 kv, 57 m, 57 kv, 57 m i feb'],
    ['one number too many', 'enter mars 12 kv 9 m 4, april 10 kv 8 m'],
    ['a number that cannot be read', 'enter mars 12 kv 9 m, april 1o kv 8 m'],
    ['a month with nothing to report', 'enter mars 12 kv 9 m, april 10 kv 8 m, maj'],
    ['the same month twice', 'enter mars 12 kv 9 m, april 10 kv 8 m, mars 11 kv 7 m'],
    ['a sum over all', 'enter mars 12 kv 9 m, april 10 kv 8 m, totalt 5 nya'],
    ['a year that only some say, backwards', 'enter mars 2024 12 kv 9 m, februari 10 kv 8 m'],
    ['a month that does not exist', 'enter mars 2024 12 kv 9 m, 2024-13 10 kv 8 m'],
    ['a month that only one of the interventions has', 'enter mars 12 kv 9 m, april 13 kv 9 m, nova 7 kv 5 m'],
  ])('nothing is read where it is not clear: %s', (_, text) => {
    const { params, problems } = read(text);
    expect(params).toEqual({});
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/en rapport per rad/);
  });

  test('no number ever moves to another report, however they are put', () => {
    const MONTHS = ['januari', 'feb', 'mars', 'april', 'maj', 'jun', 'augusti'];
    const count = fc.integer({ min: 0, max: 60 });
    const entry = fc.record({ women: count, men: count, began: fc.option(count, { nil: null }), ended: fc.option(count, { nil: null }) });
    const order = fc.constantFrom('first', 'last');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(MONTHS.length - 1), { minLength: 2, maxLength: 4 }),
        fc.array(entry, { minLength: 4, maxLength: 4 }),
        fc.array(order, { minLength: 4, maxLength: 4 }),
        fc.constantFrom(', ', '\n', '; ', ' och ', ' '),
        fc.constantFrom(', ', ' ', ' och '),
        (months, entries, orders, between, within) => {
          const pieces = months.map((month, index) => {
            const { women, men, began, ended } = entries[index] as (typeof entries)[number];
            const counts = [
              `${women} kv`,
              `${men} m`,
              ...(began === null ? [] : [`${began} nya`]),
              ...(ended === null ? [] : [`${ended} avsl`]),
            ].join(within);
            return orders[index] === 'first' ? `${MONTHS[month]} ${counts}` : `${counts} i ${MONTHS[month]}`;
          });
          const { params, problems } = read(`Enter: ${pieces.join(between)}`);
          if (problems.length > 0) {
            expect(params).toEqual({});
            return;
          }
          const reports = params.reports as { period: string; women: number; men: number; new?: number; ended?: number }[];
          expect(reports.map(({ women, men, new: began, ended }) => [women, men, began ?? null, ended ?? null])).toEqual(
            months.map((_, index) => Object.values(entries[index] as (typeof entries)[number])),
          );
        },
      ),
      { numRuns: 1_500 },
    );
  });
});
