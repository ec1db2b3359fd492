import { DOUBTFUL_NAMES, GIVEN_NAMES } from './given-names.js';
import type { Seen } from './material.js';
import type { Word } from './tokens.js';

const SURNAME = /^\p{L}{2,}(?:sson|ssons|qvist|kvist|strom|gren|berg|lund|lundh|dahl|stedt|feldt|lind|nyman|ovic|oglu)$/u;
/** What is said of one who takes part, begins, leaves or goes on. */
const PARTAKES =
  /\b(?:deltagar\w*|deltar|deltog|klient\w*|inskriv\w*|utskriv\w*|skrivs?|skrevs|skrivits|skrivas|avslut\w*|borja\w*|slutat|slutar|sluta|slutade|start\w*|hoppa\w*|remitter\w*|sjuk\w*|jobb\w*|arbete\w*|anstall\w*|praktik\w*|studie\w*|pluggar|komvux|behandling\w*|franvar\w*|narvar\w*|uteb\w*|kom inte|mar (?:bra|daligt|battre|samre)|ny i|diagnos\w*|rehab\w*|skal|samtal\w*|gruppen|insatsen|inte langre|ar med|ska vara med|ar klar|fatt|flyttat|traffa\w*|uppfoljning\w*)\b/;
/** Roles and the work of the association: names beside these are officials', and nothing of a participant. */
const OFFICIAL =
  /\b(?:handledare\w*|coach\w*|ordforande\w*|ledamot\w*|ledamoter|forbundschef\w*|behorig\w*|ratt att (?:rapportera|lasa|se|logga in)|far? rapportera|lasratt\w*|admin\w*|roll(?:en)?|protokoll\w*|styrelse\w*|mote\w*|au)\b/;

const ILLNESS =
  /\b(?:depression\w*|deprimera\w*|depressiv\w*|angest\w*|adhd\w*|add|autis\w*|asperger\w*|diagnos\w*|psykos\w*|psykisk\w*|psykiatri\w*|bipolar\w*|ptsd|utmattning\w*|utmattad|utbrand\w*|missbruk\w*|alkohol\w*|narkotika\w*|droger|drogberoende|beroendesjuk\w*|spelberoende|sjalvskad\w*|sjalvmord\w*|suicid\w*|cancer\w*|tumor\w*|diabetes|fibromyalgi|epilepsi|smarta|smartor|varken?|ryggont|ryggskad\w*|ryggbesvar|stroke|infarkt|hjartinfarkt|hjartproblem|schizofreni\w*|atstorning\w*|anorexi|bulimi|demens\w*|gravid\w*|missfall|medicin\w*|antidepressiv\w*|kronisk\w*|borderline|ocd|tvangssyndrom|panik\w*|posttrauma\w*|fobi\w*|funktionsnedsatt\w*|funktionshind\w*|reumatism|migran|astma|allergi\w*|hiv|hepatit|covid\w*|opereras?|opererad|inlagd|sjukhus\w*|dyslexi|trauma\w*|blind|dov|horselskad\w*|rullstol\w*|lakare|skyddad identitet|skyddade personuppgifter|sekretessmark\w*)\b/;
/** One person who takes part. */
const ONE =
  /\b(?:hon|han|hen|henne|honom|hennes|hans|deltagaren|deltagarens|klienten|klientens|personen|tjejen|killen|kvinnan|mannen|(?:en|min|var|ett|1|en ny|ny|den nya|nya) (?:nya? )?(?:deltagare|klient|kvinna|man|tjej|kille|person|ung kvinna|ung man|mamma|pappa)|(?:tva|tre|fyra|2|3|4) deltagare|en av (?:deltagarna|de nya|kvinnorna|mannen|tjejerna|killarna)|en (?:i|pa|fran) (?:gruppen|insatsen))\b/;
const ONE_SURELY = /\b(?:hon|han|hen|henne|honom|hennes|hans|deltagare|deltagaren|deltagarens|klienten|klient|tjejen|killen|kvinnan)\b/;
/** "sjuk" alone is a reason for leaving; of somebody it is health. */
const ILL_SOMEBODY =
  /\b(?:hon|han|hen|deltagaren|klienten|killen|tjejen|kvinnan|mannen)\b[^.\n]{0,30}\b(?:sjuk\w*|ohalsa|halsa\w*|besvar|ont|trott)\b|\b(?:hennes|hans|deltagarens|klientens) (?:sjuk\w*|halsa\w*|ohalsa|besvar|mediciner)\b/;
