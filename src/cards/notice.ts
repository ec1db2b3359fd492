import type { Notice } from '../commands/answer.js';
import { noticeWords } from '../swedish/notice.js';
import { plain } from '../swedish/plain.js';
import type { CardElement } from './card.js';
import { formatted, textBlock } from './text-block.js';

const STYLE = { warning: 'warning', error: 'attention', good: 'good' } as const;

/** A coloured box whose first word says what its colour says; the frame is what is left of it in high contrast. */
export function noticeBox(notice: Notice): CardElement {
  if (notice.kind === 'info') return textBlock(notice.text);
  const { word, text } = noticeWords(notice);
  return {
    type: 'Container',
    style: STYLE[notice.kind],
    spacing: 'Medium',
    showBorder: true,
    roundedCorners: true,
    items: [formatted(`**${word}** ${plain(text)}`)],
  };
}
