import type { ParameterName } from '../../commands/parameters.js';
import { basis } from './basis.js';
import { counts } from './counts.js';
import type { Extractor } from './extractor.js';
import { growthYears } from './growth-years.js';
import { kind } from './meeting-kind.js';
import { money } from './money.js';
import { association, intervention, line, municipality } from './names.js';
import { period } from './period.js';
import { rate } from './rate.js';
import { unit } from './rounding-unit.js';
import { year } from './year.js';

/**
 * Which extractor reads which parameter. They run in this order, each once, and what one has used the next does not see:
 * names and times first, then what is left of the numbers. A new parameter needs one line here.
 */
export const EXTRACTORS: Readonly<Record<ParameterName, Extractor>> = {
  association,
  intervention,
  line,
  municipality,
  kind,
  basis,
  unit,
  period,
  year,
  startYear: growthYears,
  untilYear: growthYears,
  targetYear: growthYears,
  offer: money,
  startAmount: money,
  rate,
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
};

/** Is it a parameter that text can fill? Buttons set a few others. */
export function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(EXTRACTORS, name);
}
