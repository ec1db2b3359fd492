import { decimal } from '../../calculation/number.js';
import type { Span } from '../tokens.js';
import { isSexOnly, type Label, type Sex } from './count-labels.js';
import type { Count } from './count-parser.js';

interface Said {
  readonly label: Label;
  readonly spans: readonly Span[];
}

const OTHER: Readonly<Partial<Record<Sex, Sex>>> = { women: 'men', men: 'women' };
const HOW_MANY = 'Hur många är det? Skriv antalet med siffror, till exempel ”2 till studier” eller ”11 män”.';

const isTotal = ({ label }: Count) => label.sex === undefined && label.exit === undefined && (label.flow !== undefined || label.everybody === true);
const hasLeft = ({ label }: Count) => label.flow === 'ended' && label.exit === undefined;
const sumOf = (counts: readonly Count[]) => counts.reduce((sum, { number }) => sum.plus(number.value), decimal(0));

/** Those who ended as they were told last: the sum alone, or women and men; of one sex where `sex` says so. */
function ended(counts: readonly Count[], sex: Sex | undefined): Count[] {
  const all = counts.filter(hasLeft);
  if (sex !== undefined) return all.filter(({ label }) => label.sex === sex);
  const bySex = all.filter(({ label }) => label.sex !== undefined);
  const total = all.findLast(({ label }) => label.sex === undefined);
  return total && (bySex.length < 2 || all.at(-1) === total) ? [total] : bySex;
}

/**
 * "…, båda till arbete", "3 nya, alla kvinnor": what is said of everybody that was counted just before. A reason is counted for each of those
 * who ended; a sex for the whole, with nobody of the other. Null where it speaks of nobody.
 */
export function ofAll(counts: readonly Count[], { label, spans }: Said, two: boolean): Count[] | null {
  const { exit } = label;
  if (exit !== undefined) {
    const those = ended(counts, label.sex);
    const wrong = two && !sumOf(those).eq(2) ? { asks: HOW_MANY } : {};
    return those.length > 0 ? those.map((count) => ({ ...count, label: { ...count.label, exit }, spans, ...wrong })) : null;
  }
  const last = counts.at(-1);
  const other = label.sex && OTHER[label.sex];
  if (!last || !other || !isSexOnly(label) || !isTotal(last)) return null;
  const flow = last.label.flow === undefined ? {} : { flow: last.label.flow };
  return [
    { number: last.number, label: { ...flow, sex: label.sex }, spans },
    { number: { ...last.number, value: decimal(0) }, label: { ...flow, sex: other }, spans: [] },
  ];
}

/** "3 avslutade: 1 jobb, resten sjuka", "25 deltagare, 14 kv, resten män": the rest of the whole that was said; asked about where none was. */
export function ofRest(counts: readonly Count[], { label, spans }: Said): Count[] | null {
  const last = counts.at(-1);
  if (!last || (label.exit === undefined && !isSexOnly(label))) return null;
  const flow = label.exit === undefined ? last.label.flow : undefined;
  const whole = label.exit === undefined ? counts.filter((count) => isTotal(count) && count.label.flow === flow) : ended(counts, undefined);
  const isPart = ({ label: one }: Count) =>
    label.exit === undefined ? one.sex !== undefined && one.exit === undefined && one.flow === flow : one.exit !== undefined;
  const parts = counts.filter(isPart);
  const rest = sumOf(whole).minus(sumOf(parts));
  const full: Label = { ...(flow === undefined ? {} : { flow }), ...label };
  const unsure = whole.length === 0 || rest.isNegative() || [...whole, ...parts].some(({ number }) => number.unclear);
  return [{ number: { ...last.number, value: unsure ? last.number.value : rest }, label: full, spans, ...(unsure ? { asks: HOW_MANY } : {}) }];
}

/** "2 kvinnor och 1 man slutade, mannen sjuk": the one of that sex who ended; how many of several is not said. Null for other words. */
export function whoLeft(counts: readonly Count[], { label, spans }: Said): Count[] | null {
  if (label.exit === undefined || label.sex === undefined) return null;
  const [one] = ended(counts, label.sex);
  return one ? [{ ...one, label: { ...one.label, exit: label.exit }, spans, ...(one.number.value.eq(1) ? {} : { asks: HOW_MANY }) }] : null;
}
