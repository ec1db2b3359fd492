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

/** A line in words: each year's figures, and once and for all the line that never changes. */
export function courseWords(lines: readonly Line[]): readonly { readonly title: string; readonly value: string }[] {
  const years = [...new Set(lines.flatMap((line) => line.points.map((point) => point.x)))];
  return years.map((x) => ({
    title: x,
    value: lines
      .flatMap((line) =>
        line.points.filter((point) => point.x === x).map((point) => (lines.length > 1 ? `${line.legend}: ${point.display}` : point.display)),
      )
      .join('; '),
  }));
}
