import { constant, divide, type Figure, minus, named, percentage, rounded, sum, times } from './figure.js';

/** How a year's cost or revenue is foreseen from what is known of it. */
export type ForecastMethod = 'outcome' | 'straightLine' | 'plan' | 'lastYear' | 'utilisation' | 'vacancy' | 'budget';

/** The rules in words, for cards and documentation: the name, and how it is computed. */
export const FORECAST_METHODS: Readonly<Record<ForecastMethod, { readonly name: string; readonly rule: string }>> = {
  outcome: { name: 'helårets utfall', rule: 'utfallet för alla tolv månader' },
  straightLine: { name: 'rak prognos', rule: 'utfall ÷ månader × 12' },
  plan: { name: 'plan för resten', rule: 'utfall + budget × återstående månader ÷ 12' },
  lastYear: { name: 'förra årets mönster', rule: 'utfall × förra årets utfall ÷ förra årets utfall t.o.m. samma månad' },
  utilisation: { name: 'utnyttjandegrad', rule: 'budget × utnyttjandegrad' },
  vacancy: { name: 'vakans', rule: 'budget − tjänstens kostnad × månader ÷ 12' },
  budget: { name: 'budgeten', rule: 'budgeten som den är' },
};

const MONTHS_OF_A_YEAR = constant(12);

/** A whole unit (1 kr, 1 tkr), half away from zero, where the rule gives parts of one: so that lines sum as they are shown. */
export function whole(label: string, amount: Figure): Figure {
  return named(label, amount.value.isInteger() ? amount : rounded(amount, 1));
}

/** A forecast to its last decimal, for lines that are rounded together. */
export function beforeRounding(forecast: Figure): Figure {
  const [exact] = forecast.formula?.operator === 'round' ? forecast.formula.operands : [];
  return exact ? named(forecast.label, exact) : forecast;
}

function wholeMonths(months: number, least: number): Figure {
  if (!Number.isInteger(months) || months < least || months > 12) throw new RangeError(`${months} months of a year`);
  return named('', constant(months), 'months');
}

/** Straight line: what each month has cost so far, for twelve months. `months` 1 to 12; anything else is a RangeError. */
export function straightLine(label: string, outcome: Figure, months: number): Figure {
  return whole(label, divide(times(outcome, MONTHS_OF_A_YEAR), wholeMonths(months, 1)));
}

/** Plan of the remaining months: what has been used, and a twelfth of the budget for each month that is left. */
export function planOfTheRest(label: string, outcome: Figure, budget: Figure, months: number): Figure {
  const left = wholeMonths(12 - wholeMonths(months, 0).value.toNumber(), 0);
  return whole(label, left.value.isZero() ? outcome : sum([outcome, divide(times(budget, left), MONTHS_OF_A_YEAR)]));
}

/** Last year's pattern: this year grows to its end as last year did from the same month. Null where last year had nothing by then. */
export function lastYearsPattern(label: string, outcome: Figure, lastYear: { readonly toDate: Figure; readonly whole: Figure }): Figure | null {
  return lastYear.toDate.value.isZero() ? null : whole(label, divide(times(outcome, lastYear.whole), lastYear.toDate));
}

/**
 * Utilisation: interventions seldom use all that is granted. Södra Vätterbygden's plan 2021 (§ 9) takes off 10 %, which is a
 * `percent` of 90. From 0 to 200; anything else is a RangeError.
 */
export function utilised(label: string, budget: Figure, percent: Figure): Figure {
  return whole(label, utilisedExactly(budget, percent));
}

/** The same, not rounded: for lines that are rounded together. */
export function utilisedExactly(budget: Figure, percent: Figure): Figure {
  if (percent.value.lt(0) || percent.value.gt(200)) throw new RangeError(`a utilisation of ${percent.value.toFixed()} %`);
  return divide(times(budget, percent), constant(100));
}

/** What a position that stands empty for some months of the year does not cost: its yearly cost by twelfths. Any unit, rounded to whole ones. */
export function vacancySaving(label: string, yearlyCost: Figure, months: number): Figure {
  return whole(label, divide(times(yearlyCost, wholeMonths(months, 0)), MONTHS_OF_A_YEAR));
}

/** Vacancy: the budget less what the empty position does not cost. It may fall below 0 where the position costs more than the line holds. */
export function withVacancy(label: string, budget: Figure, saving: Figure): Figure {
  return named(label, minus(budget, saving));
}

/** What a budget line should have used by now when every month takes a twelfth. */
export function expectedByNow(label: string, budget: Figure, months: number): Figure {
  return whole(label, divide(times(budget, wholeMonths(months, 0)), MONTHS_OF_A_YEAR));
}

