import type { ScenarioRecord } from '../../store/bodies/scenarios.js';
import type { Turn } from '../command.js';
import { allOf, type Stored } from '../plans/stored.js';

/** A scenario as it stands, and who saved it first. */
export type StoredScenario = Stored<ScenarioRecord> & { readonly owner: string };

/** Others than whoever saved it, and a director, only look at a scenario. */
export const mayChange = ({ owner }: StoredScenario, { user }: Pick<Turn, 'user'>): boolean => owner === user.id || user.role === 'director';

const folded = (name: string): string => name.trim().toLowerCase();

/**
 * The scenarios that can be seen here, each as it stands now, in the order they were first saved: those that are shared with the
 * association, and in a chat of one's own also those that nobody else has been shown.
 */
export async function scenariosOf({ store, association, user, conversation }: Turn): Promise<StoredScenario[]> {
  const newest = new Map<string, { readonly record: Stored<ScenarioRecord>; readonly owner: string }>();
  for (const record of await allOf(store, association.id, 'scenario')) {
    const owner = newest.get(record.body.scenario)?.owner ?? record.by.user;
    newest.set(record.body.scenario, { record, owner });
  }
  return [...newest.values()]
    .filter(({ record, owner }) => !record.body.discarded && (record.body.shared || (conversation.kind === 'personal' && owner === user.id)))
    .map(({ record, owner }) => ({ ...record, owner }));
}

/** The one with this name, whatever its case; the newest where two people chose the same. */
export function scenarioNamed(scenarios: readonly StoredScenario[], name: string): StoredScenario | null {
  return scenarios.findLast(({ body }) => folded(body.name) === folded(name)) ?? null;
}
