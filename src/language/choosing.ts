import type { CommandId } from '../commands/ids.js';
import { labelAt } from './extract/count-labels.js';
import { monthNumber } from './extract/months.js';
import { isYear } from './extract/years.js';
import type { Seen } from './material.js';
import { mayChoose } from './may-choose.js';
import { asksShareOfPeople } from './share-asked.js';

const MONEY =
  /\b(?:budget\w*|kost\w*|kron\w*|kr|tkr|mkr|mnkr|pengar\w*|medel|sats\w*|lagg\w*|lagt|anslag\w*|avsatt\w*|utfall\w*|prognos\w*|plan\w*|betala\w*|dyr\w*|utgift\w*|underskott\w*|overskott\w*|finansi\w*|ekonomi\w*|forbruk\w*|bidrag\w*|rad\w*|post\w*)\b/;

/** How a year is foreseen: only a forecast follows such a rule. */
const FORECAST_RULE =
  /\bprognos\w*\b.*\b(?:enligt plan\w*|resten|resterande|aterstaende|(?:forra arets|fjolarets) (?:monster|forlopp|takt|profil|kurva))|\b(?:rakt? fram|enligt plan\w*|(?:forra arets|fjolarets) monster)\b.*\bprognos\w*|\bprognosmetod\w*/;

/** May the sentence ask how the budget stands? Not where it is about an intervention that has no line there, and speaks of no money: "hur går det för NOVA". */
function mayAskBudget({ names, text, bound }: Seen): boolean {
  if (FORECAST_RULE.test(text.folded)) return false;
  if (MONEY.test(text.folded)) return true;
  const here = names.map(({ meanings }) => meanings.filter(({ association, common }) => association === bound?.id && !common));
  const hasLine = here.some((meanings) => meanings.some(({ kind }) => kind === 'line'));
  return hasLine || !here.some((meanings) => meanings.some(({ kind }) => kind === 'intervention'));
}

const OF_WORK_AND_WORTH =
  /\b(?:jobb|arbet|vard(?:a|e|et|en)?\b|vart\b|effekt|lon(?:ar|a|samt?)\b|betala\w* sig|spar(?:ar|a|as|at)?\b|tjana|tjanar|intjan|vinst|nytta|samhall|sjalvforsorj|forsorjning|brytpunkt|break|payback|igen\b|tillbaka\b|ihop\b|roi\b|return|investering|socioekonom|antagand|behaller|worth|gain|work|job|skatt)|(?:vinsten?|nyttan?|effekt\w*)\b/;

/** May the sentence ask what work is worth? Not where it holds nothing but a number or an amount: "2 slut", "Enter ska få 2,9 mkr". */
function mayAskWorth({ text }: Seen): boolean {
  return OF_WORK_AND_WORTH.test(text.folded);
}

const OF_CONTRIBUTIONS =
  /\b(?:\w*bidrag\w*|medlem\w*|\w*avgift\w*|utrymme\w*|statlig\w*|staten\w*|stats\w*|fk|f-?kassan\w*|forsakringskass\w*|region\w*|kommun\w*|part(?:er(?:na)?s?)?|taket|tak|erbjud\w*|betalar|betala|inbetal\w*)\b/;
const OF_COSTS =
  /\b(?:kostnad\w*|utgift\w*|lon(?:er|erna|en|ekostnad\w*)|hyr(?:a|an|or|orna)|insatser(?:na|nas)?|projekt(?:en|et)?|overhead|administration\w*)\b/;
const YEARLY =
  /\b(?:per ar|om aret|varje ar|arlig\w*|ar for ar|till (?:ar )?20\d\d|fran (?:ar )?20\d\d|from 20\d\d|fram till|framover|per year|a year)\b|\/ ?ar\b/;
const OF_OTHERS = /\b(?:andra\w*|ovriga|bara|endast|enbart|i stallet)\b/;
const PAYER = /\b(?:fk|f-?kassan\w*|forsakringskass\w*|staten\w*|region\w*|kommun\w*)\b/;

/**
 * May the sentence ask what members pay, year after year? Not where costs or their lines are what rises, nor where one payer gives more or
 * less in a condition that says nothing of years: "om enter ökar 5 %", "om Habo och Mullsjö betalar 10 % mer".
 */
