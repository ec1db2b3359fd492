import { payerNamed } from '../../associations/line-groups.js';
import type { Parameters } from '../../commands/answer.js';
import { list } from '../../swedish/format.js';
import type { Material } from '../material.js';
import type { Span } from '../tokens.js';
import type { Problem } from '../understanding.js';
import { monthNumber } from './months.js';
import { isYear } from './years.js';

const CONDITION = /\b(?:om(?! (?:aret|ar|dagen)\b)|ifall|tank|tanker|anta|antag|utifall|if)\b/;
const ASKS = /\b(?:vad|hur|vilk\w*|vart|var|what|how)\b/;
const ENDS_CLAUSE = /[,;:?!\n]|\.(?!\d)|\b(?:och|men|samt|medan|fast|plus|om|ifall|anta|antag|tank)\b/;

/** Words that change nothing: what is asked for, who asks, and going on as now. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  `vad hur vilket vilken vilka nar var vart hander handa blir blev bli ar vara det den de da sa som att och men eller samt om ifall tank tanker anta antag att vi man oss jag du ni
  med for i pa till av fran per efter under mot vid ett en nu idag sedan sen redan igen bara fortfarande egentligen ungefar ca cirka kanske nog ju val tack snalla hej
  resultat resultatet budget budgeten kapital kapitalet ekonomi ekonomin pengar pengarna arets aret ar helar helaret helarsprognos prognos prognosen utfall utfallet
  slut slutet slutar landar hamnar ser ut gar ga gick kor kora kors fortsatter fortsatta vidare har hittills samma takt monster andras forandras andrar inget ingenting nagot oforandrat
  kan kunde skulle ska skall far fa ha har haft rakna visa ge mig helt i stallet istallet forbundet forbund nasta kommande totalt allt annat lika far racker`
    .split(/\s+/)
    .filter(Boolean),
);

/** The part of the text before a place that belongs to the same clause. */
function leadOf(at: number, folded: string): string {
  const before = folded.slice(0, at);
  return before.slice(Math.max(0, ...[...before.matchAll(new RegExp(ENDS_CLAUSE.source, 'g'))].map(({ index, 0: { length } }) => index + length)));
}

const hints = (name: string, income = false): string =>
  income
    ? `”om ${name} ökar 100 tkr” eller ”om ${name} minskar 5 %”`
    : `”om ${name} utgår”, ”om ${name} blir 100 tkr dyrare” eller ”om ${name} blir 5 % lägre”`;

const isIncome = (line: string, { seen }: Material): boolean => line === 'revenue' || payerNamed(line, seen.bound?.parties ?? []) !== null;

/** Names of lines that no change was read for, where others changed: what was asked is never answered with half of it. */
export function notCounted(left: readonly (Span & { readonly line: string })[], material: Material): Problem | null {
  const { folded } = material;
  const missed = left.filter((span, index) => {
    const next = left[index + 1];
    return !ASKS.test(leadOf(span.start, folded)) && !(next && folded.slice(span.end, next.start).trim() === '');
  });
  const names = [...new Set(missed.map((span) => material.words(span).trim()))];
  const [first] = names;
  const [subject] = missed;
  if (first === undefined || !subject) return null;
  return problemOf(
    `Jag räknade inte med ${list(names)}: jag förstår inte vad som ändras. Skriv till exempel ${hints(first, isIncome(subject.line, material))}.`,
  );
}

const problemOf = (message: string): Problem => ({ parameter: 'changes', words: '', message });

/** What a forecast or a what-if is computed from. */
const COUNTED = ['changes', 'utilisation', 'vacancy', 'outcome', 'budget'] as const;

/** A clause of a what-if that nothing was read from, as a question; null where all of it was, and of what is no what-if. */
export function unreadClause(material: Material, params: Parameters): Problem | null {
  const { folded, seen } = material;
  const counts = COUNTED.some((name) => params[name] !== undefined);
  const condition = folded.search(CONDITION);
  if (condition < 0 && params.changes === undefined) return null;
  const unread = clausesOf(folded).filter(
    (clause) =>
      clause.end > condition &&
      !ASKS.test(folded.slice(clause.start, clause.end)) &&
      saysSomething(clause, material) &&
      !(counts && !material.isFree(clause)),
  );
  const [clause] = unread;
  if (!clause) return null;
  const inside = (span: Span) => span.start >= clause.start && span.end <= clause.end;
  const name = seen.names.find(
    (each) => inside(each) && each.meanings.some(({ kind, association, common }) => kind === 'line' && association === seen.bound?.id && !common),
  );
  // Words that the bot does not know may be a person's: they are not repeated.
  const isKnown = seen.tokens.every(
    (token) =>
      token.kind !== 'word' ||
      !inside(token) ||
      seen.vocabulary.has(token.text) ||
      seen.names.some((each) => each.start <= token.start && token.end <= each.end),
  );
  const words = material.words(clause).trim();
  const what = isKnown ? `”${words}”` : counts ? 'en del av det du skrev' : 'det du skrev';
  const party = seen.bound?.parties.find(({ id }) => name?.meanings.some((meaning) => meaning.id === id));
  const how = party
    ? hints(party.name, true)
    : name
      ? hints(material.words(name).trim())
      : '”om Enter blir 100 tkr dyrare”, ”om FIA utgår” eller ”bara 90 % förbrukas”';
  return problemOf(`${counts ? 'Jag räknade inte med' : 'Jag förstår inte vad som ändras i'} ${what}. Skriv till exempel ${how}.`);
}

function clausesOf(folded: string): Span[] {
  const cuts = [...folded.matchAll(new RegExp(ENDS_CLAUSE.source, 'g'))].filter(
    ({ 0: sign, index }) => !(sign === ',' && /\d/.test(folded[index - 1] ?? '') && /\d/.test(folded[index + 1] ?? '')),
  );
  const starts = [0, ...cuts.map(({ index, 0: { length } }) => index + length)];
  return starts.map((start, index) => ({ start, end: cuts[index]?.index ?? folded.length }));
}

function saysSomething({ start, end }: Span, { seen }: Material): boolean {
  return seen.tokens.some((token) => {
    if (token.start < start || token.end > end) return false;
    if (token.kind === 'number') return !token.article && !isYear(token);
    return token.kind === 'word' && token.text.length > 1 && !SAYS_NOTHING.has(token.text) && monthNumber(token.text) === null;
  });
}
