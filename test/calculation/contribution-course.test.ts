import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributionCourse, memberCourse } from '../../src/calculation/contribution-course.js';
import type { Contribution } from '../../src/calculation/contributions.js';
import { given } from '../../src/calculation/figure.js';
import { growth, type RoundingUnit } from '../../src/calculation/growth.js';
import { expectExact, frozen, plain } from './figures.js';
import { contributions } from './table2020.js';

const rate = (percent: string | number) => given('Ökning per år', percent, 'percent', ['frågan']);
const SV = contributions('budget 2021');
const GOTEBORG: Contribution[] = [
  { id: 'goteborg-stad', name: 'Göteborgs Stad', kind: 'municipality', amount: given('Göteborgs Stad', 15_369_500, 'SEK', ['äskande']) },
  { id: 'vgr', name: 'VGR', kind: 'region', amount: given('VGR', 15_369_500, 'SEK', ['äskande']) },
  { id: 'fk', name: 'FK', kind: 'state', amount: given('FK', 30_739_000, 'SEK', ['äskande']) },
];

const hundredths = fc.integer({ min: -5_000, max: 10_000 }).map((each) => String(each / 100));
const unit = fc.constantFrom<RoundingUnit | undefined>(undefined, '1', '100', '1000');
const years = fc.integer({ min: 2021, max: 2035 });
/** Amounts that were rounded in whole units each year rest on all years before, so what they rest on multiplies. */
const fewYears = fc.integer({ min: 2021, max: 2024 });

describe('contributions without a known offer', () => {
  test('Göteborg: −2,5 % twice, printed as 59 941 and 58 443 tkr', () => {
    const course = contributionCourse(frozen({ contributions: GOTEBORG, rate: rate('-2.5'), startYear: 2021, untilYear: 2023 }));
    expect(course.map(({ total }) => plain(total))).toEqual(['61478000', '59941050', '58442523.75']);
  });

  test('10 % on 2020 in whole thousands is the budget of 2021', () => {
    const course = contributionCourse({
      contributions: contributions('budget 2020'),
      rate: rate(10),
      startYear: 2020,
      untilYear: 2021,
      unit: '1000',
    });
    const amounts = Object.fromEntries((course[1]?.members ?? []).map(({ id, amount }) => [id, plain(amount)]));
    expect(amounts).toEqual(Object.fromEntries(SV.map(({ id, amount }) => [id, plain(amount)])));
  });

  test.each([
    ['a rate below −100', { rate: rate(-101) }],
    ['a year before the start', { untilYear: 2020 }],
    ['more than 60 years', { untilYear: 2082 }],
  ])('%s is refused', (_, changes) => {
    expect(() => contributionCourse({ contributions: SV, rate: rate(5), startYear: 2021, untilYear: 2022, ...changes })).toThrow(RangeError);
  });

  test('always: exact, 0 % changes nothing, and a higher rate never gives less', () => {
    fc.assert(
      fc.property(hundredths, hundredths, unit, fewYears, (one, other, rounding, untilYear) => {
        const [low, high] = [one, other].sort((a, b) => Number(a) - Number(b)) as [string, string];
        const course = (percent: string) =>
          contributionCourse(frozen({ contributions: SV, rate: rate(percent), startYear: 2021, untilYear, ...(rounding ? { unit: rounding } : {}) }));
        expectExact(course(high));
        expect(course('0').map(({ total }) => plain(total))).toEqual(course('0').map(() => '7348000'));
        const [less, more] = [course(low), course(high)];
        less.forEach(({ total }, index) => {
          expect(more[index]?.total.value.gte(total.value)).toBe(true);
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('one member alone', () => {
  test('Habo 10 % more: 13 000 from Habo, as much from the region, twice that from the state', () => {
    const [, year] = memberCourse(
      SV.find(({ id }) => /^habo/i.test(id))?.id ?? '',
      frozen({ contributions: SV, rate: rate(10), startYear: 2021, untilYear: 2022 }),
    );
    expect([year?.payers.municipalities, year?.payers.region, year?.payers.state, year?.total].map(plain)).toEqual([
      '1850000',
      '1850000',
      '3700000',
      '7400000',
    ]);
  });

  test('a member that is alone on its side takes everybody along', () => {
    const [, year] = memberCourse('fk', { contributions: GOTEBORG, rate: rate(10), startYear: 2021, untilYear: 2022 });
    expect(year?.members.map(({ amount }) => plain(amount))).toEqual(['16906450', '16906450', '33812900']);
  });

  test('one that pays nothing here is refused', () => {
    expect(() => memberCourse('nassjo', { contributions: SV, rate: rate(10), startYear: 2021, untilYear: 2022 })).toThrow(RangeError);
  });

  test('always: exact, 50/25/25 to the öre, the siblings as before, and parts that sum to the whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SV), hundredths, years, ({ id, kind }, percent, untilYear) => {
        const course = memberCourse(id, frozen({ contributions: SV, rate: rate(percent), startYear: 2021, untilYear }));
        expectExact(course);
        for (const { members, payers, total } of course) {
          expect(payers.state.value.times(2).minus(total.value).abs().lte('0.01')).toBe(true);
          expect(payers.region.value.times(4).minus(total.value).abs().lte('0.02')).toBe(true);
          const whole = members.reduce((sum, { amount }) => sum.plus(amount.value), total.value.times(0));
          expect(whole.minus(total.value).abs().lte('0.02')).toBe(true);
          for (const sibling of SV.filter((each) => each.kind === kind && each.id !== id))
            expect(plain(members.find((member) => member.id === sibling.id)?.amount)).toBe(plain(sibling.amount));
        }
      }),
      { numRuns: 25 },
    );
  });
});

test('money forgone is never below 0, and a higher rate never leaves more of it', () => {
  const offer = given('Statligt utrymme', 5_500_000, 'SEK', ['budget 2021, § 9']);
  fc.assert(
    fc.property(hundredths, hundredths, unit, (one, other, rounding) => {
      const forgone = (percent: string) =>
        growth({ contributions: SV, rate: rate(percent), startYear: 2021, offer, untilYear: 2034, ...(rounding ? { unit: rounding } : {}) });
      const [low, high] = [one, other].sort((a, b) => Number(a) - Number(b)).map((percent) => forgone(percent));
      for (const year of high?.years ?? []) expect(year.forgone.value.gte(0)).toBe(true);
      expect(high?.forgoneTotal.value.lte(low?.forgoneTotal.value ?? 0)).toBe(true);
    }),
    { numRuns: 25 },
  );
});
