import type { parameters } from '../../commands/parameters/parameters.js';
import { labelAt } from './count-labels.js';
import type { Extractor } from './extractor.js';

/** A value of a parameter that has few, and the words (folded) that say it. */
type Said = readonly [value: string, words: RegExp];

/** Reads a parameter that is one of few values: the first row whose words stand in the text. */
export function choice(parameter: keyof typeof parameters, rows: readonly Said[]): Extractor {
  return {
    read(material) {
      const said = rows.find(([, words]) => words.test(material.folded))?.[0];
      return said ? { params: { [parameter]: said } } : {};
    },
  };
}

const KINDS: readonly Said[] = [
  ['executiveCommittee', /\barbetsutskott\w*|\bau\b|\bau-?mote\w*/],
  ['preparatoryGroup', /\bberedningsgrupp\w*|\bberedningsmote\w*|\bberedningen\w*|\bbg\b/],
  ['memberConsultation', /\bmedlemssamrad\w*|\bsamrad\w*|\bmedlemsmote\w*/],
  ['planningDay', /\bplanerings(?:dag|konferens)\w*|\bheldag\w*/],
  ['board', /\bstyrels\w*|\bboard\b/],
];

/** Which meeting. */
export const kind = choice('kind', KINDS);

/** All kinds of meetings that a folded text names; "styrelsens arbetsutskott" is one, and whom it is for is none. */
export function kindsIn(folded: string): string[] {
  const named = folded.replace(/\bstyrelsens\b|\bpaminn\w* styrelsen\b/g, '');
  return KINDS.filter(([, words]) => words.test(named)).map(([value]) => value);
}

/** Which share is compared across associations. */
export const measure = choice('measure', [
  ['administration', /\badministrati\w*|\badm\b|\boverhead\b/],
  ['individual', /\bindividin\w*|\bindividuell\w*/],
  ['structural', /\bstruktur\w*/],
]);

/** "hur stort får eget kapital vara", "vad är maxnivån på eget kapital": how much is recommended at most? */
export const EQUITY_AT_MOST =
  /^(?:hur (?:stort?|mycket|mkt|hogt)|vad|va|vilken|vilket)\b(?=.*\bkapital\w*)(?!.*\b(?:om|hade|haft|var)\b).*\b(?:max\w*|hogst\w*|som mest|grans\w*|tak(?:et)?\b|far\b.*\b(?:vara|ha)\b|rekommender\w*)/;

/** "ligger vi över taket", "får vi ha så mycket kapital": is the equity within what is recommended? */
export const ceiling = choice('ceiling', [
  [
    'asked',
    /\b(?:over|under|ovanfor|inom|overskrid\w*) (?:det )?(?:rekommenderade )?(?:tak\w*|grans\w*|max\w*)\b|\b(?:far vi ha|har vi) (?:sa|for) (?:mycket|stort?)\b/,
  ],
  ['amount', EQUITY_AT_MOST],
]);

/** "hur stort är statens utrymme", "hur mycket erbjuder staten": what there is, not how far a rise would reach. */
export const OFFER_ASKED =
  /^hur (?:stort?|mycket|mkt)\b(?=.*\b(?:stat\w*|forsakringskass\w*|fk)\b)(?!.*\b(?:om vi|hoj\w*|oka\w*|procent|miss\w*|miste|per ar|tills)\b).*\b(?:utrymme\w*|erbjud\w*|kan (?:vi|man) (?:fa|begara|aska)|far (?:vi|man) (?:begara|aska))\b/;
export const offerAsked = choice('offerAsked', [['yes', OFFER_ASKED]]);

/** "är 2023 stängt?" asks how it stands; nothing is to be done. */
const ASKS_STATE = /^(?:ar|har|blev|vilka|vilket|nar)\b|\?\s*$/;
const STATE = /\b(?:stang(?:t|s|er|de|des)|last|oppet|oppen|oppnat|fryst|klart?|avslutat)\b/;
const TO_DO = /\b(?:stang|stanga|oppna|las|lasa|frys|frysa|avsluta|close|open|reopen)\b/;

