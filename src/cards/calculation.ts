import type { Figure } from '../calculation/figure.js';
import { readableExpression } from '../swedish/expression.js';
import { exactFigureText } from '../swedish/figure.js';
import { counted } from '../swedish/format.js';
import { plain } from '../swedish/plain.js';
import type { CardElement } from './card.js';
import { formatted, textBlock } from './text-block.js';

function step(figure: Figure): CardElement {
  const expression = readableExpression(figure);
  return {
    type: 'Container',
    spacing: 'Small',
    items: [
      formatted(`${plain(figure.label)}: **${exactFigureText(figure)}**`),
      ...(expression ? [textBlock(expression, { size: 'Small', spacing: 'None' })] : []),
    ],
  };
}

/** One container for each of the first `limit` figures: its value, and below it how it came about. */
export function calculationItems(figures: readonly Figure[], limit: number): readonly CardElement[] {
  const left = figures.length - limit;
  const more = left > 0 ? [textBlock(`… och ${counted(left, 'uträkning', 'uträkningar')} till`, { size: 'Small' })] : [];
  return [...figures.slice(0, limit).map(step), ...more];
}
