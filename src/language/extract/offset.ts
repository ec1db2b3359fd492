import { readNumberWords } from '../../swedish/words.js';
import type { Material } from '../material.js';

const UNIT =
  '(dagar|dag|dygn|veckor|vecka|v|manader|manad|timmar|timme|tim|h|minuter|minut|min|halvtimme|kvart|days?|weeks?|months?|hours?|minutes?)';
const NUMBER = '(\\d{1,4}|en|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|tolv|fjorton|femton|tjugo|trettio|a|one|two|three)';
const ITEM = `(?:${NUMBER} ?${UNIT}|${NUMBER}(?= ?(?:,|och|samt|&)))`;
const BEFORE = '(?:fore|innan|i forvag|tidigare|dessforinnan|before)';
/** "en vecka och en dag innan", "7, 3 och 1 dagar före": a number without a unit has the one that comes after it. */
const LIST = new RegExp(`\\b${ITEM}(?: ?(?:, och|,|och|samt|&) ?${ITEM})*(?=,? ${BEFORE}\\b)`, 'g');
const EACH = new RegExp(`${NUMBER}(?: ?${UNIT}\\b)?`, 'g');
const ALONE = new RegExp(`^${NUMBER} ?${UNIT}(?: ${BEFORE})?$`, 'g');
const THE_DAY = new RegExp(`\\b(dagen|kvallen|veckan|manaden|timmen) ${BEFORE}\\b`, 'g');
const SAME_DAY = /\bsamma (?:dag|morgon)\b|\bpa (?:motesdagen|sjalva dagen)\b|\bthe same day\b/g;
const FROM_NOW = new RegExp(`\\b(?:om|in) ${NUMBER} ?(timmar|timme|tim|h|minuter|minut|min|halvtimme|kvart|hours?|minutes?)\\b`, 'g');

const ENGLISH: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3 };
const THE: Readonly<Record<string, string>> = { dagen: 'P1D', kvallen: 'P1DT18H', veckan: 'P7D', manaden: 'P1M', timmen: 'PT1H' };

function numberOf(word: string): number {
  return /^\d+$/.test(word) ? Number(word) : (ENGLISH[word] ?? readNumberWords([word])?.value.toNumber() ?? 1);
}

/** Further than any reminder goes: refused by the command, in words. */
const FAR = 9_999;

function duration(number: number, unit: string): string {
  if (/^(?:v|veck|week)/.test(unit)) return `P${Math.min(7 * number, FAR)}D`;
  if (/^(?:d|day)/.test(unit)) return `P${number}D`;
  if (/^(?:man|month)/.test(unit)) return `P${number}M`;
  if (unit === 'halvtimme') return 'PT30M';
  if (unit === 'kvart') return `PT${Math.min(15 * number, FAR)}M`;
  return /^(?:t|h)/.test(unit) ? `PT${number}H` : `PT${number}M`;
}

/** How long before a meeting: every time that is said, each once, in the order of the text. Claims what it reads. */
export function offsetsIn(material: Material): string[] {
  const found: { readonly start: number; readonly offsets: readonly string[] }[] = [];
  const keep = (match: ReturnType<Material['find']>[number], offsets: readonly string[]) => {
    material.claim(match.span);
    found.push({ start: match.span.start, offsets });
  };
  for (const pattern of [LIST, ALONE])
    for (const match of material.find(pattern)) {
      const items = [...match[0].matchAll(EACH)];
      keep(
        match,
        items.flatMap(([, number = '1'], index) => {
          const unit = items.slice(index).find(([, , own]) => own !== undefined)?.[2];
          return unit === undefined ? [] : [duration(numberOf(number), unit)];
        }),
      );
    }
  for (const match of material.find(THE_DAY)) keep(match, [THE[match[1] ?? ''] ?? 'P1D']);
  for (const match of material.find(SAME_DAY)) keep(match, ['P0D']);
  return [...new Set(found.sort((a, b) => a.start - b.start).flatMap(({ offsets }) => offsets))];
}

/** "om två timmar": so long from now; null where that is not said. */
export function fromNowIn(material: Material): string | null {
  const [match] = material.find(FROM_NOW);
  if (!match) return null;
  material.claim(match.span);
  return duration(numberOf(match[1] ?? '1'), match[2] ?? 'min');
}
