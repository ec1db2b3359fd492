import { decimal } from '../../calculation/number.js';
import type { Material } from '../material.js';
import type { NumberToken, Span } from '../tokens.js';
import { labelAt } from './count-labels.js';
import { monthNumber } from './months.js';

const SAME = /^(lika manga|samma antal)\b(?: \p{L}+)?( som\b)?/u;
const ABOUT = /^(?:ett par|ett antal|ett fatal|en handfull)\b/;
const SOME = /^(?:nagra|flera|enstaka|manga)\b/;
const DIGIT = /\d/;

function standIn(span: Span, value: NumberToken['value'], unclear: boolean): NumberToken {
  return { kind: 'number', ...span, value, unit: 'plain', sign: '', article: false, grouped: false, spelled: true, unclear };
}

/** How many is said without a number: "lika många" as the number before, "ett par" so that it must be asked about; null for other words. */
export function vagueNumber({ folded }: Material, start: number, before: NumberToken | undefined): NumberToken | null {
  const rest = folded.slice(start);
  const [, same, likeWhat] = SAME.exec(rest) ?? [];
  if (same && DIGIT.test(folded))
    return standIn({ start, end: start + same.length }, before?.value ?? decimal(0), before === undefined || likeWhat !== undefined);
  // "har vi några nya?" asks; beside numbers it is one that was left out.
  const about = ABOUT.exec(rest)?.[0] ?? (DIGIT.test(folded) ? SOME.exec(rest)?.[0] : undefined);
  if (about === undefined || !labelAt(rest.slice(about.length).trimStart())) return null;
  return standIn({ start, end: start + about.length }, decimal(0), true);
}

const BETWEEN = /^ ?- ?$|^ (?:eller|till|a) $/;

/** "10-12 kv", "10 eller 12 nya", "mellan 10 och 12": two numbers where one was to be said, so that it must be asked about; null for one. */
export function rangeAt({ folded, freeNumbers, seen }: Material, first: NumberToken): NumberToken | null {
  const second = freeNumbers.find(({ start }) => start > first.start);
  if (!second || first.article || second.article) return null;
  const between = folded.slice(first.end, second.start);
  // "N 2 A 1": a letter of its own.
  const letter = seen.text.original.slice(first.end, second.start).includes('A');
  const joined = (BETWEEN.test(between) && !letter) || (between === ' och ' && /\bmellan $/.test(folded.slice(0, first.start)));
  return joined ? standIn({ start: first.start, end: second.end }, second.value, true) : null;
}

const STREET = /(?:gatan|gata|vagen|vag|grand|torget|torg|stigen|stig|backen|allen|rum|lgh|lagenhet|nr|nummer|sida|avdelning)$/;

/** "Storgatan 5 slutade": a number after a name of some place, or of something that is numbered, counts nobody. */
export function isAddress({ seen, folded }: Material, number: NumberToken): boolean {
  const at = seen.tokens.indexOf(number);
  const [before, word] = [seen.tokens[at - 2], seen.tokens[at - 1]];
  if (word?.kind !== 'word' || number.start - word.end > 1) return false;
  if (seen.names.some(({ start, end }) => word.start >= start && word.end <= end) || monthNumber(word.text) !== null) return false;
  if (STREET.test(word.text)) return true;
  const begins = before === undefined || (before.kind === 'mark' && /[.:;!?\n|*-]/.test(before.text));
  const proper = /^\p{Lu}\p{Ll}/u.test(seen.text.original.slice(word.start));
  return proper && !begins && !seen.vocabulary.has(word.text) && !labelAt(folded.slice(word.start));
}

const NEGATED = /\b(?:inte|ej|icke) (?=\d|[a-z])/g;

export const IN_PLACE_OF = /\b(?:i ?stallet for|instead of) /;
const IN_PLACE_OF_NUMBER = new RegExp(`${IN_PLACE_OF.source}$`);
/** Something that was said is to be something else. */
export const CHANGES = /\b(?:andra\w*|byt\w*|ersatt\w*|ratta\w*|korrigera\w*|justera\w*|change|replace)\b/;
/** "Jag skrev 36 män men det är 35." */
const WRITTEN = /\b(?:skrev|angav|rapporterade|stod|star) (?:att det (?:var|ar) )?$/;
const BUT = /\b(?:men|fast|och det)\b/;
const INTO = /^ (?:\p{L}+ )?(?:till|mot|med|to) $/u;

/** "5 nya, inte 15", "från 35 till 37 män", "byt 24 kvinnor mot 25", "8 i stället för 7": the number that was is no value. */
export function claimDenied(material: Material): void {
  const { folded } = material;
  for (const { span } of material.find(NEGATED)) {
    const number = material.freeNumbers.find(({ start }) => start === span.end);
    if (number) material.claim(number);
  }
  const numbers = material.freeNumbers.filter((number) => !number.article);
  numbers.forEach((number, index) => {
    const before = folded.slice(0, number.start);
    const next = numbers[index + 1];
    const becomes = next !== undefined && INTO.test(folded.slice(number.end, next.start));
    const wasWritten = next !== undefined && WRITTEN.test(before) && BUT.test(folded.slice(number.end, next.start));
    const words = IN_PLACE_OF_NUMBER.exec(before);
    if (words) material.claim({ start: words.index, end: number.end });
    else if (wasWritten || (becomes && (/\bfran $/.test(before) || CHANGES.test(folded)))) material.claim(number);
  });
}
