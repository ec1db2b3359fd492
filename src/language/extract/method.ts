import type { Extractor } from './extractor.js';
import { method as splitMethod } from './split-method.js';

/** How the municipalities share. Of a forecast the rule is read before its months and years are. */
export const method: Extractor = {
  read: (material, wanted) => (wanted.has('outcome') ? {} : splitMethod.read(material, wanted)),
};
