import type { Command, Turn } from '../commands/command.js';
import type { CommandId } from '../commands/ids.js';

/** In which order commands are asked to take back the user's last change: one whose change is newer than any record of the user's goes first, an older one last. */
export async function newestFirst(commands: readonly Command[], turn: Turn): Promise<readonly CommandId[]> {
  const { store, association, user } = turn;
  const years = await store.years(association.id);
  const records = (await Promise.all(years.map((year) => store.records(association.id, year)))).flat();
  const last = records.reduce((newest, { at, by }) => (by.user === user.id && at > newest ? at : newest), '');
  const changed = await Promise.all(commands.map(async (command) => ({ id: command.id, at: (await command.changedAt?.(turn)) ?? null })));
  const ids = (rows: typeof changed) => rows.map(({ id }) => id);
  return [
    ...ids(changed.filter(({ at }) => at !== null && at >= last)),
    ...ids(changed.filter(({ at }) => at === null)),
    ...ids(changed.filter(({ at }) => at !== null && at < last)),
  ];
}
