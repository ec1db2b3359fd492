import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTEXT, language } from './fixture.js';

const read = (text: string) => language.read('participants.report', text, CONTEXT);
const SUBJECT = { intervention: 'enter', period: '2026-10' };

describe('the order in which a report is written', () => {
  test.each([
    ['6 kv 5 m ny 1 kv', { women: 6, men: 5, newWomen: 1 }],
    ['14 kv 11 m nya 2 kv 1 m avslutade 1 kv', { women: 14, men: 11, newWomen: 2, newMen: 1, endedWomen: 1 }],
    ['6k 5m avslutade 2k, arbete 2k', { women: 6, men: 5, endedWomen: 2, exits: { work: 2 } }],
    ['6k, 5m ny 1k', { women: 6, men: 5, newWomen: 1 }],
    ['6 st kv 5 st m ny 1 st kv', { women: 6, men: 5, newWomen: 1 }],
    ['14 kv 11 m nya 2 kv, 1 m', { women: 14, men: 11, newWomen: 2, newMen: 1 }],
    ['14 kv 11 m nya 2 kv och 1 m avslutade 1 kv', { women: 14, men: 11, newWomen: 2, newMen: 1, endedWomen: 1 }],
    ['14 kv 11 m varav nya 2 kv 1 m avslutade 1 kv', { women: 14, men: 11, newWomen: 2, newMen: 1, endedWomen: 1 }],
    ['14 kv 11 m, 2 kv 1 m nya', { women: 14, men: 11, newWomen: 2, newMen: 1 }],
    ['14 kv 11 m nya 3', { women: 14, men: 11, new: 3 }],
    ['14 kv 11 m slut 2', { women: 14, men: 11, ended: 2 }],
    ['14 kv 11 m 2 slut', { women: 14, men: 11, ended: 2 }],
    ['14 kv 11 m 2 klara 1 arb 1 stud', { women: 14, men: 11, ended: 2, exits: { work: 1, studies: 1 } }],
    ['14 kv nya 2 kv nya 11 m 1 m nya', null],
    ['14 kv 11 m 2 nya kvinnor 1 man', { women: 14, men: 11, newWomen: 2, newMen: 1 }],
    ['3 kvinnor nya 2 män nya', { newWomen: 3, newMen: 2 }],
    ['25 st varav 14 kvinnor', { women: 14, men: 11 }],
    ['25 deltagare, 11 män', { women: 14, men: 11 }],
    ['14 kv 11 m avslutade 3 till arbete', { women: 14, men: 11, ended: 3, exits: { work: 3 } }],
    ['14 kv 11 m, 2 kvinnor och 1 man slutade', { women: 14, men: 11, endedWomen: 2, endedMen: 1 }],
    ['vid månadens slut 14 kvinnor och 11 män', { women: 14, men: 11 }],
    ['14 kv 11 m klart', { women: 14, men: 11 }],
    ['0', { women: 0, men: 0, new: 0, ended: 0 }],
    ['0 kv 0 m', { women: 0, men: 0 }],
    ['kvinnor:14 män:11 nya:3 avslutade:2', { women: 14, men: 11, new: 3, ended: 2 }],
    ['kvinnor=13 män=8 nya=1 avslutade=2', { women: 13, men: 8, new: 1, ended: 2 }],
    ['kv: 12 m: 5 nya: 3', { women: 12, men: 5, new: 3 }],
    ['12 kv 5 m nya: 3 avsl: 2', { women: 12, men: 5, new: 3, ended: 2 }],
    ['10 kv 12 m avsl:3 arbete:2 studier:1', { women: 10, men: 12, ended: 3, exits: { work: 2, studies: 1 } }],
    ['10 kv 12 m 5 nya 8 avsl spår 1 5 spår 2 3', { women: 10, men: 12, new: 5, ended: 8, exits: { track1: 5, track2: 3 } }],
    ['10 kv 12 m 5 nya 3 avsl spår 1 1 st spår 2 2 st', { women: 10, men: 12, new: 5, ended: 3, exits: { track1: 1, track2: 2 } }],
    ['10 kv 12 m 3 avsl arbete 2 studier 1', { women: 10, men: 12, ended: 3, exits: { work: 2, studies: 1 } }],
    ['14 kv 11 m, 1 kvinna och 1 man slutade, båda fick jobb', { women: 14, men: 11, endedWomen: 1, endedMen: 1, exits: { work: 2 } }],
    ['14 kv 11 m avslutade 2 kv 1 m, alla till studier', { women: 14, men: 11, endedWomen: 2, endedMen: 1, exits: { studies: 3 } }],
    ['14 kv 11 m 1 avsl kv 1 avsl m, samtliga sjuka', { women: 14, men: 11, endedWomen: 1, endedMen: 1, exits: { illness: 2 } }],
    ['14 kv 11 m, 3 nya alla kvinnor', { women: 14, men: 11, new: 3, newWomen: 3, newMen: 0 }],
    ['14 kv 11 m, 3 nya, alla män', { women: 14, men: 11, new: 3, newWomen: 0, newMen: 3 }],
    ['alla 14 kvinnor och alla 11 män', { women: 14, men: 11 }],
    ['24 kv 30 m 3 avsl 1 jobb resten sjuka', { women: 24, men: 30, ended: 3, exits: { work: 1, illness: 2 } }],
    ['25 st, 14 kv, resten män', { women: 14, men: 11 }],
    ['tjugo-en kv tjugotvå m', { women: 21, men: 22 }],
    ['24 kv 38 m, 5 nya nej 4', { women: 24, men: 38, new: 4 }],
    ['24 kv, nej 25 kv, 38 m', { women: 25, men: 38 }],
    ['24 kv 38 m nya: 5, jag menar 4, avslutade: 2', { women: 24, men: 38, new: 4, ended: 2 }],
    ['24kv30m5nya2avsl', { women: 24, men: 30, new: 5, ended: 2 }],
    ['24 kv, 30 m, N 2, A 1', { women: 24, men: 30, new: 2, ended: 1 }],
    ['24 kv 30 m 4 in 3 ut', { women: 24, men: 30, new: 4, ended: 3 }],
    ['24 kv 30 m, in 4, ut 3', { women: 24, men: 30, new: 4, ended: 3 }],
    ['24 kv 30 m 1 hoppade av', { women: 24, men: 30, ended: 1 }],
    ['24 kv 30 m lönebidrag 1 avslutad', { women: 24, men: 30, ended: 1, exits: { work: 1 } }],
    ['14 kvinor 11 men', { women: 14, men: 11 }],
    ['12 kv 9 m, 3 nya men 2 slutade', { women: 12, men: 9, new: 3, ended: 2 }],
    ['12 women, 9 men, 2 new, 1 ended (work)', { women: 12, men: 9, new: 2, ended: 1, exits: { work: 1 } }],
    ['12 women, 9 men, 2 joined, 2 left: 1 job, 1 sick', { women: 12, men: 9, new: 2, ended: 2, exits: { work: 1, illness: 1 } }],
    ['14 kv 11 m, en slutade, flyttade till Habo', { women: 14, men: 11, ended: 1 }],
    ['14 kv +11 m', { women: 14, men: 11 }],
    ['24 kv 30 m 2 avsl arbetslivsinriktad rehab 1', { women: 24, men: 30, ended: 2, exits: { vocationalRehabilitation: 1 } }],
  ])('%s', (text, counts) => {
    const { params, problems } = read(`enter okt ${text}`);
    if (counts) expect({ params, problems }).toEqual({ params: { ...SUBJECT, ...counts }, problems: [] });
    else expect(problems).not.toEqual([]);
  });

  test.each([
    '14 kv 11 m nya 3 avslutade 2',
    'nya 3 avslutade 2 till arbete',
    '2 kvinnor nya 1 man',
    'nya 2 kv 1 m avslutade',
    '12 kv 9 m nya',
    '12 kv och 9 m nya',
    '14 kv 11 m nya 2 kv 1 m avslutade',
    '14 kv 11 m 5 nya 4',
    '10-12 kv 12 m',
    '10 eller 12 kv, 12 m',
    'mellan tio och tolv kv, 12 m',
    'tio-tolv kv 12 m',
    '14 kv 11 m 5 nya, nej 4 avslutade',
    '14 kv 11 m, 3 avslutade, båda till arbete',
    '14 kv 11 m avslutade 2 kv 1 m, studier',
    '14 kv, resten män',
    '24 kv 30 m N 2 A 1',
    '14 kv 11 m 3 nya från Habo',
    '14 kv 11 m, 3 nya i Mullsjö',
    '14 kv 11 m. 4 nya på gång till nästa månad',
    '14 kv 11 m. Nästa månad kommer 5 nya.',
    '14 kv 11 m, 2 ska avslutas snart',
    'en till kvinna',
    '2 fler män',
    'ytterligare 2 nya',
    'två kvinnor till',
  ])('is asked about where it can be read both ways: %s', (text) => {
    expect(read(`enter okt ${text}`).problems).not.toEqual([]);
  });

  test.each([
    ['10-12 kv 12 m', { men: 12 }],
    ['tjugo eller trettio kv, 12 m', { men: 12 }],
    ['24 kv 38 m, 5 nya, nej 4 avslutade', { women: 24, men: 38 }],
    ['14 kv 11 m. 4 nya på gång till nästa månad', { women: 14, men: 11 }],
    ['14 kv 11 m, 2 fler män', { women: 14, men: 11 }],
    ['en till kvinna', {}],
    ['14 kv 11 m 3 nya från Habo', { women: 14, men: 11, new: 3 }],
  ])('what is asked about is not guessed at: %s', (text, counts) => {
    expect(read(`enter okt ${text}`).params).toEqual({ ...SUBJECT, ...counts });
  });

  test('a number without a word leaves its neighbours unread, whose words may be its own', () => {
    expect(read('enter okt 14 kv 11 m, 5 nya 4').params).toEqual({ ...SUBJECT, women: 14, men: 11 });
  });

  test.each([
    [
      '10k 8m, nya 3k 2m, avsl 2k 1m, arbete 1k, studier 1k, sjukdom 1m',
      { ended: 3, endedWomen: 2, endedMen: 1 },
      { work: 1, studies: 1, illness: 1 },
    ],
    ['10 kv 8 m, avslutade 2 kv 1 m. 2 kv till arbete, 1 m sjuk', { ended: 3, endedWomen: 2, endedMen: 1 }, { work: 2, illness: 1 }],
    ['10 kv 8 m, 3 avslutade: 2 kvinnor till arbete, 1 man sjuk', { ended: 3, endedWomen: 2, endedMen: 1 }, { work: 2, illness: 1 }],
    ['10 kv 8 m, 3 avslutade, 2 kvinnor till arbete', { ended: 3 }, { work: 2 }],
    ['10 kv 8 m, 2 kvinnor till arbete och 1 man sjuk', { endedWomen: 2, endedMen: 1 }, { work: 2, illness: 1 }],
  ])('reasons are those of the ended, never more of them: %s', (text, { ended, ...bySex }: Record<string, number>, exits) => {
    const { params, problems } = read(`enter okt ${text}`);
    const sum = (bySex.endedWomen ?? 0) + (bySex.endedMen ?? 0);
    expect(problems).toEqual([]);
    expect(params).toMatchObject({ ...bySex, exits });
    expect(params.ended ?? sum).toBe(ended ?? sum);
    expect(params.endedWomen).toBe(bySex.endedWomen);
  });

  test('more reasons of one sex than ended of it is asked about', () => {
    expect(read('enter okt 10 kv 8 m, avslutade 2 kv 1 m, arbete 3 kv').problems).toMatchObject([{ parameter: 'exits' }]);
  });
});