/** What is known of one line of a year; all amounts in one unit, costs positive. */
export interface LineOfYear {
  readonly id: string;
  readonly label: string;
  /** For the whole year; null where none is set. */
  readonly budget: Figure | null;
  /** So far; null where nothing has been recorded. */
  readonly outcome: Figure | null;
  /** The months, from January, that the outcome covers; 0 without one. */
  readonly months: number;
  readonly lastYear?: { readonly toDate: Figure; readonly whole: Figure } | null;
}

export interface LineForecast {
  readonly id: string;
  readonly label: string;
  readonly method: ForecastMethod;
  /** Why this rule and no other, in Swedish; for one that was asked for, that it was. */
  readonly reason: string;
  readonly forecast: Figure;
  /** A twelfth of the budget for each month passed. */
  readonly expected: Figure | null;
  /** The outcome in percent of the budget, one decimal. */
  readonly used: Figure | null;
  /** Forecast − budget: above 0 when it costs more than was set aside. */
  readonly deviation: Figure | null;
  readonly deviationPercent: Figure | null;
}

/** What the director asked for: a rule for one line or for all, with what that rule needs beside the line. */
export interface ForecastWish {
  readonly method?: ForecastMethod | undefined;
  /** Percent of the budget. */
  readonly utilisation?: Figure | undefined;
  /** What the empty position costs in a year, and for how many months it stands empty. */
  readonly vacancy?: { readonly yearlyCost: Figure; readonly months: number } | undefined;
}

/** Fewer months than this are too few to draw a line through. */
export const FEWEST_MONTHS = 3;

/**
 * The rule that a line gets when nobody says which: twelve months are the outcome · nothing recorded is the budget · without a
 * budget the straight line is all there is · a month or two say too little, so the budget stands for the rest · last year's pattern
 * where last year is known by month · else the straight line.
 */
export function defaultMethod(line: LineOfYear): { readonly method: ForecastMethod; readonly reason: string } {
  const { outcome, months, budget, lastYear } = line;
  if (!outcome || months === 0) return { method: 'budget', reason: 'inget utfall är inlagt' };
  if (months === 12) return { method: 'outcome', reason: 'hela året är inlagt' };
  if (!budget) return { method: 'straightLine', reason: 'posten har ingen budget' };
  if (months < FEWEST_MONTHS) return { method: 'plan', reason: `${months === 1 ? 'en månad' : 'två månader'} är för lite för en rak prognos` };
  if (lastYear && !lastYear.toDate.value.isZero()) return { method: 'lastYear', reason: 'förra årets utfall är känt per månad' };
  return { method: 'straightLine', reason: `${months} månader är inlagda` };
}

/** One rule applied to one line; null where the line lacks what the rule needs. */
function byMethod(method: ForecastMethod, line: LineOfYear, { utilisation, vacancy }: ForecastWish): Figure | null {
  const { outcome, budget, months, lastYear } = line;
  const label = `${line.label}, prognos`;
  switch (method) {
    case 'outcome':
      return outcome && months === 12 ? named(label, outcome) : null;
    case 'straightLine':
      return outcome && months > 0 ? straightLine(label, outcome, months) : null;
    case 'plan':
      return outcome && budget ? planOfTheRest(label, outcome, budget, months) : null;
    case 'lastYear':
      return outcome && lastYear ? lastYearsPattern(label, outcome, lastYear) : null;
    case 'utilisation':
      return budget && utilisation ? utilised(label, budget, utilisation) : null;
    case 'vacancy':
      return budget && vacancy ? withVacancy(label, budget, vacancySaving(`${line.label}, vakans`, vacancy.yearlyCost, vacancy.months)) : null;
    case 'budget':
      return budget ? named(label, budget) : null;
  }
}

/** The whole year of one line, by the rule asked for or the default one; null where neither budget nor outcome is known. */
export function forecastLine(line: LineOfYear, wish: ForecastWish = {}): LineForecast | null {
  const { id, label, budget, outcome, months } = line;
  const fallback = defaultMethod(line);
  const asked = wish.method === undefined ? null : byMethod(wish.method, line, wish);
  const forecast = asked ?? byMethod(fallback.method, line, wish);
  if (!forecast) return null;
  const { method, reason } = asked && wish.method ? { method: wish.method, reason: 'du valde metoden' } : fallback;
  const deviation = budget && named(`${label}, avvikelse`, minus(forecast, budget));
  return {
    id,
    label,
    method,
    reason: wish.method !== undefined && !asked ? `${FORECAST_METHODS[wish.method].name} går inte här: ${reason}` : reason,
    forecast,
    expected: budget && expectedByNow(`${label}, förväntat hittills`, budget, months),
    used: outcome && budget?.value.gt(0) ? named(`${label}, förbrukat`, percentage(outcome, budget)) : null,
    deviation,
    deviationPercent: deviation && budget.value.gt(0) ? named(`${label}, avvikelse i procent`, percentage(deviation, budget)) : null,
  };
}