const openOrClose = choice('closed', [
  ['no', /\boppna\w*|\blas(?:a)? upp\b|\bopen\b|\breopen\b|\btina\b/],
  ['yes', /\bstang\w*|\blas(?:a)?\b|\bavsluta\b|\bfrys\w*|\bclose\b|\binga fler\b|\bklart?\b/],
]);

/** Is a year to be closed, or opened again? Or does the text only ask how it stands? */
export const closed: Extractor = {
  read: (material, wanted) =>
    ASKS_STATE.test(material.folded) && STATE.test(material.folded) && !TO_DO.test(material.folded)
      ? { params: { closed: 'asked' } }
      : openOrClose.read(material, wanted),
};

const REMOVES = /\b(?:ta(?:r)? bort|radera\w*|stryk\w*|plocka bort|remove|delete)\b/g;
/** Up to the count that is to go: "ta bort en kvinna", "stryk de avslutade". */
const A_COUNT = /^ (?:(?:\d+|en|ett|tva|tre|fyra|fem|de|alla|dom) )*/;

/** Is a whole report to be taken away? Not where one of its counts is. */
export const remove: Extractor = {
  read(material) {
    const isCount = (end: number) => {
      const rest = material.folded.slice(end);
      const counted = rest.slice(A_COUNT.exec(rest)?.[0].length ?? 0).trimStart();
      const found = labelAt(counted);
      return found !== null && !found.label.everybody && !/^ ?(?:rapport|siffr)/.test(counted.slice(found.length));
    };
    return material.find(REMOVES).some(({ span }) => !isCount(span.end)) ? { params: { remove: 'yes' } } : {};
  },
};

/** Two counts that were written in each other's place, or a month that was written in another's. */
export const swap = choice('swap', [
  ['month', /\bfel (?:pa )?(?:manad|period)\w*\b|\b(?:manad|period)en (?:blev|var|ar) fel\b/],
  ['newEnded', /(?:\bbyt\w*|\bvax\w*|\bforvax\w*|\bkasta\w*|\bskift\w*|\bomvan\w*|\bvan[dt]\w*).*\b(?:nya?|avslut\w*)\b.*\b(?:avslut\w*|nya?)\b/],
  ['womenMen', /(?:\bbyt\w*|\bvax\w*|\bforvax\w*|\bkasta\w*|\bskift\w*|\bomvan\w*|\bvan[dt]\w*).*\b(?:kvin\w*|man|kv|m)\b.*\b(?:man|kvin\w*|m|kv)\b/],
]);

/** "vad kostar Enter per deltagare", "vad kostar en plats i FIA": the cost for each. */
export const PER_PARTICIPANT =
  /\b(?:kost\w*|dyr\w*|billig\w*|pris\w*)\b.*\b(?:per|for varje|for en|varje|en) (?:deltagare|person|huvud|plats|individ)\b|\bper (?:deltagare|person|huvud|plats|individ)\b.*\b(?:kost\w*|dyr\w*|billig\w*|pris\w*)|\b(?:deltagar|styck)(?:kostnad|pris)\w*/;
export const perParticipant = choice('perParticipant', [['yes', PER_PARTICIPANT]]);

/** "vilka månader saknar jag", "har jag missat någon period": all that there are, where none is named. */
export const everyMonth = choice('everyMonth', [
  ['yes', /\b(?:vilka|nagra|nagon|nan|hur manga|alla|fler|flera) (?:manad|period)\w*|\b(?:manader|perioder) (?:saknas?|fattas|ar|har)\b/],
]);

/** "mina siffror": the asker's own interventions. */
export const mine = choice('mine', [
  [
    'yes',
    /\b(?:mina|min|mitt) (?:egna |senaste |egen |eget )?(?:siffr\w*|rapport\w*|insats\w*|deltagar\w*|statistik\w*|resultat\w*|paminnelse\w*)\b|\bjag (?:har )?rapporterat\b|\bmy\b/,
  ],
]);

export const thanks = choice('thanks', [
  ['yes', /\btack\w*|\bthanks\b|\bthank you\b|\bthx\b|\bbra jobbat\b|\btoppen\b|\bperfekt\b|\bgrymt\b|\bkanon\b/],
]);
