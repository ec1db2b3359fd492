import type { ChangedAt, Command, Turn } from '../commands/command.js';
import type { CommandId } from '../commands/ids.js';
import { recordsOfAllYears } from '../store/all-years.js';

/**
 * In which order commands are asked to take back the user's last change: one whose change is newer than any record of the user's goes first; an older one is left
 * alone, since it was not what was done last. */
export async function newestFirst(commands: readonly Command[], turn: Turn): Promise<readonly CommandId[]> {
  const { store, association, user } = turn;
  const records = await recordsOfAllYears(store, association.id);
  const last = records.findLast(({ by }) => by.user === user.id);
  const changed = await Promise.all(commands.map(async (command) => ({ id: command.id, at: (await command.changedAt?.(turn)) ?? null })));
  // In the same millisecond the receipt that there was tells which came first.
  const isNewer = ({ at, after }: ChangedAt) => last === undefined || at > last.at || (at === last.at && (after === null || after >= last.sequence));
  const ids = (rows: typeof changed) => rows.map(({ id }) => id);
  return [...ids(changed.filter(({ at }) => at !== null && isNewer(at))), ...ids(changed.filter(({ at }) => at === null))];
}
