import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enrolledAtEnd, participants, toWorkOrStudies, workOrStudiesShare } from '../../src/calculation/participant-results.js';
import { brokenRules } from '../../src/calculation/participant-rules.js';
import {
  EXIT_REASONS,
  type ExitCounts,
  exitTotal,
  type ParticipantCounts,
  participantTotal,
  withUnstatedExits,
} from '../../src/calculation/participants.js';
import { expectExact, frozen, plain } from './figures.js';

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
const counts = (stated: Partial<ParticipantCounts>): ParticipantCounts => frozen({ ...NOTHING, ...stated });
const standard = (work: number, studies: number, vocationalRehabilitation: number, illness: number, other: number): ExitCounts => ({
  work,
  studies,
  vocationalRehabilitation,
  illness,
  other,
});

const enter = counts({ women: 24, men: 38, new: 19, ended: 20, exits: standard(4, 5, 3, 7, 1) });
const nova = counts({ women: 27, men: 17, new: 27, ended: 40, exits: standard(2, 1, 19, 9, 9) });
const fia = counts({ women: 23, men: 13, new: 19, ended: 14, exits: standard(2, 1, 3, 9, 0) });
const kollPaFormaga = counts({ women: 35, men: 27, ended: 39, exits: { track1: 13, track2: 18, track3: 0, track4: 8 } });

describe('the rules, on what is printed for 2023', () => {
  test('Enter, NOVA and the tracks of Koll på förmåga agree', () => {
    expect([enter, nova, kollPaFormaga].flatMap(brokenRules)).toEqual([]);
  });

  test('FIA: the reasons are 15 but 14 have ended', () => {
    expect(brokenRules(fia)).toEqual([{ rule: 'exitsEqualEnded', left: 15, right: 14, difference: 1 }]);
  });

  test('the printed total inherits it: 75 reasons for 74 ended', () => {
    const total = counts({ women: 109, men: 99, new: 108, ended: 74, exits: standard(8, 7, 25, 25, 10) });
    expect(brokenRules(total)).toEqual([{ rule: 'exitsEqualEnded', left: 75, right: 74, difference: 1 }]);
  });
});

describe('each rule breaks alone', () => {
  test.each<[string, Partial<ParticipantCounts>, [number, number]]>([
    ['newWithinParticipants', { women: 3, men: 4, new: 8 }, [8, 7]],
    ['endedWithinParticipants', { women: 3, men: 4, ended: 9 }, [9, 7]],
    ['newWomenWithinWomen', { women: 3, newWomen: 4 }, [4, 3]],
    ['newMenWithinMen', { men: 3, newMen: 5 }, [5, 3]],
    ['endedWomenWithinWomen', { women: 0, endedWomen: 1 }, [1, 0]],
    ['endedMenWithinMen', { men: 0, endedMen: 2 }, [2, 0]],
    ['newBySexEqualsNew', { new: 4, newWomen: 1, newMen: 2 }, [3, 4]],
    ['endedBySexEqualsEnded', { ended: 4, endedWomen: 3, endedMen: 2 }, [5, 4]],
    ['newBySexWithinNew', { notStated: 5, new: 2, newWomen: 1, newMen: 2 }, [3, 2]],
    ['endedBySexWithinEnded', { notStated: 5, ended: 2, endedWomen: 1, endedMen: 2 }, [3, 2]],
    ['exitsEqualEnded', { ended: 4, exits: { work: 3, notStated: 0 } }, [3, 4]],
    ['wholeNumbers', { women: -3 }, [-3, 0]],
    ['wholeNumbers', { exits: { work: 1.5 } }, [1.5, 2]],
  ])('%s', (rule, stated, [left, right]) => {
    expect(brokenRules(counts(stated))).toEqual([{ rule, left, right, difference: left - right }]);
  });

  test.each<[string, Partial<ParticipantCounts>]>([
    ['new as many as participants', { women: 3, men: 4, new: 7, ended: 7 }],
    ['one sex unknown: the total is unknown', { women: 3, new: 8 }],
    ['the sex of some new is not stated', { women: 3, men: 4, notStated: 5, new: 4, newWomen: 1, newMen: 2 }],
    ['fewer reasons than ended, the rest open', { ended: 4, exits: { work: 3 } }],
    ['reasons without ended', { exits: { work: 3 } }],
    ['nothing stated', {}],
  ])('not broken: %s', (_, stated) => {
    expect(brokenRules(counts(stated))).toEqual([]);
  });
});