describe('one count that is to go or to change', () => {
  const correct = (text: string) => language.read('participants.correct', text, CONTEXT);

  test.each(['ta bort en kvinna från feb', 'stryk två män i feb', '+1 kvinna i feb'])('is no new count, and no report to take away: %s', (text) => {
    const { params, problems } = correct(text);
    expect(params).toEqual({ period: '2026-02' });
    expect(problems).toHaveLength(1);
  });

  test.each(['ta bort avslutade i feb', 'radera de nya i feb'])('without a number leaves the report as it is: %s', (text) => {
    expect(correct(text)).toEqual({ params: { period: '2026-02' }, problems: [] });
  });

  test.each(['ta bort feb', 'ta bort nya rapporten för feb', 'radera rapporten i feb'])('a whole report is still taken away: %s', (text) => {
    expect(correct(text).params).toEqual({ period: '2026-02', remove: 'yes' });
  });
});

interface Flow {
  readonly words: readonly [first: string, one: string, many: string];
  readonly women: number | null;
  readonly men: number | null;
  readonly total: number | null;
}

const STYLES = ['wordFirst', 'numberFirst', 'wordBetween', 'wordLast', 'wordLastAnd'] as const;

/** "nya 2 kv 1 m", "2 nya kvinnor 1 ny man", "2 kv nya 1 m nya", "2 kv 1 m nya"; without sexes "nya 3" or "3 nya". */
function rendered({ words: [first, one, many], women, men, total }: Flow, style: (typeof STYLES)[number]): string {
  if (total !== null) return style === 'wordFirst' ? `${first} ${total}` : `${total} ${total === 1 ? one : many}`;
  const sexes = [...(women === null ? [] : [[women, 'kv']]), ...(men === null ? [] : [[men, 'm']])];
  const words = sexes.map(([count, sex]) => (style === 'numberFirst' ? `${count} ${many} ${sex}` : `${count} ${sex}`));
  if (style === 'wordBetween') return words.map((each) => `${each} ${many}`).join(' ');
  if (style === 'wordLast' || style === 'wordLastAnd') return `${words.join(style === 'wordLast' ? ' ' : ' och ')} ${many}`;
  return `${style === 'wordFirst' ? `${first} ` : ''}${words.join(' ')}`;
}

