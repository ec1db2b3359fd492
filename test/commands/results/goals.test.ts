import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expression } from '../../../src/calculation/figure.js';
import { goalResult, wholePercent } from '../../../src/calculation/goal.js';
import { decimal } from '../../../src/calculation/number.js';
import { chartElements } from '../../../src/cards/chart.js';
import { goalsChart } from '../../../src/commands/results/goal-chart.js';
import { goalRows } from '../../../src/commands/results/goal-rows.js';
import { evaluate, parseDecimal } from '../../calculation/evaluate.js';
import { faults } from '../../cards/check.js';
import { associations, room, typed } from '../room.js';

const result = (part: number, whole: number, value: number, direction: 'atLeast' | 'atMost' | 'above') =>
  goalResult(part, whole, { value: decimal(value), direction }, ['källan']);

describe('a goal in percent', () => {
  test.each([
    [3, 14, 30, 'atLeast', false, 2],
    [16, 36, 50, 'atLeast', false, 2],
    [18, 36, 50, 'atLeast', true, undefined],
    [18, 36, 50, 'above', false, 1],
    [19, 36, 50, 'above', true, undefined],
    [18, 36, 50, 'atMost', true, undefined],
    [19, 36, 50, 'atMost', false, undefined],
    // 29,95 % is shown as 30,0 %, and is below 30 all the same.
    [599, 2000, 30, 'atLeast', false, 1],
  ] as const)('%i of %i, target %i %% %s: met %s', (part, whole, target, direction, met, missing) => {
    const { met: reached, missing: more } = result(part, whole, target, direction);
    expect([reached, more?.value.toNumber()]).toEqual([met, missing]);
  });

  test('always: with that many more it is met, with one fewer it is not', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom('atLeast', 'above'),
        (part, whole, target, way) => {
          const { missing, met } = result(part, whole, target, way as 'above');
          const more = missing?.value.toNumber() ?? 0;
          expect(met).toBe(more === 0);
          expect(result(part + more, whole, target, way as 'above').met).toBe(true);
          if (more > 0) expect(result(part + more - 1, whole, target, way as 'above').met).toBe(false);
          if (missing) expect(evaluate(expression(missing))).toEqual(parseDecimal(missing.value.toFixed()));
        },
      ),
    );
  });
});

describe('the whole percent that a gauge shows', () => {
  test.each([
    // 29,95 % is shown as 30,0 %, and was missed all the same.
    [599, 2000, 30, 'atLeast', 29],
    [3, 14, 30, 'atLeast', 21],
    [18, 36, 50, 'above', 50],
    [301, 600, 50, 'above', 51],
    [101, 1000, 10, 'atMost', 11],
    [1, 300, 0, 'atMost', 1],
  ] as const)('%i of %i, target %i %% %s: %i', (part, whole, target, direction, shown) => {
    const { share, met } = result(part, whole, target, direction);
    expect(wholePercent(share.value, { value: decimal(target), direction }, met === true).toNumber()).toBe(shown);
  });

  test('always: it is a whole number within one of the share, and on the side of the target that the counts are on', () => {
    fc.assert(
      fc.property(
        fc.nat(300).chain((part) => fc.tuple(fc.constant(part), fc.integer({ min: Math.max(part, 1), max: 300 }))),
        fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
        fc.constantFrom('atLeast', 'above', 'atMost'),
        ([part, whole], percent, direction) => {
          const { share, met } = result(part, whole, percent, direction as 'above');
          const target = { value: decimal(percent), direction: direction as 'above' };
          const shown = wholePercent(share.value, target, met === true);
          expect(shown.isInteger()).toBe(true);
          expect(shown.minus(share.value).abs().lte('1.05')).toBe(true);
          expect(shown.gte(0) && shown.lte(100)).toBe(true);
          const order = shown.comparedTo(target.value);
          expect(direction === 'atMost' ? order <= 0 : direction === 'above' ? order > 0 : order >= 0).toBe(met);
        },
      ),
    );
  });
});

