import type { CommandId } from '../commands/ids.js';
import type { Context, Language, Reading, Understanding } from '../language/understanding.js';
import type { PendingRow } from '../store/port.js';

/** A question, or what is only tried: no change of the budget that is being made. */
const ASKS = /^\s*(?:(?:och |men |sa )?(?:om|tank|anta|vad|va|hur|vilk\w+|vem|nar|varfor|kan|far)\b)|\?\s*$/;
/** These write something of their own, and were clearly said. */
const OWN: ReadonlySet<CommandId> = new Set<CommandId>([
  'actual.record',
  'participants.report',
  'participants.correct',
  'decision.edit',
  'meeting.edit',
  'reminder.set',
]);

/**
 * Right after a proposal was shown or saved, words that hold nothing but changes of its lines change it: "dra bort Projekt ARCH", "dubbla FIA",
 * "Enter ska få 2,9 mkr". Null when they ask something, or when something else was said in between.
 */
export function editedAgain(
  text: string,
  understood: Understanding,
  pending: PendingRow | null,
  { language, context }: { readonly language: Language; readonly context: Context },
): Reading | null {
  if (pending?.command !== 'budget.edit' || pending.kind !== 'confirm' || pending.params.planChange === 'adopt') return null;
  if (!pending.latest || pending.association !== context.association || ASKS.test(text.toLowerCase())) return null;
  if (understood.kind === 'command' && (understood.command === 'budget.edit' || OWN.has(understood.command))) return null;
  const added = language.goesOn('budget.edit', text, context);
  const { planChange } = added?.params ?? {};
  if (!added?.alone || added.params.changes === undefined || added.problems.length > 0 || (planChange !== undefined && planChange !== 'change'))
    return null;
  const { year } = pending.params;
  return { params: { ...(typeof year === 'number' ? { year } : {}), ...added.params, planChange: 'change' }, problems: [] };
}
