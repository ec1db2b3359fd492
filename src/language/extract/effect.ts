import type { ParameterName } from '../../commands/parameters/parameters.js';
import type { Material } from '../material.js';
import type { NumberToken } from '../tokens.js';
import type { Problem } from '../understanding.js';
import type { Extractor } from './extractor.js';
import { isYear } from './years.js';

/** The parts of the model, by the words beside an amount. Anything else in kronor is what it costs. */
const PARTS: readonly (readonly [ParameterName, RegExp])[] = [
  ['support', /\b(?:forsorjning\w*|bidrag\w*|ersattning\w*|stodet?|support)\b/g],
  ['administration', /\b(?:administration\w*|admin|handlaggning\w*)\b/g],
  ['tax', /\b(?:skatt\w*|tax)\b/g],
];
/** How far, in signs, the word may stand from its amount. */
const REACH = 24;
const MONTHS_PER_YEAR = 12;
/** What stands after a number that says how long. "år" without its ring too, but never "är". */
const LONG: readonly (readonly [RegExp, number])[] = [
  [/^ ?(?:manad\w*|man\b|months?\b)/, 1],
  [/^ ?(?:ars?|aret|arig\w*|years?)\b/, MONTHS_PER_YEAR],
  [/^ ?(?:kvartal\w*)/, 3],
  [/^ ?(?:halvar\w*)/, 6],
];
const HALF_YEAR = /\bhalvar(?:et|s)?\b/g;
const AFTER = /\b(?:efter|inom)(?: ca| cirka)? $/;
const LARGEST_COUNT = 10_000;

/** What is counted in people is no money, however many they are. */
const OF_PEOPLE =
  /^ ?(?:(?:nya|fler|till|st|stycken) )?(?:person(?:er|s)?|pers|jobb|arbeten|deltagare|individer|manniskor|anstallda|kvinnor|ungdomar|unga|people|jobs)\b/;
/** "41 män", which without its dots is "41 mån". */
const MEN = /^ ?män\b/i;

function nearestPart(number: NumberToken, { folded }: Material): ParameterName | null {
  let nearest: { name: ParameterName; distance: number } | null = null;
  for (const [name, words] of PARTS)
    for (const found of folded.matchAll(words)) {
      const before = number.start - (found.index + found[0].length);
      const distance = before >= 0 ? before : (found.index - number.end) * 2;
      if (distance >= 0 && distance <= REACH && (!nearest || distance < nearest.distance)) nearest = { name, distance };
    }
  return nearest?.name ?? null;
}

/** Months of a number that says how long; null for any other. */
function monthsOf(number: NumberToken, { folded, seen }: Material): { readonly months: number; readonly end: number } | null {
  if (number.unit !== 'plain' || isYear(number)) return null;
  const rest = folded.slice(number.end);
  for (const [words, factor] of LONG) {
    const found = words.exec(rest)?.[0];
    if (found === undefined) continue;
    const end = number.end + found.length;
    // "12 är", "41 män": no years and no months.
    const after = seen.text.original.slice(number.end);
    if (/^ ?är/i.test(after) || MEN.test(after)) return null;
    return { months: number.value.times(factor).toNumber(), end };
  }
  return null;
}

/** How many people in work, for how long, how much of it counts, what it costs, and changed parts of the model. */
export const effect: Extractor = {
  read(material, wanted) {
    const params: Record<string, string | number> = {};
    const problems: Problem[] = [];
    const ask = (parameter: ParameterName, number: NumberToken, message: string) =>
      problems.push({ parameter, words: material.words(number), message });
    for (const number of material.freeNumbers) {
      if (number.unit === 'percent') {
        material.claim(number);
        if (number.unclear) ask('retention', number, 'Jag är inte säker på procentsatsen. Skriv den med siffror, till exempel 70 %.');
        else params.retention = number.value.toFixed();
        continue;
      }
      const long = monthsOf(number, material);
      if (long) {
        material.claim({ start: number.start, end: long.end });
        // "70 % är kvar efter ett år" says when, not how long.
        if (!AFTER.test(material.folded.slice(0, number.start))) params.months = long.months;
      }
    }
    for (const { span } of material.find(HALF_YEAR)) {
      material.claim(span);
      params.months = 6;
    }
    const countsPeople = ({ unit, end }: NumberToken) =>
      unit === 'plain' && (OF_PEOPLE.test(material.folded.slice(end)) || MEN.test(material.seen.text.original.slice(end)));
    for (const number of material.freeNumbers.filter((one) => !one.article && !countsPeople(one))) {
      const part = isYear(number) ? null : nearestPart(number, material);
      const isMoney = number.unit === 'money' || (number.unit === 'plain' && number.value.abs().gte(LARGEST_COUNT));
      if (!(part && (isMoney || number.value.abs().gte(100))) && !isMoney) continue;
      material.claim(number);
      const name = part ?? 'cost';
      if (number.unclear || number.value.decimalPlaces() > 6 || number.value.abs().gte('1e15'))
        ask(name, number, 'Jag är inte säker på beloppet. Skriv det med siffror, till exempel 900 000 kr eller 900 tkr.');
      else params[name] = number.value.toFixed();
    }
    const counts = material.freeNumbers.filter((number) => number.unit === 'plain' && !isYear(number));
    // A form's field of months holds the number alone.
    const [alone] = counts;
    if (alone && wanted.has('months') && !wanted.has('people')) return { params: { months: alone.value.toNumber() } };
    const people = counts.find(countsPeople) ?? counts.find(({ article }) => !article) ?? counts.find((number) => isOnePerson(number, material));
    if (people && wanted.has('people')) {
      material.claim(people);
      if (people.unclear) ask('people', people, 'Jag är inte säker på antalet. Skriv det med siffror, till exempel 6 personer.');
      else params.people = people.value.toNumber();
    }
    return { params, problems };
  },
  leftover(number, material) {
    if (number.unit !== 'plain' || isYear(number) || number.article) return null;
    const words = material.words(number);
    return {
      parameter: 'people',
      words,
      message: `Jag ser fler än ett antal och vet inte vad ${words} står för. Skriv till exempel ”6 personer i 18 månader”.`,
    };
  },
};

/** "vad är ett jobb värt": the article counts when a person or a job follows. */
function isOnePerson(number: NumberToken, { folded }: Material): boolean {
  return /^ (?:jobb|arbete|person|individ|deltagare|anstallning|pers)\b/.test(folded.slice(number.end));
}
