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
  methods: parameters.methods,
  changes: parameters.changes,
  utilisation: parameters.utilisation,
  vacancy: parameters.vacancy,
  untilYear: parameters.untilYear.nullable(),
} as const;

export const ForecastSaid = z.object(FORECAST_SHAPE);
/** An empty field of a form says nothing. */
export type ForecastSaid = { [Name in keyof z.infer<typeof ForecastSaid>]: Exclude<z.infer<typeof ForecastSaid>[Name], null> };

export function withoutEmpty(said: z.infer<typeof ForecastSaid>): ForecastSaid {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) as ForecastSaid;
}
