import type { AppendRequest, StoredRecord } from '../store/port.js';
import type { Turn } from './command.js';

/** Appends in the name of whoever asks; somebody without a role in the association saves nothing. */
export async function append(
  turn: Turn,
  request: Pick<AppendRequest, 'year' | 'key' | 'bodies' | 'expected' | 'about'>,
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
