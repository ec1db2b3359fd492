import { counts, reporting } from './counts.js';
import { facts } from './facts.js';
import { meetings } from './meetings.js';
import { money } from './money.js';
import { outcomes } from './outcomes.js';
import { plans } from './plans.js';
import { reminders } from './reminders.js';
import { results } from './results.js';
import { rights } from './rights.js';
import { subject } from './subject.js';
import { talk } from './talk.js';

/**
 * The parameters of the outside contract, one rule each. The language room has one extractor per name that can be said in text;
 * a card's inputs go through the same. All are optional in a command: `answer` completes or asks.
 */
export const parameters = {
  ...subject,
  ...counts,
  ...reporting,
  ...money,
  ...outcomes,
  ...results,
  ...facts,
  ...plans,
  ...rights,
  ...meetings,
  ...reminders,
  ...talk,
} as const;

export type ParameterName = keyof typeof parameters;

/** What a report and its correction have in common: whose, when, and the counts. */
export const reportParameters = {
  association: subject.association,
  intervention: subject.intervention,
  municipality: subject.municipality,
  period: subject.period,
  ...counts,
} as const;