describe('what is not stated is never 0', () => {
  test('totals', () => {
    expect([enter, counts({}), counts({ women: 3 }), counts({ notStated: 17 }), counts({ women: 0, men: 0 })].map(participantTotal)).toEqual([
      62,
      null,
      null,
      17,
      0,
    ]);
    expect(participantTotal(counts({ women: 3, men: 4, notStated: 5 }))).toBe(12);
    expect([exitTotal({}), exitTotal({ work: null }), exitTotal({ work: 0 })]).toEqual([null, null, 0]);
  });

  test('fewer reasons than ended: the rest is not stated', () => {
    expect(withUnstatedExits(counts({ ended: 3, exits: { studies: 2 } })).exits).toEqual({ studies: 2, notStated: 1 });
    expect(withUnstatedExits(counts({ ended: 3 })).exits).toEqual({ notStated: 3 });
    expect([fia, enter].map(withUnstatedExits)).toEqual([fia, enter]);
    expect(withUnstatedExits(counts({ exits: { work: 1 } })).exits).toEqual({ work: 1 });
  });

  test('filled up, fewer reasons break no rule; taking a count away never breaks one', () => {
    const count = fc.option(fc.nat(40));
    const exits = fc.record(Object.fromEntries(EXIT_REASONS.map((reason) => [reason, fc.option(fc.nat(9))])));
    const any = fc.record({
      women: count,
      men: count,
      notStated: count,
      new: count,
      newWomen: count,
      newMen: count,
      ended: count,
      endedWomen: count,
      endedMen: count,
      exits,
    });
    fc.assert(
      fc.property(any, fc.constantFrom('new', 'newWomen', 'newMen', 'ended', 'endedWomen', 'endedMen'), (report, field) => {
        const filled = withUnstatedExits(report);
        const total = exitTotal(report.exits) ?? 0;
        expect(brokenRules(filled).some(({ rule }) => rule === 'exitsEqualEnded')).toBe(
          report.ended !== null && exitTotal(report.exits) !== null && total > report.ended,
        );
        const before = brokenRules(report).map(({ rule }) => rule);
        for (const { rule } of brokenRules({ ...report, [field]: null })) expect(before).toContain(rule);
      }),
    );
  });
});

describe('results', () => {
  const sources = ['medlemssamråd 2024'];

  test('Enter: 9 of 20 to work or studies, 42 enrolled at the end', () => {
    expect([plain(participants(enter, sources)), plain(toWorkOrStudies(enter, sources)), plain(workOrStudiesShare(enter, sources))]).toEqual([
      '62',
      '9',
      '45',
    ]);
    expect(plain(enrolledAtEnd(enter, sources))).toBe('42');
    expect(workOrStudiesShare(enter, sources)?.sources).toEqual(sources);
    expectExact([participants(enter, sources), workOrStudiesShare(enter, sources), enrolledAtEnd(enter, sources)]);
  });

  test('FIA 3 of 14 is 21,4 %; SE-Höglandet, reported as one reason, 28 of 62 is 45,2 %', () => {
    expect(plain(workOrStudiesShare(fia, sources))).toBe('21.4');
    expect(plain(workOrStudiesShare(counts({ ended: 62, exits: { workOrStudies: 28 } }), sources))).toBe('45.2');
  });

  test('nothing stated or nobody ended: no share', () => {
    expect(workOrStudiesShare(counts({ ended: 0, exits: { work: 0 } }), sources)).toBeNull();
    expect(workOrStudiesShare(kollPaFormaga, sources)).toBeNull();
    expect(enrolledAtEnd(counts({ women: 3, men: 4 }), sources)).toBeNull();
    expect(participants(counts({ women: 3 }), sources)).toBeNull();
  });
});
