import type { GaugesChart } from '../commands/answer.js';
import { verdictWords } from '../swedish/chart.js';
import type { CardElement } from './card.js';
import { COLOR } from './chart-colors.js';
import { factSet } from './facts.js';
import { textBlock } from './text-block.js';

type Gauge = GaugesChart['gauges'][number];

interface Size {
  readonly item: Readonly<Record<'minItemWidth' | 'itemWidth', string>>;
  readonly missed: string;
}

const SCALE = 100;
/** More than two are drawn in pairs on a phone too, or the card would be higher than its screen. */
const MOST_LARGE = 2;
/** The words of the legend fit beside each other in the narrowest gauge: a legend that is too long is cut, in English. */
const LARGE: Size = { item: { minItemWidth: '180px', itemWidth: '195px' }, missed: 'Inte nått' };
const SMALL: Size = { item: { minItemWidth: '130px', itemWidth: '138px' }, missed: 'Ej' };
const REACHED = 'Nått';

/** The two parts of the scale, which meet at the target. */
function segments({ value, direction }: Gauge['target'], missed: string): readonly { legend: string; size: number; color: string }[] {
  const target = value.toNumber();
  const [below, above] = direction === 'atMost' ? [REACHED, missed] : [missed, REACHED];
  const part = (legend: string, size: number) => ({ legend, size, color: legend === REACHED ? COLOR.thing : COLOR.limit });
  return [part(below, target), part(above, SCALE - target)].filter(({ size }) => size > 0);
}

/** The verdict stands below in words, for those who see no picture and for those who see no colours. */
function gauge(each: Gauge, { missed }: Size): CardElement {
  const words = `${each.counts}, mål ${each.target.display}`;
  return {
    type: 'Container',
    items: [
      {
        type: 'Chart.Gauge',
        title: each.label,
        showTitle: true,
        min: 0,
        max: SCALE,
        value: each.value.toNumber(),
        valueFormat: 'Percentage',
        subLabel: words,
        segments: segments(each.target, missed),
        fallback: factSet([{ title: each.label, value: `${each.display}: ${words}` }]),
      },
      textBlock(verdictWords(each), { horizontalAlignment: 'Center', spacing: 'None' }),
    ],
  };
}

/** Side by side in pairs where there is room, else below each other. Where Layout.Flow is not known they stand below each other. */
export function gauges(chart: GaugesChart): CardElement {
  const size = chart.gauges.length > MOST_LARGE ? SMALL : LARGE;
  return {
    type: 'Container',
    spacing: 'Medium',
    layouts: [{ type: 'Layout.Flow', itemFit: 'Fill', ...size.item, columnSpacing: 'Small', rowSpacing: 'Medium' }],
    items: chart.gauges.map((each) => gauge(each, size)),
  };
}
