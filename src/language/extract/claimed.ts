import { type AskedNumber, checksOf } from '../../associations/asked-checks.js';
import type { Check } from '../../associations/check.js';
import type { Associations } from '../../associations/load.js';
import { recount } from '../../associations/recount.js';
import type { Association } from '../../associations/schema.js';
import { Material, type Seen } from '../material.js';
import { clean } from '../text.js';
import type { NumberToken } from '../tokens.js';
import type { Extractor } from './extractor.js';
import { namedAssociation } from './names.js';
import { isYear } from './years.js';

/** What is printed does not change while the bot runs, and each message asks for it several times. */
const KNOWN = new WeakMap<Associations, Map<string, readonly Check[]>>();

function checksFor(associations: Associations, { id }: Association): readonly Check[] {
  const kept = KNOWN.get(associations) ?? new Map<string, readonly Check[]>();
  KNOWN.set(associations, kept);
  const printed = associations.get(id);
  const checks = kept.get(id) ?? (printed ? recount(associations, printed) : []);
  kept.set(id, checks);
  return checks;
}

/** Asks whether something that is said or written is true. */
const WHETHER_TRUE = /\b(?:ar det (?:verkligen )?(?:sant|ratt|riktigt|korrekt)|stammer|ar (?:\S+ ){0,8}(?:ratt|fel|sant|korrekt)\b)/;
/** Speaks of what the sources say, not of what is so. */
const OF_THE_TEXT = /\b(?:pasta(?:ende|endet|enden|r|s)|text(?:en|er|erna)?|kalla(?:n|ns)|dokument(?:et|en)?|skriver|star det)\b/;
/** "sjunker kapitalet till 6,2 mkr?": a question that a yes or a no answers begins with its verb. */
const YES_OR_NO = /^\W*(?:ar|blir|sjunker|okar|minskar|stiger|hojs|uppgar|innebar|motsvarar|utgor|tar|gar|racker|aterstar|kommer|ska|har) [^?]*\?/;
/** More numbers than that are a sum, or a part of a whole. */
const MOST_NUMBERS = 2;
/** As many letters of a word's beginning are its own. */
const STEM = 5;

const BEGINS = /^\W*(?:ar det (?:verkligen )?(?:sant|ratt|riktigt|korrekt)|stammer (?:det|detta|pastaendet))\b/;

/** "stämmer det att NOVA avslutade 27?" asks: nothing is to be changed by it. */
export function asksWhetherTrue({ text }: Seen): boolean {
  return BEGINS.test(text.folded);
}

export interface ClaimAsked {
  readonly number: NumberToken;
  readonly asked: AskedNumber;
  /** Where the sources say it; null where they do not, though the text speaks of what they say. */
  readonly check: Check | null;
}

function askedOf({ unit, value, grouped }: NumberToken): AskedNumber {
  if (unit === 'percent') return { value, unit };
  return { value, unit: unit === 'money' || (grouped && value.gte(10_000)) ? 'SEK' : 'number' };
}

/** Words that say nothing of what a number is: the question's own, units, and those that any sentence holds. */
const SAYS_NOTHING =
  /^(?:stammer|sant|ratt|riktigt|korrekt|verkligen|fel|kontroll\p{L}*|pasta\p{L}*|text\p{L}*|kalla\p{L}*|dokument\p{L}*|skriver|star|siffran?|talet|over|under|fran|till|hela|alla|vara|blir|blev|hade|skulle|varje|aret|arets|manad\p{L}*|procent|kronor|miljon\p{L}*|milj|tusen|detta|denna|stod|inte|forbund\p{L}*)$/u;

/** The beginnings of the words that say what is spoken of. */
const stems = (folded: string) => [...folded.matchAll(/\p{L}{4,}/gu)].flatMap(([word]) => (SAYS_NOTHING.test(word) ? [] : [word.slice(0, STEM)]));

/** Is one of the words that tell what is meant also said in the check's own? */
function speaksOf({ label }: Check, folded: string): boolean {
  const own = new Set(stems(clean(label).folded));
  return stems(folded).some((stem) => own.has(stem));
}

/** Does the text say what the number is of, beside whose it is? Then the source must speak of the same. */
function saysWhatOf({ names, text }: Seen): boolean {
  const named = names.filter(({ meanings }) => meanings.some(({ kind }) => kind === 'association'));
  const rest = [...text.folded].map((sign, at) => (named.some(({ start, end }) => at >= start && at < end) ? ' ' : sign)).join('');
  return stems(rest).length > 0;
}

/** Is every intervention that is named also named in the check? */
function namesTheSame(check: Check, { names, text }: Seen, { id, interventions }: Association): boolean {
  const label = clean(check.label).folded;
  return names.every(({ meanings, start, end }) => {
    const meant = meanings.find(({ kind, association }) => kind === 'intervention' && association === id);
    const name = interventions.find((each) => each.id === meant?.id)?.name;
    return !meant || label.includes(text.folded.slice(start, end)) || (name !== undefined && label.includes(clean(name).folded));
  });
}

/**
 * The number that somebody wants held against the sources; null where nothing is asked about, or where what is asked about is no statement of
 * theirs: "stämmer det att mötet är den 3?" is for others to answer.
 */
export function claimAsked(seen: Seen): ClaimAsked | null {
  const { folded } = seen.text;
  const [ofText, whetherTrue, yesOrNo] = [OF_THE_TEXT.test(folded), WHETHER_TRUE.test(folded), YES_OR_NO.test(folded)];
  if (!ofText && !whetherTrue && !yesOrNo) return null;
  const numbers = seen.tokens.filter((token): token is NumberToken => token.kind === 'number' && !token.article && !token.unclear && !isYear(token));
  if (numbers.length === 0 || numbers.length > MOST_NUMBERS || !(whetherTrue || yesOrNo || /\?|\bkontroll/.test(folded))) return null;
  const home = seen.associations.get(namedAssociation(new Material(seen))?.id ?? '') ?? seen.bound;
  if (!home) return null;
  const checks = checksFor(seen.associations, home);
  const needsWords = (yesOrNo && !whetherTrue) || saysWhatOf(seen);
  for (const number of numbers) {
    const asked = askedOf(number);
    if (!whetherTrue && asked.unit === 'number') continue;
    const fitting = checksOf(checks, asked).filter((check) => namesTheSame(check, seen, home) && (!needsWords || speaksOf(check, folded)));
    const check = fitting.find((one) => speaksOf(one, folded)) ?? fitting[0];
    if (check) return { number, asked, check };
  }
  const [only, more] = numbers;
  return ofText && whetherTrue && only && !more ? { number: only, asked: askedOf(only), check: null } : null;
}

/** What is asked to be true: the number, and the words of the source where they are known. */
export const claimed: Extractor = {
  read(material) {
    const found = claimAsked(material.seen);
    if (!found || !material.isFree(found.number)) return {};
    material.claim(found.number);
    const { asked, check } = found;
    return { params: { claimed: { value: asked.value.toFixed(), unit: asked.unit, ...(check ? { text: check.label } : {}) } } };
  },
};
