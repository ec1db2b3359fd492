import type { CommandId } from '../commands/ids.js';
import { EQUITY_AT_MOST, OFFER_ASKED, PER_PARTICIPANT } from './extract/choice.js';
import { EVERY_ASSOCIATION } from './extract/every-association.js';
import { asksMembers } from './extract/members.js';
import { isYear } from './extract/years.js';
import type { Seen } from './material.js';
import type { NameKind } from './names.js';
import { asksOnlyLine } from './only-line.js';

/** A question of a kind that is asked in so many words, and the command that answers it. None of them writes anything. */
type Sure = readonly [command: CommandId, asks: (seen: Seen) => boolean];

const names = ({ names: all }: Seen, kind: NameKind): boolean =>
  all.some(({ meanings }) => meanings.some((each) => each.kind === kind && !each.common));
const says = (pattern: RegExp) => (seen: Seen) => pattern.test(seen.text.folded);
const years = ({ tokens }: Seen) => tokens.filter((token) => token.kind === 'number' && isYear(token)).length;
/** Amounts, percentages and counts: something is to be calculated, and not only looked up. */
const holdsAmounts = ({ tokens }: Seen) => tokens.some((token) => token.kind === 'number' && !token.article && !isYear(token));
const all =
  (...conditions: readonly ((seen: Seen) => boolean)[]) =>
  (seen: Seen) =>
    conditions.every((holds) => holds(seen));
const not = (condition: (seen: Seen) => boolean) => (seen: Seen) => !condition(seen);

/** "när är pengarna slut", "vilket år har vi slut på kapital", "när är kassan tom". */
const MONEY_IS_OUT = says(
  /^(?:nar|vilket ar|hur lange|hur lang tid|hur manga ar)\b(?=.*\b(?:pengar\w*|kapital\w*|kassa\w*|buffert\w*|reserv\w*)\b).*\b(?:slut|tom|tomt|borta)\b/,
);
/** "hur stort får eget kapital vara", "vad är maxnivån på eget kapital för Värend". */
const HOW_MUCH_EQUITY = says(EQUITY_AT_MOST);
const HOW_MUCH = says(/^hur (?:stort?|mycket|mkt|hogt)\b/);

/** "hur länge håller NOVA på", "när slutar projekt Nordost". */
const HOW_LONG = says(
  /^(?:hur lange|till nar|hur lang tid|nar|vilket ar)\b.*\b(?:haller .*\bpa|pagar|lopt?er|varar|slutar?|slut|upphor|lopt?er ut|finns|fortsatter|avslutas)\b/,
);
const OF_OTHER_THINGS = says(/\b(?:pengar\w*|kapital\w*|kassa\w*|rapport\w*|mote\w*|samrad\w*|deltagar\w*|avtal\w*|beslut\w*|siffr\w*)\b/);
/** "hur många coacher har SE-Höglandet", "vilken bemanning har FIA". */
const STAFFING = says(
  /^(?:hur (?:manga|stor|mycket|ar)|vilken|vad (?:ar|har)|vilka)\b.*\b(?:coach(?:er|erna)?|handledare|handlaggare|tjanst(?:er)?|personal\w*|bemann\w*|anstallda|heltid\w*)\b/,
);
const OF_STAFF_DOING = says(
  /\b(?:rapport\w*|skick\w*|lamna\w*|kost\w*|kr|lon\w*|deltagar\w*|behorig\w*|far\b|kan\b|ska\b|ansvar\w*|budget\w*|missa\w*|sakna\w*)\b/,
);

/** "när antogs budgeten för 2021": a decision of the past. */
const WHEN_DECIDED = says(
  /^(?:nar|vilken dag|vilket datum|vid vilket mote|pa vilket mote|i vilken paragraf|vilken paragraf)\b(?=.*\b(?:budget\w*|verksamhetsplan\w*|plan(?:en)?)\b).*\b(?:antog(?:s)?|antagits|antogs|godkande(?:s)?|godkants|faststallde(?:s)?|faststallts|faststalldes|beslutade(?:s)?|beslutats|klubbade(?:s)?|klubbats|togs|tog)\b/,
);
/** "när måste budgeten vara antagen", "senaste dag för att ta budgeten": what the law says. */
const WHEN_TO_DECIDE = says(
  /^(?:(?:till |fran )?nar (?:maste|ska|skall|bor|behover|far)|(?:vad ar |vilken ar |vilken dag ar |nar ar )?(?:sista|senaste) (?:dag|datum|tid|mojlig)\w*|(?:nar )?senast (?:ska|maste|bor)|hur sent|deadline)\b(?=.*\bbudget\w*).*\b(?:anta(?:s|gen|gits)?|tas?|tagen|beslut\w*|faststall\w*|klubb\w*|godkan\w*|klar|fardig|spika\w*)\b/,
);
/** "§ 9" alone. */
const ONLY_PARAGRAPH = says(/^(?:§+|paragraf(?:en)?|par\.?) ?\d+ ?[.?]?$|^\d+ ?§[.?]?$/);