function mayGrow({ names, text, bound }: Seen): boolean {
  const { folded } = text;
  const home = names.flatMap(({ meanings }) => meanings.filter(({ association, common }) => association === bound?.id && !common));
  const parties = new Set(bound?.parties.map(({ id }) => id));
  const isParty = home.some(({ kind, id }) => kind === 'party' || (kind === 'line' && parties.has(id)));
  const isCost =
    OF_COSTS.test(folded) || home.some(({ kind, id, total }) => kind === 'intervention' || (kind === 'line' && !total && !parties.has(id)));
  if (isCost && !isParty && !OF_CONTRIBUTIONS.test(folded)) return false;
  const conditional = /^(?:vad hander )?(?:om|tank om|anta att|ifall)\b/.test(folded.replace(/^budget(?:en)? 20\d\d: ?/, ''));
  if (conditional && isCost && !YEARLY.test(folded)) return false;
  return !(conditional && (isParty || PAYER.test(folded)) && !YEARLY.test(folded) && !OF_OTHERS.test(folded));
}

const MENDS =
  /\b(?:ratt\w*|fel\w*|korr\w*|andr\w*|byt\w*|ta bort|radera\w*|stryk\w*|oj\w*|hoppsan|inte|ej|ska|skulle|blev|blir|blanda\w*|nej|nae?|i ?stallet|skrev\w*|forra|senaste|gal\w*|till|istallet|correct\w*|change|wrong|mistake|minus|fler|farre)\b|\+/;

/** May the sentence mend a report? Not where it is one: a month, women and men, and no word of anything that was wrong. */
function mayMend({ text, tokens }: Seen): boolean {
  const sexes = new Set(tokens.flatMap((token) => (token.kind === 'word' ? (labelAt(text.folded.slice(token.start))?.label.sex ?? []) : [])));
  const numbers = tokens.filter((token) => token.kind === 'number' && !token.article);
  const month = tokens.some((token) => token.kind === 'word' && monthNumber(token.text) !== null);
  const both = sexes.size > 1 || (sexes.size > 0 && /\bmen\b/.test(text.folded));
  return !(month && numbers.length > 1 && both) || MENDS.test(text.folded);
}

const NEEDS: Readonly<Partial<Record<CommandId, (seen: Seen) => boolean>>> = {
  'association.choose': mayChoose,
  'budget.edit': (seen) => !isTried(seen),
  'intervention.edit': (seen) => !isTried(seen),
  'intervention.info': (seen) => !isSurelyTried(seen),
  'budget.status': mayAskBudget,
  'contribution.growth': mayGrow,
  'effect.calculate': mayAskWorth,
  'participants.correct': mayMend,
  'rate.calculate': (seen) => !asksShareOfPeople(seen),
};

const MORE_FOR_PERCENT = /\bhur manga (?:fler|till)\b.*(?:%|\bprocent\b)/;

/** "hur många fler hade FIA behövt för att nå 30 procent?": the counts are the intervention's own, so the sentence holds none. */
function asksOfGoal({ names, tokens }: Seen): boolean {
  const named = names.some(({ meanings }) => meanings.some(({ kind, common }) => kind === 'intervention' && !common));
  return named && !tokens.some((token) => token.kind === 'number' && token.unit === 'plain' && !token.article && !isYear(token));
}

/** What a sentence asks that is like these commands' examples and can mean none of them: likeness goes to the other in full. */
const IS_CONDITION = /^(?:och )?(?:vad hander om|hur gar det om|om|tank om|ifall|anta att)\b/;
const OF_A_PROPOSAL = /\b(?:budget)?forslag\w*\b|\butkast\w*\b|\bspara\w*\b|\banta(?:s|gen)?\b(?! att)/;

/** A condition tries something out: it makes no budget, unless it names the proposal. */
const isTried = ({ text: { folded } }: Seen): boolean => IS_CONDITION.test(folded) && !OF_A_PROPOSAL.test(folded);

/** "vem får lägga in utfall", "kan en handledare ändra budgeten": who may is asked, and nothing is put in. */
const ASKS_WHO_MAY = /^(?:och )?(?:vem|vilka|vilken|vilken roll)(?: \w+){0,2} (?:far|kan|har ratt att|har behorighet att)\b/;
const asksWhoMay = ({ text, tokens }: Seen): boolean => ASKS_WHO_MAY.test(text.folded) && !tokens.some(({ kind }) => kind === 'number');

