import { recordsOfAllYears } from '../../store/all-years.js';
import type { RecordBody } from '../../store/bodies/body.js';
import type { StoredRecord } from '../../store/port.js';
import { withdrawnIn } from '../../store/withdrawn.js';
import type { Turn } from '../command.js';
import { atLeast } from '../roles.js';
import { append } from '../saving.js';

const UNDO = '/undo';

/**
 * Takes back the person's last save when it is of one of these kinds (all of that message), or the one with this receipt: their own; any
 * for a director. Gives what no longer counts; null when there is nothing of the kind to take back.
 */
export async function takeBack(turn: Turn, kinds: readonly RecordBody['type'][], receipt: number | null): Promise<readonly StoredRecord[] | null> {
  const { store, association, user } = turn;
  if (!atLeast(user.role, 'member')) return null;
  const records = await recordsOfAllYears(store, association.id);
  const last = receipt === null ? records.findLast(({ by }) => by.user === user.id) : records.find(({ sequence }) => sequence === receipt);
  // What one message saved goes together: a budget's decision is the budget's to take back.
  const chosen = last && records.find((record) => record.key === last.key && record.year === last.year);
  if (!chosen || !kinds.includes(chosen.body.type) || (chosen.by.user !== user.id && user.role !== 'director')) return null;
  const withdrawn = withdrawnIn(records);
  const counting = records.filter((record) => record.key === chosen.key && record.year === chosen.year && !withdrawn.has(record.sequence));
  if (counting.length === 0) return null;
  await append(turn, {
    year: chosen.year,
    key: `${turn.key}${UNDO}`,
    bodies: counting.map(({ sequence }) => ({ type: 'withdrawal', of: sequence })),
  });
  return counting;
}
