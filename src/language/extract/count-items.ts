import { decimal } from '../../calculation/number.js';
import type { Material } from '../material.js';
import type { NumberToken, Span, Word } from '../tokens.js';
import { CHANGES, IN_PLACE_OF, isAddress, rangeAt, vagueNumber } from './count-doubts.js';
import { type Label, labelAt } from './count-labels.js';
import { slipEnd, withoutSlips } from './count-slips.js';

/** A report's text as a row of numbers, what they may count, and what parts them. */
export type Item =
  | (Span & { readonly kind: 'number'; readonly number: NumberToken })
  | (Span & { readonly kind: 'label'; readonly label: Label })
  /** "båda", "alla" (of `two`), "resten": of what was counted before. */
  | (Span & { readonly kind: 'all' | 'rest'; readonly two: boolean })
  | (Span & { readonly kind: 'comma' | 'and' | 'colon' | 'ofWhom' | 'open' | 'close' | 'slash' | 'slip' });

const MARKS: Readonly<Record<string, 'comma' | 'colon' | 'open' | 'close' | 'slash' | 'and'>> = {
  ',': 'comma',
  ';': 'comma',
  '\n': 'comma',
  '\t': 'comma',
  '.': 'comma',
  '|': 'comma',
  '*': 'comma',
  '•': 'comma',
  ':': 'colon',
  '=': 'colon',
  '(': 'open',
  ')': 'close',
  '/': 'slash',
  '+': 'and',
  '&': 'and',
};
const AND = /^(?:och|o|a|samt|and|plus|eller)$/;
const ALL = /^(?:alla|allihop\w*|samtliga|bada|bagge|all|both)$/;
const TWO = /^(?:bada|bagge|both)$/;
const REST = /^(?:resten|resterande|rest)$/;
const NONE = /^(?:ingen|inga|inget|noll|no|none|zero)$/;
/** "ingen kom", "det dök inte upp någon": nobody took part. */
const NOBODY =
  /^(?:ingen(?: alls)?|noll) (?:kom|dok upp|deltog|deltagit|var (?:med|dar|har|inskriven)|har (?:kommit|deltagit|varit)|i (?:gruppen|insatsen))\b|^(?:kom|deltog|dok det upp) ingen\b|^(?:kom|deltog|dok) (?:det )?inte (?:upp )?nagon\b/;

/** "vid månadens slut", "i slut av oktober": when it was, not who ended. */
const END_OF = /(?:\b(?:i|vid|till|mot|fore|per)|\p{L}{3,}s) $/u;
const isEndOfPeriod = (folded: string, start: number) => folded.startsWith('slut', start) && END_OF.test(folded.slice(0, start));

/** What a word counts; "24kv30m" has no space after it. */
function labelOf(folded: string, { start, end }: Span): ReturnType<typeof labelAt> {
  return labelAt(folded.slice(start)) ?? (/\d/.test(folded[end] ?? '') ? labelAt(folded.slice(start, end)) : null);
}

const IN_OUT: Readonly<Record<string, Label>> = {
  n: { flow: 'new', needsNumber: true },
  in: { flow: 'new', needsNumber: true },
  a: { flow: 'ended', needsNumber: true },
  ut: { flow: 'ended', needsNumber: true },
};

/** "3 ut", "in 4", "N 2, A 1", "11 men": words so short that they count only right beside a number, and after nothing that they may belong to. */
function shortLabel({ folded, seen }: Material, { start, end, text }: Word, items: readonly Item[]): ReturnType<typeof labelAt> {
  const last = items.at(-1);
  const afterNumber = last?.kind === 'number' && folded.slice(last.end, start).trim() === '';
  if (text === 'men')
    return afterNumber && /^ *(?:[,;.)\n]|$)/.test(folded.slice(end)) ? { label: { sex: 'men', needsNumber: true }, length: 3 } : null;
  const label = IN_OUT[text];
  if (!label || (text === 'a' && seen.text.original[start] !== 'A')) return null;
  const alone = last === undefined ? start === 0 : /^[\s,;.|]*$/.test(folded.slice(last.end, start));
  const leads = alone && /^[ :=]*\d/.test(folded.slice(end));
  const follows = afterNumber && text.length > 1 && /^ *(?:[,;.)\n]|$|\d|och\b)/.test(folded.slice(end));
  return leads || follows ? { label, length: text.length } : null;
}

function none(span: Span): NumberToken {
  return {
    kind: 'number',
    start: span.start,
    end: span.end,
    value: decimal(0),
    unit: 'plain',
    sign: '',
    article: false,
    grouped: false,
    spelled: true,
    unclear: false,
  };
}

