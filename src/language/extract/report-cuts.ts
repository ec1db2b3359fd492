import type { Material } from '../material.js';
import type { Span } from '../tokens.js';
import { labelAt } from './count-labels.js';

/** What a report is about: the values that differ between reports of one message tell where one ends and the next begins. */
export type Subject = 'intervention' | 'municipality' | 'period';

/** A place in the text that says what a report is about. */
export interface Anchor extends Span {
  readonly subject: Subject;
  readonly value: string;
}

/** One report's piece of a text, and what it is about. */
export interface Piece extends Span {
  readonly about: Partial<Record<Subject, string>>;
  /** What it is about stands after its numbers. */
  readonly anchorLast: boolean;
}

/** Words that speak of several reports at once. */
const FOR_ALL = /\b(?:totalt|sammanlagt|sammantaget|tillsammans|vardera|respektive|resp|bada|bagge|samma|lika|ocksa|likadant|dito)\b/;
const NONE = /^(?:ingen|inga|inget|noll)$/;
const PARTED = /[,;.\n|]|\b(?:och|samt|sedan|sen)\b|[-–] ?$/;

/** Places of numbers that count something. */
function numbersOf(material: Material): number[] {
  return material.free.flatMap((token) =>
    (token.kind === 'number' && !token.article) || (token.kind === 'word' && NONE.test(token.text)) ? [token.start] : [],
  );
}

const between = (numbers: readonly number[], { start, end }: Span) => numbers.some((at) => at >= start && at < end);

/** Where a message's reports begin and end; `one` when it holds one report, `undivided` when its numbers stand together, `unclear` when it cannot be told. */
export function cutReports(material: Material, anchors: readonly Anchor[]): readonly Piece[] | 'one' | 'undivided' | 'unclear' {
  const values = new Map<Subject, Set<string>>();
  for (const { subject, value } of anchors) values.set(subject, (values.get(subject) ?? new Set()).add(value));
  // In the order they are first said: the first is said once for several, the last in every report.
  const differing = [...values].flatMap(([subject, all]) => (all.size > 1 ? [subject] : []));
  const inner = differing.at(-1);
  const marks = anchors.filter(({ subject }) => differing.includes(subject));
  const numbers = numbersOf(material);
  const [firstMark] = marks;
  if (inner === undefined || !firstMark) return 'one';
  const end = material.folded.length;
  const stretches = marks.map((mark, index) => ({ start: mark.end, end: marks[index + 1]?.start ?? end }));
  const groups = stretches.filter((stretch) => between(numbers, stretch)).length + (between(numbers, { start: 0, end: firstMark.start }) ? 1 : 0);
  if (groups < 2) return groups === 0 ? 'one' : 'undivided';
  if (FOR_ALL.test(material.folded)) return 'unclear';

  const shared = Object.fromEntries([...values].flatMap(([subject, all]) => (all.size === 1 ? [[subject, [...all][0]]] : [])));
  const spans = byLine(material, marks, numbers) ?? byFirst(material, marks, numbers) ?? byLast(material, marks, numbers);
  if (!spans || spans.length < 2 || labelsApart(material, spans)) return 'unclear';
  return aboutEach(spans, marks, differing, shared) ?? 'unclear';
}

type Cut = Span & { readonly anchorLast: boolean };

/** Every line with numbers says what it is about. */
function byLine({ folded }: Material, marks: readonly Anchor[], numbers: readonly number[]): Cut[] | null {
  const cuts: Cut[] = [];
  let start = 0;
  let head: number | null = null;
  for (const line of folded.split('\n')) {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    const own = marks.filter((mark) => mark.start >= span.start && mark.start < span.end);
    if (between(numbers, span)) {
      const subjects = own.map(({ subject }) => subject);
      if (own.length === 0 || new Set(subjects).size !== subjects.length) return null;
      cuts.push({ start: head ?? span.start, end: span.end, anchorLast: false });
      head = null;
    } else if (own.length > 0) head ??= span.start;
  }
  return head === null && cuts.length > 1 ? cuts : null;
}

