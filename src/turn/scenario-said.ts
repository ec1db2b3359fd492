import type { Command, Turn } from '../commands/command.js';
import { meansBaseline } from '../commands/forecasts/scenario-baseline.js';
import { scenarioNamed, scenariosOf } from '../commands/forecasts/scenarios.js';
import type { CommandId } from '../commands/ids.js';
import { commandById } from '../commands/registry.js';
import type { Context, Language, Reading } from '../language/understanding.js';
import type { LastRow } from '../store/port.js';

const KEEPS =
  /^\s*(?:spara|behåll|lagra)(?: (?:det|den|detta|svaret|uträkningen|räkningen))?(?: här)? som (?!(?:ett |mitt |nytt )*(?:scenari|excel|pdf|fil|utkast|förslag|budget|bild|csv))["”']?([^"”'\n]{1,40}?)["”']?[\s.!]*$/iu;
const COMPARES = /^\s*(?:jämför|jmf|ställ) (?!scenari)(.{1,40}?) (?:med|mot|och|bredvid|vs) (?:scenario(?:t)? )?(.{1,40}?)[\s.!?]*$/iu;
/** "jämför Dyrt, Snålt och budgeten", "ställ Dyrt och Snålt bredvid varandra" */
const ROW = /^\s*(?:jämför|jmf|ställ)(?: upp)? (?!scenari)(.{3,120}?)(?: (?:bredvid|mot|med) varandra| sida vid sida)?[\s.!?]*$/iu;
const BETWEEN = /\s*,\s*(?:och |samt )?| (?:med|mot|och|samt|bredvid|vs) /iu;
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
  const said = compared ? [compared[1] ?? '', compared[2] ?? ''] : shown ? [shown] : [];
  const row = ROW.exec(text)?.[1]?.split(BETWEEN) ?? [];
  if (said.length === 0 && row.length < 2) return null;
  const saved = await scenariosOf(turn);
  const isSaved = (name: string) => scenarioNamed(saved, name) !== null;
  const inOrder = inRow(row, isSaved);
  const names = inOrder.length > 0 ? inOrder : said;
  if (!names.some(isSaved)) return null;
  const [one, other] = names;
  return read('scenario.show', other === undefined ? `visa scenario ”${one}”` : `jämför scenario ”${one}” med scenario ”${other}”`);
}

/** Of all that stand in a row: two that are saved, each beside the budget anyway, or the one that is with what it is held against. */
function inRow(names: readonly string[], isSaved: (name: string) => boolean): readonly string[] {
  const known = names.filter(isSaved);
  const others = names.filter((name) => !isSaved(name));
  if (known.length === 2 && others.every(meansBaseline)) return known;
  return known.length === 1 && others.length === 1 ? [...known, ...others] : [];
}
