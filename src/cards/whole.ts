import type { Whole } from '../commands/answer.js';
import { partsWords } from '../swedish/chart.js';
import type { CardElement } from './card.js';
import { WHOLE_COLORS } from './chart-colors.js';
import { factSet } from './facts.js';

/**
 * One bar of parts. Its own words above it name the parts from left to right with their shares, so that no part is known by its colour
 * alone; where charts are not known the parts stand as facts.
 */
export function wholeBar({ title, parts }: Whole): CardElement {
  return {
    type: 'Chart.HorizontalBar.Stacked',
    title,
    spacing: 'Medium',
    data: [
      {
        title: partsWords(parts),
        data: parts.map(({ label, value }, index) => ({ legend: label, value: value.toNumber(), color: WHOLE_COLORS[index] ?? WHOLE_COLORS[2] })),
      },
    ],
    fallback: factSet(parts.map(({ label, display }) => ({ title: label, value: display }))),
  };
}
