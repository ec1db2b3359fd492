import type { Parameters } from '../../commands/answer.js';
import type { ParameterName } from '../../commands/parameters/parameters.js';
import type { Material } from '../material.js';
import type { Token } from '../tokens.js';
import type { Problem } from '../understanding.js';
import { LATER_HALF } from './day-parts.js';
import { monthNumber } from './months.js';
import { weekdayNumber } from './weekdays.js';

/** How a reminder is asked for. */
export const ASKS_TO_REMIND =
  /\bpamin\w*|\bremind\w*|\bsag(?:a|er)? till\b|\bhojta\w*|\bpinga?\w*|\bknuffa\w*|\bhor av dig\b|\bkom(?:ma)? ihag\b|\bskicka\w* (?:en )?notis\w*/;

/** Words that say a time, or how two times lie to each other. */
const OF_TIME =
  /^(?:dag\w*|dar|dan|dgr|dygn\w*|(?:arbets|var|hel)dag\w*|veck\w*|manad\w*|timm\w*|tim|minut\w*|min|sekund\w*|kvart\w*|trekvart|halv\w*|par|natt\w*|midnatt|lunch\w*|middag\w*|fika\w*|helg\w*|advent\w*|jul(?:en|afton|dagen|helgen)?|nyar\w*|pask\w*|midsommar\w*|sommar\w*|host(?:en)?|vinter\w*|efter\w*|nar|snart|strax|senare|genast|slutar|slut|direkt|nu|sist|sista|forsta|tredje|fjarde|nastnasta|mellan|inom|varannan|after|later|soon)$/;
/** The usual time of day is in the morning. */
const MORNING = /^(?:morgon\w*|bitti|formiddag\w*|fm|morning)$/;
const MEETING =
  /^(?:[a-z]*mot(?:e|et|en|ena)s?|[a-z]*sammantrad\w*|[a-z]*samrad\w*|styrels\w*|arbetsutskott\w*|au|bered\w*|bg|planering\w*|meetings?)$/;
/** A part of the calendar that bounds what is meant: no reminder keeps such a bound. */
const BOUND = /\b(?:nasta|i|detta|det har) ar\b|\barets\b|\bi (?:host|var|vinter|sommar)\b/g;
/** Words that say nothing of when, and nothing of about what. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  `jag vi du mig mej oss alla allihop samtliga gruppen kanalen chatten teams har i pa om infor for fore innan till av med vid den det de dem ett en att och o
  kan kunde skulle vill vilja ska ha fa bli snalla garna tack hej hallo ja ok okej please thanks to of us me everyone group the a an about before next
  paminn paminna paminner paminnelse paminnelsen paminnelser paminnelserna pamind nagra remind reminder reminders satt satta sattas lagg lagga in skicka skapa fixa ordna gor
  sag saga sager hojta pinga ping knuffa hjalp hjalpa komma kom ihag glom glomma missa notis notisen upp ut nasta narmaste kommande var vara vart varje
  alltid framover gang tillfalle styrelsen tid tidigt lite ocksa aven bara endast enbart ju dock sa som ar blir borjar borja startar haller ses traffas gar
  stoppa stopp sluta ta bort tar stang avbryt radera slopa inga ingen fler flera mer langre andra byt byta istallet stallet ny nya
  pausa paus sedan igen starta aktivera ateruppta igang change set send`
    .split(/\s+/)
    .filter(Boolean),
);
/** "glöm inte att påminna oss", "kan du inte säga till": asked for all the same. */
const ONLY_POLITE = /\b(?:glom(?:ma)?|missa|kan du|skulle du|kunde du|kan ni) inte\b/g;
const MOST_WORDS = 60;

const TIMES = ['offset', 'offsets', 'after', 'date', 'time'] as const;

function asks(parameter: ParameterName, words: string): Problem {
  const quoted = words === '' ? 'Jag förstår inte när jag ska påminna.' : `Jag förstår inte ”${words}”.`;
  const message = `${quoted} Skriv till exempel ”3 dagar före”, ”2 timmar före” eller ”på fredag kl 8”, och mötets datum om det inte är nästa.`;
  return { parameter, words, message };
}

/**
 * What was said of when or about what, and nobody read: a reminder is saved at once, so it is asked about. Where no time at all was read, any
 * word that is not known to say nothing may be one; where one was, only words of time, numbers and negations.
 */
export function unreadTime(material: Material, params: Parameters): Problem | null {
  const { folded } = material;
  const hasTime = TIMES.some((name) => params[name] !== undefined);
  if (!hasTime && !ASKS_TO_REMIND.test(folded)) return null;
  if (params.reportDay !== undefined || params.reminderChange === 'pause' || params.reminderChange === 'resume') return null;
  const [bound] = material.find(BOUND);
  if (bound && params.reminderChange !== 'stop') return asks('offset', material.words(bound.span));
  const [part] = hasTime && typeof params.time !== 'string' ? [...folded.matchAll(LATER_HALF)] : [];
  if (part) return asks('offset', material.words({ start: part.index, end: part.index + part[0].length }).trim());
  const polite = [...folded.matchAll(ONLY_POLITE)].map((match) => match.index + match[0].length);
  const names = material.seen.names.filter(({ meanings }) => meanings.some(({ kind }) => kind === 'association'));
  const isSaid = (token: Token) => !polite.includes(token.end) && !names.some(({ start, end }) => token.start >= start && token.end <= end);
  const isOfTime = (token: Token) => ofTime(token) && !(hasTime && token.kind === 'word' && MORNING.test(token.text));
  const free = material.free.filter(isSaid);
  const stops = params.reminderChange === 'stop';
  const [first] = free.filter((token) => isOfTime(token) || (!stops && isNegation(token)));
  if (first) return asks('offset', runFrom(first, material));
  // "ändra påminnelsen": the usual times are no change.
  if (!hasTime && params.reminderChange === 'replace') return asks('offset', '');
  const unknown = free.some((token) => token.kind === 'word' && !SAYS_NOTHING.has(token.text) && !MEETING.test(token.text));
  return !hasTime && !stops && unknown ? asks('offset', '') : null;
}

function ofTime(token: Token): boolean {
  if (token.kind === 'number') return !token.article;
  if (token.kind !== 'word') return false;
  return OF_TIME.test(token.text) || MORNING.test(token.text) || isWeekday(token.text) || (token.text.length > 2 && monthNumber(token.text) !== null);
}

function isWeekday(word: string): boolean {
  return word.length > 4 && weekdayNumber(word) !== null;
}

function isNegation(token: Token): boolean {
  return token.kind === 'word' && /^(?:inte|ej|aldrig|utom|forutom|undantag\w*|forran|not|never|except)$/.test(token.text);
}

/** The words of time beside each other: never others, which may be somebody's name. */
function runFrom(first: Token, material: Material): string {
  const { tokens } = material.seen;
  const joins = (token: Token | undefined) =>
    token !== undefined && material.isFree(token) && (ofTime(token) || token.kind === 'number' || (token.kind === 'word' && isJoin(token.text)));
  let [from, to] = [tokens.indexOf(first), tokens.indexOf(first)];
  while (joins(tokens[from - 1])) from -= 1;
  while (joins(tokens[to + 1])) to += 1;
  const [start, end] = [tokens[from]?.start ?? first.start, tokens[to]?.end ?? first.end];
  return material.words({ start, end }).slice(0, MOST_WORDS);
}

function isJoin(word: string): boolean {
  return /^(?:i|pa|om|nasta|fore|innan|infor|och|ett|borjar|startar)$/.test(word) || MEETING.test(word);
}