describe('the gauges', () => {
  const sodra = associations.all.find(({ id }) => id === 'sodra-vatterbygden');
  const [printed] = sodra ? goalRows(sodra, 2023, 'fia') : [];
  if (!printed?.goal.target) throw new Error('FIA has no goal');
  const { goal } = printed;
  const goalOf = (text: string, part: number, whole: number, target: number, direction: 'atLeast' | 'atMost' | 'above' = 'atLeast') => ({
    ...printed,
    goal: { ...goal, text, target: { value: String(target), unit: 'percent' as const, direction } },
    outcome: printed.outcome && { ...printed.outcome, part, whole },
    result: result(part, whole, target, direction),
  });
  const drawn = (rows: Parameters<typeof goalsChart>[0]) => {
    const chart = goalsChart(rows, (row) => row.goal.text);
    return chart?.kind === 'gauges' ? chart.gauges : [];
  };

  test('are one for each goal that has a target and an outcome, and none for the others', async () => {
    const { answer } = await room().say('nådde FIA sitt mål?');
    expect(
      answer.chart?.kind === 'gauges' && answer.chart.gauges.map(({ label, value, target, met }) => [label, +value, +target.value, met]),
    ).toEqual([
      ['Till anställning eller studier vid avslut', 21, 30, false],
      ['I praktik under året', 44, 50, false],
    ]);
    expect((await room().say('klarade SE-Höglandet målet')).answer.chart?.kind).toBe('ranking');
    expect((await room().say('Värends mål 2015')).answer.chart).toBeUndefined();
  });

  test('say what their colours say, in the card and in the text', async () => {
    const { card, text } = await room().say('nådde FIA sitt mål?');
    expect(typed(JSON.stringify(card))).toContain('"✗ Inte uppnått, 2 till behövdes"');
    expect(JSON.stringify(card)).toContain('"Inte nått","size":30');
    expect(typed(text)).toContain('– I praktik under året: 16 av 36, 44,4 % (avrundat 44 %). Mål minst 50 %. ✗ Inte uppnått, 2 till behövdes');
  });

  test('of more than four goals show the four that are furthest from their targets, in printed order', () => {
    const rows = [
      goalOf('Långt över', 90, 100, 30),
      goalOf('Under', 20, 100, 30),
      goalOf('Långt under', 10, 100, 80),
      goalOf('För många', 20, 100, 10, 'atMost'),
      goalOf('Precis', 30, 100, 30),
    ];
    expect(drawn(rows).map(({ label, met }) => [label, met])).toEqual([
      ['Under', false],
      ['Långt under', false],
      ['För många', false],
      ['Precis', true],
    ]);
  });

  test('turn their colours round where fewer is better', () => {
    const chart = goalsChart([goalOf('Avbrott', 2, 40, 10, 'atMost')], (row) => row.goal.text);
    expect(JSON.stringify(chart && chartElements(chart))).toMatch(
      /"Nått","size":10,"color":"categoricalLightBlue".*"Inte nått","size":90,"color":"divergingRed"/,
    );
  });
});

describe('the goals of an association', () => {
  test.each([
    ['nådde FIA sitt mål?', { intervention: 'fia', year: 2023 }, 'FIA: inget av 2 uppföljda mål nåddes'],
    ['hur gick det mot målen', { year: 2023 }, 'Inget av 2 uppföljda mål nåddes'],
    ['klarade SE-Höglandet målet', { association: 'hoglandet', intervention: 'se-hoglandet' }, 'SE-Höglandet: inget mål i procent är satt'],
    ['Värends mål 2015', { association: 'varend', year: 2015 }, '10 mål, men inget utfall i källan'],
    ['Sunnerbos mål', { association: 'sunnerbo', year: 2021 }, '5 mål, men inget utfall i källan'],
    ['Göteborgs mål', { association: 'goteborg' }, 'Inga mål finns i källorna'],
  ])('”%s”', async (text, params, headline) => {
    const { answer } = await room().say(text);
    expect(answer).toMatchObject({ command: 'goals.show', status: 'ok', params });
    expect(typed(answer.headline)).toBe(headline);
  });

  test('FIA 2023: both counted goals were missed by two, the third could not be judged', async () => {
    const text = typed((await room().say('nådde FIA sitt mål?')).text);
    expect(text).toContain('Till anställning eller studier vid avslut (minst 30 %): 3 av 14, 21,4 %. ✗ Inte uppnått, 2 till behövdes');
    expect(text).toContain('I praktik under året (minst 50 %): 16 av 36, 44,4 %. ✗ Inte uppnått, 2 till behövdes');
    expect(text).toContain('För få svar på indikatorenkäten');
  });

  test('where the source prints no target it says so, and shows the outcome', async () => {
    const text = typed((await room().say('klarade SE-Höglandet målet')).text);
    expect(text).toContain('Källan skriver inget krav i procent');
    expect(text).toContain('28 av 62, 45,2 %');
  });

  test('Värend’s targets of 2015 are all there', async () => {
    const text = typed((await room().say('Värends mål 2015')).text);
    for (const target of ['minst 150 personer', 'minst 40 %', 'minst 30 %', 'minst 80 %', 'högst 2 veckor', 'högst 4 veckor'])
      expect(text).toContain(target);
  });

  test('a year without goals says which year has them', async () => {
    expect(typed((await room().say('mål 2019')).text)).toContain('Mål finns för 2023.');
  });

  test('the cards keep the rules, for every association and intervention', async () => {
    for (const { id, interventions } of associations.all)
      for (const intervention of [undefined, ...interventions.map((each) => each.id)]) {
        const { card, answer } = await room().press('goals.show', { association: id, ...(intervention ? { intervention } : {}) });
        expect(card && faults(card, answer)).toEqual([]);
        expect(typed(answer.headline).length, answer.headline).toBeLessThanOrEqual(45);
      }
  });
});

describe('how many more an intervention would have needed', () => {
  test.each([
    'hur många fler hade FIA behövt för att nå 30 procent?',
    'hur många till krävdes i FIA för 30 %',
    'hur många till hade fia behövt för att nå 50 procent',
  ])('”%s”: the counts are known and not asked for', async (said) => {
    const { answer, text } = await room().say(said);
    expect(answer).toMatchObject({ command: 'goals.show', status: 'ok', params: { intervention: 'fia' } });
    expect(typed(text)).toContain('3 av 14, 21,4 %. ✗ Inte uppnått, 2 till behövdes');
  });
});
