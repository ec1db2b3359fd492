import { recordsOfAllYears } from '../store/all-years.js';
import type { RecordBody } from '../store/bodies/body.js';
import type { Answer } from './answer.js';
import type { Turn } from './command.js';
import type { CommandId } from './ids.js';

/**
 * What is not taken back but changed anew: says how, where the person's last save, or the one with this receipt, is of one of these kinds; null
 * where it is not.
 */
export async function changedAnew(
  turn: Turn,
  receipt: number | null,
  kinds: readonly RecordBody['type'][],
  told: { readonly command: CommandId; readonly headline: string; readonly how: string },
): Promise<Answer | null> {
  const { store, association, user } = turn;
  const records = await recordsOfAllYears(store, association.id);
  const chosen = receipt === null ? records.findLast(({ by }) => by.user === user.id) : records.find(({ sequence }) => sequence === receipt);
  // What one message saved goes together: a new coach may have been given a role by the same yes.
  const first = chosen && records.find(({ key }) => key === chosen.key);
  if (!first || !kinds.includes(first.body.type)) return null;
  if (first.by.user !== user.id && user.role !== 'director') return null;
  return {
    command: told.command,
    params: { association: association.id },
    status: 'ok',
    context: association.name,
    headline: told.headline,
    lead: `${told.how} Inget nytt är sparat.`,
  };
}
