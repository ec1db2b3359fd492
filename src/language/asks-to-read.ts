import type { CommandId } from '../commands/ids.js';
import type { Judgement } from './classifier.js';
import { isYear } from './extract/years.js';
import type { Seen } from './material.js';

const GREETING = '^(?:(?:och|men|hej|hejsan|ok|okej|du)[,!]? )?';
/** "hur mycket har FIA gjort av med", "var är samrådet", "när stängs året"; not "hur lägger jag in", "när vi möttes beslutade vi". */
const WITH_QUESTION_WORD =
  '(?:hur (?:mycket|mkt|manga|stor\\w*|lange|langt|ofta|val|bra|gar|gick|har|ar|ligger|lag|ser|sag|blev|blir|star)|vad|va|vilk\\w*|varfor|vem|vems|' +
  'var (?:ar|blir|blev|var|halls|hols|ska|ligger|finns|traffas|har|hade|avvik\\w*)|nar (?:ar|var|blir|blev|ska|halls|har|hade|infaller|kommer|borjar|slutar|\\w+(?:des|tes|as|gs))\\b)';
/** "följer Enter budgeten", "är budgeten antagen", "har vi råd": a yes or a no is asked for; "har 12 kvinnor" tells. */
const WITH_VERB =
  '(?:ar|har|finns|blev|blir|foljer|foljde|haller|holl|gick|gar|ligger|racker|rackte|hade|fick|drar|drog|klarar|klarade|overskrider|overskred)(?! \\d{1,3}\\b)';
const TO_SEE = '(?:visa|lista|se|show)';
const ASKS = new RegExp(`${GREETING}(?:${WITH_QUESTION_WORD}|${WITH_VERB}|${TO_SEE})\\b`);
const COUNTED = /\b(?:kvinn\w*|kv|tjej\w*|man|mannen|kill\w*|deltagare|nya|avslut\w*)\b/;
/** What only those who write have: a budget that is being made. */
const OF_THE_WRITERS = /\b(?:budget)?forslag\w*\b|\b(?:budget)?utkast\w*\b|\bangra\w*\b/;

/** Does the sentence ask to be told or shown something, so that nothing can be meant to be written by it? */
export function asksToRead(seen: Seen): boolean {
  const { folded } = seen.text;
  return ASKS.test(folded) && !OF_THE_WRITERS.test(folded) && !tellsCounts(seen);
}

/** "hade grupp idag i FIA, 7 kvinnor och 4 killar": several counts and no question mark. */
function tellsCounts({ text, tokens }: Seen): boolean {
  const counts = tokens.filter((token) => token.kind === 'number' && token.unit === 'plain' && !token.article && !isYear(token));
  return counts.length > 1 && !text.folded.includes('?') && COUNTED.test(text.folded);
}

/** What tells of the same that the other command writes. */
const TELLS_OF: Readonly<Partial<Record<CommandId, CommandId>>> = {
  'actual.record': 'budget.status',
  'budget.edit': 'budget.status',
  'intervention.edit': 'intervention.info',
  'decision.edit': 'decision.find',
  'reminder.set': 'reminder.show',
  'access.edit': 'access.show',
  'meeting.edit': 'meeting.next',
  'participants.report': 'participants.show',
  'participants.correct': 'participants.show',
  'scenario.edit': 'scenario.show',
};

/** The same judgement where only some commands can be meant: likeness to a command that writes goes to the one that tells of the same. */
export function judgedAmong(among: ReadonlySet<CommandId>, { likely, unknown }: Judgement): Judgement {
  const moved = new Map<string, number>();
  for (const [id, share] of likely) {
    const to = among.has(id as CommandId) ? id : (TELLS_OF[id as CommandId] ?? id);
    moved.set(to, (moved.get(to) ?? 0) + share);
  }
  const kept = [...moved].filter(([id]) => among.has(id as CommandId));
  const all = kept.reduce((sum, [, share]) => sum + share, 0);
  return { likely: new Map(kept.map(([id, share]) => [id, all > 0 ? share / all : 0])), unknown };
}
