import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contribution } from '../../src/calculation/contributions.js';
import { expression, given } from '../../src/calculation/figure.js';
import { type Growth, type GrowthQuestion, growth, type RoundingUnit } from '../../src/calculation/growth.js';
import { expectExact, frozen, plain } from './figures.js';
import { contributions } from './table2020.js';

const offer = (kronor: string | number = 5_500_000) => given('Statligt utrymme', kronor, 'SEK', ['budget 2021, § 9']);
const rate = (percent: string | number) => given('Ökning per år', percent, 'percent', ['frågan']);

function from2021(percent: string | number, changes: Partial<GrowthQuestion> = {}): Growth {
  return growth(frozen({ contributions: contributions('budget 2021'), rate: rate(percent), startYear: 2021, offer: offer(), ...changes }));
}

const yearOf = (result: Growth, year: number) => {
  const found = result.years.find((row) => row.year === year);
  if (!found) throw new Error(`${year} is not shown`);
  return found;
};
const amounts = (members: readonly Contribution[]) => members.map(({ amount }) => plain(amount));

describe('the growth strategy of 2020: 10 % per year until the whole offer of 5,5 mkr is used', () => {
  const result = from2021(10);

  test('the offer is first fully used in 2026', () => {
    expect(result.outcome).toBe('reached');
    expect(plain(result.reachedYear)).toBe('2026');
    expect(result.reachedYear && expression(result.reachedYear)).toBe('2021 + 5');
  });

  test('the state’s contribution year by year, unrounded until the cap', () => {
    expect(result.years.map(({ payers }) => plain(payers.state))).toEqual(['3674000', '4041400', '4445540', '4890094', '5379103.4', '5500000']);
    const { uncapped } = yearOf(result, 2026);
    expect([uncapped.label, expression(uncapped), plain(uncapped)]).toEqual(['Statens bidrag 2026 utan tak', '3674000 * 1.1 ^ 5', '5917013.74']);
  });

  test('in 2026 all contributions are twice the offer and the members keep their proportions', () => {
    const { total, payers, members } = yearOf(result, 2026);
    expect(plain(total)).toBe('11000000');
    expect([plain(payers.region), plain(payers.municipalities)]).toEqual(['2750000', '2750000']);
    expect(amounts(members)).toEqual(['194610.78', '2215568.86', '116766.47', '223053.89', '2750000', '5500000']);
  });

  test('5 069 862,60 kr of the offer is not used 2021–2025', () => {
    expect(result.years.map(({ forgone }) => plain(forgone))).toEqual(['1826000', '1458600', '1054460', '609906', '120896.6', '0']);
    expect([result.forgoneTotal.label, plain(result.forgoneTotal)]).toEqual(['Outnyttjat 2021–2025', '5069862.6']);
    expect(expression(result.forgoneTotal)).toBe('1826000 + 1458600 + 1054460 + 609906 + 120896.6');
  });

  test('the years after 2026 stay at the offer', () => {
    const longer = from2021(10, { untilYear: 2028 });
    expect(longer.years).toHaveLength(8);
    expect(amounts(yearOf(longer, 2028).members)).toEqual(amounts(yearOf(result, 2026).members));
    expect(plain(longer.forgoneTotal)).toBe('5069862.6');
  });

  test('showing fewer years changes neither the year nor the forgone money', () => {
    const shorter = from2021(10, { untilYear: 2023 });
    expect(shorter.years.map(({ year }) => year)).toEqual([2021, 2022, 2023]);
    expect([plain(shorter.reachedYear), plain(shorter.forgoneTotal)]).toEqual(['2026', '5069862.6']);
  });

  test('sources follow the figures', () => {
    expect(yearOf(result, 2026).uncapped.sources).toEqual(['budget 2021, § 9', 'frågan']);
    expect(result.reachedYear?.sources).toEqual(expect.arrayContaining(['budget 2021, § 9', 'frågan']));
  });
});

describe('at 7 % the year depends on the offer', () => {
  test.each([
    [5_500_000, '2027'],
    [5_600_000, '2028'],
  ])('offer %i: %s', (kronor, year) => {
    expect(plain(from2021(7, { offer: offer(kronor) }).reachedYear)).toBe(year);
  });
});

