import type { EquityYear } from '../../associations/equity-years.js';
import { constant, divide, type Figure, rounded } from '../../calculation/figure.js';
import { Decimal } from '../../calculation/number.js';
import { number } from '../../swedish/format.js';
import type { CourseChart } from '../answer.js';

/** Up to this the axis still has short whole numbers in thousands of kronor. */
const LARGEST_IN_TKR = 800;

/** Closing equity year by year, with what the first year began with; null where it is no course. `most` is what is recommended, by year. */
export function equityChart(years: readonly EquityYear[], most: ReadonlyMap<number, Figure>): CourseChart | null {
  const [first] = years;
  const known = years.flatMap(({ year, closing }) => (closing ? [{ year, figure: closing }] : []));
  const course = [...(first?.opening ? [{ year: first.year - 1, figure: first.opening }] : []), ...known];
  if (course.length < 2) return null;
  const limits = known.flatMap(({ year }) => {
    const figure = most.get(year);
    return figure ? [{ year, figure }] : [];
  });
  const all = [...course, ...limits].map(({ figure }) => inTkr(figure).value.abs());
  const scale = Decimal.max(...all).lte(LARGEST_IN_TKR) ? { unit: 'tkr', size: 1, step: 1 } : { unit: 'mnkr', size: 1000, step: '0.01' };
  const points = (figures: readonly { year: number; figure: Figure }[]) =>
    figures.map(({ year, figure }) => {
      const { value } = rounded(divide(inTkr(figure), constant(scale.size)), scale.step);
      return { x: String(year), y: value, display: number(value) };
    });
  return {
    kind: 'course',
    title: `Eget kapital 31 december (${scale.unit})`,
    lines: [
      { legend: 'Eget kapital', role: 'thing', points: points(course) },
      ...(limits.length > 1 ? [{ legend: 'Modellens tak', role: 'limit' as const, points: points(limits) }] : []),
    ],
  };
}

const inTkr = (figure: Figure): Figure => (figure.unit === 'tkr' ? figure : divide(figure, constant(1000), 'tkr'));
