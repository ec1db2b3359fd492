import { ceiled, constant, divide, type Figure, larger, minus, named, sum, times } from './figure.js';
import { shown } from './money.js';

/**
 * What one person in work is worth to society in kronor per month: support no longer paid, its administration, tax paid.
 * The members' consultation of 2024-02-23 uses 10 000 + 500 + 5 700. Gross: no cost of the intervention is deducted.
 */
export interface EffectModel {
  readonly support: Figure;
  readonly administration: Figure;
  readonly tax: Figure;
}

const MONTHS_PER_YEAR = 12;

/** Kronor per person and month in work. */
export function monthlyEffect({ support, administration, tax }: EffectModel): Figure {
  return named('Effekt per person och månad', sum([support, administration, tax]), 'SEK');
}

/** Kronor per person and year in work. */
export function yearlyEffect(model: EffectModel): Figure {
  return named('Effekt per person och år', times(monthlyEffect(model), constant(MONTHS_PER_YEAR)));
}

export interface EffectQuestion {
  readonly people: Figure;
  /** Months in work per person. */
  readonly months: Figure;
  /** Percent of the effect that is counted; left out: all of it. */
  readonly retention?: Figure;
  readonly model: EffectModel;
}

/** Socio-economic effect in kronor, to the öre: people × effect per month × months, × retention where it is given. */
export function effect({ people, months, retention, model }: EffectQuestion): Figure {
  const full = times(times(people, monthlyEffect(model)), months);
  const counted = retention ? divide(times(full, retention), constant(100)) : full;
  return shown('Samhällsekonomisk effekt', named('', counted, 'SEK'));
}

/** What is left of the effect when a cost is paid, in kronor; below 0 when the cost is higher. */
export function effectAfterCost(total: Figure, cost: Figure): Figure {
  return shown('Effekt efter kostnad', named('', minus(total, cost), 'SEK'));
}

/** How long a job is kept, and how much of the effect is counted, where it is other than 12 months and all of it. */
export interface Endurance {
  readonly months?: Figure;
  readonly retention?: Figure;
}

/**
 * How many people in work for 12 months (or `months`) pay back an amount, rounded up to whole people; 0 for nothing or less.
 * Throws RangeError when the model gives no effect.
 */
export function breakEven(amount: Figure, model: EffectModel, { months, retention }: Endurance = {}): Figure {
  const lasting = months ? times(monthlyEffect(model), months) : yearlyEffect(model);
  const perPerson = retention ? divide(times(lasting, retention), constant(100)) : lasting;
  if (perPerson.value.lte(0)) throw new RangeError('a model without effect never pays back');
  const people = ceiled(divide(amount, perPerson, 'people'));
  const label = months ? `Betalar sig med antal personer i arbete ${amountOfMonths(months)}` : 'Betalar sig med antal personer i arbete ett år';
  return named(label, amount.value.lt(0) ? larger(people, constant(0)) : people);
}

function amountOfMonths({ value }: Figure): string {
  return value.eq(MONTHS_PER_YEAR) ? 'ett år' : `${value.toFixed().replace('.', ',')} ${value.eq(1) ? 'månad' : 'månader'}`;
}