/** "vad kostar vi per invånare": no source prints how many live there. */
const PER_INHABITANT = says(/\bper (?:kommun)?(?:invanare|innevanare|capita|medborgare)\b/);
const TO_DIVIDE = says(/\b(?:fordel\w*|dela\w*|split\w*)\b/);

/** "hur mycket höjdes regionens bidrag från 2020 till 2021": what has happened, not what would. */
const HOW_MUCH_CHANGED = says(
  /^(?:hur (?:mycket|mkt|stor|manga procent)|med hur mycket)\b.*\b(?:hojdes?|hojts?|okade[st]?|okat|steg|stigit|vaxte|sanktes?|sjonk|minskade[st]?|minskat|gick (?:upp|ned|ner)|andrades?|okningen|hojningen|sankningen|minskningen|skillnaden)\b/,
);
const OF_PEOPLE = says(/\b(?:deltag\w*|antalet?|person\w*|nya|avslut\w*|inskriv\w*|jobb|arbete|studier)\b/);
const WHAT_IF = says(/\b(?:om|ifall|maste|behov\w*|ska|bor|skulle)\b/);
const OF_PAYER = says(/\b(?:staten?s?|regionen?s?|kommunerna?s?)\b/);
/** "hur mycket äskade Göteborg av Försäkringskassan 2021": what was asked for, and is printed. */
const WAS_REQUESTED = says(/^(?:hur (?:mycket|mkt|stort)|vad|va)\b.*\b(?:askade|begarde|rekvirerade|ansokte|var\b.*\baskande\w*)\b/);

/** "budgetläge i alla sex förbunden". */
const BUDGET_OF_ALL = says(new RegExp(`${EVERY_ASSOCIATION.source}.*\\bbudget|\\bbudget\\w*\\b.*${EVERY_ASSOCIATION.source}`));
const TO_DO_WITH_BUDGETS = says(
  /\b(?:jamfor\w*|andel\w*|kontroll\w*|stamm\w*|ratt\b|rakn\w*|fel\b|forslag\w*|anta|nar|vem|utfall\w*|prognos\w*|mot)\b/,
);

/** "vad kostar IT-spåret i Finnveden": a cost, not what it is about. */
const WHAT_IT_COSTS = says(/^(?:vad|va|hur (?:mycket|mkt)) kosta(?:r|de|t)\b/);
const COSTS_OTHERWISE = says(
  /\b(?:per|plats\w*|styck\w*|timm\w*|manad\w*|om|ifall|skulle|mer|mindre|deltagar\w*|person\w*|individ\w*|jobb\w*|arbete\w*|beslut\w*|mest|minst|mot|an|jamfor\w*)\b/,
);
/** "göteborgs resultat 2023": of an association, not of those who took part. */
const RESULT_OF_MONEY = says(/\bresultat(?:et)?\b/);
const OF_TAKING_PART = says(
  /\b(?:deltagar\w*|insats\w*|mal\w*|person\w*|arbete|studier|indikator\w*|enkat\w*|uppfolj\w*|jamfor\w*|kontroll\w*|stamm\w*|forslag\w*|anta|scenari\w*|om)\b/,
);
/** "var hålls samrådet 2026": a place is asked for. */
const WHERE_IS_MEETING = says(
  /^(?:och )?(?:var|vart|i vilken lokal|pa vilken plats|pa vilket stalle)\b (?:ar|blir|blev|var|halls|hols|ska|ses|traffas|ager)\b.*\b(?:mote\w*|\w+mote[tn]?|samrad\w*|sammantrad\w*|planeringsdag\w*)\b/,
);
/** "hur mycket har vi förbrukat", "vad har vi gjort av med på kansliet", "hur många procent av budgeten har vi använt": the year's outcome. */
const WHAT_IS_SPENT = says(
  /^(?:hur (?:mycket|mkt|stor del|stor andel|manga procent|manga kronor)|vad)\b.*\b(?:forbrukat|forbrukats|forbrukade|gjort av med|gjorde av med|gatt at|gick at|anvant|anvants|ar anvanda)\b/,
);
const NOT_OF_THE_YEAR = says(
  /\b(?:utrymme\w*|tak(?:et)?|erbjud\w*|stat(?:en|ens|lig\w*)|kapital\w*|deltagar\w*|insatser|person\w*|tid(?:en)?|om|ifall|per|prognos\w*|bli|blir)\b/,
);
/** "vilket resultat väntas för 2026": what the year becomes. */
const RESULT_EXPECTED = says(/^(?:vilket|vad for) resultat\b.*\b(?:vantas|vantar vi|raknar vi)\b/);
/** "varför gick det minus 2021", "varför avviker kansliet". */
const WHY_OFF = says(
  /^varfor (?:gick|gar|blev|blir) (?:det|vi|budgeten|aret) (?:sa (?:stort|mycket) )?(?:minus|back|plus|underskott|overskott)\b|^varfor (?:avviker|skiljer sig|drar|drog)\b/,
);
const TO_WRITE = says(/\b(?:lagg|registrera|for in|skriv|spara|satt|andra|ratta|rapport\w*|anta)\b/);

