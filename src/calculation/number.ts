import { Decimal as BaseDecimal } from 'decimal.js';

/**
 * The only number type for money and ratios. 120 significant digits: compounded growth over the longest
 * horizon that the bot accepts stays far inside them, so a rounding to öre or 0,01 % is the exact one.
 */
export const Decimal = BaseDecimal.clone({ precision: 120, rounding: BaseDecimal.ROUND_HALF_UP, toExpNeg: -120, toExpPos: 120 });
export type Decimal = BaseDecimal;

/** A number as it arrives: a decimal string ("118400", "-12.5") or a whole number. */
export function decimal(value: Decimal | string | number): Decimal {
  return new Decimal(value);
}

/** Rounds half away from zero to a multiple of `unit` (in the unit of `value`); `unit` must be above 0. */
export function roundTo(value: Decimal, unit: Decimal): Decimal {
  return value.div(unit).toDecimalPlaces(0, BaseDecimal.ROUND_HALF_UP).times(unit);
}
