import type { NumberToken, Span } from '../tokens.js';
import { partedByColons } from './count-colons.js';
import type { Item } from './count-items.js';
import { isSexOnly, type Label, merge } from './count-labels.js';
import { doubted } from './count-readings.js';
import { ofAll, ofRest, whoLeft } from './count-wholes.js';

/** One number of a report with everything that was said about it. */
export interface Count {
  readonly number: NumberToken;
  readonly label: Label;
  readonly spans: readonly Span[];
  /** Why it is no certain count, and what to write. */
  readonly asks?: string;
}

const REASON_OF_WHOM = 'Gäller orsaken alla som slutade eller bara de sist nämnda? Skriv antal för varje orsak, till exempel ”2 till studier”.';

interface Segment {
  readonly items: readonly Item[];
  /** What stands before it. */
  readonly after: Item['kind'] | 'start';
  /** After "båda". */
  readonly two: boolean;
  /** Inside a bracket. */
  readonly inside: boolean;
}

/** "kvinnor/män: 24/38" and "24/38 kv/m" become "24 kvinnor, 38 män". */
function unzip(items: readonly Item[]): Item[] {
  const result: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const rest = items.slice(at).filter((item, index) => index === 0 || !['and', 'slash', 'colon'].includes(item.kind));
    const [a, b, c, d] = rest;
    const joined = items[at + 1]?.kind === 'slash' || items[at + 1]?.kind === 'and';
    const sexes = (x: Item | undefined, y: Item | undefined) =>
      x?.kind === 'label' && y?.kind === 'label' && isSexOnly(x.label) && isSexOnly(y.label) && x.label.sex !== y.label.sex;
    const numbers = (x: Item | undefined, y: Item | undefined) => x?.kind === 'number' && y?.kind === 'number';
    if (joined && a && b && c && d && ((sexes(a, b) && numbers(c, d)) || (numbers(a, b) && sexes(c, d)))) {
      const comma = { kind: 'comma', start: a.start, end: a.start } as const;
      result.push(comma, ...(sexes(a, b) ? [c, a, comma, d, b] : [a, c, comma, b, d]), comma);
      at = items.indexOf(d);
    } else if (items[at]) result.push(items[at] as Item);
  }
  return result;
}

function segmentsOf(items: readonly Item[]): Segment[] {
  const segments: Segment[] = [];
  let current: Item[] = [];
  let after: Segment['after'] = 'start';
  let inside = false;
  let two = false;
  const close = (next: Segment['after']) => {
    if (current.length > 0) segments.push({ items: current, after, inside, two });
    // "(", "varav" and a colon's header keep their say over the "och" that may follow directly.
    after = current.length > 0 || next !== 'and' ? next : after;
    current = [];
  };
  for (const item of items) {
    if (item.kind === 'number' || item.kind === 'label' || item.kind === 'colon') current.push(item);
    else {
      close(item.kind);
      two = (item.kind === 'all' || item.kind === 'rest') && item.two;
      if (item.kind === 'open') inside = true;
      if (item.kind === 'close') inside = false;
    }
  }
  close('comma');
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last && segment.after === 'and' && speaksOfBoth(last.items, segment.items))
      joined.splice(-1, 1, { ...last, items: [...last.items, ...segment.items] });
    else joined.push(segment);
  }
  return joined;
}

/** "2 kvinnor och 1 man slutade": a last word may speak of both that "och" joins. */
function speaksOfBoth(first: readonly Item[], second: readonly Item[]): boolean {
  const counts = (number: Item | undefined, sex: Item | undefined) => number?.kind === 'number' && sex?.kind === 'label' && isSexOnly(sex.label);
  const [number, sex, word, ...more] = second;
  return counts(first.at(-2), first.at(-1)) && counts(number, sex) && word?.kind === 'label' && more.every(({ kind }) => kind === 'label');
}

export interface Parsed {
  /** Labels that stand before all numbers and speak of all of them. */
  readonly header: Label;
  readonly headerSpans: readonly Span[];
  /** The header ends with a colon. */
  readonly colon: boolean;
  readonly counts: readonly Count[];
}

