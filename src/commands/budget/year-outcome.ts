import type { BudgetColumn } from '../../associations/budget-columns.js';
import type { Association } from '../../associations/schema.js';
import { type Figure, minus, named, percentage, sum } from '../../calculation/figure.js';
import type { LineForecast } from '../../calculation/forecast.js';
import { roundedTogether } from '../../calculation/forecasts-together.js';
import type { Store } from '../../store/port.js';
import { columnOfYear, linesOfYear, type YearLine } from '../actuals/lines.js';
import { type LineOutcome, outcomesOf } from './actuals.js';
import { foreseeLine, isForeseen } from './line-forecast.js';

/** One line of a year that is under way. */
export interface LineSoFar {
  readonly line: YearLine;
  readonly outcome: LineOutcome | null;
  /** Null where neither budget nor outcome is known, and of income: what members pay is decided, not foreseen. */
  readonly forecast: LineForecast | null;
}

/** All costs, or all income, of the year so far. Each is null where nothing is known of it. */
export interface SumSoFar {
  readonly outcome: Figure | null;
  readonly budget: Figure | null;
  /** A twelfth of the budget for each month that is covered, of the lines that have an outcome. */
  readonly expected: Figure | null;
  readonly forecast: Figure | null;
  /** Forecast − budget: above 0 when more is used than was set aside. */
  readonly deviation: Figure | null;
  readonly deviationPercent: Figure | null;
  /** The outcome in percent of the budget, of the lines that have both. */
  readonly used: Figure | null;
  /** How many lines that is, of all with a budget. */
  readonly covered: { readonly lines: number; readonly of: number };
}

export interface YearSoFar {
  readonly year: number;
  /** The year's budget; null where none is set. */
  readonly column: BudgetColumn | null;
  /** The newest month of any line: `2026-08`. */
  readonly through: string;
  readonly lines: readonly LineSoFar[];
  readonly costs: SumSoFar;
  readonly income: SumSoFar;
  /** Foreseen income − foreseen costs; null where either is unknown. */
  readonly result: Figure | null;
}

function total(label: string, figures: readonly (Figure | null | undefined)[]): Figure | null {
  const known = figures.filter((figure) => figure !== null && figure !== undefined);
  const [only] = known;
  return only ? named(label, known.length === 1 ? only : sum(known), 'SEK') : null;
}

function sums(kind: string, lines: readonly LineSoFar[]): SumSoFar {
  const outcome = total(
    `${kind}, utfall hittills`,
    lines.map((each) => each.outcome?.amount),
  );
  const budget = total(
    `${kind}, budget`,
    lines.map(({ line }) => line.budget),
  );
  const forecast = total(
    `${kind}, prognos för året`,
    lines.map((each) => each.forecast?.forecast),
  );
  const budgeted = lines.filter(({ line }) => line.budget?.value.gt(0));
  const both = budgeted.filter((each) => each.outcome !== null);
  const isAll = both.length === budgeted.length;
  const [spent, set] = isAll
    ? [outcome, budget]
    : [
        total(
          `${kind}, utfall på poster med budget`,
          both.map((each) => each.outcome?.amount),
        ),
        total(
          `${kind}, budget för poster med utfall`,
          both.map(({ line }) => line.budget),
        ),
      ];
  const deviation = budget && forecast && named(`${kind}, avvikelse`, minus(forecast, budget));
  return {
    outcome,
    budget,
    expected: total(
      `${kind}, förväntat hittills`,
      lines.filter((each) => each.outcome !== null).map((each) => each.forecast?.expected),
    ),
    forecast,
    deviation,
    deviationPercent: deviation && budget.value.gt(0) ? named(`${kind}, avvikelse i procent`, percentage(deviation, budget)) : null,
    used: spent && set?.value.gt(0) ? named(`${kind}, förbrukat`, percentage(spent, set)) : null,
    covered: { lines: both.length, of: budgeted.length },
  };
}

/** A year's outcomes against its budget, line by line, in kronor; null where nothing was logged of it. Each line is foreseen by its default method. */
export async function yearSoFar(association: Association, store: Store, year: number): Promise<YearSoFar | null> {
  const known = linesOfYear(association, year);
  const labels = new Map(known.lines.map(({ id, label }) => [id, label]));
  const name = (id: string) => labels.get(id) ?? id;
  const outcomes = await outcomesOf(store, association.id, year, name);
  const logged = [...outcomes.values()].filter(({ line }) => labels.has(line));
  const through = logged
    .map((outcome) => outcome.through)
    .sort()
    .at(-1);
  if (!through) return null;
  const before = await outcomesOf(store, association.id, year - 1, name);
  const foreseen = known.lines.flatMap((line): LineSoFar[] => {
    const outcome = outcomes.get(line.id) ?? null;
    if (!outcome && (!line.budget || line.budget.value.isZero())) return [];
    return [{ line, outcome, forecast: line.kind === 'cost' ? foreseeLine(line, outcome, before.get(line.id) ?? null) : null }];
  });
  const together = roundedTogether(foreseen.flatMap(({ line, forecast }) => (forecast ? [{ forecast, budget: line.budget }] : [])));
  const lines = foreseen.map((each) => ({ ...each, forecast: together.find(({ id }) => id === each.line.id) ?? null }));
  const ofKind = (kind: YearLine['kind']) => lines.filter((each) => each.line.kind === kind);
  const costs = sums('Kostnader', ofKind('cost'));
  const income = sums('Intäkter', ofKind('income'));
  const coming = total(
    'Intäkter, prognos för året',
    ofKind('income').map(({ line, outcome }) => (outcome && isForeseen(line, outcome) ? outcome.amount : line.budget)),
  );
  return {
    year,
    column: columnOfYear(association, year),
    through,
    lines,
    costs,
    income: { ...income, forecast: coming },
    result: coming && costs.forecast && named('Resultat, prognos för året', minus(coming, costs.forecast)),
  };
}

/** The same year with the lines farthest from their budget first, over and under alike; those without a deviation stay last in their order. */
export function byDeviation(year: YearSoFar): YearSoFar {
  const size = ({ forecast }: LineSoFar) => forecast?.deviation?.value.abs().toNumber() ?? -1;
  return { ...year, lines: [...year.lines].sort((a, b) => size(b) - size(a)) };
}
