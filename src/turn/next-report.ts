import type { CommandId } from '../commands/ids.js';
import type { Meant } from '../language/understanding.js';
import type { PendingRow } from '../store/port.js';

const REPORTS: readonly string[] = ['participants.report', 'participants.correct'] satisfies readonly CommandId[];
/** What a report says of its own; one that says nothing but a period is "rapportera oktober", of whichever intervention. */
const COUNTS = ['women', 'men', 'notStated', 'new', 'newWomen', 'newMen', 'ended', 'endedWomen', 'endedMen', 'exits'];

/**
 * A report that names no intervention is of the one that was just reported ("och juli: 8 kv 5 m 1 ny"), or whose form stands open ("juni"). It is
 * read back with its name before anything is saved. Whatever else is said is as it was understood.
 */
export function nextReport(understood: Meant, pending: PendingRow | null, association: string): Meant {
  if (understood.command !== 'participants.report' || !pending?.latest) return understood;
  const { params, problems } = understood;
  const isElsewhere = params.association !== undefined && params.association !== association;
  if (isElsewhere || params.intervention !== undefined || params.municipality !== undefined || params.reports !== undefined) return understood;
  if (!REPORTS.includes(pending.command) || pending.association !== association || problems.some(({ choices }) => choices)) return understood;
  const { intervention, municipality } = pending.params;
  if (typeof intervention !== 'string') return understood;
  const isNext = pending.answered ? COUNTS.some((name) => params[name] !== undefined) : pending.kind === 'complete';
  if (!isNext) return understood;
  return { ...understood, params: { ...params, intervention, ...(typeof municipality === 'string' ? { municipality } : {}) } };
}
