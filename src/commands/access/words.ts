import type { Association } from '../../associations/schema.js';
import type { AccessRecord } from '../../store/bodies/access.js';
import { list } from '../../swedish/format.js';
import { longDate } from '../../swedish/time.js';
import { ROLE_NAME } from '../roles.js';

/** "handledare för Enter och NOVA", "handledare för alla insatser", "förbundschef". */
export function grantWords(association: Association, { role, interventions }: Pick<AccessRecord, 'role' | 'interventions'>): string {
  if (role !== 'coach') return ROLE_NAME[role];
  if (interventions === null) return `${ROLE_NAME.coach} för alla insatser`;
  const nameOf = (id: string) => association.interventions.find((each) => each.id === id)?.name ?? id;
  return `${ROLE_NAME.coach} för ${list(interventions.map(nameOf))}`;
}

export function fromWords(from: string, today: string): string {
  return from === today ? `${longDate(from)} (i dag)` : longDate(from);
}