function parseSegment(items: readonly Item[]): Parsed {
  const parts = items.filter((item) => item.kind !== 'colon');
  const numbers = parts.filter((item) => item.kind === 'number');
  const firstNumber = parts.findIndex(({ kind }) => kind === 'number');
  const leading = parts.slice(0, firstNumber < 0 ? parts.length : firstNumber);
  const labelFirst = leading.length > 0 && (parts.at(-1)?.kind === 'number' || numbers.length === 1);
  const fold = (some: readonly Item[]) =>
    some.reduce<Label | null>((label, item) => (item.kind === 'label' && label ? merge(label, item.label) : label), {});

  if (numbers.length === 0) return { header: fold(leading) ?? {}, headerSpans: leading, colon: items.at(-1)?.kind === 'colon', counts: [] };
  if (numbers.length === 1) {
    const [only] = numbers;
    const labels = parts.filter((item) => item.kind === 'label');
    const counts = only ? counted(only.number, labels, fold(labels)) : [];
    // "avslutade: 2 kvinnor, 1 man": what stands before a colon speaks of all that follows.
    const colon = items.findIndex(({ kind }) => kind === 'colon');
    const above = colon > 0 ? fold(items.slice(0, colon)) : null;
    return (above?.flow || above?.exit) && labels.length > 1
      ? { header: above, headerSpans: leading, colon: true, counts }
      : { header: {}, headerSpans: [], colon: false, counts };
  }
  const header = labelFirst ? {} : fold(leading);
  const counts: Count[] = [];
  let waiting: Item[] = [];
  const flush = (number: NumberToken) => {
    counts.push(...counted(number, waiting, fold(waiting)));
    waiting = [];
  };
  if (labelFirst)
    for (const item of parts) {
      if (item.kind === 'number') flush(item.number);
      else waiting.push(item);
    }
  else {
    let number: NumberToken | null = null;
    for (const item of parts.slice(firstNumber)) {
      if (item.kind === 'number') {
        if (number) flush(number);
        number = item.number;
      } else waiting.push(item);
    }
    if (number) flush(number);
  }
  // "kv 12 m 9 nya": a sex that leads, and a label too many. Nothing of it is certain.
  if (!labelFirst && leading.length > 0 && (!header || header.sex !== undefined)) return { header: {}, headerSpans: [], colon: false, counts: [] };
  const colon = items[items.findIndex(({ kind }) => kind === 'number') - 1]?.kind === 'colon';
  return { header: header ?? {}, headerSpans: labelFirst ? [] : leading, colon, counts };
}

/** "inga nya eller avslutade" is nought of both; any other number of two kinds at once is left unread. */
function counted(number: NumberToken, items: readonly Item[], merged: Label | null): Count[] {
  const labels = items.flatMap((item) => (item.kind === 'label' ? [{ label: item.label, span: item }] : []));
  if (merged) return [{ number, label: merged, spans: items }];
  return number.value.isZero() ? labels.map(({ label, span }) => ({ number, label, spans: [span] })) : [];
}

const saysOnlyEverybody = ({ everybody, sex, flow, exit }: Label) => everybody === true && !sex && !flow && !exit;
const isEmpty = (label: Label) => label.sex === undefined && label.flow === undefined && label.exit === undefined && !label.everybody;

/**
 * Reads what each number of a report counts, from the words around it and the sentence that it stands in. The grammar:
 *
 * - commas, lines, full stops, "och" and brackets part the report; in a part a number takes its own words ("2 nya", "14 kv")
 * - a word with a colon, or before all numbers of its part, speaks of all of them, and of sexes alone in the parts after it ("nya: 2 kv, 1 m")
 * - "varav", a bracket and a colon after a count make what follows a part of that count
 * - a word that could belong to the number before it or after it is settled by the whole part, or asked about: `doubted`
 */
