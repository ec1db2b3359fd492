import type { Association } from '../../associations/schema.js';
import { LONGEST_HORIZON } from '../../calculation/growth.js';
import type { Answer, Parameters } from '../answer.js';
import { fieldFor } from '../fields.js';
import type { ParameterName } from '../parameters/parameters.js';
import { growthContext } from './growth-case.js';

/** Something is missing: a form with the rest filled in. */
export function growthQuestion(association: Association, used: Parameters, headline: string, missing: readonly ParameterName[]): Answer {
  return {
    command: 'contribution.growth',
    params: used,
    status: 'ask',
    context: growthContext(association),
    headline,
    form: missing.map((name) => fieldFor(name, name === 'rate' ? '10' : undefined)),
    actions: [{ title: 'Räkna', command: 'contribution.growth', params: used, primary: true }],
    pending: { kind: 'complete', command: 'contribution.growth', params: used },
  };
}

/** Understood, but it cannot be calculated: why, and what to write instead. */
export function growthInvalid(association: Association, used: Parameters, reason: string, instead: string): Answer {
  return {
    command: 'contribution.growth',
    params: used,
    status: 'invalid',
    context: growthContext(association),
    headline: 'Det går inte att räkna så',
    notices: [{ kind: 'error', text: `${reason} ${instead}` }],
    lead: `Bidragen kan räknas upp till ${LONGEST_HORIZON} år framåt.`,
    actions: [{ title: 'Visa 10 %', command: 'contribution.growth', params: { association: association.id, rate: '10' }, primary: true }],
  };
}
