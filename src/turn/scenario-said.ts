import type { Command, Turn } from '../commands/command.js';
import { scenarioNamed, scenariosOf } from '../commands/forecasts/scenarios.js';
import type { CommandId } from '../commands/ids.js';
import { commandById } from '../commands/registry.js';
import type { Context, Language, Reading } from '../language/understanding.js';
import type { LastRow } from '../store/port.js';

const KEEPS =
  /^\s*(?:spara|behåll|lagra)(?: (?:det|den|detta|svaret|uträkningen|räkningen))?(?: här)? som (?!(?:ett |mitt |nytt )*(?:scenari|excel|pdf|fil|utkast|förslag|budget|bild|csv))["”']?([^"”'\n]{1,40}?)["”']?[\s.!]*$/iu;
const COMPARES = /^\s*(?:jämför|jmf|ställ) (?!scenari)(.{1,40}?) (?:med|mot|och|bredvid|vs) (?:scenario(?:t)? )?(.{1,40}?)[\s.!?]*$/iu;
const SHOWS = /^\s*(?:visa|öppna) (?!scenari)(.{1,40}?)[\s.!?]*$/iu;
const WHAT_IFS: readonly string[] = ['forecast.year', 'contribution.growth'] satisfies readonly CommandId[];

/**
 * Scenarios without the word for them: "spara som Plan B" right after a what-if, and "jämför Plan B med Låg" or "visa Låg" where one of the names is
 * that of a saved one. Null for all else.
 */
export async function scenarioSaid(
  text: string,
  last: LastRow | undefined,
  turn: Turn,
  { language, context }: { readonly language: Language; readonly context: Context },
): Promise<{ readonly command: Command; readonly reading: Reading } | null> {
  const read = (id: 'scenario.edit' | 'scenario.show', words: string) => ({ command: commandById(id), reading: language.read(id, words, context) });
  const kept = KEEPS.exec(text)?.[1];
  if (kept !== undefined && last && WHAT_IFS.includes(last.command)) return read('scenario.edit', `spara som scenario ”${kept}”`);
  const compared = COMPARES.exec(text);
  const shown = compared ? null : SHOWS.exec(text)?.[1];
  const names = compared ? [compared[1] ?? '', compared[2] ?? ''] : shown ? [shown] : [];
  if (names.length === 0) return null;
  const saved = await scenariosOf(turn);
  if (!names.some((name) => scenarioNamed(saved, name))) return null;
  const [one, other] = names;
  return read('scenario.show', other === undefined ? `visa scenario ”${one}”` : `jämför scenario ”${one}” med scenario ”${other}”`);
}
