import { type Figure, given } from '../calculation/figure.js';
import { citation } from './citation.js';
import type { Association } from './schema.js';

/** A printed parameter (kronor, kronor per month, percent) as it stood on the date `YYYY-MM-DD`: the newest one in force. Null when none is printed. */
export function parameterAt(association: Association, name: string, date: string): Figure | null {
  const valid = (association.parameters[name] ?? []).filter(({ from }) => from <= date).sort((a, b) => a.from.localeCompare(b.from));
  const parameter = valid.at(-1);
  if (!parameter) return null;
  return given(parameter.label, parameter.value, parameter.unit === 'percent' ? 'percent' : 'SEK', [citation(association, parameter).full]);
}
