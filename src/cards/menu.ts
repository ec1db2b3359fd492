import type { MenuRow } from '../commands/answer.js';
import type { CardElement } from './card.js';
import { press } from './press.js';
import { textBlock } from './text-block.js';

/** A row to press: what one gets, an example of how to ask for it, and a sign that it can be pressed. The frame is what is left of it in high contrast. */
export function menuRow(row: MenuRow, key: string): CardElement {
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    showBorder: true,
    roundedCorners: true,
    selectAction: press(row, key),
    items: [
      {
        type: 'ColumnSet',
        columns: [
          {
            type: 'Column',
            width: 'stretch',
            items: [textBlock(row.title, { weight: 'Bolder' }), textBlock(row.example, { size: 'Small', spacing: 'None' })],
          },
          { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [textBlock('›', { size: 'Large' })] },
        ],
      },
    ],
  };
}
