import type { ParameterName } from '../../commands/parameters/parameters.js';
import { from, interventions, role, user } from './access.js';
import { basis } from './basis.js';
import { closed, kind, measure, mine, remove, swap } from './choice.js';
import { counts } from './counts.js';
import type { Extractor } from './extractor.js';
import { growthYears } from './growth-years.js';
import { hideBelow } from './hide-below.js';
import { change, name } from './intervention-change.js';
import { money } from './money.js';
import { association, intervention, line, municipality } from './names.js';
import { numbers } from './numbers.js';
import { period } from './period.js';
import { rate } from './rate.js';
import { unit } from './rounding-unit.js';
import { year } from './year.js';

/**
 * Which extractor reads which parameter. They run in this order, each once, and what one has used the next does not see:
 * names and times first, then what is left of the numbers. A new parameter needs one line here.
 */
export const EXTRACTORS = {
  numbers,
  association,
  change,
  name,
  intervention,
  line,
  municipality,
  user,
  from,
  interventions,
  role,
  kind,
  measure,
  closed,
  remove,
  swap,
  mine,
  basis,
  otherBasis: basis,
  unit,
  period,
  year,
  otherYear: year,
  startYear: growthYears,
  untilYear: growthYears,
  targetYear: growthYears,
  offer: money,
  startAmount: money,
  rate,
  hideBelow,
  women: counts,
  men: counts,
  notStated: counts,
  new: counts,
  ended: counts,
  newWomen: counts,
  newMen: counts,
  endedWomen: counts,
  endedMen: counts,
  exits: counts,
} satisfies Partial<Record<ParameterName, Extractor>>;

/** A parameter that is read from text. */
export type ReadParameter = keyof typeof EXTRACTORS;

/** The extractor of a parameter that text can fill. */
export function extractorOf(name: ReadParameter): Extractor {
  return EXTRACTORS[name];
}

/** Is it a parameter that text can fill? Buttons set a few others. */
export function isReadParameter(name: string): name is ReadParameter {
  return Object.hasOwn(EXTRACTORS, name);
}
