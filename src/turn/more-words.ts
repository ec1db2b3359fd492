import type { Parameters, ParameterValue } from '../commands/answer.js';
import type { CommandId } from '../commands/ids.js';
import { commandById } from '../commands/registry.js';
import type { Context, Language, Reading, Understanding } from '../language/understanding.js';
import type { PendingRow } from '../store/port.js';
import { saysAnew, withoutReplaced } from './instead.js';
import { withMentioned } from './mentioned.js';
import type { Message } from './message.js';

/** "Nej, 37 män" before anything is saved changes what is about to be. */
const MENDS: Partial<Record<CommandId, CommandId>> = { 'participants.correct': 'participants.report' };

const SUBJECTS = ['association', 'intervention', 'line', 'meetingChange', 'municipality', 'period', 'user', 'year'];

/** What is shared out: an amount said anew is a new question. */
const AMOUNTS = ['total', 'amount'];

/** What waits with what the text adds to it; null when nothing waits for words, or when the text begins something new of its own. */
export function withMore(
  pending: PendingRow,
  text: string,
  understood: Understanding,
  context: Context,
  message: Message,
  { language }: { readonly language: Language },
): Reading | null {
  if (!pending.latest || pending.answered) return null;
  const added = withMentioned(commandById(pending.command), language.read(pending.command as CommandId, text, context), message);
  const sameCommand = isOf(pending.command, understood);
  const answers = pending.kind === 'complete' && isAnswer(pending, text, understood, context, language);
  if (!(sameCommand || answers) || !completes(added, pending)) return null;
  const before = pending.params as Reading['params'];
  const kept = withoutReplaced(before, added.params);
  return {
    params: { ...kept, ...added.params, ...inhabitants(before, added.params), ...moreChanges(before, added.params) },
    problems: added.problems,
  };
}

/** "augusti", "12 personer": nothing but what was asked for. What is clear as another question ("vad är 30 november") is none. */
function isAnswer(pending: PendingRow, text: string, understood: Understanding, context: Context, language: Language): boolean {
  const added = language.goesOn(pending.command as CommandId, text, context);
  if (!added?.alone) return false;
  const isClear = understood.kind === 'command' && understood.problems.length === 0;
  return !isClear || !(added.opens || added.strange || added.problems.length > 0 || saysAnew(pending.params as Parameters, added.params));
}

/** May the text be about the command that waits? Not where two others are meant. */
function isOf(command: string, understood: Understanding): boolean {
  if (understood.kind === 'unsure') return understood.candidates.some((id) => id === command);
  return understood.kind !== 'command' || understood.command === command || MENDS[understood.command] === command;
}

/**
 * May the text be a whole new question of the command that waits? It is said as a question of its own begins, or says anew what was said
 * already. Whether it is whole, its answer tells; only a short answer fills what waits.
 */
export function mayBeginAnew(pending: PendingRow, text: string, understood: Understanding, context: Context, language: Language): boolean {
  if (understood.kind !== 'command' || understood.command !== pending.command || understood.problems.length > 0) return false;
  const added = language.goesOn(understood.command, text, context);
  if (!added || added.alone) return false;
  return added.opens || saysAnew(pending.params as Parameters, understood.params);
}

/** Inhabitants that are said of the municipalities that were missing stand beside those that were there. */
function inhabitants(before: Parameters, added: Parameters): Parameters {
  const [old, more] = [before.populations, added.populations];
  return isRecord(old) && isRecord(more) ? { populations: { ...old, ...more } } : {};
}

/** Changes of lines that were not understood at first stand beside those that were; said of the same line they are all said anew. */
export function moreChanges({ changes: old }: Parameters, { changes: more }: Parameters): Parameters {
  if (!Array.isArray(old) || !Array.isArray(more)) return {};
  const lines = new Set(old.map((each) => (isRecord(each) ? each.line : undefined)));
  return more.some((each) => isRecord(each) && lines.has(each.line)) ? {} : { changes: [...old, ...more] };
}

function isRecord(value: ParameterValue | undefined): value is { readonly [name: string]: ParameterValue | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Does the text only add to what the bot asked about, or does it begin something new of its own? */
function completes(added: Reading, pending: PendingRow): boolean {
  const said = Object.keys(added.params).filter((name) => added.params[name] !== undefined);
  if (said.length === 0 && added.problems.length === 0) return false;
  const isAsked = (name: string) => pending.params[name] !== undefined;
  if (said.some((name) => AMOUNTS.includes(name)) && AMOUNTS.some(isAsked)) return false;
  return !said.some((name) => SUBJECTS.includes(name) && isAsked(name));
}