/** "utfall 2025, intäkter: Försäkringskassan 3 061 667": an outcome beside its amount is told, not asked for. */
const OUTCOME = /\butfall\w*/;
const ASKS = /\b(?:hur|vad|vilk\w*|var|varfor|stammer|visa|jamfor\w*|prognos\w*|mot|med|om)\b|\?/;
const SMALLEST_AMOUNT = 10_000;
function tellsOutcome({ text, tokens }: Seen): boolean {
  const isAmount = tokens.some(
    (token) => token.kind === 'number' && (token.unit === 'money' || (token.unit === 'plain' && token.value.gte(SMALLEST_AMOUNT))),
  );
  return isAmount && OUTCOME.test(text.folded) && !ASKS.test(text.folded.replace(/\btill och med\b/g, ''));
}

/** "är det något möte den 14 december?": nothing is to be changed. */
const ASKS_IF_MEETING = /^(?:ar|finns|blir) det (?:nagot|nagra|nagon|nat|nan|inget)\b.*\bmot|^har vi (?:nagot|nagra|nat|inget)\b.*\bmot/;
/** "samma möten som i år till 2027": a calendar is copied, no figures are compared. */
const COPIES_MEETINGS = /\bsamma (?:\w+ )?(?:moten|motestider|motesdagar) som\b/;
/** "pausa till på fredag": nothing else is paused. */
const PAUSES = /^(?:kan du )?pausa\b(?! (?:insats|projekt|rapport))/;

/** "hur mycket ökade antalet deltagare": people are no money. */
const TOOK_PART = /\bdeltagar\w*|\binskriv\w*/;
/** "visa senaste antagna budgeten": it is adopted already. */
const ADOPTED_ONE = /^(?:visa|se|vilken|vad|hur|den|senaste?)\b.*\b(?:antagna|beslutade|faststallda|gallande) budget/;
/** "hur länge håller styrelsemötet på": no money lasts there. */
const MEETING = /\b(?:mote\w*|\w+mote[tn]?|samrad\w*|sammantrad\w*)\b/;
const KEPT = /\b(?:pengar\w*|kapital\w*|kassa\w*|buffert\w*|reserv\w*|tak(?:et)?|sparad\w*|overskott\w*|bank\w*)\b/;
/** "var är samrådet 2025": no year is closed by a meeting. */
const CLOSES = /\b(?:stang\w*|oppna\w*|las(?:a|er|t|s)?|avslut\w*|bokslut\w*|arsbokslut\w*)\b/;
/** "har vi råd med en ny insats", "följer Enter budgeten": money is asked about, and nothing is begun or changed. */
const ASKS_OF_MEANS =
  /\bhar (?:vi|man|forbundet) (?:\w+ )?rad (?:med|att|till)\b|^(?:och )?(?:foljer|foljde|haller|holl|klarar|klarade|spracker|sprackte|overskrider|overskred)\b.*\bbudget(?:en|ramen|taket)?\b|^(?:och )?(?:kommer|klarar) .*\b(?:halla|folja|klara|spracka|overskrida) (?:\w+ )?budget(?:en|ramen)?\b/;
/** "fördela bidragen per invånare": to be done, not explained. */
const SHARES_OUT = /^(?:kan du |hjalp mig att )?(?:fordela|dela upp|dela ut)\b/;

/** "Om FIA" alone may be what is asked about. */
const isSurelyTried = (seen: Seen): boolean => isTried(seen) && /^(?:och )?(?:vad hander om|tank om|ifall|anta att)\b/.test(seen.text.folded);

/** "hur mycket finns kvar på FIA": of a line, not of what has been saved over the years. */
const OF_EQUITY = /\b(?:\w*kapital\w*|kassa\w*|buffert\w*|reserv\w*|sparad\w*|bank\w*)\b/;
function isOfLine({ names, text, bound }: Seen): boolean {
  const isHome = names.some(({ meanings }) =>
    meanings.some(({ kind, association, common, total }) => kind === 'line' && association === bound?.id && !common && !total),
  );
  return isHome && !OF_EQUITY.test(text.folded);
}
/** "om Försäkringskassan halverar sitt bidrag, hur mycket saknas det då": money is missing, no reports. */
const TRIES_MONEY = (seen: Seen): boolean => isTried(seen) && MONEY.test(seen.text.folded);
/** "hur gick det med praktikmålet för FIA": whether a goal was reached. */
const GOAL = /\b\w*mal(?:et|en|sattning\w*|uppfyllelse\w*)\b/;
const asksGoalOf = ({ names, text }: Seen): boolean =>
  GOAL.test(text.folded) && names.some(({ meanings }) => meanings.some(({ kind, common }) => kind === 'intervention' && !common));
