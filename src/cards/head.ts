import type { Answer } from '../commands/answer.js';
import type { CardElement } from './card.js';
import { textBlock } from './text-block.js';

/** Was something saved? What a save is answered with begins with this word, by the outside contract. */
export function isReceipt({ status, headline }: Answer): boolean {
  return status === 'ok' && /^Sparat\b/.test(headline);
}

function headlineBlock(text: string): CardElement {
  return textBlock(text, { style: 'heading', size: 'ExtraLarge', weight: 'Bolder', spacing: 'None' });
}

/** Context, the answer itself as the card's heading, and the lead under it. A save stands on green with a check mark, and what was saved with it. */
export function head(answer: Answer): readonly CardElement[] {
  const { context, headline, lead, notices = [] } = answer;
  const above = textBlock(context, { size: 'Small', isSubtle: true });
  const below = lead ? [textBlock(lead, { spacing: 'Small' })] : [];
  if (!isReceipt(answer)) return [above, headlineBlock(headline), ...below];
  const saved = notices.filter(({ kind }) => kind === 'good').map(({ text }) => textBlock(text, { spacing: 'Small' }));
  return [{ type: 'Container', style: 'good', bleed: true, items: [above, headlineBlock(`✓ ${headline}`), ...saved] }, ...below];
}