/** "mars 12 kv 9 m, april 10 kv 8 m": each report begins with what it is about. */
function byFirst({ folded }: Material, marks: readonly Anchor[], numbers: readonly number[]): Cut[] | null {
  const [first] = marks;
  if (!first || between(numbers, { start: 0, end: first.start })) return null;
  const starts: number[] = [];
  let previous: Anchor | null = null;
  for (const mark of marks) {
    const gap = previous && { start: previous.end, end: mark.start };
    if (!gap || between(numbers, gap)) {
      // "3 nya i april, 10 kv": no sign parts what stands before from the month that it speaks of.
      if (gap && /\b(?:i|for|under|pa|fran|till|per) $/.test(folded.slice(gap.start, gap.end)) && !PARTED.test(lastWords(folded, gap, numbers)))
        return null;
      starts.push(mark.start);
    }
    previous = mark;
  }
  const cuts = starts.map((start, index) => ({ start, end: starts[index + 1] ?? folded.length, anchorLast: false }));
  return cuts.every((cut) => between(numbers, cut)) ? cuts : null;
}

/** What stands between the last number and what comes next. */
function lastWords(folded: string, { start, end }: Span, numbers: readonly number[]): string {
  const last = numbers.filter((at) => at >= start && at < end).at(-1) ?? start;
  return folded.slice(last, end).replace(/^\d[\d ]*/, '');
}

/** "12 kv 9 m i mars, 10 kv 8 m i april": each report ends with what it is about. */
function byLast({ folded }: Material, marks: readonly Anchor[], numbers: readonly number[]): Cut[] | null {
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last || !between(numbers, { start: 0, end: first.start }) || between(numbers, { start: last.end, end: folded.length })) return null;
  const ends = marks.flatMap((mark, index) => {
    const next = marks[index + 1];
    return !next || between(numbers, { start: mark.end, end: next.start }) ? [mark.end] : [];
  });
  const parted = ends.slice(0, -1).every((end) => /^\s*(?:[,;.\n]|och\b|samt\b)/.test(folded.slice(end)));
  return parted ? ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end, anchorLast: true })) : null;
}

/** "avslutade: mars 3 kv, april 2 kv": a word that counts, outside all pieces, may speak of all of them. */
function labelsApart(material: Material, cuts: readonly Span[]): boolean {
  return material.free.some((token) => {
    if (token.kind !== 'word' || cuts.some(({ start, end }) => token.start >= start && token.start < end)) return false;
    const rest = material.folded.slice(token.start);
    const label = labelAt(rest)?.label;
    return label !== undefined && !label.everybody && !/^ny(?:a|tt)? (?:rapport|siffr)/.test(rest);
  });
}

/** What differs is said in each piece; only the outermost goes on to the next. Null when something is missing or said twice. */
function aboutEach(
  cuts: readonly Cut[],
  marks: readonly Anchor[],
  differing: readonly Subject[],
  shared: Partial<Record<Subject, string>>,
): Piece[] | null {
  const [outer] = differing;
  const pieces: Piece[] = [];
  let carried: string | undefined;
  for (const cut of cuts) {
    const about: Partial<Record<Subject, string>> = { ...shared };
    for (const { subject, value, start } of marks) {
      if (start < cut.start || start >= cut.end) continue;
      if (about[subject] !== undefined && about[subject] !== value) return null;
      about[subject] = value;
    }
    if (outer !== undefined && differing.length > 1 && !cut.anchorLast) {
      carried = about[outer] ?? carried;
      if (carried !== undefined) about[outer] = carried;
    }
    if (differing.some((subject) => about[subject] === undefined)) return null;
    pieces.push({ ...cut, about });
  }
  const keys = pieces.map(({ about }) => JSON.stringify([about.intervention, about.municipality, about.period]));
  return new Set(keys).size === keys.length ? pieces : null;
}
