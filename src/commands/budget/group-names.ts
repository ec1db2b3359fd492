import type { LineGroup } from '../../associations/line-groups.js';

/** What a group of a budget's lines is called in a sentence. */
export const GROUP_NAME: Readonly<Record<LineGroup, string>> = {
  interventions: 'Insatserna',
  individual: 'De individinriktade insatserna',
  structural: 'De strukturövergripande insatserna',
  administration: 'Administrationen',
  state: 'Statens bidrag',
  region: 'Regionens bidrag',
  municipalities: 'Kommunernas bidrag',
};
