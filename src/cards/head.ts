import type { Answer } from '../commands/answer.js';
import type { CardElement } from './card.js';
import { textBlock } from './text-block.js';

/** What a save is answered with begins with this word, by the outside contract. */
const SAVED = /^Sparat\b/;

/** Context, the answer itself as the card's heading, and the lead under it. A save stands on green, with a check mark. */
export function head({ context, headline, lead, status }: Answer): readonly CardElement[] {
  const saved = status === 'ok' && SAVED.test(headline);
  const items = [
    textBlock(context, { size: 'Small', isSubtle: true }),
    textBlock(saved ? `✓ ${headline}` : headline, { style: 'heading', size: 'ExtraLarge', weight: 'Bolder', spacing: 'None' }),
    ...(lead ? [textBlock(lead, { spacing: 'Small' })] : []),
  ];
  return saved ? [{ type: 'Container', style: 'good', bleed: true, items }] : items;
}
