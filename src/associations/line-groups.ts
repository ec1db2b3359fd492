import { PAYERS, type Payer, payerOfKind } from '../calculation/shares.js';
import type { Association, BudgetTable, Line } from './schema.js';

/** Lines of a budget that are spoken of together: kinds of costs, and what each payer of 5 § lag (2003:1210) contributes. */
export const LINE_GROUPS = ['interventions', 'individual', 'structural', 'administration', 'state', 'region', 'municipalities'] as const;
export type LineGroup = (typeof LINE_GROUPS)[number];

export const isLineGroup = (id: string): id is LineGroup => (LINE_GROUPS as readonly string[]).includes(id);

/** Which payer an id speaks of: its own, or a party's. */
export function payerNamed(id: string, parties: Association['parties']): Payer | null {
  const kind = parties.find((party) => party.id === id)?.kind;
  return PAYERS.find((payer) => payer === id) ?? (kind === undefined ? null : payerOfKind(kind));
}

/** Whose contribution a line of these groups is. */
export const payerOf = (groups: readonly string[] = []): Payer | null => PAYERS.find((payer) => groups.includes(payer)) ?? null;

/**
 * The groups that a line belongs to. A cost is an intervention's where it names one or stands under interventions of a kind; it is of the
 * intervention's own kind, else of the kind that it stands under. A sum of all contributions is no single payer's.
 */
export function lineGroups(
  { kind, party, group, intervention }: Pick<Line, 'kind' | 'party' | 'group' | 'intervention'>,
  groups: BudgetTable['groups'],
  { parties, interventions }: Pick<Association, 'parties' | 'interventions'>,
): readonly LineGroup[] {
  if (kind === 'contribution') {
    const owner = parties.find(({ id }) => id === party);
    return owner ? [payerOfKind(owner.kind)] : [];
  }
  if (kind !== 'cost') return [];
  const under = groups.find(({ id }) => id === group)?.kind;
  if (under === 'administration') return ['administration'];
  const own = interventions.find(({ id }) => id === intervention)?.kind;
  const of = own ?? (under === 'individual' || under === 'structural' ? under : undefined);
  return intervention !== undefined || of !== undefined ? ['interventions', ...(of ? [of] : [])] : [];
}