const flow = (words: Flow['words']): fc.Arbitrary<Flow> =>
  fc.tuple(fc.constantFrom('total', 'women', 'men', 'both'), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })).map(([kind, a, b]) => ({
    words,
    total: kind === 'total' ? a : null,
    women: kind === 'women' || kind === 'both' ? a : null,
    men: kind === 'men' || kind === 'both' ? b : null,
  }));

const between = fc.constantFrom(' ', ', ', '\n', '. ', ' och ', ' varav ');
const report = fc.record({
  women: fc.integer({ min: 0, max: 40 }),
  men: fc.integer({ min: 0, max: 40 }),
  flows: fc.tuple(flow(['nya', 'ny', 'nya']), flow(['avslutade', 'avslutad', 'avslutade'])),
  turned: fc.boolean(),
  styles: fc.tuple(fc.constantFrom(...STYLES), fc.constantFrom(...STYLES)),
  separators: fc.tuple(fc.constantFrom(' ', ', ', ' och '), between, between),
});

function expected(women: number, men: number, [begun, left]: readonly [Flow, Flow]) {
  const named = { newWomen: begun.women, newMen: begun.men, new: begun.total, endedWomen: left.women, endedMen: left.men, ended: left.total };
  return { ...SUBJECT, women, men, ...Object.fromEntries(Object.entries(named).filter(([, count]) => count !== null)) };
}

