import { readNumberWords } from '../../swedish/words.js';
import type { Material } from '../material.js';

const UNIT =
  '(dagar|dag|dar|dgr|d|dygn|veckor|vecka|v|manader|manad|timmar|timme|timma|tim|h|minuter|minut|min|halvtimme|halvtimma|trekvart|kvart|days?|weeks?|months?|hours?|minutes?)';
const WORDS =
  'en|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo|tjugofyra|tjugofem|trettio|fyrtio|fyrtiofem|femtio|sextio|nittio';
const NUMBER = `(?<!\\d[.,]?)(\\d{1,4}(?:[.,]\\d{1,2})?(?![.,]?\\d)|${WORDS}|a|one|two|three)`;
const AND_A_HALF = '( och en halv| och ett halvt)?';
/** "en halv timme", "halvannan timme": no number stands in it. */
const PART = '(en halv|halv|halvannan)';
/** How much of a unit: "3 dagar", "1,5 timme", "två och en halv timme", "en halv timme". */
const QUANTITY = `(?:${NUMBER}${AND_A_HALF}|${PART}) ?${UNIT}\\b`;
const ITEM = `(?:${QUANTITY}|${NUMBER}(?= ?(?:,|och|samt|&)))`;
const BEFORE = '(?:fore|innan|infor|i forvag|tidigare|dessforinnan|before)';
/** "en vecka och en dag innan", "7, 3 och 1 dagar före": a number without a unit has the one that comes after it. */
const LIST = new RegExp(`\\b${ITEM}(?: ?(?:, och|,|och|samt|&) ?${ITEM})*,? ${BEFORE}\\b`, 'g');
const EACH = new RegExp(`\\b(?:${PART}\\b|${NUMBER}${AND_A_HALF})(?: ?${UNIT}\\b|(?![a-z]))`, 'g');
const ALONE = new RegExp(`^${QUANTITY}(?: ${BEFORE})?$`, 'g');
const THE_ONE = new RegExp(`\\b(dagen|dan|kvallen|veckan|manaden|timmen|halvtimmen|kvarten) ${BEFORE}\\b`, 'g');
const SAME_DAY = /\bsamma (?:dag|morgon)\b|\bpa (?:motesdagen|sjalva dagen)\b|\bthe same day\b/g;
const FROM_NOW = new RegExp(`\\b(?:om|in) (${QUANTITY}(?: och ${QUANTITY})?)`, 'g');
/** Days, weeks and months from now are days of the calendar. */
const BY_DAYS = /(?:dag\w*|dar|dgr|d|dygn|v|veck\w*|manad\w*|days?|weeks?|months?)$/;

const ENGLISH: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3 };
const PARTS: Readonly<Record<string, number>> = { 'en halv': 0.5, halv: 0.5, halvannan: 1.5 };
const THE: Readonly<Record<string, string>> = {
  dagen: 'P1D',
  dan: 'P1D',
  kvallen: 'P1DT18H',
  veckan: 'P7D',
  manaden: 'P1M',
  timmen: 'PT1H',
  halvtimmen: 'PT30M',
  kvarten: 'PT15M',
};

function numberOf(word: string): number {
  return /^\d/.test(word) ? Number(word.replace(',', '.')) : (ENGLISH[word] ?? readNumberWords([word])?.value.toNumber() ?? 1);
}

/** Further than any reminder goes: refused by the command, in words. */
const FAR = 9_999;

/** `P3D`, `PT90M`; null for what is no whole number of days, weeks or months, or of minutes. */
function duration(number: number, unit: string): string | null {
  const whole = (value: number, form: (value: number) => string) => {
    const rounded = Math.round(value);
    return Math.abs(rounded - value) < 1e-6 ? form(Math.min(rounded, FAR)) : null;
  };
  if (/^(?:v|week)/.test(unit)) return whole(7 * number, (days) => `P${days}D`);
  if (/^d/.test(unit)) return whole(number, (days) => `P${days}D`);
  if (/^(?:man|month)/.test(unit)) return whole(number, (months) => `P${months}M`);
  if (/^(?:t(?!rek)|h(?!alv))/.test(unit))
    return Number.isInteger(number) ? `PT${Math.min(number, FAR)}H` : whole(60 * number, (minutes) => `PT${minutes}M`);
  const minutes = unit.startsWith('halvtimm') ? 30 : unit === 'trekvart' ? 45 : unit === 'kvart' ? 15 : 1;
  return whole(minutes * number, (all) => `PT${all}M`);
}

/** The times of one list; null where one of them is none. */
function timesOf(words: string): readonly string[] | null {
  const items = [...words.matchAll(EACH)];
  const times = items.map(([, part, number, half], index) => {
    const unit = items.slice(index).find(([, , , , own]) => own !== undefined)?.[4];
    const amount = part === undefined ? numberOf(number ?? '1') + (half === undefined ? 0 : 0.5) : (PARTS[part] ?? 1);
    return unit === undefined ? null : duration(amount, unit);
  });
  return times.every((time) => time !== null) ? hoursWithMinutes(times) : null;
}

/** "en timme och 30 minuter" is one length of time. */
function hoursWithMinutes(times: readonly string[]): readonly string[] {
  return times.flatMap((time, index) => {
    const [hours, minutes] = [time, times[index + 1]].map((each) => /^PT(\d+)([HM])$/.exec(each ?? ''));
    const isPart = (one: RegExpExecArray | null | undefined) => one?.[2] === 'M' && Number(one[1]) < 60;
    if (hours?.[2] === 'H' && isPart(minutes)) return [`PT${60 * Number(hours[1]) + Number(minutes?.[1])}M`];
    const [previous] = [times[index - 1]].map((each) => /^PT(\d+)H$/.exec(each ?? ''));
    return previous && isPart(hours) ? [] : [time];
  });
}

/** How long before a meeting: every time that is said, each once, in the order of the text. Claims what it reads, and nothing else. */
export function offsetsIn(material: Material): string[] {
  const found: { readonly start: number; readonly offsets: readonly string[] }[] = [];
  const keep = (match: ReturnType<Material['find']>[number], offsets: readonly string[] | null) => {
    if (offsets === null) return;
    material.claim(match.span);
    found.push({ start: match.span.start, offsets });
  };
  for (const pattern of [LIST, ALONE]) for (const match of material.find(pattern)) keep(match, timesOf(match[0]));
  for (const match of material.find(THE_ONE)) keep(match, [THE[match[1] ?? ''] ?? 'P1D']);
  for (const match of material.find(SAME_DAY)) keep(match, ['P0D']);
  return [...new Set(found.sort((a, b) => a.start - b.start).flatMap(({ offsets }) => offsets))];
}

/** "om två timmar", "om en och en halv timme": so long from now; null where that is not said. */
export function fromNowIn(material: Material): string | null {
  const [match] = material.find(FROM_NOW).filter(([words]) => !BY_DAYS.test(words));
  const [time, ...more] = match ? (timesOf(match[1] ?? '') ?? []) : [];
  if (!match || time === undefined || more.length > 0) return null;
  material.claim(match.span);
  return time;
}

const LENGTH = new RegExp(`(?<!\\b(?:om|in|var|varje) )(?<![\\w/.:-])${QUANTITY}`, 'g');

/** "en vecka", "två dagar": one length of time, not "om en vecka", which is a day; null where there is none, or more. */
export function lengthIn(material: Material): string | null {
  const [match, ...more] = material.find(LENGTH);
  const [length] = match && more.length === 0 ? (timesOf(match[0]) ?? []) : [];
  if (!match || length === undefined) return null;
  material.claim(match.span);
  return length;
}
