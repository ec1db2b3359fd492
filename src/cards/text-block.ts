import { plain } from '../swedish/plain.js';
import type { CardElement } from './card.js';

/** A TextBlock that wraps, with what somebody wrote made harmless; a line feed becomes a line of its own. */
export function textBlock(text: string, style: Readonly<Record<string, unknown>> = {}): CardElement {
  return formatted(plain(text), style);
}

/** A TextBlock of our own Markdown: whatever comes from outside must have gone through `plain` before. */
export function formatted(markdown: string, style: Readonly<Record<string, unknown>> = {}): CardElement {
  return { type: 'TextBlock', text: markdown.replaceAll('\n', '\n\n'), wrap: true, ...style };
}