describe('a report in any order and style', () => {
  test('is read as it was meant, or asked about: never as another number', () => {
    fc.assert(
      fc.property(report, ({ women, men, flows, turned, styles, separators }) => {
        const pieces = flows.map((each, index) => rendered(each, styles[index] ?? 'wordFirst'));
        if (turned) pieces.reverse();
        const text = `enter okt ${women} kv${separators[0]}${men} m${separators[1]}${pieces.join(separators[2])}`;
        const { params, problems } = read(text);
        if (problems.length === 0) expect({ text, params }).toEqual({ text, params: expected(women, men, flows) });
      }),
      { numRuns: 1000 },
    );
  });

  test('with the word first and the sex said, it is understood without a comma', () => {
    fc.assert(
      fc.property(report, ({ women, men, flows, turned, separators }) => {
        const bySex = flows.map((each) => ({ ...each, total: null, women: each.women ?? each.total ?? 1 })) as [Flow, Flow];
        const pieces = bySex.map((each) => rendered(each, 'wordFirst'));
        if (turned) pieces.reverse();
        const text = `enter okt ${women} kv ${men} m ${pieces.join(separators[2] === ' varav ' || separators[2] === ' och ' ? ' ' : separators[2])}`;
        expect({ text, ...read(text) }).toEqual({ text, params: expected(women, men, bySex), problems: [] });
      }),
      { numRuns: 200 },
    );
  });
});
