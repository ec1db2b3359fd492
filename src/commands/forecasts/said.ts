import { z } from 'zod';
import { parameters } from '../parameters/parameters.js';

/** What a forecast can be asked with; a saved scenario keeps the same. */
export const FORECAST_SHAPE = {
  association: parameters.association,
  year: parameters.year,
  basis: parameters.basis,
  line: parameters.line,
  outcome: parameters.outcome,
  through: parameters.through,
  budget: parameters.budget,
  method: z.enum(['straightLine', 'plan', 'lastYear', 'utilisation', 'budget']).optional(),
  changes: parameters.changes,
  utilisation: parameters.utilisation,
  vacancy: parameters.vacancy,
  untilYear: parameters.untilYear,
} as const;

export const ForecastSaid = z.object(FORECAST_SHAPE);
export type ForecastSaid = z.infer<typeof ForecastSaid>;
