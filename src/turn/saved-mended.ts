import type { CommandId } from '../commands/ids.js';
import type { Context, Language, Meant, Understanding } from '../language/understanding.js';
import type { PendingRow } from '../store/port.js';

const REPORTS: readonly string[] = ['participants.report', 'participants.correct'] satisfies readonly CommandId[];
/** "nya ska vara 3", "männen skulle va 11": a count and what it is to be, and nothing else. */
const TO_BE = /^\s*(?:nej,? )?(\p{L}+(?: \p{L}+)?) (?:ska|skall|skulle) (?:va|vara|stå|bli) (\d{1,4})(?: st)?\s*[.!]?\s*$/iu;
const SUBJECTS: readonly string[] = ['association', 'intervention', 'municipality', 'period'];

/** What is said a count is to be, right after a report was saved, corrects that report; null of anything else. */
export function savedMended(
  text: string,
  understood: Understanding,
  pending: PendingRow | null,
  { language, context }: { readonly language: Language; readonly context: Context },
): Meant | null {
  if (!pending?.latest || !pending.answered || !REPORTS.includes(pending.command) || pending.association !== context.association) return null;
  const [, what, count] = TO_BE.exec(text) ?? [];
  if (what === undefined || (understood.kind === 'command' && understood.command === 'participants.correct')) return null;
  const { params, problems } = language.read('participants.correct', `${what} ${count}`, context);
  const said = Object.keys(params).filter((name) => params[name] !== undefined);
  if (problems.length > 0 || said.length === 0 || said.some((name) => SUBJECTS.includes(name))) return null;
  return { command: 'participants.correct', params, problems };
}
