import type { ScenarioRecord } from '../../store/bodies/scenarios.js';
import type { Turn } from '../command.js';
import { allOf, type Stored } from '../plans/stored.js';

/** A scenario as it stands, who saved it first, and under which receipt: it is over what stood then. */
export type StoredScenario = Stored<ScenarioRecord> & { readonly owner: string; readonly firstSaved: number };

/** Others than whoever saved it, and a director, only look at a scenario. */
export const mayChange = ({ owner }: StoredScenario, { user }: Pick<Turn, 'user'>): boolean => owner === user.id || user.role === 'director';

const folded = (name: string): string => name.trim().toLowerCase();

/**
 * The scenarios that can be seen here, each as it stands now, in the order they were first saved: those that are shared with the
 * association, and in a chat of one's own also those that nobody else has been shown.
 */
export async function scenariosOf({ store, association, user, conversation, key }: Turn): Promise<StoredScenario[]> {
  const newest = new Map<string, { readonly record: Stored<ScenarioRecord>; readonly owner: string; readonly firstSaved: number }>();
  for (const record of await allOf(store, association.id, 'scenario')) {
    // What this very message has saved is its own doing: answered again, it finds what was there before it.
    if (record.key === key) continue;
    const { owner, firstSaved } = newest.get(record.body.scenario) ?? { owner: record.by.user, firstSaved: record.sequence };
    newest.set(record.body.scenario, { record, owner, firstSaved });
  }
  return [...newest.values()]
    .filter(({ record, owner }) => !record.body.discarded && (record.body.shared || (conversation.kind === 'personal' && owner === user.id)))
    .map(({ record, owner, firstSaved }) => ({ ...record, owner, firstSaved }));
}

/** The one with this name, whatever its case; the newest where two people chose the same. */
export function scenarioNamed(scenarios: readonly StoredScenario[], name: string): StoredScenario | null {
  return scenarios.findLast(({ body }) => folded(body.name) === folded(name)) ?? null;
}
