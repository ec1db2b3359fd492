import type { ReferenceRow, ReminderTables } from '../../store/reminder-tables.js';
import { isSame } from '../access/grants.js';

/** The personal conversation with somebody, by any of the ids that Teams uses for the person; one that takes messages before one that does not. */
export async function personalConversation(store: Pick<ReminderTables, 'references'>, user: string): Promise<ReferenceRow | null> {
  const own = (await store.references()).filter(({ kind, users }) => kind === 'personal' && users.some((id) => isSame(id, user)));
  return own.findLast(({ blockedAt }) => blockedAt === null) ?? own.at(-1) ?? null;
}
