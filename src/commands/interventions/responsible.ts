import type { Store } from '../../store/port.js';
import { type Access, accessRecords, grantInForce, isSame, usersOf } from '../access/grants.js';

/** Coaches by intervention, as the directors have said: the newest word of each. */
export async function responsibilities(store: Store, association: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const years = await store.years(association);
  const records = await Promise.all(years.map((year) => store.records(association, year, { rules: 'responsibility' })));
  return new Map(records.flat().flatMap(({ body }) => (body.type === 'responsibility' ? [[body.intervention, body.coaches] as const] : [])));
}

/**
 * Who should report an intervention on a date: those who answer for it and still are coaches or directors; where nobody does, the coaches
 * whose role is limited to it and others.
 */
export async function coachesOf(store: Store, association: string, date: string): Promise<(intervention: string) => readonly string[]> {
  const [responsible, grants] = [await responsibilities(store, association), await accessRecords(store, association)];
  return (intervention) => {
    const named = (responsible.get(intervention) ?? []).filter((user) => mayReport(grants, user, intervention, date) !== 'no');
    return named.length > 0 ? named : usersOf(grants).filter((user) => mayReport(grants, user, intervention, date) === 'limited');
  };
}

/** limited: a coach of some interventions, this one among them · all: of every one, or a director · unsaid: nothing is stored of the person. */
export function mayReport(grants: readonly Access[], user: string, intervention: string, date: string): 'limited' | 'all' | 'no' | 'unsaid' {
  const grant = grantInForce(grants, [user], date)?.body;
  if (!grant) return grants.some(({ body }) => isSame(body.user, user)) ? 'no' : 'unsaid';
  if (grant.role === 'director') return 'all';
  if (grant.role !== 'coach') return 'no';
  if (grant.interventions === null) return 'all';
  return grant.interventions.includes(intervention) ? 'limited' : 'no';
}