/** Words that are none of these are left out: "vi har 19 kvinnor i". */
export function itemsOf(material: Material): Item[] {
  const { folded, free } = material;
  const items: Item[] = [];
  let skipTo = 0;
  free.forEach((token, index) => {
    const { start, end } = token;
    if (start < skipTo) return;
    const vague = vagueNumber(material, start, items.findLast((item) => item.kind === 'number')?.number);
    if (vague) {
      skipTo = vague.end;
      items.push({ kind: 'number', number: vague, start, end: skipTo });
      return;
    }
    const slip = token.kind === 'word' ? slipEnd(material, start, free) : null;
    if (slip !== null) {
      skipTo = slip;
      items.push({ kind: 'slip', start, end: slip });
      return;
    }
    const nobody = token.kind === 'word' ? NOBODY.exec(folded.slice(start))?.[0] : undefined;
    if (nobody !== undefined) {
      skipTo = start + nobody.length;
      items.push(
        { kind: 'number', number: none({ start, end: skipTo }), start, end: skipTo },
        { kind: 'label', label: { everybody: true }, start, end: skipTo },
      );
      return;
    }
    const label = token.kind === 'word' && !isEndOfPeriod(folded, start) ? (labelOf(folded, token) ?? shortLabel(material, token, items)) : null;
    if (label) {
      skipTo = start + label.length;
      items.push({ kind: 'label', label: label.label, start, end: skipTo });
    } else if (token.kind === 'number' && rangeAt(material, token)) {
      const range = rangeAt(material, token) ?? token;
      skipTo = range.end;
      items.push({ kind: 'number', number: range, start, end: range.end });
    } else if (token.kind === 'number' && isAddress(material, token)) items.push({ kind: 'number', number: { ...token, unclear: true }, start, end });
    else if (token.kind === 'number') items.push({ kind: 'number', number: token, start, end });
    else if (token.kind === 'mark') {
      // "6 avslut: 1 till arbete, 5 till studier": what follows is part of the number.
      const kind = MARKS[token.text] === 'colon' && countsSomething(items) ? 'ofWhom' : MARKS[token.text];
      if (kind) items.push({ kind, start, end });
    } else if (NONE.test(token.text)) items.push({ kind: 'number', number: none(token), start, end });
    else if (ALL.test(token.text)) items.push({ kind: 'all', two: TWO.test(token.text), start, end });
    else if (REST.test(token.text)) items.push({ kind: 'rest', two: false, start, end });
    else if (/^(?:varav|darav|dar|whereof|inklusive|inkl)$/.test(token.text)) items.push({ kind: 'ofWhom', start, end });
    else if (AND.test(token.text) && !(token.text === 'a' && index === 0)) items.push({ kind: 'and', start, end });
  });
  // "Ändra avslutade i Enter oktober till 2": what was used for something else is no gap there.
  const open =
    CHANGES.test(folded) || IN_PLACE_OF.test(folded)
      ? [...folded].map((sign, at) => (material.isFree({ start: at, end: at + 1 }) ? sign : ' ')).join('')
      : folded;
  const rows = withoutSlips(items, material);
  return rows.filter((item, index) => isUseful(item, index, rows, open) && !isAsideOf(item, index, rows, material));
}

/** The last thing said is a number with its label, in either order; not "kvinnor:14 män", where the number had a word before it. */
function countsSomething(items: readonly Item[]): boolean {
  const [before, last] = items.slice(-2);
  if (before?.kind === 'number' && last?.kind === 'label') return items.at(-3)?.kind !== 'colon';
  return before?.kind === 'label' && last?.kind === 'number';
}

/** What may stand between a label and the number after it: "nya deltagare: 5", "avslutade är 3". */
const SHORT_GAP = /^[\s:=,]*(?:(?:ar|var|blev|har|varit|st|antal|som|av|till|i|fran|vara|bli|men|det|ska)\b\s*){0,3}$/;

/** "Anna fick jobb, enter okt 24 kv": the reason and the numbers are parted by what the report is about. */
function isAsideOf(item: Item, index: number, items: readonly Item[], material: Material): boolean {
  const [previous, next] = [items[index - 1], items.slice(index + 1).find(({ kind }) => kind === 'number' || kind === 'label')];
  if (item.kind !== 'label' || !item.label.exit || item.label.flow || !next) return false;
  return previous?.kind !== 'number' && previous?.kind !== 'label' && !material.isFree({ start: item.end, end: next.start });
}

/** "en" is a number only right before what it may count; "m" and "ny" count only beside a number. */
function isUseful(item: Item, index: number, items: readonly Item[], folded: string): boolean {
  const [previous, next] = [items[index - 1], items[index + 1]];
  if (item.kind === 'number' && item.number.article) return next?.kind === 'label' && next.start - item.end <= 20;
  // "alla 14 kvinnor" says no more than "14 kvinnor".
  if (item.kind === 'all' || item.kind === 'rest') return next?.kind === 'label' && next.start - item.end <= 20;
  if (item.kind !== 'label') return true;
  if (previous?.kind === 'all' || previous?.kind === 'rest') return true;
  if (previous?.kind === 'number' || previous?.kind === 'label') {
    if (!item.label.needsNumber || item.start - previous.end <= 12 || folded.slice(previous.end, item.start).trim() === '') return true;
  }
  const shares = previous?.kind === 'and' && items[index - 2]?.kind === 'label';
  if (!next) return shares || (!item.label.needsNumber && !item.label.flow);
  const leads = SHORT_GAP.test(folded.slice(item.end, next.start));
  if (item.label.needsNumber) return leads && /^(?:number|colon|label|slash|and)$/.test(next.kind);
  return item.label.flow === undefined || leads || shares;
}
