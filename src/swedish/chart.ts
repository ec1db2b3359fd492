import type { Decimal } from '../calculation/number.js';
import { number, percent } from './format.js';
import { capital, small } from './letters.js';

interface Bar {
  readonly label: string;
  readonly value: Decimal;
  readonly display: string;
}

interface Line {
  readonly legend: string;
  readonly points: readonly { readonly x: string; readonly display: string }[];
}

interface Part {
  readonly label: string;
  readonly display: string;
}

interface Gauge {
  readonly label: string;
  readonly value: Decimal;
  readonly counts: string;
  readonly display: string;
  readonly target: { readonly display: string };
  readonly met: boolean;
  readonly missing: Decimal | null;
}

/** Does the bar's own number say it all ("7", "400 tkr"), or is there a figure behind it ("2 878 200 kr" at a bar of 33)? */
export function barSaysAll({ value, display }: Bar): boolean {
  const shown = number(value);
  return display === shown || (display.startsWith(shown) && /^[\s\u00a0]\D/.test(display.slice(shown.length)));
}

/**
 * A bar in words, "Enter" and "2 878 200 kr (33 %)", or "Efterstöd" and "lägre 396 tkr" where the label says which way.
 * `chart` is the chart's title, which names the unit of the bar's number.
 */
export function barWords(bar: Bar, chart: string): { readonly title: string; readonly value: string } {
  const [title = '', ...way] = bar.label.split(': ');
  const unit = /procent|%/.test(chart) ? '\u00a0%' : '';
  // A share with decimals beside its own whole percent: say that it is the same share, rounded.
  const same = unit !== '' && bar.display.endsWith(unit) ? 'avrundat ' : '';
  const value = barSaysAll(bar) ? bar.display : `${bar.display} (${same}${number(bar.value)}${unit})`;
  return { title, value: [...way, value].join(' ') };
}

/** Was a target reached? The mark and the words say what the colour says. */
export function verdictWords({ met, missing }: Pick<Gauge, 'met' | 'missing'>): string {
  if (met) return '✓ Uppnått';
  return missing ? `✗ Inte uppnått, ${number(missing)}\u00a0till\u00a0behövdes` : '✗ Inte uppnått';
}

/** A gauge in words: "Till arbete" and "3 av 14, 21,4 % (avrundat 21 %). Mål minst 30 %. ✗ Inte uppnått, 2 till behövdes". */
export function gaugeWords(gauge: Gauge): { readonly title: string; readonly value: string } {
  const { label, value, counts, display, target } = gauge;
  const shown = percent(value);
  const outcome = display === shown ? display : `${display} (avrundat ${shown})`;
  return { title: label, value: `${counts}, ${outcome}. Mål ${target.display}. ${verdictWords(gauge)}` };
}

/** "Kvinnor 38,7 %, män 61,3 %": the parts as they follow each other in the bar. */
export function partsWords(parts: readonly Part[]): string {
  return capital(parts.map(({ label, display }) => `${small(label)} ${display}`).join(', '));
}

/** The lines in words: each year's figures, and last, once, a line that never changes. */
export function courseWords(lines: readonly Line[]): readonly { readonly title: string; readonly value: string }[] {
  const isLevel = ({ points }: Line) => points.length > 1 && points.every(({ display }) => display === points[0]?.display);
  const moving = lines.filter((line) => !isLevel(line));
  const years = [...new Set(moving.flatMap((line) => line.points.map((point) => point.x)))];
  const at = (x: string) =>
    moving.flatMap(({ legend, points }) => points.filter((point) => point.x === x).map(({ display }) => `${legend} ${display}`));
  return [
    ...years.map((x) => ({ title: x, value: at(x).join('; ') })),
    ...lines.filter(isLevel).map(({ legend, points }) => ({ title: 'Alla år', value: `${legend} (${points[0]?.display ?? ''})` })),
  ];
}
