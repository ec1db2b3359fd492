import { z } from 'zod';
import { parameters } from '../parameters/parameters.js';

/** What a decision is registered, put right or taken away with. */
export const DecisionSaid = z.object({
  association: parameters.association,
  decisionChange: parameters.decisionChange,
  decisionReceipt: parameters.decisionReceipt,
  date: parameters.date.nullable(),
  dateWords: parameters.dateWords,
  paragraph: parameters.paragraph,
  decision: parameters.decision,
});
export type DecisionSaid = z.infer<typeof DecisionSaid>;
