import { constant, divide, type Figure, growthFactor, minus, named, power, sum, times } from './figure.js';
import { utilisedExactly } from './forecast.js';
import type { Decimal } from './number.js';
import { toWhole } from './to-whole.js';

const MONTHS_OF_A_YEAR = constant(12);

/** A line of the year that a what-if stands on; all amounts in one unit, costs and revenue positive. */
export interface BaseLine {
  readonly id: string;
  readonly label: string;
  readonly kind: 'cost' | 'revenue';
  readonly amount: Figure;
  /** Ids of what it is spoken of together with: a change in percent may be of all of them. */
  readonly groups?: readonly string[];
  /** What the year is foreseen to become instead, where an outcome or a rule says so. */
  readonly foreseen?: Figure;
}

/**
 * One change. `line` is a line's id, `costs` or `revenue` for all of a kind, or in percent a group's. Exactly one of `amount` (added), `percent` (of the line),
 * `to` (instead of it) and `months` (twelfths of it). `yearly`: once more for each year after the first; else from the first year on.
 */
export interface Change {
  readonly line: string;
  readonly amount?: Figure;
  readonly percent?: Figure;
  readonly to?: Figure;
  /** Of twelve: so many twelfths of the line are spent in the first year. After it the line is whole again, or gone. */
  readonly months?: Figure;
  readonly ends?: 'yes';
  readonly yearly?: boolean;
}

export interface WhatIf {
  readonly year: number;
  /** The last year shown; the first one when left out. At most 30 years on. */
  readonly untilYear?: number;
  readonly lines: readonly BaseLine[];
  readonly openingEquity: Figure | null;
  readonly changes: readonly Change[];
  /** Percent of each cost that is used, or of one line's. */
  readonly utilisation?: { readonly percent: Figure; readonly line?: string };
}

export interface WhatIfYear {
  readonly year: number;
  readonly revenue: Figure;
  readonly costs: Figure;
  /** Revenue − costs of the year itself. */
  readonly result: Figure;
  readonly opening: Figure | null;
  /** Opening equity + result: what remains of the resources. */
  readonly closing: Figure | null;
}

export interface WhatIfResult {
  /** The year as it is, and the same amounts each year after it. */
  readonly baseline: readonly WhatIfYear[];
  readonly changed: readonly WhatIfYear[];
  /** The first year's lines that became other than they were, in the table's order. */
  readonly lines: readonly {
    readonly id: string;
    readonly label: string;
    readonly kind: BaseLine['kind'];
    readonly before: Figure;
    readonly after: Figure;
  }[];
}

export const LONGEST_WHAT_IF = 30;

const ALL = { costs: 'cost', revenue: 'revenue' } as const;

const concerns = (change: Change, { id, kind, groups = [] }: BaseLine): boolean =>
  change.line === id || (change.percent !== undefined && (ALL[change.line as keyof typeof ALL] === kind || groups.includes(change.line)));

/** An amount added to all costs or all revenue stands as a line of its own: it belongs to none of them. */
function extraLines(changes: readonly Change[], unit: Figure['unit']): BaseLine[] {
  return (['costs', 'revenue'] as const).flatMap((id) =>
    changes.some(({ line, amount }) => line === id && amount)
      ? [{ id, label: id === 'costs' ? 'Kostnader, ändring' : 'Intäkter, ändring', kind: ALL[id], amount: named('', constant(0), unit) }]
      : [],
  );
}

/** The line after `years` years, to the last decimal: its changes of the first year, then those that come again each year. */
function exactIn(line: BaseLine, years: number, asked: WhatIf): Figure {
  const own = asked.changes.filter((change) => concerns(change, line));
  const isTouched = own.length > 0 || line.foreseen !== undefined || used(line, asked);
  if (!isTouched) return line.amount;
  const first = own.filter(({ yearly }) => !yearly).reduce((amount, change) => once(amount, change, years), line.foreseen ?? line.amount);
  const level = used(line, asked) && asked.utilisation ? utilisedExactly(first, asked.utilisation.percent) : first;
  return own.filter(({ yearly }) => yearly).reduce((amount, change) => again(amount, change, years), level);
}

