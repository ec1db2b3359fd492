import { PER_PARTICIPANT } from '../extract/choice.js';
import { asksMembers } from '../extract/members.js';
import type { Seen } from '../material.js';
import { mayChoose } from '../may-choose.js';
import { all, holdsAmounts, names, not, type Rules, says } from './rule.js';

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
/** "vad sa vi om 10 procent mer per år i protokollet": what was said, nothing to reckon. */
const OF_MINUTES =
  /^(?:och )?vad (?:sa|sade|sas|beslutade|beslutades|bestamde|bestamdes|stod|star|star det) .*\bprotokoll\w*|^vad (?:sa|sade|beslutade|bestamde) (?:vi|styrelsen|man) om\b/;
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

/** Associations, interventions, decisions, rules, and who may do what; a fact that is told is an outcome. */
export const facts: Rules = {
  needs: { 'association.choose': mayChoose },
  instead: [
    ['budget.status', 'actual.record', tellsOutcome],
    ['actual.record', 'access.show', asksWhoMay],
    ['contribution.growth', 'decision.find', says(OF_MINUTES)],
  ],
  sure: [
    ['association.choose', asksMembers],
    ['intervention.info', all(HOW_LONG, (seen) => names(seen, 'intervention'), not(OF_OTHER_THINGS))],
    ['intervention.info', all(STAFFING, (seen) => names(seen, 'intervention'), not(OF_STAFF_DOING))],
    ['intervention.info', all(says(PER_PARTICIPANT), (seen) => names(seen, 'intervention'), not(holdsAmounts), not(says(/\b(?:arbete|jobb)\b/)))],
    ['decision.find', all(WHEN_DECIDED, not(WHEN_TO_DECIDE))],
    ['decision.find', ONLY_PARAGRAPH],
    ['rule.find', WHEN_TO_DECIDE],
    ['rule.find', all(PER_INHABITANT, not(TO_DIVIDE), not(holdsAmounts))],
  ],
};