describe('rounding every year', () => {
  test('10 % on the amounts of 2020 in whole 1 000 kr is the printed budget 2021', () => {
    const result = growth({ contributions: contributions('budget 2020'), rate: rate(10), startYear: 2020, offer: offer(), unit: '1000' });
    const { members, total } = yearOf(result, 2021);
    expect(amounts(members)).toEqual(['130000', '1480000', '78000', '149000', '1837000', '3674000']);
    expect(plain(total)).toBe('7348000');
    expect(amounts(yearOf(result, 2020).members)).toEqual(['118400', '1345100', '70600', '135900', '1670000', '3340000']);
  });

  test('Göteborg −2,5 %: 61 478 → 59 941 → 58 442 tkr rounded every year, 58 443 unrounded as the source prints', () => {
    const sources = ['budget 2021'];
    const goteborg: Contribution[] = [
      { id: 'fk', name: 'Försäkringskassan', kind: 'state', amount: given('Försäkringskassan', 30_739_000, 'SEK', sources) },
      { id: 'stad', name: 'Göteborgs Stad', kind: 'municipality', amount: given('Göteborgs Stad', 15_369_500, 'SEK', sources) },
      { id: 'vgr', name: 'Västra Götalandsregionen', kind: 'region', amount: given('Västra Götalandsregionen', 15_369_500, 'SEK', sources) },
    ];
    const question = { contributions: goteborg, rate: rate('-2.5'), startYear: 2021, untilYear: 2023, offer: offer(40_000_000) };
    expect(growth({ ...question, unit: '1000' }).years.map(({ total }) => plain(total))).toEqual(['61478000', '59941000', '58442000']);
    const unrounded = growth(question);
    expect(unrounded.years.map(({ total }) => plain(total))).toEqual(['61478000', '59941050', '58442523.75']);
    expect(unrounded.years.map(({ total }) => total.value.div(1000).toFixed(0))).toEqual(['61478', '59941', '58443']);
    expect(unrounded.outcome).toBe('notReached');
    expectExact(unrounded);
  });
});

describe('outcomes', () => {
  test('a contribution that lands on the offer exactly uses it', () => {
    const result = from2021(10, { offer: offer('4445540') });
    expect([plain(result.reachedYear), plain(yearOf(result, 2023).payers.state)]).toEqual(['2023', '4445540']);
  });

  test('when the offer is never reached, the forgone money counts to the last year shown, included', () => {
    const result = from2021(0, { untilYear: 2023 });
    expect([result.forgoneTotal.label, plain(result.forgoneTotal)]).toEqual(['Outnyttjat 2021–2023', '5478000']);
  });

  test('forgone money is summed unrounded and rounded once, to the öre', () => {
    const result = from2021('7.25');
    expect(plain(result.forgoneTotal)).toBe('6552678.14');
    expect(expression(result.forgoneTotal)).toMatch(/^round\(.*5500000 - 3674000 \* 1\.0725 \^ 5.*, 0\.01\)$/);
  });

  test('an offer that the start year already uses is reached at the start, and the amounts stand', () => {
    const result = from2021(10, { offer: offer(3_000_000) });
    expect([result.outcome, plain(result.reachedYear), plain(result.forgoneTotal)]).toEqual(['reachedAtStart', '2021', '0']);
    expect(plain(yearOf(result, 2021).payers.state)).toBe('3674000');
  });

  test.each(['0', '-2.5', '0.1', '-100'])('%s %% never reaches it within the horizon', (percent) => {
    const result = from2021(percent);
    expect([result.outcome, result.reachedYear]).toEqual(['notReached', null]);
    expect(result.years.at(-1)?.year).toBe(2051);
    expectExact(result);
  });

  test('a longer horizon finds what a shorter one does not', () => {
    expect(from2021('0.8', { horizon: 30 }).outcome).toBe('notReached');
    expect(plain(from2021('0.8', { horizon: 60 }).reachedYear)).toBe('2072');
  });

  test.each<[string, Partial<GrowthQuestion>]>([
    ['a year before the start', { untilYear: 2020 }],
    ['a year more than 60 years away', { untilYear: 2082 }],
    ['a horizon of 61 years', { horizon: 61 }],
    ['a rate below −100 %', { rate: rate(-101) }],
    ['an offer of 0', { offer: offer(0) }],
    ['a missing payer', { contributions: contributions('budget 2021').filter(({ kind }) => kind !== 'region') }],
  ])('%s is an error', (_, changes) => {
    expect(() => from2021(10, changes)).toThrow(RangeError);
  });
});