/** All lines of a kind in a year, in whole units that sum to their exact total, rounded once. */
function linesIn(kind: BaseLine['kind'], lines: readonly BaseLine[], years: number, year: number, asked: WhatIf) {
  const own = lines.filter((line) => line.kind === kind);
  const exact = own.map((line) => ({ line, amount: exactIn(line, years, asked) }));
  const touched = exact.filter(({ line, amount }) => amount !== line.amount);
  const settled = toWhole(touched.map(({ amount }) => amount));
  return exact.map((each) => {
    const found = settled[touched.indexOf(each)];
    return { line: each.line, amount: found ? named(`${each.line.label} ${year}`, found) : each.amount };
  });
}

function used(line: BaseLine, { utilisation }: WhatIf): boolean {
  return line.kind === 'cost' && utilisation !== undefined && (utilisation.line === undefined || utilisation.line === line.id);
}

function once(amount: Figure, { amount: added, percent, to, months, ends }: Change, years: number): Figure {
  if (to) return to;
  if (months && years === 0) return divide(times(amount, months), MONTHS_OF_A_YEAR);
  if (months) return ends === 'yes' ? times(amount, constant(0)) : amount;
  if (added) return sum([amount, added]);
  return percent && !percent.value.isZero() ? times(amount, growthFactor(percent)) : amount;
}

function again(amount: Figure, { amount: added, percent, to }: Change, years: number): Figure {
  if (years === 0) return amount;
  if (to) return to;
  if (added) return sum([amount, times(added, constant(years))]);
  return percent && !percent.value.isZero() ? times(amount, power(growthFactor(percent), years)) : amount;
}

function totalOf(label: string, figures: readonly Figure[], unit: Figure['unit']): Figure {
  return named(label, figures.length > 0 ? sum(figures) : constant(0), unit);
}

function roll(asked: WhatIf, lines: readonly BaseLine[], suffix: string): WhatIfYear[] {
  const { year: first, untilYear = first, openingEquity } = asked;
  const unit = lines[0]?.amount.unit ?? 'SEK';
  const found: WhatIfYear[] = [];
  let opening = openingEquity;
  for (let year = first; year <= untilYear; year += 1) {
    const of = (kind: BaseLine['kind']) => linesIn(kind, lines, year - first, year, asked).map(({ amount }) => amount);
    const revenue = totalOf(`Intäkter ${year}${suffix}`, of('revenue'), unit);
    const costs = totalOf(`Kostnader ${year}${suffix}`, of('cost'), unit);
    const result = named(`Resultat ${year}${suffix}`, minus(revenue, costs));
    const closing: Figure | null = opening && named(`Kapital 31 december ${year}${suffix}`, sum([opening, result]));
    found.push({ year, revenue, costs, result, opening, closing });
    opening = closing;
  }
  return found;
}

/**
 * A budget as it is and as it would be. The baseline is read, never changed; years after the first repeat its amounts. Throws RangeError
 * when `untilYear` is before the year or more than 30 years after it, and where a change says nothing or two things.
 */
export function whatIf(asked: WhatIf): WhatIfResult {
  const { year, untilYear = year, changes } = asked;
  if (untilYear < year || untilYear > year + LONGEST_WHAT_IF) throw new RangeError(`from ${year} until ${untilYear}`);
  for (const { amount, percent, to, months } of changes)
    if ([amount, percent, to, months].filter((each) => each !== undefined).length !== 1) throw new RangeError('a change says one thing');
  const unit = asked.lines[0]?.amount.unit ?? 'SEK';
  const lines = [...asked.lines, ...extraLines(changes, unit)];
  const untouched = asked.lines.map(({ foreseen: _foreseen, ...line }) => line);
  const { utilisation: _utilisation, ...plain } = asked;
  const firstYear = (['revenue', 'cost'] as const).flatMap((kind) => linesIn(kind, lines, 0, year, asked));
  return {
    baseline: roll({ ...plain, changes: [] }, untouched, ', utan ändring'),
    changed: roll(asked, lines, ''),
    lines: lines.flatMap((line) => {
      const after = firstYear.find((each) => each.line === line)?.amount ?? line.amount;
      return after.value.eq(line.amount.value) ? [] : [{ id: line.id, label: line.label, kind: line.kind, before: line.amount, after }];
    }),
  };
}

/** The first year that ends without equity; null where all years have some, or none is known. */
export function firstYearWithout(years: readonly WhatIfYear[]): { readonly year: number; readonly missing: Decimal } | null {
  const empty = years.find(({ closing }) => closing?.value.lt(0));
  return empty?.closing ? { year: empty.year, missing: empty.closing.value.abs() } : null;
}
