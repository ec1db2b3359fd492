import type { KeyFigure } from '../commands/answer.js';
import { figureText } from '../swedish/figure.js';
import type { CardElement } from './card.js';
import { textBlock } from './text-block.js';

const LONGEST_COUNT = 5;

function keyFigure({ label, figure, note }: KeyFigure): CardElement {
  return {
    type: 'Container',
    items: [
      textBlock(label, { size: 'Small', isSubtle: true }),
      textBlock(figureText(figure), { size: 'Large', weight: 'Bolder', spacing: 'None' }),
      ...(note ? [textBlock(note, { size: 'Small', isSubtle: true, spacing: 'None' })] : []),
    ],
  };
}

/** The figures in a row that wraps by itself: three of money or four of counts on a wide card. Where Layout.Flow is not known they stand below each other. */
export function keyFigures(figures: readonly KeyFigure[]): readonly CardElement[] {
  if (figures.length === 0) return [];
  const counts = figures.every(({ figure, note }) => figureText(figure).length <= LONGEST_COUNT && !note);
  const width = counts ? { minItemWidth: '50px', itemWidth: '60px' } : { minItemWidth: '120px', itemWidth: '130px' };
  return [
    {
      type: 'Container',
      spacing: 'Medium',
      layouts: [{ type: 'Layout.Flow', itemFit: 'Fill', ...width, columnSpacing: 'Small', rowSpacing: 'Small', horizontalItemsAlignment: 'Left' }],
      items: figures.map(keyFigure),
    },
  ];
}
