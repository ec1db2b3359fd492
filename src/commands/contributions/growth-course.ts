import type { YearOfContributions } from '../../calculation/contributions.js';
import { constant, divide, type Figure, named, rounded, sum } from '../../calculation/figure.js';
import type { GrowthYear } from '../../calculation/growth.js';
import { number } from '../../swedish/format.js';
import type { Cell, CourseChart, Table } from '../answer.js';

export const MOST_ROWS = 12;

/** A long course shows its first years and its last. */
export function shownYears<Year>(years: readonly Year[]): readonly Year[] {
  return years.length <= MOST_ROWS ? years : [...years.slice(0, MOST_ROWS - 1), ...years.slice(-1)];
}

const millions = (amount: Figure): Figure => named(amount.label, rounded(divide(amount, constant(1_000_000)), '0.01'));
const tkr = (amount: Figure): Cell => ({ value: rounded(divide(amount, constant(1000)), '0.1').value, unit: 'number', decimals: 1 });
const whole = (amount: Figure): Cell => ({ value: rounded(amount, 1).value, unit: 'number' });

/** One line of a course, in millions with two decimals. */
export function line(
  legend: string,
  role: 'thing' | 'limit',
  amounts: readonly { readonly year: number; readonly amount: Figure }[],
): CourseChart['lines'][number] {
  return {
    legend,
    role,
    points: amounts.map(({ year, amount }) => ({ x: String(year), y: millions(amount).value, display: number(millions(amount).value) })),
  };
}

/** Fewer years than these are read faster in the table than in a picture. */
const FEWEST_YEARS = 4;

export const isCourse = (years: readonly unknown[]): boolean => years.length >= FEWEST_YEARS;

/** The state's contribution against what it offers; null for a few years. */
export function offerChart(years: readonly GrowthYear[], offer: Figure, reached: number | null): CourseChart | null {
  if (!isCourse(years)) return null;
  return {
    kind: 'course',
    title: reached === null ? 'Statens bidrag och utrymme (mnkr)' : `Staten når utrymmet ${reached} (mnkr)`,
    lines: [
      line(
        'Statens bidrag',
        'thing',
        years.map(({ year, payers }) => ({ year, amount: payers.state })),
      ),
      line(
        `Utrymme ${number(millions(offer).value)}`,
        'limit',
        years.map(({ year }) => ({ year, amount: offer })),
      ),
    ],
  };
}

/** Years in tkr with one decimal. */
export function yearTable(years: readonly YearOfContributions[]): Table {
  return {
    title: 'Bidrag per år',
    columns: ['tkr', 'Stat', 'Region', 'Kommuner'],
    rows: shownYears(years).map(({ year, payers }) => ({ cells: [String(year), tkr(payers.state), tkr(payers.region), tkr(payers.municipalities)] })),
  };
}

/** What each member pays at the start and at the end, in whole kronor. */
export function memberTable(start: YearOfContributions, end: YearOfContributions): Table {
  return {
    title: 'Bidrag per part (kronor)',
    columns: ['Part', String(start.year), String(end.year)],
    rows: start.members.map((member) => ({
      cells: [member.name, whole(member.amount), whole(end.members.find(({ id }) => id === member.id)?.amount ?? member.amount)],
    })),
  };
}

/** What the state offers but need not pay, year by year and all years together; null when nothing is forgone. */
export function forgoneTable({ years, forgoneTotal }: { readonly years: readonly GrowthYear[]; readonly forgoneTotal: Figure }): Table | null {
  const lacking = years.filter(({ forgone }) => forgone.value.gt(0));
  if (lacking.length < 2) return null;
  return {
    title: 'Outnyttjat statligt utrymme',
    columns: ['År', 'Kronor', 'Summa'],
    rows: [
      ...shownYears(lacking).map((each) => ({
        cells: [String(each.year), whole(each.forgone), whole(sum(lacking.filter(({ year }) => year <= each.year).map(({ forgone }) => forgone)))],
      })),
      { cells: ['Alla år', whole(forgoneTotal), null], total: true as const },
    ],
  };
}
