import { parameter } from '../../associations/parameter.js';
import { constant, type Figure, given, named, sum, times } from '../../calculation/figure.js';
import { beforeRounding, type ForecastWish, forecastLine, type LineForecast } from '../../calculation/forecast.js';
import type { BaseLine } from '../../calculation/what-if.js';
import { localTime, periodName } from '../../swedish/time.js';
import { linesOfYear } from '../actuals/lines.js';
import { type LineOutcome, outcomesOf } from '../budget/actuals.js';
import { foreseeLine, isForeseen } from '../budget/line-forecast.js';
import type { Turn } from '../command.js';
import { monthNumber } from '../periods.js';
import { atLeast } from '../roles.js';
import { type Baseline, inUnit } from './baseline.js';
import type { ForecastSaid } from './said.js';

/** Lines with what the year is foreseen to become, and how each was foreseen. */
export interface Foreseen {
  readonly lines: readonly BaseLine[];
  readonly forecasts: readonly LineForecast[];
  /** What has been used so far, all that is known. */
  readonly outcome: Figure | null;
  /** Month of the newest outcome: `2026-05`; null where there is none. */
  readonly through: string | null;
}

const NOTHING: Foreseen = { lines: [], forecasts: [], outcome: null, through: null };

/** The rule that was asked for, with what it needs; a utilisation that nobody said is the one that the association prints. */
export function wishOf({ method, utilisation }: Pick<ForecastSaid, 'method' | 'utilisation'>, { association, now }: Turn): ForecastWish {
  const percent = utilisation
    ? given('Utnyttjandegrad', utilisation, 'percent', ['din fråga'])
    : parameter(association, 'utilisation', localTime(now).date);
  return { method, ...(percent ? { utilisation: percent } : {}) };
}

/** The rule for one line: the one that was named with it, or for all; one for another line alone is none of its own. */
export function wishFor(line: string, said: ForecastSaid, turn: Turn): ForecastWish {
  const { methods, method, utilisation } = said;
  const own = methods?.find((each) => each.line === line)?.method;
  const forAll = said.line === undefined || said.line === line ? method : undefined;
  return wishOf({ method: own ?? forAll, utilisation }, turn);
}

/** An outcome of all costs that was written in the question: the costs as one line. */
export function foreseenFromTotal(baseline: Baseline | null, outcome: string, through: string, wish: ForecastWish): Foreseen {
  const unit = baseline?.unit ?? 'SEK';
  const costs = baseline?.lines.filter(({ kind }) => kind === 'cost').map(({ amount }) => amount) ?? [];
  const budget = costs.length > 0 ? named(`Budget ${baseline?.year}`, sum(costs)) : null;
  const used = inUnit(`Utfall t.o.m. ${periodName(through)}`, outcome, unit);
  const known = { id: 'costs', label: 'Kostnader', budget, outcome: used, months: monthNumber(through) };
  const forecast = forecastLine(known, wish);
  if (!forecast) return NOTHING;
  const total: BaseLine = {
    id: 'alla-kostnader',
    label: 'Kostnader',
    kind: 'cost',
    amount: budget ?? forecast.forecast,
    foreseen: forecast.forecast,
  };
  return { lines: [...(baseline?.lines.filter(({ kind }) => kind === 'revenue') ?? []), total], forecasts: [forecast], outcome: used, through };
}

/** The outcome of one line that was written in the question. */
export function foreseenFromLine(baseline: Baseline, id: string, outcome: string, through: string, wish: ForecastWish): Foreseen {
  const own = baseline.lines.find((line) => line.id === id);
  if (!own) return NOTHING;
  const used = inUnit(`${own.label}, utfall t.o.m. ${periodName(through)}`, outcome, baseline.unit);
  const forecast = forecastLine({ id, label: own.label, budget: own.amount, outcome: used, months: monthNumber(through) }, wish);
  if (!forecast) return NOTHING;
  const lines = baseline.lines.map((line) => (line === own ? { ...line, foreseen: forecast.forecast } : line));
  return { lines, forecasts: [forecast], outcome: used, through };
}

/** A line that the budget leaves empty and an outcome was logged on: nothing set aside. */
function emptyLines(baseline: Baseline, logged: ReadonlyMap<string, LineOutcome>, { association }: Turn): BaseLine[] {
  return linesOfYear(association, baseline.year)
    .lines.filter(({ id, kind }) => kind === 'cost' && logged.has(id) && !baseline.lines.some((line) => line.id === id))
    .map(({ id, label }) => ({ id, label, kind: 'cost', amount: named(label, constant(0), 'SEK') }));
}

/** Outcomes are logged in kronor: a budget that is printed in tkr is held against them in kronor too, and else stays as it is printed. */
export async function inLoggedUnit<B extends Baseline | null>(baseline: B, { store, association, user }: Turn): Promise<B> {
  if (baseline?.unit !== 'tkr' || !atLeast(user.role, 'member')) return baseline;
  const logged = await outcomesOf(store, association.id, baseline.year, (line) => line);
  if (logged.size === 0) return baseline;
  const kronor = (figure: Figure): Figure => named(figure.label, times(figure, constant(1000)), 'SEK');
  return {
    ...baseline,
    unit: 'SEK',
    lines: baseline.lines.map((line) => ({ ...line, amount: kronor(line.amount) })),
    openingEquity: baseline.openingEquity && kronor(baseline.openingEquity),
  };
}

/** What was logged of the year, line by line; nothing for somebody without a role in the association. Only kronor are logged. */
export async function foreseenFromLog(baseline: Baseline, said: ForecastSaid, turn: Turn): Promise<Foreseen> {
  const { store, association, user } = turn;
  if (!atLeast(user.role, 'member') || baseline.unit !== 'SEK') return NOTHING;
  const labels = new Map(baseline.lines.map(({ id, label }) => [id, label]));
  const logged = await outcomesOf(store, association.id, baseline.year, (line) => labels.get(line) ?? line);
  const before = await outcomesOf(store, association.id, baseline.year - 1, (line) => labels.get(line) ?? line);
  const empty = emptyLines(baseline, logged, turn);
  const lines = [...baseline.lines, ...empty];
  const forecasts = lines.flatMap((line) => {
    const own = logged.get(line.id);
    const kind = line.kind === 'cost' ? 'cost' : 'income';
    if (!own || !isForeseen({ kind }, own)) return [];
    const known = { id: line.id, label: line.label, kind, budget: empty.includes(line) ? null : line.amount } as const;
    const found = foreseeLine(known, own, before.get(line.id) ?? null, wishFor(line.id, said, turn));
    return found ? [{ found, own, kind }] : [];
  });
  if (forecasts.length === 0) return NOTHING;
  const foreseen = new Map(forecasts.map(({ found }) => [found.id, beforeRounding(found.forecast)]));
  const through =
    forecasts
      .map(({ own }) => own.through)
      .sort()
      .at(-1) ?? null;
  const spent = forecasts.filter(({ kind }) => kind === 'cost').map(({ own }) => own.amount);
  const [only] = spent;
  return {
    lines: lines.map((line) => {
      const forecast = foreseen.get(line.id);
      return forecast ? { ...line, foreseen: forecast } : line;
    }),
    forecasts: forecasts.map(({ found }) => found),
    outcome: only ? named('Utfall hittills', spent.length === 1 ? only : sum(spent)) : null,
    through,
  };
}
