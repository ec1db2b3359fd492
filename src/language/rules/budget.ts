import { EQUITY_AT_MOST } from '../extract/choice.js';
import { EVERY_ASSOCIATION } from '../extract/every-association.js';
import type { Seen } from '../material.js';
import { asksOnlyLine } from '../only-line.js';
import { all, holdsAmounts, names, not, type Rules, says, years } from './rule.js';
import { FORECAST_RULE, MONEY, OF_TAKING_PART, TO_WRITE } from './words.js';

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
/** "visa senaste antagna budgeten": it is adopted already. */
const ADOPTED_ONE = /^(?:visa|se|vilken|vad|hur|den|senaste?)\b.*\b(?:antagna|beslutade|faststallda|gallande) budget/;
/** "har vi råd med en ny insats", "följer Enter budgeten": money is asked about, and nothing is begun or changed. */
const ASKS_OF_MEANS =
  /\bhar (?:vi|man|forbundet) (?:\w+ )?rad (?:med|att|till)\b|^(?:och )?(?:foljer|foljde|haller|holl|klarar|klarade|spracker|sprackte|overskrider|overskred)\b.*\bbudget(?:en|ramen|taket)?\b|^(?:och )?(?:kommer|klarar) .*\b(?:halla|folja|klara|spracka|overskrida) (?:\w+ )?budget(?:en|ramen)?\b/;
/** "hur mycket finns kvar på FIA": of a line, not of what has been saved over the years. */
const OF_EQUITY = /\b(?:\w*kapital\w*|kassa\w*|buffert\w*|reserv\w*|sparad\w*|bank\w*)\b/;
function isOfLine({ names, text, bound }: Seen): boolean {
  const isHome = names.some(({ meanings }) =>
    meanings.some(({ kind, association, common, total }) => kind === 'line' && association === bound?.id && !common && !total),
  );
  return isHome && !OF_EQUITY.test(text.folded);
}
/** "vad kostar IT-spåret i Finnveden": a cost, not what it is about. */
const WHAT_IT_COSTS = says(/^(?:vad|va|hur (?:mycket|mkt)) kosta(?:r|de|t)\b/);
const COSTS_OTHERWISE = says(
  /\b(?:per|plats\w*|styck\w*|timm\w*|manad\w*|om|ifall|skulle|mer|mindre|deltagar\w*|person\w*|individ\w*|jobb\w*|arbete\w*|beslut\w*|mest|minst|mot|an|jamfor\w*)\b/,
);
/** "göteborgs resultat 2023": of an association, not of those who took part. */
const RESULT_OF_MONEY = says(/\bresultat(?:et)?\b/);
/** "hur mycket har vi förbrukat", "vad har vi gjort av med på kansliet", "hur många procent av budgeten har vi använt": the year's outcome. */
const WHAT_IS_SPENT = says(
  /^(?:hur (?:mycket|mkt|stor del|stor andel|manga procent|manga kronor)|vad)\b.*\b(?:forbrukat|forbrukats|forbrukade|gjort av med|gjorde av med|gatt at|gick at|anvant|anvants|ar anvanda)\b/,
);
const NOT_OF_THE_YEAR = says(
  /\b(?:utrymme\w*|tak(?:et)?|erbjud\w*|stat(?:en|ens|lig\w*)|kapital\w*|deltagar\w*|insatser|person\w*|tid(?:en)?|om|ifall|per|prognos\w*|bli|blir)\b/,
);
/** "varför gick det minus 2021", "varför avviker kansliet". */
const WHY_OFF = says(
  /^varfor (?:gick|gar|blev|blir) (?:det|vi|budgeten|aret) (?:sa (?:stort|mycket) )?(?:minus|back|plus|underskott|overskott)\b|^varfor (?:avviker|skiljer sig|drar|drog)\b/,
);
/** "budgetläge i alla sex förbunden". */
const BUDGET_OF_ALL = says(new RegExp(`${EVERY_ASSOCIATION.source}.*\\bbudget|\\bbudget\\w*\\b.*${EVERY_ASSOCIATION.source}`));
const TO_DO_WITH_BUDGETS = says(
  /\b(?:jamfor\w*|andel\w*|kontroll\w*|stamm\w*|ratt\b|rakn\w*|fel\b|forslag\w*|anta|nar|vem|utfall\w*|prognos\w*|mot)\b/,
);
/** "hur mycket höjdes regionens bidrag från 2020 till 2021": what has happened, not what would. */
const HOW_MUCH_CHANGED = says(
  /^(?:hur (?:mycket|mkt|stor|manga procent)|med hur mycket)\b.*\b(?:hojdes?|hojts?|okade[st]?|okat|steg|stigit|vaxte|sanktes?|sjonk|minskade[st]?|minskat|gick (?:upp|ned|ner)|andrades?|okningen|hojningen|sankningen|minskningen|skillnaden)\b/,
);
const OF_PEOPLE = says(/\b(?:deltag\w*|antalet?|person\w*|nya|avslut\w*|inskriv\w*|jobb|arbete|studier)\b/);
const WHAT_IF = says(/\b(?:om|ifall|maste|behov\w*|ska|bor|skulle)\b/);
const OF_PAYER = says(/\b(?:staten?s?|regionen?s?|kommunerna?s?)\b/);
/** "hur mycket äskade Göteborg av Försäkringskassan 2021": what was asked for, and is printed. */
const WAS_REQUESTED = says(/^(?:hur (?:mycket|mkt|stort)|vad|va)\b.*\b(?:askade|begarde|rekvirerade|ansokte|var\b.*\baskande\w*)\b/);
/** "när är pengarna slut", "vilket år har vi slut på kapital", "när är kassan tom". */
const MONEY_IS_OUT = says(
  /^(?:nar|vilket ar|hur lange|hur lang tid|hur manga ar)\b(?=.*\b(?:pengar\w*|kapital\w*|kassa\w*|buffert\w*|reserv\w*)\b).*\b(?:slut|tom|tomt|borta)\b/,
);
/** "hur stort får eget kapital vara", "vad är maxnivån på eget kapital för Värend". */
const HOW_MUCH_EQUITY = says(EQUITY_AT_MOST);
const HOW_MUCH = says(/^hur (?:stort?|mycket|mkt|hogt)\b/);