describe('always', () => {
  const kronor = fc.integer({ min: 1, max: 5_000_000 });
  const hundredths = fc.integer({ min: -10_000, max: 30_000 }).map((value) => (value / 100).toFixed(2));
  const unit = fc.constantFrom<RoundingUnit | undefined>(undefined, '1', '100', '1000');

  const lawful = fc.array(kronor, { minLength: 1, maxLength: 5 }).map((municipalities): Contribution[] => {
    const whole = municipalities.reduce((total, amount) => total + amount, 0);
    const member = (id: string, kind: Contribution['kind'], amount: number) => ({ id, name: id, kind, amount: given(id, amount, 'SEK', [id]) });
    return [
      ...municipalities.map((amount, index) => member(`kommun ${index}`, 'municipality', amount)),
      member('region', 'region', whole),
      member('staten', 'state', 2 * whole),
    ];
  });
  const question = fc.record({ members: lawful, percent: hundredths, kronor, unit, years: fc.integer({ min: 1, max: 12 }) });
  const ask = ({ members, percent, kronor: offered, unit: rounding, years }: typeof question extends fc.Arbitrary<infer T> ? T : never) =>
    growth(
      frozen({
        contributions: members,
        rate: rate(percent),
        startYear: 2021,
        offer: offer(offered),
        horizon: years,
        ...(rounding ? { unit: rounding } : {}),
      }),
    );

  test('every expression evaluates exactly to its value, and nothing that was passed in changes', () => {
    fc.assert(
      fc.property(question, (asked) => expectExact(ask(asked))),
      { numRuns: 60 },
    );
  });

  test('rounded and capped parts sum to their payer, and payers to the total', () => {
    fc.assert(
      fc.property(question, (asked) => {
        for (const { year, members, payers, total, fullyUsed } of ask(asked).years) {
          const of = (kind: Contribution['kind']) =>
            members.filter((m) => m.kind === kind).reduce((sum, m) => sum.plus(m.amount.value), total.value.times(0));
          const exact = asked.unit !== undefined || fullyUsed || year === 2021;
          const slack = exact ? 0 : 0.01 * (members.length + 1);
          expect(of('municipality').minus(payers.municipalities.value).abs().toNumber()).toBeLessThanOrEqual(slack);
          expect(
            payers.state.value.plus(payers.region.value).plus(payers.municipalities.value).minus(total.value).abs().toNumber(),
          ).toBeLessThanOrEqual(slack);
          expect(members.every(({ amount }) => amount.value.gte(0))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the region and the municipalities together pay the same, whatever the rounding', () => {
    fc.assert(
      fc.property(question, (asked) => {
        for (const { payers } of ask(asked).years) expect(plain(payers.region)).toBe(plain(payers.municipalities));
      }),
      { numRuns: 100 },
    );
  });

  test('0 % changes nothing', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const result = ask({ ...asked, percent: '0' });
        if (result.outcome !== 'notReached') expect(result.outcome).toBe('reachedAtStart');
        for (const { members } of result.years) expect(amounts(members)).toEqual(amounts(asked.members));
      }),
      { numRuns: 100 },
    );
  });

  test('a higher rate never reaches the offer later', () => {
    fc.assert(
      fc.property(question, hundredths, (asked, other) => {
        const [low, high] = [asked.percent, other].sort((a, b) => Number(a) - Number(b)) as [string, string];
        const year = (percent: string) => ask({ ...asked, percent }).reachedYear?.value.toNumber() ?? Number.POSITIVE_INFINITY;
        expect(year(high)).toBeLessThanOrEqual(year(low));
      }),
      { numRuns: 200 },
    );
  });
});
