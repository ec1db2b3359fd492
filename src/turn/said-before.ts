import type { Answer } from '../commands/answer.js';
import type { Command, Turn } from '../commands/command.js';
import type { Understanding } from '../language/understanding.js';
import type { LastRow } from '../store/port.js';
import { CALCULATES } from './calculating.js';
import { type FollowUp, merged } from './follow-up.js';
import { leadOf } from './follow-up-words.js';
import { answerAlone } from './run-command.js';

/** What an answer still asks for; none where it is whole, null where it cannot be used. */
function missing(answer: Answer | null): number | null {
  if (answer?.status === 'ok') return 0;
  return answer?.status === 'ask' ? (answer.form?.length ?? 1) : null;
}

/**
 * "7 av 19", then "hur många till för 50 %?": a question that lacks something takes it from the answer to the same kind of question that the
 * person just got. Null where it lacks nothing, says nothing of its own, or would lack as much all the same.
 */
export async function saidBefore(
  understood: Understanding,
  last: LastRow | undefined,
  command: Command | undefined,
  turn: Turn,
): Promise<FollowUp | null> {
  if (understood.kind !== 'command' || !last || command?.id !== understood.command || command.id !== last.command || !CALCULATES.has(command.id))
    return null;
  const { params } = understood;
  const says = Object.entries(params).some(([name, value]) => name !== 'association' && value !== undefined);
  if (!says || (params.association ?? turn.association.id) !== last.association || turn.association.id !== last.association) return null;
  const alone = missing(await answerAlone(command, understood, turn));
  if (!alone) return null;
  const reading = { params: merged(last, params), problems: [] };
  const together = missing(await answerAlone(command, reading, turn));
  if (together === null || together >= alone) return null;
  return { command, reading, association: last.association, lead: leadOf(params, last.association, turn.associations) };
}
