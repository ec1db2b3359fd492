import type { Figure } from '../../calculation/figure.js';
import type { WhatIfYear } from '../../calculation/what-if.js';
import { amount } from '../../swedish/format.js';
import type { ForecastCase } from './case.js';

export const money = (figure: Figure): string => amount(figure.value, figure.unit);

interface Ends {
  readonly first: WhatIfYear;
  readonly last: WhatIfYear;
  /** The baseline in the last year. */
  readonly before: WhatIfYear;
}

/** The first and the last year that are asked about. */
export function ends({ result }: ForecastCase): Ends {
  const [first] = result.changed;
  const [last, before] = [result.changed.at(-1), result.baseline.at(-1)];
  if (!first || !last || !before) throw new RangeError('a what-if has at least its own year');
  return { first, last, before };
}

/** Without revenue there is no result to tell. */
export function hasRevenue({ result }: ForecastCase): boolean {
  return result.changed.some(({ revenue }) => !revenue.value.isZero());
}