export function parseCounts(items: readonly Item[]): Count[] {
  const counts: Count[] = [];
  let header: Label = {};
  let headerSpans: readonly Span[] = [];
  /** What "varav" or a bracket speaks of. */
  let whole: Label | null = null;
  const flowsBySex = new Set<string>();
  let colon = false;
  const segments = segmentsOf(unzip(partedByColons(items)));
  for (const [at, segment] of segments.entries()) {
    const parsed = parseSegment(segment.items);
    const settled = doubted(segment.items, parsed, header, counts);
    if (settled) {
      counts.push(...settled.counts);
      [header, headerSpans, colon, whole] = [settled.header, settled.headerSpans, false, null];
      continue;
    }
    if (segment.after === 'ofWhom' || segment.after === 'open') whole = counts.at(-1)?.label ?? null;
    else if (!(whole && (segment.inside || segment.after === 'and'))) whole = null;
    if (parsed.counts.length === 0) {
      const said = { label: parsed.header, spans: parsed.headerSpans };
      const shared =
        segment.after === 'all' ? ofAll(counts, said, segment.two) : segment.after === 'rest' ? ofRest(counts, said) : whoLeft(counts, said);
      if (shared) {
        counts.push(...shared);
        header = {};
        continue;
      }
      // "inga nya eller avslutade": the word after "eller" shares the nought before it.
      const last = counts.at(-1);
      if (segment.after === 'and' && last?.number.value.isZero() && parsed.header.flow && last.label.flow)
        counts.push({ ...last, label: parsed.header, spans: parsed.headerSpans });
      else if (last && givesReason(segment, parsed.header, last, at === segments.length - 1)) {
        // "3 avslut (sjuk, jobb)": how many of each is not said.
        const several = segments[at + 1]?.inside === true || segments[at - 1]?.inside === true;
        const number = several && !last.number.value.eq(1) ? { ...last.number, unclear: true } : last.number;
        const label = { ...last.label, ...parsed.header };
        // "avslutade 2 kv 1 m, studier": all three, or the man alone.
        const others = counts.some((count) => count.label.flow === 'ended' && count.label.sex && !count.label.exit && count !== last);
        const spans = [...last.spans, ...parsed.headerSpans];
        if (last.label.sex && others) counts.push({ number, label, spans, asks: REASON_OF_WHOM });
        else counts[counts.length - 1] = { number, label, spans };
      } else [header, headerSpans, colon] = [parsed.header, parsed.headerSpans, parsed.colon];
      continue;
    }
    if (!isEmpty(parsed.header)) [header, headerSpans, colon] = [parsed.header, parsed.headerSpans, parsed.colon];
    for (const [index, count] of parsed.counts.entries()) {
      const { label } = count;
      const last = counts.at(-1);
      if (whole) {
        // "varav nya 2 kv 1 m": the part's own word speaks of all of it.
        const part = parsed.header.flow !== undefined && label.flow === undefined ? (merge(parsed.header, label) ?? label) : label;
        const within = under(whole, part, counts, flowsBySex);
        if (within !== whole) {
          counts.push({ ...count, label: within });
          continue;
        }
        whole = null;
      }
      if ((label.flow !== undefined && label.flow !== header.flow) || saysOnlyEverybody(label)) header = {};
      const carried =
        isSexOnly(label) &&
        !parsed.header.flow &&
        last?.label.flow &&
        last.label.sex &&
        last.label.sex !== label.sex &&
        (index > 0 || segment.after === 'and');
      // "Fick jobb. 24 kv": a reason speaks of the sexes after it only where a colon says so.
      const aside = header.exit !== undefined && header.flow === undefined && !colon && label.sex !== undefined;
      const above: Label = aside
        ? {}
        : carried
          ? { flow: last.label.flow }
          : label.flow === undefined && !(isEmpty(label) && isEmpty(header))
            ? header
            : {};
      const full = merge(above, label) ?? label;
      counts.push({ ...count, label: full, spans: [...count.spans, ...(above === header ? headerSpans : [])] });
    }
  }
  return counts.filter(({ label }) => !isEmpty(label));
}

/** "1 avslutad (sjuk)", "1 avslutad, sjukdom": a reason alone, right after who ended. */
function givesReason({ after, inside }: Segment, { exit, flow, sex }: Label, last: Count, ends: boolean): boolean {
  if (!exit || flow || sex || last.label.flow !== 'ended' || last.label.exit) return false;
  return (inside && after === 'open') || (ends && after === 'comma');
}

/** The label of a part ("varav 3 nya") of a whole ("24 kvinnor"); the whole itself when it is no part of it. */
function under(whole: Label, part: Label, counts: readonly Count[], flowsBySex: Set<string>): Label {
  if (isSexOnly(part)) return isSexOnly(whole) ? whole : { ...part, ...(whole.flow ? { flow: whole.flow } : {}) };
  if (part.flow && part.sex === undefined && isSexOnly(whole)) {
    const others = counts.some(({ label }) => isSexOnly(label) && label.sex !== whole.sex);
    const alone = !others || flowsBySex.has(part.flow);
    if (!alone) return part;
    flowsBySex.add(part.flow);
    return { ...part, sex: whole.sex as NonNullable<Label['sex']> };
  }
  return part;
}