const SURE: readonly Sure[] = [
  [
    'budget.status',
    all(
      WHAT_IT_COSTS,
      (seen) => names(seen, 'intervention') || names(seen, 'line') || names(seen, 'association'),
      not(holdsAmounts),
      not(COSTS_OTHERWISE),
    ),
  ],
  ['budget.status', all(asksOnlyLine, not(TO_WRITE))],
  [
    'budget.status',
    all(RESULT_OF_MONEY, (seen) => names(seen, 'association') && !names(seen, 'intervention'), not(OF_TAKING_PART), not(holdsAmounts), not(TO_WRITE)),
  ],
  ['budget.status', all(WHAT_IS_SPENT, not(NOT_OF_THE_YEAR), not(holdsAmounts), not(TO_WRITE))],
  ['budget.status', all(WHY_OFF, not(OF_TAKING_PART), not(holdsAmounts), not(TO_WRITE))],
  ['forecast.year', all(RESULT_EXPECTED, (seen) => !names(seen, 'intervention'), not(OF_TAKING_PART), not(holdsAmounts))],
  ['contribution.growth', all(says(OFFER_ASKED), not(holdsAmounts))],
  ['association.choose', asksMembers],
  [
    'equity.status',
    all(
      MONEY_IS_OUT,
      not((seen) => names(seen, 'intervention')),
    ),
  ],
  ['equity.status', (seen) => HOW_MUCH_EQUITY(seen) && !holdsAmounts(seen) && (HOW_MUCH(seen) || names(seen, 'association'))],
  ['intervention.info', all(HOW_LONG, (seen) => names(seen, 'intervention'), not(OF_OTHER_THINGS))],
  ['intervention.info', all(STAFFING, (seen) => names(seen, 'intervention'), not(OF_STAFF_DOING))],
  ['intervention.info', all(says(PER_PARTICIPANT), (seen) => names(seen, 'intervention'), not(holdsAmounts), not(says(/\b(?:arbete|jobb)\b/)))],
  ['meeting.next', WHERE_IS_MEETING],
  ['decision.find', all(WHEN_DECIDED, not(WHEN_TO_DECIDE))],
  ['decision.find', ONLY_PARAGRAPH],
  ['rule.find', WHEN_TO_DECIDE],
  ['rule.find', all(PER_INHABITANT, not(TO_DIVIDE), not(holdsAmounts))],
  ['budget.status', all(BUDGET_OF_ALL, not(TO_DO_WITH_BUDGETS))],
  ['budget.compare', all(HOW_MUCH_CHANGED, (seen) => years(seen) === 2, not(holdsAmounts), not(WHAT_IF), not(OF_PEOPLE))],
  ['budget.status', all(WAS_REQUESTED, (seen) => names(seen, 'party') || OF_PAYER(seen))],
];

/** The command that a sentence asks for in so many words, whatever else it is like; null for nearly all sentences. */
export function surelyMeant(seen: Seen): CommandId | null {
  return SURE.find(([, asks]) => asks(seen))?.[0] ?? null;
}
