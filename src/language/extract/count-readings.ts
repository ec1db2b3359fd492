import type { Item } from './count-items.js';
import { isSexOnly, type Label, merge } from './count-labels.js';
import type { Count, Parsed } from './count-parser.js';

const isWord = (item: Item | undefined): boolean => item?.kind === 'label' && (item.label.flow !== undefined || item.label.exit !== undefined);
const isSex = (item: Item | undefined): boolean => item?.kind === 'label' && isSexOnly(item.label);

const fold = (items: readonly Item[], onto: Label = {}): Label | null =>
  items.reduce<Label | null>((label, item) => (item.kind === 'label' && label ? merge(label, item.label) : label), onto);

/** The numbers and their words; "st" and "deltagare" say nothing beside another word. */
function spoken(items: readonly Item[]): Item[] {
  const parts = items.filter(({ kind }) => kind === 'number' || kind === 'label');
  const empty = (item: Item) => item.kind === 'label' && Object.keys(item.label).every((name) => name === 'everybody' || name === 'needsNumber');
  // "spår 1 2 st": the number has its word before it.
  const said = (at: number) => parts[at - 1]?.kind === 'number' && isWord(parts[at - 2]);
  return parts.filter((item, at) => !empty(item) || !(parts[at - 1]?.kind === 'label' || parts[at + 1]?.kind === 'label' || said(at)));
}

/** "5 m ny 1 kv", "nya 3 avslutade 2 till arbete": a count word that may belong to what stands before it or after it. */
function isDoubtful(parts: readonly Item[], endsWithNumber: boolean): boolean {
  const first = parts.findIndex(({ kind }) => kind === 'number');
  const governed = parts.slice(0, first).some(isWord);
  return parts.some((item, at) => {
    if (at <= first || !isWord(item)) return false;
    // "8 avsl spår 1 5 spår 2 3": the second word may be of the number after it.
    if (endsWithNumber && parts[at - 2]?.kind === 'number' && isWord(parts[at - 1]) && parts[at + 1]?.kind === 'number') return true;
    const afterSex = isSex(parts[at - 1]) && parts[at - 2]?.kind === 'number';
    const more = parts.slice(at + 1).some(({ kind }) => kind === 'number');
    // "12 kv 9 m nya": both, or the men alone.
    const afterBoth = afterSex && isSex(parts[at - 3]) && parts[at - 4]?.kind === 'number';
    if (afterSex) return more || afterBoth || (governed && item.kind === 'label' && item.label.flow !== undefined);
    return governed && !endsWithNumber && parts[at - 1]?.kind === 'number' && isWord(parts[at - 2]);
  });
}

/** The reading where a count word governs what follows it until the next one; null where a number or a word is left over. */
function forward(parts: readonly Item[], above: Label): Parsed | null {
  const counts: Count[] = [];
  const lastIsNumber = parts.at(-1)?.kind === 'number';
  let governing = above;
  let spans: readonly Item[] = [];
  /** A number kept its first word, and the next word governs: "8 avsl spår 1 5 spår 2 3". */
  let wordsFirst = false;
  for (let at = 0; at < parts.length; ) {
    const item = parts[at] as Item;
    const end = parts.findIndex(({ kind }, index) => index > at && kind === 'number');
    const labels = parts.slice(at + 1, end < 0 ? parts.length : end);
    if (item.kind !== 'number') {
      // A word, or "nya kvinnor", with a number after it.
      const run = parts.slice(at, end < 0 ? parts.length : end);
      const begins = at === 0 || isWord(item);
      const folded = fold(run);
      if (end < 0 || !begins || !folded) return null;
      [governing, spans, at] = [folded, run, end];
      continue;
    }
    const governed = isWord(parts[at - 1]) && spans.at(-1) === parts[at - 1];
    if (governed && wordsFirst && (isWord(labels[0]) || labels.length === 0)) {
      counts.push({ number: item.number, label: governing, spans });
      at += 1;
      continue;
    }
    if (isWord(labels[0])) {
      // "2 nya", "1 avslutad till arbete": the number's own word, unless a word governs the number already; "avslutade 3 till arbete" says both.
      const split = end >= 0 && lastIsNumber ? labels.findIndex((each, index) => index > 0 && isWord(each)) : -1;
      const own = split > 0 ? labels.slice(0, split) : labels;
      const label = governed ? (end < 0 ? bothOf(governing, labels) : null) : fold(own);
      if (!label) return null;
      counts.push({ number: item.number, label, spans: governed ? [...spans, ...own] : own });
      wordsFirst = split > 0;
      [governing, spans, at] = [{}, [], at + 1 + own.length];
      continue;
    }
    const sex = labels.slice(0, 1).filter(isSex);
    const label = fold(sex, governing);
    const bare = sex.length === 0;
    if (!label || (bare && (labels.length > 0 || end >= 0 || Object.keys(governing).length === 0))) return null;
    counts.push({ number: item.number, label, spans: [...spans, ...sex] });
    at += 1 + sex.length;
  }
  return { header: governing, headerSpans: spans, colon: false, counts };
}

/** "avslutade 3 till arbete", "lönebidrag 1 avslutad": who ended before the number and why after it, or the other way round; null for anything else. */
function bothOf(governing: Label, labels: readonly Item[]): Label | null {
  const all = (is: (label: Label) => boolean) => labels.every((each) => each.kind === 'label' && is(each.label));
  const reasons = governing.flow === 'ended' && all(({ exit, flow }) => exit !== undefined && flow === undefined);
  const ended = governing.exit !== undefined && governing.flow === undefined && all(({ exit, flow }) => exit === undefined && flow === 'ended');
  return reasons ? fold(labels, governing) : ended ? { ...governing, flow: 'ended' } : null;
}

