import { decimal } from '../calculation/number.js';
import { number } from './format.js';

const DIGITS = /^-?\d{4,}(?:\.\d+)?$/;

/** What a field for a number is prefilled with, as numbers are written: "12 500". A year is no number: its field is text. */
export function fieldValue(value: string): string {
  return DIGITS.test(value) ? number(decimal(value)) : value;
}