/** "nästa styrelse blir torsdag 17 dec 9-12 i Stadshuset": a meeting's day is told, whatever stands for its name. */
const TELLS_MEETING =
  /^(?:nasta|kommande) (?:styrelse\w*|au|arbetsutskott\w*|samrad\w*|medlemssamrad\w*|beredning\w*|planeringsdag\w*|mote\w*) (?:blir|ar|ska vara|halls|ligger|flyttas)\b.*\d/;

/** "vad sa vi om 10 procent mer per år i protokollet": what was said, nothing to reckon. */
const OF_MINUTES =
  /^(?:och )?vad (?:sa|sade|sas|beslutade|beslutades|bestamde|bestamdes|stod|star|star det) .*\bprotokoll\w*|^vad (?:sa|sade|beslutade|bestamde) (?:vi|styrelsen|man) om\b/;

const INSTEAD: readonly (readonly [from: CommandId, to: CommandId, when: (seen: Seen) => boolean])[] = [
  ['contribution.growth', 'forecast.year', (seen) => !mayGrow(seen)],
  ['budget.edit', 'forecast.year', isTried],
  ['intervention.edit', 'forecast.year', isTried],
  ['intervention.info', 'forecast.year', isSurelyTried],
  ['budget.status', 'actual.record', tellsOutcome],
  ['actual.record', 'access.show', asksWhoMay],
  ['budget.status', 'forecast.year', ({ text }) => FORECAST_RULE.test(text.folded)],
  ['rate.calculate', 'participants.show', asksShareOfPeople],
  ['intervention.info', 'participants.show', asksShareOfPeople],
  ['rate.calculate', 'goals.show', asksOfGoal],
  ['meeting.edit', 'meeting.next', ({ text }) => ASKS_IF_MEETING.test(text.folded)],
  ['budget.compare', 'meeting.edit', ({ text }) => COPIES_MEETINGS.test(text.folded)],
  ['budget.compare', 'participants.show', ({ text }) => TOOK_PART.test(text.folded) && !MONEY.test(text.folded)],
  ['budget.edit', 'budget.status', ({ text }) => ADOPTED_ONE.test(text.folded)],
  ['year.close', 'meeting.next', ({ text }) => MEETING.test(text.folded) && !CLOSES.test(text.folded)],
  ['intervention.edit', 'budget.status', ({ text }) => ASKS_OF_MEANS.test(text.folded)],
  ['budget.edit', 'budget.status', ({ text }) => ASKS_OF_MEANS.test(text.folded)],
  ['equity.status', 'budget.status', isOfLine],
  ['participants.missing', 'forecast.year', TRIES_MONEY],
  ['participants.show', 'goals.show', asksGoalOf],
  ['contribution.growth', 'decision.find', ({ text }) => OF_MINUTES.test(text.folded)],
  ['budget.edit', 'meeting.edit', ({ text }) => TELLS_MEETING.test(text.folded)],
  ['meeting.next', 'meeting.edit', ({ text }) => TELLS_MEETING.test(text.folded)],
  ['equity.status', 'meeting.next', ({ text }) => MEETING.test(text.folded) && !KEPT.test(text.folded)],
  ['rule.find', 'contribution.split', ({ text }) => SHARES_OUT.test(text.folded)],
  ['rule.find', 'reminder.set', ({ text }) => PAUSES.test(text.folded)],
  ['participants.show', 'goals.show', (seen) => asksOfGoal(seen) && MORE_FOR_PERCENT.test(seen.text.folded)],
];

/** How likely each command is by what the sentence is like, with what cannot be meant counted for what is asked in its place. */
export function meantInstead(likely: ReadonlyMap<string, number>, seen: Seen): ReadonlyMap<string, number> {
  const moved = new Map(likely);
  for (const [from, to, when] of INSTEAD) {
    const share = moved.get(from) ?? 0;
    if (share === 0 || !when(seen)) continue;
    moved.set(to, (moved.get(to) ?? 0) + share);
    moved.set(from, 0);
  }
  return moved;
}

/** Can the sentence mean the command at all, however like its examples it is? */
export function mayMean(id: CommandId, seen: Seen): boolean {
  return NEEDS[id]?.(seen) ?? true;
}
