import { Decimal } from '../calculation/number.js';
import type { Chart, CourseChart, RankingChart } from '../commands/answer.js';
import { barSaysAll, barWords, courseWords } from '../swedish/chart.js';
import type { CardElement } from './card.js';
import { COLOR } from './chart-colors.js';
import { factSet } from './facts.js';
import { gauges } from './gauges.js';
import { textBlock } from './text-block.js';

/** Five ticks, 0 included: the axis stays in short whole numbers when its end is a multiple of four. */
const TICK_STEPS = 4;

function ranking(chart: RankingChart): CardElement {
  return {
    type: 'Chart.HorizontalBar',
    displayMode: 'AbsoluteNoAxis',
    title: chart.title,
    color: COLOR.thing,
    data: chart.bars.map((bar) => ({
      x: barSaysAll(bar) ? bar.label : `${bar.label}: ${bar.display}`,
      y: bar.value.toNumber(),
      ...(bar.stands === 'out' ? { color: COLOR.limit } : {}),
    })),
    fallback: factSet(chart.bars.map((bar) => barWords(bar, chart.title))),
  };
}

/** More years than that do not fit on a phone in full: "2…" in a row says nothing. */
const MOST_FULL_YEARS = 8;

/** The years below a line: the last two digits of each where they are many. */
function yearLabels(years: readonly string[]): (year: string) => string {
  const short = new Set(years).size > MOST_FULL_YEARS && years.every((year) => /^\d{4}$/.test(year));
  return (year) => (short ? year.slice(2) : year);
}

function course(chart: CourseChart): CardElement {
  const values = chart.lines.flatMap((line) => line.points.map((point) => point.y));
  const end = (value: Decimal) => value.div(TICK_STEPS).ceil().times(TICK_STEPS).toNumber();
  const lowest = Decimal.min(0, ...values);
  const label = yearLabels(chart.lines.flatMap((line) => line.points.map(({ x }) => x)));
  return {
    type: 'Chart.Line',
    title: chart.title,
    yMin: lowest.isNegative() ? -end(lowest.neg()) : 0,
    yMax: end(Decimal.max(1, ...values)),
    data: chart.lines.map((line) => ({
      legend: line.legend,
      color: COLOR[line.role],
      values: line.points.map(({ x, y }) => ({ x: label(x), y: y.toNumber() })),
    })),
    fallback: factSet(courseWords(chart.lines)),
  };
}

/** Heading and picture. A chart's own title is not drawn, only read aloud, but a gauge's is; where charts are not known the facts stand instead. */
export function chartElements(chart: Chart): readonly CardElement[] {
  if (chart.kind === 'gauges') return [gauges(chart)];
  return [textBlock(chart.title, { weight: 'Bolder', spacing: 'Medium' }), chart.kind === 'ranking' ? ranking(chart) : course(chart)];
}
