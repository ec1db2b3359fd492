import type { ActualRecord } from '../../store/bodies/actuals.js';
import { StaleError, type StoredRecord } from '../../store/port.js';
import { withdrawnIn } from '../../store/withdrawn.js';
import { type Actual, isActual } from '../budget/actuals.js';
import type { Turn } from '../command.js';
import { append } from '../saving.js';
import { type Change, type Entries, sourceOf } from './entry.js';

/** changed: other outcomes were saved since the question was asked · withdrawn: what this key once saved no longer counts. */
export type Saving = { readonly kind: 'saved'; readonly records: readonly Actual[] } | { readonly kind: 'changed' } | { readonly kind: 'withdrawn' };

/** Every outcome of an association and year, with what was taken back of them. */
export async function outcomeRecords({ store, association }: Turn, year: number): Promise<readonly StoredRecord[]> {
  return await store.records(association.id, year, { rules: 'actual' });
}

function bodyOf(said: Entries, { entry }: Change, deviation: string | null): ActualRecord {
  return {
    type: 'actual',
    year: said.year,
    line: entry.line.id,
    through: said.through,
    amount: entry.amount.toFixed(),
    source: sourceOf(said, entry),
    ...(deviation === null ? {} : { deviation }),
  };
}

/** What this turn's key has saved before; null when it is new. */
export async function savedBefore(turn: Turn): Promise<Saving | null> {
  const before = (await turn.store.byKey(turn.association.id, turn.key)).filter(isActual);
  const [first] = before;
  if (!first) return null;
  const withdrawn = withdrawnIn(await outcomeRecords(turn, first.year));
  return before.some(({ sequence }) => withdrawn.has(sequence)) ? { kind: 'withdrawn' } : { kind: 'saved', records: before };
}

/** Appends all lines of a message or a file, or none; only while the year holds as many outcomes (`seen`) as when it was shown what they change. */
export async function saveOutcomes(
  said: Entries,
  changes: readonly Change[],
  seen: number,
  turn: Turn,
  deviation: string | null = null,
): Promise<Saving> {
  const before = await savedBefore(turn);
  if (before) return before;
  try {
    const bodies = changes.map((change) => bodyOf(said, change, deviation));
    const appended = await append(turn, { year: said.year, key: turn.key, bodies, expected: seen, about: { rules: 'actual' } });
    return { kind: 'saved', records: appended.filter(isActual) };
  } catch (error) {
    if (error instanceof StaleError) return { kind: 'changed' };
    throw error;
  }
}