/** "varav en är gravid", "2 av deltagarna på Enter har …", "en ny med …": some of those who are counted. */
const SOME =
  /\b(?:en|ett|nagon|nagra|flera|tva|tre|fyra|fem|\d{1,2})(?: (?:ny|nya|deltagare|kvinna|kvinnor|man|till|av (?:dom|dem|de(?: nya)?|deltagarna|kvinnorna|mannen)))*(?: (?:pa|i) [\p{L}-]+)? (?:ar|har|hade|blev|fick|lider|mar|med|ater)\b(?! for\b)/u;
/** "slutade på grund av …": why somebody left is one of the reasons, never what ailed them. */
const LEFT_BECAUSE =
  /\b(?:slutat|slutade|slutar|avslut\w*|avbrot\w*|avbrutit|hoppa\w*)\b[^.\n]{0,30}(?:\bpga\b|\bp ?g ?a\b|\bpa grund av\b|\beftersom\b|\btill foljd av\b)/;
/** Of those who are counted, as a reason: "1 man avslutad, mannen sjuk". */
const REASON_OF_ONE = /\b(?:kvinnan|mannen|en|ena|andra|tredje)\b (?:till )?sjuk(?:dom)?\b/g;
/** A question about whom an intervention is for speaks of nobody. */
const FITS = /\b(?:passar|vander sig|malgrupp\w*|till for|far man|kan man|riktar sig|vilka insatser|vilken insats)\b/;

const WHO_TAKES_PART =
  /\b(?:vad heter|namn(?:en|et)?(?: pa| till)|namnge|vilka ar|vem ar|vilka heter|personnummer\w*|adress\w*|telefonnummer\w*|lista (?:pa|over)|namnlista\w*)\b(?![^.\n]*\b(?:handledar|coach|ansvarig|ordforande|forbundschef))[^.\n]{0,30}\b(?:deltagar(?:e|en|na|nas)|klient(?:er|en|erna)|inskrivna|personerna)\b(?! per\b)/;
const ASKS_OF_ILLNESS = /\b(?:hur manga|hur stor andel|vilka|vem|antal(?:et)?|finns det (?:nagon|nagra)|har nagon)\b/;

/** Is it asked who takes part, or what ails those who do? Nothing of that is kept, whatever was asked. */
export function asksOfSomebody({ text: { folded } }: Seen): boolean {
  return WHO_TAKES_PART.test(folded) || (ASKS_OF_ILLNESS.test(folded) && ILLNESS.test(folded) && !FITS.test(folded) && !/\binsats\w*\b/.test(folded));
}

/** A word that is part of the field's own names: an intervention, a municipality, a line. */
const isOwnName = ({ names }: Seen, word: Word) => names.some(({ start, end }) => word.start >= start && word.end <= end);

function isCapital(seen: Seen, { start, end }: Word): boolean {
  return /^\p{Lu}\p{Ll}+/u.test(seen.text.original.slice(start, end));
}

/** Is a person named, with a given name, a surname, or a capital letter where only a name can stand? */
function namesPerson(seen: Seen): boolean {
  const words = seen.tokens.filter((token) => token.kind === 'word');
  return words.some((word, index) => {
    if (isOwnName(seen, word) || word.text.length < 2) return false;
    const bare = [word.text, word.text.replace(/s$/, '')];
    const [previous, next] = [words[index - 1], words[index + 1]];
    if (bare.some((one) => GIVEN_NAMES.has(one) && !DOUBTFUL_NAMES.has(one))) return true;
    if (SURNAME.test(word.text) && isCapital(seen, word) && previous && isCapital(seen, previous) && !isOwnName(seen, previous)) return true;
    if (/sson$/.test(word.text)) return true;
    const capital = isCapital(seen, word);
    if (bare.some((one) => DOUBTFUL_NAMES.has(one)))
      return (
        capital &&
        next?.kind === 'word' &&
        /^(?:i|pa|fran|har|ska|slutar|borjar|avslutad|ar)$/.test(next.text) &&
        !/^(?:mars|april|juni|juli|augusti|nova|per)$/.test(word.text)
      );
    // "Fatuma i Enter har börjat": a word with a capital that nobody knows, doing what only a person does.
    if (!capital || seen.vocabulary.has(word.text) || !next) return false;
    const rest = seen.text.folded.slice(word.end);
    return (
      /^ (?:(?:i|pa|fran) [\p{L}-]+ )?(?:har (?:borjat|slutat|fatt (?:jobb|arbete|diagnos)|hoppat av|avslutat)|borjar|slutar|avslutad|avslutas|skrivs ut|ska skrivas|ska (?:borja|sluta)|mar )/u.test(
        rest,
      ) && !/(?:en|et|erna|arna|orna|ning|tion)$/.test(word.text)
    );
  });
}

