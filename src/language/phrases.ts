import { MASK } from './masks.js';
import type { Span } from './tokens.js';

const MONTH = '(?:jan|feb|mars?|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\\.?';

/** Several words that together say one thing of a kind, in folded text. The first pattern that fits a place counts. */
const PHRASES: readonly (readonly [string, RegExp])[] = [
  [MASK.date, /\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])-\d\d\b/g],
  [MASK.date, new RegExp(`\\b\\d{1,2}(?::?[ea])? ${MONTH}(?: \\d{4})?\\b(?! ?(?:kv|m|k)\\b)`, 'g')],
  [MASK.date, /(?<![\d/])(?:den )?\d{1,2}\/(?:1[0-2]|0?[1-9])(?:[ -/]\d{4})?(?![\d/])(?=\s|$|[,.?!])/g],
  [MASK.time, /\b(?:kl(?:ockan)?\.? ?\d{1,2}(?:[.:]\d\d)?(?: ?-? ?\d{1,2}(?:[.:]\d\d)?)?)(?![\d%])/g],
  [MASK.time, /(?<![\d.,:])\d{1,2}[.:]\d\d ?(?:-|till) ?\d{1,2}[.:]\d\d(?![\d%:])/g],
  [MASK.paragraph, /§+ ?\d+(?:-\d+)?|\b(?:paragraf(?:en)?|par) \d+|\b\d+ ?§/g],
  [MASK.ratio, /(?<![\d.,])\d+ ?(?:av(?: de)?|utav|\/) ?\d+(?![\d.,/]|-\d)(?! ?(?:kr|kv\b|m\b|tkr|mkr|mnkr|milj))/g],
  [MASK.month, /\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])\b(?!-\d)/g],
  [MASK.month, /\b(?:forra|foregaende|senaste|sista|denna|den har|innevarande) manad(?:en)?\b|\bi manaden\b|\b(?:last|this) month\b/g],
  [
    MASK.part,
    /\b(?:19|20)\d\d-?[qht][1-4]\b|\b[qh][1-4]\b|\b(?:kvartal|tertial|halvar)(?:et)? ?[1-4]\b|\bkv ?[1-4](?= ?-?(?:19|20)\d\d)|\b(?:1|2|3|4|forsta|andra|tredje|fjarde|sista|forra|senaste|detta)(?::?[ae])? (?:kvartal|tertial|halvar)(?:et)?\b|\bhittills(?: i ar)?\b|\bi (?:varas|hostas|somras|vintras)\b/g,
  ],
  [
    MASK.year,
    /\b(?:i ar|i ?fjol|fjolaret|i ?forfjol|(?:forra|foregaende|nasta|kommande|nastkommande|innevarande) aret?s?|detta ar|det har aret|this year|last year|next year)\b/g,
  ],
  [
    MASK.year,
    /(?<=\b(?:budget\w*|prognos\w*|plan\w*|utfall\w*|bokslut\w*|ar|aret) ?[-']{0,2})(?:1[5-9]|[2-4]\d)(?![\d%.,])(?! ?(?:kv|k|m|man|kr|tkr|mkr|proc\w*|st)\b)/g,
  ],
  [MASK.body, /\b(?:medlemssamrad|beredningsgrupp|arbetsutskott|planerings(?:dag|konferens))[a-z]*\b|\bau(?:-mote\w*)?\b/g],
];

export interface Phrase extends Span {
  readonly mask: string;
}

/** Where a folded text says a date, a time of day, a part of a year and the like; none overlap. */
export function phrasesIn(folded: string): Phrase[] {
  const found: Phrase[] = [];
  for (const [mask, pattern] of PHRASES)
    for (const match of folded.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!found.some((other) => span.start < other.end && other.start < span.end)) found.push({ ...span, mask });
    }
  return found;
}
