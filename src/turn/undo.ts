import type { Answer } from '../commands/answer.js';
import type { Turn } from '../commands/command.js';
import type { CommandId } from '../commands/ids.js';
import { commandById } from '../commands/registry.js';
import { newestFirst } from './newest-first.js';

/** The first of these commands that has something to take back takes it back: the user's last save, or the one with this receipt. Null when none has. */
export async function undo(turn: Turn, receipt: number | null, ids: readonly CommandId[]): Promise<Answer | null> {
  for (const id of receipt === null ? await newestFirst(ids.map(commandById), turn) : ids) {
    const answer = await commandById(id).undo?.(turn, receipt);
    if (answer) return answer;
  }
  return null;
}