/** "2 kv 1 m nya", "2 kvinnor och 1 man till arbete": two counts of different sexes and one word after both; null for anything else. */
function lastForBoth(parts: readonly Item[]): readonly [Count, Count] | null {
  const [a, women, b, men, ...words] = parts;
  if (a?.kind !== 'number' || b?.kind !== 'number' || !women || !men || !isSex(women) || !isSex(men)) return null;
  const [one, other] = [fold([women, ...words]), fold([men, ...words])];
  if (words.length === 0 || !words.every(isWord) || !one || !other || one.sex === other.sex) return null;
  return [
    { number: a.number, label: one, spans: [women, ...words] },
    { number: b.number, label: other, spans: [men, ...words] },
  ];
}

const isEmpty = ({ sex, flow, exit, everybody }: Label) => !sex && !flow && !exit && !everybody;
const key = ({ sex, flow, exit }: Label) => `${sex ?? ''} ${flow ?? ''} ${exit ?? ''}`;
const full = ({ counts, header }: Parsed, above: Label): Count[] =>
  counts.map((count) => {
    const onto = Object.keys(header).length > 0 ? header : above;
    return { ...count, label: (count.label.flow === undefined ? merge(onto, count.label) : null) ?? count.label };
  });

/** Every number counts something, and nothing is counted twice. */
function isWhole(counts: readonly Count[], numbers: number, before: readonly Count[]): boolean {
  const keys = [...before, ...counts].flatMap(({ label }) => (label.exit ? [] : [key(label)]));
  return counts.length === numbers && counts.every(({ label }) => key(label).trim() !== '') && new Set(keys).size === keys.length;
}

const sexesIn = (counts: readonly Count[]) => new Set(counts.flatMap(({ label }) => (isSexOnly(label) ? [label.sex] : [])));

/**
 * What a part of a report means where its words can be taken two ways; null where there is no doubt, and `parsed` stands.
 *
 * The grammar. A number's own words stand right after it ("2 nya", "14 kv", "2 nya kvinnor"), or a count word governs the numbers after it
 * until the next count word ("nya 2 kv 1 m avslutade 1 kv"). What stands before the first count word is the participants. Between "11 m" and
 * "2 kv" the word "nya" may be either, so both readings are made of the whole part:
 *
 * - a reading holds if every number counts something, none twice, and no word is left over
 * - "6 kv 5 m" before the first count word are the participants: one that takes the men for new does not hold
 * - one holds: that is what is said · both hold and differ, or none: the numbers that they differ on are left unread, and asked about
 * - a number between two count words ("nya 3 avslutade 2 kv") belongs to either: asked about
 */
export function doubted(items: readonly Item[], parsed: Parsed, above: Label, before: readonly Count[]): Parsed | null {
  const parts = spoken(items);
  const numbers = parts.filter(({ kind }) => kind === 'number').length;
  if (numbers < 2) return null;
  const kept = (counts: readonly Count[]): Parsed => ({ header: {}, headerSpans: [], colon: false, counts });
  if (!isDoubtful(parts, parts.at(-1)?.kind === 'number')) {
    // "5 nya 4": a number without a word, so the words may be those of the numbers beside them.
    const spare = isEmpty(above) && isEmpty(parsed.header) && parsed.counts.some(({ label }) => isEmpty(label));
    return spare ? kept(untilWord(parts)) : null;
  }
  // After the participants a last word speaks of both; without them "12 kv 9 m nya" may also be the participants, with the men new.
  const both = lastForBoth(parts);
  if (both) return kept(sexesIn(before).size > 1 ? both : []);
  const ahead = forward(parts, above);
  const backward = full(parsed, above);
  const pair = [...before, ...untilWord(parts)];
  const splits = sexesIn(before).size < 2 && sexesIn(pair).size > 1;
  const unused = parsed.header.flow !== undefined && backward.some(({ label }) => label.flow !== undefined && label.flow !== parsed.header.flow);
  const backwardHolds = isWhole(backward, numbers, before) && !splits && !unused;
  const aheadHolds = ahead !== null && isWhole(ahead.counts, numbers, before);
  const same = ahead?.counts.every(({ label }, index) => backward[index] && key(label) === key(backward[index].label)) === true;
  if (same || (backwardHolds && !aheadHolds)) return null;
  if (ahead && aheadHolds && !backwardHolds) return ahead;
  const agreed = ahead?.counts.filter(({ label, number }) => backward.some((other) => other.number === number && key(other.label) === key(label)));
  const sure = aheadHolds || sexesIn(pair).size < 2 ? (agreed ?? []) : untilWord(parts);
  return kept(sure.length < numbers ? sure : []);
}

/** "14 kv 11 m" of "14 kv 11 m nya 2 kv": what is said before the first count word, number first. */
function untilWord(parts: readonly Item[]): Count[] {
  const word = parts.findIndex(isWord);
  const end = word < 0 ? parts.length : word;
  const counts: Count[] = [];
  for (let at = 0; at + 1 < end; at += 2) {
    const [number, sex] = [parts[at], parts[at + 1]];
    if (number?.kind !== 'number' || sex?.kind !== 'label' || !isSexOnly(sex.label)) return [];
    counts.push({ number: number.number, label: sex.label, spans: [sex] });
  }
  return counts;
}
