import { type AppendRequest, StaleError, type StoredRecord } from '../store/port.js';
import type { Turn } from './command.js';

/** Appends in the name of whoever asks; somebody without a role in the association saves nothing. */
export async function append(
  turn: Turn,
  request: Pick<AppendRequest, 'year' | 'key' | 'bodies' | 'expected' | 'about' | 'besides'>,
): Promise<readonly StoredRecord[]> {
  const { store, association, user, now } = turn;
  if (user.role === 'none' || user.role === 'reader') throw new Error('somebody without a role saves nothing');
  return await store.append({ ...request, association: association.id, at: now, by: { user: user.id, role: user.role } });
}

/** Appends one record as above. The record that the key saved the first time, however often it comes. */
export async function appendOne(turn: Turn, { year, key, body }: Pick<AppendRequest, 'year' | 'key'> & { body: AppendRequest['bodies'][number] }) {
  const [saved] = await append(turn, { year, key, bodies: [body] });
  if (!saved) throw new Error(`nothing was appended under ${key}`);
  return saved;
}

/** Somebody else may save in between, time after time; after so many the fault is another. */
const TRIES = 50;

/**
 * Decides on what is stored now and appends it, and decides anew when something else was saved in between. Rejects with what `decide` rejects with;
 * with StaleError only after fifty tries.
 */
export async function decideAnew<Result>(decide: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await decide();
    } catch (error) {
      if (!(error instanceof StaleError) || attempt === TRIES) throw error;
    }
  }
}
