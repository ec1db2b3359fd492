import { recordsOfAllYears } from '../../store/all-years.js';
import type { RecordBody } from '../../store/bodies/body.js';
import type { StoredRecord } from '../../store/port.js';
import { withdrawnIn } from '../../store/withdrawn.js';
import type { Turn } from '../command.js';
import { append } from '../saving.js';

const UNDO = '/undo';

/** What a save took away of decisions: each as it stood. */
function removedBy(saved: readonly StoredRecord[], all: readonly StoredRecord[]): RecordBody[] {
  return saved.flatMap(({ body }) => {
    const of = body.type === 'withdrawal' ? all.find(({ sequence }) => sequence === body.of)?.body : undefined;
    return of?.type === 'decision' && of.budgetYear === null ? [of] : [];
  });
}

/**
 * Takes back the person's last save, or the one with this receipt, when it registered, put right or took away a decision: what it saved no
 * longer counts, and what it took away is saved anew. Null when it is no such save, or taken back already.
 */
export async function takeBackDecision(turn: Turn, receipt: number | null): Promise<'registered' | 'changed' | null> {
  const { store, association, user } = turn;
  if (user.role !== 'director') return null;
  const all = await recordsOfAllYears(store, association.id);
  const last = receipt === null ? all.findLast(({ by }) => by.user === user.id) : all.find(({ sequence }) => sequence === receipt);
  if (!last || last.key.endsWith(UNDO)) return null;
  const withdrawn = withdrawnIn(all);
  const saved = all.filter((record) => record.key === last.key && record.year === last.year && !withdrawn.has(record.sequence));
  const removed = removedBy(saved, all);
  // A budget's decision is the budget's to take back.
  if (saved.some(({ body }) => body.type !== 'decision' && body.type !== 'withdrawal')) return null;
  if (!saved.some(({ body }) => body.type === 'decision') && removed.length === 0) return null;
  await append(turn, {
    year: last.year,
    key: `${turn.key}${UNDO}`,
    bodies: [...saved.map(({ sequence }): RecordBody => ({ type: 'withdrawal', of: sequence })), ...removed],
  });
  return removed.length > 0 ? 'changed' : 'registered';
}
