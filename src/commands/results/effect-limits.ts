import { decimal } from '../../calculation/number.js';
import { kronor, number } from '../../swedish/format.js';
import type { ModelChanges } from './effect-model.js';

const MOST_PEOPLE = 100_000;
const MOST_MONTHS = 600;
const MOST_PER_MONTH = 1_000_000;
const MOST_COST = 1_000_000_000_000;

export interface EffectSaid extends ModelChanges {
  readonly people?: number | null | undefined;
  readonly months?: number | null | undefined;
  readonly retention?: string | null | undefined;
  readonly cost?: string | null | undefined;
}

function amountFault(name: string, said: string | null | undefined, most: number): string | null {
  if (said === undefined || said === null) return null;
  const value = decimal(said);
  return value.isNegative() || value.gt(most) ? `${name} ska vara mellan 0 och ${kronor(most)}. Du skrev ${kronor(value)}.` : null;
}

/** What a question asks that cannot be so, and what to write instead; null when it can be calculated. */
export function effectFault({ people, months, retention, support, administration, tax, cost }: EffectSaid): string | null {
  if (people !== undefined && people !== null) {
    if (!Number.isInteger(people)) return `Personer är hela tal. Du skrev ${number(people)}. Skriv till exempel 6 personer.`;
    if (people < 0) return `Antalet personer kan inte vara negativt. Du skrev ${number(people)}. Skriv till exempel 6 personer.`;
    if (people > MOST_PEOPLE) return `Så många personer går inte att räkna med. Skriv högst ${number(MOST_PEOPLE)}.`;
  }
  if (months !== undefined && months !== null && (months <= 0 || months > MOST_MONTHS))
    return `Tiden i arbete ska vara över 0 och högst ${number(MOST_MONTHS)} månader. Skriv till exempel 18 månader.`;
  if (retention !== undefined && retention !== null && (decimal(retention).isNegative() || decimal(retention).gt(100)))
    return `Andelen som räknas ska vara mellan 0 och 100 %. Du skrev ${number(decimal(retention))} %.`;
  return (
    amountFault('Försörjningen per månad', support, MOST_PER_MONTH) ??
    amountFault('Administrationen per månad', administration, MOST_PER_MONTH) ??
    amountFault('Skatten per månad', tax, MOST_PER_MONTH) ??
    amountFault('Kostnaden', cost, MOST_COST)
  );
}
