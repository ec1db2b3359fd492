import { OFFER_ASKED } from '../extract/choice.js';
import type { Seen } from '../material.js';
import { all, holdsAmounts, not, type Rules, says } from './rule.js';

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
export function mayGrow({ names, text, bound }: Seen): boolean {
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
/** "fördela bidragen per invånare": to be done, not explained. */
const SHARES_OUT = /^(?:kan du |hjalp mig att )?(?:fordela|dela upp|dela ut)\b/;

/** What members pay. */
export const contributions: Rules = {
  needs: { 'contribution.growth': mayGrow },
  instead: [['rule.find', 'contribution.split', says(SHARES_OUT)]],
  sure: [['contribution.growth', all(says(OFFER_ASKED), not(holdsAmounts))]],
};