/** What there is: budgets, outcomes, equity, and what work is worth. */
export const budget: Rules = {
  needs: { 'budget.status': mayAskBudget, 'effect.calculate': mayAskWorth },
  instead: [
    ['budget.edit', 'budget.status', says(ADOPTED_ONE)],
    ['intervention.edit', 'budget.status', says(ASKS_OF_MEANS)],
    ['budget.edit', 'budget.status', says(ASKS_OF_MEANS)],
    ['equity.status', 'budget.status', isOfLine],
  ],
  sure: [
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
      all(
        RESULT_OF_MONEY,
        (seen) => names(seen, 'association') && !names(seen, 'intervention'),
        not(OF_TAKING_PART),
        not(holdsAmounts),
        not(TO_WRITE),
      ),
    ],
    ['budget.status', all(WHAT_IS_SPENT, not(NOT_OF_THE_YEAR), not(holdsAmounts), not(TO_WRITE))],
    ['budget.status', all(WHY_OFF, not(OF_TAKING_PART), not(holdsAmounts), not(TO_WRITE))],
    ['equity.status', all(MONEY_IS_OUT, (seen) => !names(seen, 'intervention'))],
    ['equity.status', (seen) => HOW_MUCH_EQUITY(seen) && !holdsAmounts(seen) && (HOW_MUCH(seen) || names(seen, 'association'))],
    ['budget.status', all(BUDGET_OF_ALL, not(TO_DO_WITH_BUDGETS))],
    ['budget.compare', all(HOW_MUCH_CHANGED, (seen) => years(seen) === 2, not(holdsAmounts), not(WHAT_IF), not(OF_PEOPLE))],
    ['budget.status', all(WAS_REQUESTED, (seen) => names(seen, 'party') || OF_PAYER(seen))],
  ],
};
