import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expression } from '../../src/calculation/figure.js';
import { changeSince, expectedParticipants, figuresOverPeriods, figuresSideBySide, reasonShares } from '../../src/calculation/participant-figures.js';
import { leftAtEnd, mismatches, newBySex, overPeriods, together } from '../../src/calculation/participant-periods.js';
import { brokenRules } from '../../src/calculation/participant-rules.js';
import { type ParticipantCounts, participantTotal } from '../../src/calculation/participants.js';
import { expectExact } from './figures.js';

const NOTHING: ParticipantCounts = {
  women: null,
  men: null,
  notStated: null,
  new: null,
  newWomen: null,
  newMen: null,
  ended: null,
  endedWomen: null,
  endedMen: null,
  exits: {},
};
const counts = (stated: Partial<ParticipantCounts>): ParticipantCounts => ({ ...NOTHING, ...stated });

const january = counts({ women: 20, men: 27, new: 5, newWomen: 2, newMen: 3, ended: 3, endedWomen: 1, endedMen: 2, exits: { work: 2, studies: 1 } });
const february = counts({ women: 20, men: 25, new: 1, newWomen: 1, newMen: 0, ended: 0 });
const march = counts({ women: 20, men: 26, new: 1, newWomen: 0, newMen: 1, ended: 4, endedWomen: 4, endedMen: 0, exits: { work: 1, illness: 3 } });

describe('several periods as one', () => {
  test('are carried in at the start + all new, never the sum of the months', () => {
    const quarter = overPeriods([january, february, march]);
    expect(quarter).toEqual(
      counts({
        women: 21,
        men: 28,
        new: 7,
        newWomen: 3,
        newMen: 4,
        ended: 7,
        endedWomen: 5,
        endedMen: 2,
        exits: { work: 3, studies: 1, illness: 3 },
      }),
    );
    expect(participantTotal(quarter)).toBe(42 + 7);
    expect(brokenRules(quarter)).toEqual([]);
  });

  test('one alone is itself', () => {
    expect(overPeriods([january])).toEqual(january);
  });

  test('without new by sex, the whole stands without sexes; without new at all, it is unknown', () => {
    const lumped = counts({ women: 20, men: 25, new: 3, ended: 0 });
    expect(overPeriods([january, lumped])).toMatchObject({ women: null, men: null, notStated: 50, new: 8 });
    expect(participantTotal(overPeriods([january, counts({ women: 20, men: 25 })]))).toBeNull();
  });

  test('where nobody began, nobody of either sex did', () => {
    expect(overPeriods([january, counts({ women: 19, men: 25, new: 0, ended: 0 })])).toMatchObject({ women: 20, men: 27, notStated: null });
  });

  test('of none are an error', () => {
    expect(() => overPeriods([])).toThrow(RangeError);
  });

  test('whoever stays is counted once: the year holds exactly those enrolled at its start and those who began', () => {
    const month = fc.record({ newWomen: fc.nat(9), newMen: fc.nat(9), leave: fc.tuple(fc.nat(99), fc.nat(99)) });
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.array(month, { minLength: 1, maxLength: 12 }), (women, men, months) => {
        let [w, m] = [women, men];
        const reports = months.map(({ newWomen, newMen, leave: [a, b] }) => {
          const [inWomen, inMen] = [w + newWomen, m + newMen];
          const [endedWomen, endedMen] = [a % (inWomen + 1), b % (inMen + 1)];
          [w, m] = [inWomen - endedWomen, inMen - endedMen];
          return counts({
            women: inWomen,
            men: inMen,
            new: newWomen + newMen,
            newWomen,
            newMen,
            ended: endedWomen + endedMen,
            endedWomen,
            endedMen,
          });
        });
        const year = overPeriods(reports);
        const began = (sex: 'newWomen' | 'newMen') => months.reduce((sum, each) => sum + each[sex], 0);
        expect([year.women, year.men]).toEqual([women + began('newWomen'), men + began('newMen')]);
        expect(leftAtEnd(year)).toEqual({ women: w, men: m, everybody: w + m });
        for (const [index, report] of reports.entries())
          expect(index === 0 ? [] : mismatches(reports[index - 1] as ParticipantCounts, report)).toEqual([]);
      }),
    );
  });
});

describe('parts side by side', () => {
  test('are summed count by count', () => {
    const gislaved = counts({ women: 18, men: 17, new: 17, newWomen: 11, newMen: 6 });
    const gnosjo = counts({ women: 8, men: 5, new: 6, newWomen: 3, newMen: 3 });
    const varnamo = counts({ women: 25, men: 3, new: 16, newWomen: 14, newMen: 2 });
    expect(together([gislaved, gnosjo, varnamo])).toMatchObject({ women: 51, men: 25, notStated: null, new: 39, ended: null });
  });

  test('one without sexes stands as not stated in the whole', () => {
    expect(together([counts({ women: 51, men: 25 }), counts({ notStated: 1 })])).toMatchObject({ women: 51, men: 25, notStated: 1 });
    expect(together([counts({ notStated: 7 }), counts({ notStated: 1 })])).toMatchObject({ women: null, men: null, notStated: 8 });
  });

  test('one with a single sex leaves the sum unknown', () => {
    expect(participantTotal(together([counts({ women: 3 }), january]))).toBeNull();
  });
});

