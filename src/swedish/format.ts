import type { Unit } from '../calculation/figure.js';
import { Decimal, decimal } from '../calculation/number.js';

const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

const HALF_AWAY_FROM_ZERO = Decimal.ROUND_HALF_UP;

export interface NumberStyle {
  /** Decimals to show, rounded half away from zero; as many as the number has when left out. */
  readonly decimals?: number;
  /** A plus before what is above zero: for differences. */
  readonly sign?: boolean;
}

/** "1 234 567,5": groups of three with no-break spaces, decimal comma, true minus. */
export function number(value: Decimal | number, style: NumberStyle = {}): string {
  const exact = decimal(value);
  const shown = style.decimals === undefined ? exact : exact.toDecimalPlaces(style.decimals, HALF_AWAY_FROM_ZERO);
  const [whole = '0', fraction] = shown
    .abs()
    .toFixed(style.decimals ?? shown.decimalPlaces())
    .split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK);
  const sign = shown.isZero() ? '' : shown.isNegative() ? MINUS : style.sign ? '+' : '';
  return sign + grouped + (fraction ? `,${fraction}` : '');
}

const SUFFIX: Record<Unit, string> = {
  SEK: 'kr',
  tkr: 'tkr',
  percent: '%',
  participants: 'deltagare',
  people: 'personer',
  years: 'år',
  months: 'månader',
  days: 'dagar',
  number: '',
};

/** A number with its unit. Kronor are rounded to whole kronor unless `decimals` says otherwise. */
export function amount(value: Decimal | number, unit: Unit, style: NumberStyle = {}): string {
  const figures = number(value, unit === 'SEK' ? { decimals: 0, ...style } : style);
  const singular = decimal(value).abs().eq(1) ? { people: 'person', months: 'månad', days: 'dag' }[unit as 'people'] : undefined;
  const suffix = singular ?? SUFFIX[unit];
  return suffix ? figures + NO_BREAK + suffix : figures;
}

export function kronor(value: Decimal | number): string {
  return amount(value, 'SEK');
}

/** To the öre when the amount has any: for explanations. */
export function kronorExact(value: Decimal): string {
  return amount(value, 'SEK', { decimals: value.isInteger() ? 0 : 2 });
}

export function percent(value: Decimal | number, style: NumberStyle = {}): string {
  return amount(value, 'percent', style);
}

/** "a, b och c" */
export function list(items: readonly string[], conjunction = 'och'): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/** "1 deltagare", "2 insatser": the number with the form that fits it. */
export function counted(count: number, one: string, many: string): string {
  return `${number(count)}${NO_BREAK}${count === 1 ? one : many}`;
}