/** A participant by initials: "deltagare A.S.". */
const CALLED = /(?<!\p{L})(?:deltagaren?|klienten?) (?:\p{Lu}\. ?){1,3}(?!\p{Ll})/iu;
const IS_CALLED = /\b(?:(?:den )?nya|ny|deltagaren?|klienten?|hon|han|hen|som|kvinnan|mannen|personen) heter\b/;

const STREET = /\b[a-z]{3,}(?:gatan|vagen|grand|torget|stigen|backen|allen)\s\d/;

/** A person's name, home or a health description beside a participant, or null. Counts, roles, interventions and places pass. */
export function findPerson(seen: Seen): 'name' | 'health' | 'address' | null {
  const { folded } = seen.text;
  const person = namesPerson(seen);
  const about = person && !/^(?:hej|tack|hallå)\b[^.\n]{0,20}$/.test(folded);
  const ill = ILLNESS.test(folded);
  const unreasoned = /\bavslut\w*\b/.test(folded) ? folded.replace(REASON_OF_ONE, '') : folded;
  if (ill && !FITS.test(folded) && !ASKS_OF_ILLNESS.test(folded) && (SOME.test(folded) || LEFT_BECAUSE.test(folded))) return 'health';
  if (ILL_SOMEBODY.test(unreasoned) || (ill && (about || (ONE.test(folded) && (!FITS.test(folded) || ONE_SURELY.test(folded)))))) return 'health';
  if (ONE.test(folded) && STREET.test(folded)) return 'address';
  if (CALLED.test(seen.text.original) || (person && IS_CALLED.test(folded))) return 'name';
  const partakes = PARTAKES.test(folded) || seen.names.some(({ meanings }) => meanings.some(({ kind }) => kind === 'intervention'));
  return about && partakes && !OFFICIAL.test(folded) ? 'name' : null;
}

/** Words that a person is at, or that say whose something is: "hemma hos Anna". */
const AT_SOMEBODY = /^(?:hos|av|fru|herr|froken)$/;

/**
 * Is somebody named in words that would be kept: a decision, a place, a name that is given? Stricter than a message is read: no participant
 * need be spoken of. `wholeNames`: a given name alone passes, as rooms and interventions have such.
 */
export function namesSomebody(seen: Seen, wholeNames: boolean): boolean {
  const words = seen.tokens.filter((token) => token.kind === 'word');
  return words.some((word, index) => {
    if (isOwnName(seen, word)) return false;
    // "Anna-Lisa", and "Anna-Andersson" in an address.
    const parts = word.text.split('-');
    if (parts.some((part) => /.{3}sson$/.test(part.replace(/s$/, '')) && !/^(?:lektion|pension)/.test(part))) return true;
    const bare = [...parts, word.text, word.text.replace(/s$/, '')];
    const isGiven = bare.some((one) => GIVEN_NAMES.has(one) && !DOUBTFUL_NAMES.has(one));
    const [previous, next] = [words[index - 1], words[index + 1]];
    const isDoubtful = bare.some((one) => DOUBTFUL_NAMES.has(one)) && isCapital(seen, word);
    const surname = next && next.start - word.end === 1 && isCapital(seen, next) && !isOwnName(seen, next) && !seen.vocabulary.has(next.text);
    if ((isGiven || isDoubtful) && surname) return true;
    if (isGiven && previous && AT_SOMEBODY.test(previous.text)) return true;
    return isGiven && !wholeNames;
  });
}
