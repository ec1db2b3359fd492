import { labelAt } from '../extract/count-labels.js';
import { monthNumber } from '../extract/months.js';
import { isYear } from '../extract/years.js';
import type { Seen } from '../material.js';
import { asksShareOfPeople } from '../share-asked.js';
import { not, type Rules } from './rule.js';
import { MONEY } from './words.js';

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
const MORE_FOR_PERCENT = /\bhur manga (?:fler|till)\b.*(?:%|\bprocent\b)/;
/** "hur många fler hade FIA behövt för att nå 30 procent?": the counts are the intervention's own, so the sentence holds none. */
function asksOfGoal({ names, tokens }: Seen): boolean {
  const named = names.some(({ meanings }) => meanings.some(({ kind, common }) => kind === 'intervention' && !common));
  return named && !tokens.some((token) => token.kind === 'number' && token.unit === 'plain' && !token.article && !isYear(token));
}
/** "hur mycket ökade antalet deltagare": people are no money. */
const TOOK_PART = /\bdeltagar\w*|\binskriv\w*/;
/** "hur gick det med praktikmålet för FIA": whether a goal was reached. */
const GOAL = /\b\w*mal(?:et|en|sattning\w*|uppfyllelse\w*)\b/;
const asksGoalOf = ({ names, text }: Seen): boolean =>
  GOAL.test(text.folded) && names.some(({ meanings }) => meanings.some(({ kind, common }) => kind === 'intervention' && !common));

/** Who takes part, and what came of it. */
export const participants: Rules = {
  needs: { 'participants.correct': mayMend, 'rate.calculate': not(asksShareOfPeople) },
  instead: [
    ['rate.calculate', 'participants.show', asksShareOfPeople],
    ['intervention.info', 'participants.show', asksShareOfPeople],
    ['rate.calculate', 'goals.show', asksOfGoal],
    ['budget.compare', 'participants.show', ({ text }) => TOOK_PART.test(text.folded) && !MONEY.test(text.folded)],
    ['participants.show', 'goals.show', asksGoalOf],
    ['participants.show', 'goals.show', (seen) => asksOfGoal(seen) && MORE_FOR_PERCENT.test(seen.text.folded)],
  ],
};
