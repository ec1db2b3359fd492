import type { Seen } from '../material.js';
import { mayGrow } from './contributions.js';
import { all, holdsAmounts, names, not, type Rules, says } from './rule.js';
import { FORECAST_RULE, MONEY, OF_TAKING_PART } from './words.js';

/** What a sentence asks that is like these commands' examples and can mean none of them: likeness goes to the other in full. */
const IS_CONDITION = /^(?:och )?(?:vad hander om|hur gar det om|om|tank om|ifall|anta att)\b/;
const OF_A_PROPOSAL = /\b(?:budget)?forslag\w*\b|\butkast\w*\b|\bspara\w*\b|\banta(?:s|gen)?\b(?! att)/;
/** A condition tries something out: it makes no budget, unless it names the proposal. */
const isTried = ({ text: { folded } }: Seen): boolean => IS_CONDITION.test(folded) && !OF_A_PROPOSAL.test(folded);
/** "Om FIA" alone may be what is asked about. */
const isSurelyTried = (seen: Seen): boolean => isTried(seen) && /^(?:och )?(?:vad hander om|tank om|ifall|anta att)\b/.test(seen.text.folded);
/** "om Försäkringskassan halverar sitt bidrag, hur mycket saknas det då": money is missing, no reports. */
const TRIES_MONEY = (seen: Seen): boolean => isTried(seen) && MONEY.test(seen.text.folded);
/** "vilket resultat väntas för 2026": what the year becomes. */
const RESULT_EXPECTED = says(/^(?:vilket|vad for) resultat\b.*\b(?:vantas|vantar vi|raknar vi)\b/);

/** What would be: conditions and forecasts. */
export const forecasts: Rules = {
  needs: { 'budget.edit': not(isTried), 'intervention.edit': not(isTried), 'intervention.info': not(isSurelyTried) },
  instead: [
    ['contribution.growth', 'forecast.year', not(mayGrow)],
    ['budget.edit', 'forecast.year', isTried],
    ['intervention.edit', 'forecast.year', isTried],
    ['intervention.info', 'forecast.year', isSurelyTried],
    ['budget.status', 'forecast.year', says(FORECAST_RULE)],
    ['participants.missing', 'forecast.year', TRIES_MONEY],
  ],
  sure: [['forecast.year', all(RESULT_EXPECTED, (seen) => !names(seen, 'intervention'), not(OF_TAKING_PART), not(holdsAmounts))]],
};
