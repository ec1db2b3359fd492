import { constant, type Figure, minus, named, percentage } from './figure.js';
import { decimal } from './number.js';

/** One line of two columns; null is an empty cell. */
export interface Compared {
  readonly id: string;
  readonly label: string;
  readonly base: Figure | null;
  readonly other: Figure | null;
}

export interface Variance {
  readonly id: string;
  /** `other` − `base`: above 0 when the other column is higher. An empty cell beside a filled one counts as 0. */
  readonly difference: Figure;
  /** The difference in percent of the base, one decimal; null where the base is empty, 0 or negative. */
  readonly percent: Figure | null;
}

/** The deviation of one line; null when both cells are empty. */
export function variance({ id, label, base, other }: Compared): Variance | null {
  const unit = (base ?? other)?.unit;
  if (!unit) return null;
  const empty = named('', constant(0), unit);
  const difference = named(`${label}, skillnad`, minus(other ?? empty, base ?? empty));
  const percent = base?.value.gt(0) ? named(`${label}, skillnad i procent`, percentage(difference, base)) : null;
  return { id, difference, percent };
}

/** The deviations of all lines, largest first whatever their direction; equal ones in the table's order. */
export function variances(lines: readonly Compared[]): Variance[] {
  const size = ({ difference }: Variance) => decimal(difference.value).abs();
  return lines
    .map(variance)
    .filter((line) => line !== null)
    .sort((a, b) => size(b).comparedTo(size(a)));
}
