import type { Association } from '../../associations/schema.js';
import type { Answer, Parameters } from '../answer.js';
import { fieldFor } from '../fields.js';

const context = (association: Association): string => `${association.name} · samhällsekonomisk effekt`;

/** Nobody was counted and no cost named or known: a form for either. */
export function effectQuestion(association: Association, used: Parameters, intervention?: string): Answer {
  return {
    command: 'effect.calculate',
    params: used,
    status: 'ask',
    context: context(association),
    headline: 'Hur många personer i arbete?',
    lead: `${intervention ? `Källan anger ingen kostnad för ${intervention}. ` : ''}Skriv antal personer. Eller bara en kostnad, så räknar jag hur många som behöver komma i arbete för att tjäna in den.`,
    form: [
      fieldFor('people', undefined, false),
      fieldFor('months', typeof used.months === 'number' ? String(used.months) : '12', false),
      fieldFor('cost', undefined, false),
    ],
    actions: [{ title: 'Räkna', command: 'effect.calculate', params: used, primary: true }],
    pending: { kind: 'complete', command: 'effect.calculate', params: used },
  };
}

/** Understood, but not to be calculated: why, and what to write. */
export function effectInvalid(association: Association, used: Parameters, reason: string): Answer {
  return {
    command: 'effect.calculate',
    params: used,
    status: 'invalid',
    context: context(association),
    headline: 'Det går inte att räkna så',
    notices: [{ kind: 'error', text: reason }],
    actions: [
      {
        title: 'Visa 24 personer i ett år',
        command: 'effect.calculate',
        params: { association: association.id, people: 24, months: 12 },
        primary: true,
      },
    ],
  };
}
