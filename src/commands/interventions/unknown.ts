import type { Association } from '../../associations/schema.js';
import { list } from '../../swedish/format.js';

/** What is said of an intervention that the association does not have: which it has. */
export function unknownIntervention({ interventions }: Association): { readonly headline: string; readonly lead: string } {
  return { headline: 'Den insatsen finns inte', lead: `Insatserna är ${list(interventions.map(({ name }) => name))}.` };
}
