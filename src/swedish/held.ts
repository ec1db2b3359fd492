import { MONTHS } from './time.js';

const COUNTED = new RegExp(`(?<=\\d) (?=(?:${MONTHS.join('|')}|kr|tkr|mnkr|procent|år)\\b|[%§])`, 'g');

/** Plain text whose numbers stay on one line with what they count, its dates and its paragraphs too: "30 november", "23 §", "§ 9". */
export function held(text: string): string {
  return text.replace(COUNTED, '\u00a0').replace(/§ (?=\d)/g, '§\u00a0');
}
