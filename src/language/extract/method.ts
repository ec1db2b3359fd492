import type { Extractor } from './extractor.js';
import { method as splitMethod } from './split-method.js';
import { forecastMethod } from './what-if.js';

/** How something is calculated: a forecast's rule where a forecast is asked for, else how the municipalities share. */
export const method: Extractor = {
  read: (material, wanted) => (wanted.has('outcome') ? forecastMethod : splitMethod).read(material, wanted),
};