describe('enrolled at the end', () => {
  test.each<[string, Partial<ParticipantCounts>, { women: number | null; men: number | null; everybody: number | null }]>([
    ['by sex where it is said', { women: 20, men: 27, ended: 3, endedWomen: 1, endedMen: 2 }, { women: 19, men: 25, everybody: 44 }],
    ['by sex where it follows from the rest', { women: 20, men: 27, ended: 3, endedWomen: 1 }, { women: 19, men: 25, everybody: 44 }],
    ['by sex where nobody left', { women: 20, men: 27, ended: 0 }, { women: 20, men: 27, everybody: 47 }],
    ['only together where the sexes are not said', { women: 24, men: 38, ended: 20 }, { women: null, men: null, everybody: 42 }],
    ['not where ended is not said', { women: 24, men: 38 }, { women: null, men: null, everybody: null }],
  ])('%s', (_, stated, left) => {
    expect(leftAtEnd(counts(stated))).toEqual(left);
  });

  test('new by sex does not follow where somebody is of no stated sex', () => {
    expect(newBySex(counts({ new: 3, newWomen: 1 }))).toEqual({ women: 1, men: 2, everybody: 3 });
    expect(newBySex(counts({ new: 3, newWomen: 1, notStated: 2 }))).toEqual({ women: 1, men: null, everybody: 3 });
  });
});

describe('participants against last period’s end + new', () => {
  test('agree', () => {
    expect(mismatches(january, february)).toEqual([]);
    expect(mismatches(february, march)).toEqual([]);
  });

  test('differ by sex where both are known, even when the sum is right', () => {
    expect(mismatches(january, { ...february, women: 21, men: 24 })).toEqual([
      { who: 'women', left: 19, began: 1, expected: 20, stated: 21, difference: 1 },
      { who: 'men', left: 25, began: 0, expected: 25, stated: 24, difference: -1 },
    ]);
  });

  test('differ together where the sexes are not known', () => {
    const enter2023 = counts({ women: 24, men: 38, new: 19, ended: 20 });
    expect(mismatches(enter2023, counts({ women: 20, men: 30, new: 5, ended: 3 }))).toEqual([
      { who: 'everybody', left: 42, began: 5, expected: 47, stated: 50, difference: 3 },
    ]);
  });

  test('say nothing where new or ended is not stated', () => {
    expect(mismatches(january, counts({ women: 20, men: 30 }))).toEqual([]);
    expect(mismatches(counts({ women: 20, men: 30 }), february)).toEqual([]);
  });
});

describe('figures', () => {
  const sourced = [january, february, march].map((each, index) => ({ counts: each, sources: [`kvitto ${index + 1}`] }));

  test('of several periods show the carried in and each new, and evaluate to what is shown', () => {
    const figures = figuresOverPeriods(sourced);
    expect(figures.map(({ label, value }) => [label, value.toFixed()])).toEqual([
      ['Deltagare', '49'],
      ['Kvinnor', '21'],
      ['Män', '28'],
      ['Nya', '7'],
      ['Avslutade', '7'],
    ]);
    expect(expression(figures[0] as (typeof figures)[0])).toBe('47 - 5 + 5 + 1 + 1');
    expectExact(figures);
    expect(figures[0]?.sources).toEqual(['kvitto 1', 'kvitto 2', 'kvitto 3']);
  });

  test('of parts side by side are sums', () => {
    const [all] = figuresSideBySide([
      { counts: counts({ women: 51, men: 25 }), sources: ['a'] },
      { counts: counts({ notStated: 1 }), sources: ['b'] },
    ]);
    expect(all && [all.label, expression(all)]).toEqual(['Deltagare', '76 + 1']);
  });

  test('a read-back: expected and change', () => {
    const [before, now] = sourced;
    if (!before || !now) throw new Error('two reports');
    const [expected, change] = [expectedParticipants(before, now), changeSince(before, now)];
    expect(expected && expression(expected)).toBe('44 + 1');
    expect(change?.value.toFixed()).toBe('-2');
    expect(expectedParticipants(before, { counts: counts({ women: 1, men: 1 }), sources: [] })).toBeNull();
  });

  test('shares of the reasons are of all reasons, and none of none', () => {
    const shares = reasonShares({ counts: counts({ exits: { work: 4, studies: 5, illness: 7, other: 0 } }), sources: ['x'] }, (reason) => reason);
    expect(shares.map(([reason, share]) => [reason, share.value.toFixed()])).toEqual([
      ['work', '25'],
      ['studies', '31.3'],
      ['illness', '43.8'],
    ]);
    expectExact(shares.map(([, share]) => share));
    expect(reasonShares({ counts: counts({}), sources: [] }, (reason) => reason)).toEqual([]);
  });
});
