import { monthNumber } from './extract/months.js';
import { MASK } from './masks.js';
import type { Seen } from './material.js';
import { phrasesIn } from './phrases.js';
import type { Fit } from './reading.js';
import type { Addition } from './understanding.js';

/** How people go on from what was just answered: "och …", "nej, …", "samma för …", "… då?", "… i stället". */
const MARKED =
  /^(?:och|men|eller|fast|bara|endast|enbart|nej|na|nae|samma|likadant|aha|jaha|and|but|same)\b|\b(?:da|i stallet|istallet|hellre|instead|ocksa)[\s?!.]*$|\bom (?:vi|man|de|alla) (?:bara|hellre|i stallet|istallet|nojer)\b/;
/** "hur många av dem var män", "andel kvinnor": of those who were just spoken of. */
const OF_THOSE = /\b(?:av|bland|hos) (?:dem|dom|dessa|de dar)\b|^(?:hur stor )?andel(?:en)? \w+(?: \w+)?[?]?$/;
/** How they also begin a question of its own: a sign only where nothing but values follows. */
const MAYBE = /^(?:o|a|ok|okej|hm+|nu|sen|for|om|med|i|pa|till|fran|efter)\b|^(?:vad|hur) (?:hander|blir det|ser det ut|blir|gor det)\b/;

/** How a question of its own begins, how one ends that goes on all the same, and how one adds to another. */
const OPENS = /^\s*(?:vad|va|hur|nar|hoj|oka|sank|fordela|dela)\b/;
const TURNS = /\b(?:da|i ?stallet|hellre)[\s?!.]*$/;
const ADDS = /^\s*(?:och|o|dessutom|plus|samt)\b/;

/** Words that say nothing of what is asked: what is left beside them, and beside the values that were read, is a question of its own. */
const FILLER: ReadonlySet<string> = new Set(
  `och o a men eller fast nej na nae ja jo ok okej aha jaha hm nu sen for fran till pa med i av om vi man de alla bara endast hellre stallet istallet samma likadant
  efter fraga fragan sak det den dem blir blev ar var visa ge mig kan du jag vill se ta vad hur hander igen ocksa aven skulle vara gor gjorde ser ut enligt per varje aret ars tack snalla
  da hej forbund forbundet forbunden insats insatsen projektet kommun kommunen manaden manad kvartal kvartalet halvaret procent kr kronor tkr st hela just har dar
  and but same what about for in the with instead then if we only then please show me hellre galler gallde tom fom from`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that are the value of a parameter themselves: they are no question of their own where it was read. */
const VALUE_WORDS: Readonly<Record<string, RegExp>> = {
  basis: /^(?:prognos|utfall|bokslut|plan|budget|forecast|actual)\w*$/,
  otherBasis: /^(?:prognos|utfall|bokslut|plan|budget|forecast|actual)\w*$/,
  kind: /^(?:styrels|arbetsutskott|au$|beredning|medlemssamrad|samrad|planering|board|bg$)\w*$/,
  measure: /^(?:administrati|individ|struktur)\w*$/,
  method: /^(?:lika|delar|folkmangd|befolkning|invanar|andel|mellan|kommuner|alder)\w*$/,
  populations: /^(?:invanar|folkmangd|befolkning)\w*$|^bor$/,
  unit: /^(?:tusen\w*|hundra\w*|krona|kronor|avrund\w*|runda|jamna|narmaste)$/,
  offer: /^(?:utrymme|tak|erbjud)\w*$/,
  rate: /^(?:hoj|ok|sank|minsk|oforandra)\w*$/,
  retention: /^(?:kvar|stannar)$/,
  changes:
    /^(?:satt\w*|lat|hoj\w*|ok\w*|sank\w*|minsk\w*|dyrare|billigare|hogre|lagre|mer|mindre|hamna\w*|landa\w*|sluta\w*|ska|fa|ha|dra\w*|bort|ner|stryk\w*|slopa\w*|utgar|utga|dubbl\w*|fordubbl\w*|halver\w*|lagg\w*|andra|justera|byt|ny|nya|post|posten|rad|raden|alla|allt|jamnt|upp|ihop|balans|noll|gar|kapital\w*|ingaende)$/,
  women: /^(?:kvinn\w*|kv|tjej\w*)$/,
  men: /^(?:man|mannen|kill\w*)$/,
  new: /^(?:nya?|nytt|nytillkom\w*|borja\w*)$/,
  ended: /^(?:avslut\w*|avsl|slut\w*|klara?t?|utskriv\w*)$/,
  exits: /^(?:arbete|arb|jobb\w*|studier|stud|rehab|sjuk\w*|annat|skal)$/,
  people: /^(?:person|pers|deltagare|jobb|arbete)\w*$/,
};

/** Is there a question of its own in the text, beside its values? */
function asksItself({ tokens, names, strangers, text }: Seen, params: Fit['reading']['params']): boolean {
  const spans = [...names, ...strangers, ...phrasesIn(text.folded)];
  const values = Object.keys(params).flatMap((name) => VALUE_WORDS[name] ?? []);
  return tokens.some(
    (token) =>
      token.kind === 'word' &&
      token.text.length > 1 &&
      !FILLER.has(token.text) &&
      monthNumber(token.text) === null &&
      !spans.some(({ start, end }) => token.start >= start && token.end <= end) &&
      !values.some((pattern) => pattern.test(token.text)),
  );
}

/** Is something named that is none of the values? */
function namesOther({ names, text }: Seen, params: Fit['reading']['params']): boolean {
  const values = JSON.stringify(params);
  if (params.kind === undefined && phrasesIn(text.folded).some(({ mask }) => mask === MASK.body)) return true;
  return names.some(({ meanings }) => !meanings.some(({ id }) => values.includes(`"${id}"`)));
}

/** What a text adds to a question that was asked before ("bara kvinnorna" goes on with nothing but words); null when it has nothing for it, or numbers that it has no use for. */
export function additionOf({ reading, unused }: Fit, seen: Seen): Addition | null {
  const said = Object.values(reading.params).some((value) => value !== undefined);
  const { folded } = seen.text;
  const saysNothing = !said && reading.problems.length === 0;
  const alone = !asksItself(seen, reading.params);
  if (unused > 0 || (saysNothing && (alone || !(MARKED.test(folded) || OF_THOSE.test(folded))))) return null;
  return {
    ...reading,
    marked: MARKED.test(folded) || OF_THOSE.test(folded) ? 'surely' : MAYBE.test(folded) ? 'maybe' : 'no',
    alone,
    opens: OPENS.test(folded) && !TURNS.test(folded),
    adds: ADDS.test(folded),
    asks: /\?\s*$/.test(folded),
    strange: namesOther(seen, reading.params),
  };
}
