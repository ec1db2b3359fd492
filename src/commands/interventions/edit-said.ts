import { z } from 'zod';
import type { Turn } from '../command.js';
import { parameters } from '../parameters/parameters.js';

/** What can be said of a change of interventions. */
export const InterventionSaid = z.object({
  association: parameters.association,
  change: parameters.change,
  intervention: parameters.intervention.nullable(),
  name: parameters.name.nullable(),
  from: parameters.from,
  user: parameters.user.nullable(),
});
export type InterventionSaid = z.infer<typeof InterventionSaid>;

/** What every answer about interventions has. */
export function base({ association }: Turn, params: InterventionSaid) {
  return { command: 'intervention.edit', params: { ...params, association: association.id }, context: `${association.name} · insatser` } as const;
}
