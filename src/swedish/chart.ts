import type { Decimal } from '../calculation/number.js';
import { number } from './format.js';

interface Bar {
  readonly label: string;
  readonly value: Decimal;
  readonly display: string;
}

interface Line {
  readonly legend: string;
  readonly points: readonly { readonly x: string; readonly display: string }[];
}

/** Does the bar's own number say it all ("7", "400 tkr"), or is there a figure behind it ("2 878 200 kr" at a bar of 33)? */
export function barSaysAll({ value, display }: Bar): boolean {
  const shown = number(value);
  return display === shown || (display.startsWith(shown) && /^[\s\u00a0]\D/.test(display.slice(shown.length)));
}

/** A bar in words, "Enter" and "2 878 200 kr (33 %)". `title` is the chart's, which names the unit of the bar's number. */
export function barWords(bar: Bar, title: string): { readonly title: string; readonly value: string } {
  if (barSaysAll(bar)) return { title: bar.label, value: bar.display };
  const share = /procent|%/.test(title) ? `${number(bar.value)}\u00a0%` : number(bar.value);
  return { title: bar.label, value: `${bar.display} (${share})` };
}

/** "Enter: 400", and "Efterstöd: lägre 396 tkr" where the label already holds a colon. */
export function joinWords(title: string, value: string): string {
  return `${title}${title.includes(': ') ? '' : ':'} ${value}`;
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
