import type { Parameters } from '../commands/answer.js';

const AFTER = /(?<!\p{L})[åa]ret (?:efter|därpå|darpa|därefter|darefter)(?: det)?(?!\p{L})/iu;
const BEFORE = /(?<!\p{L})[åa]ret (?:innan|före|fore|dessförinnan)(?: det)?(?!\p{L})/iu;

/** "och året efter?" right after an answer about a year (or a part of one) names the one beside it: the text with that year in its place. */
export function withYearBeside(text: string, { year, period }: Parameters): string {
  const step = AFTER.test(text) ? 1 : BEFORE.test(text) ? -1 : 0;
  const about = typeof year === 'number' ? String(year) : typeof period === 'string' && !period.includes('/') ? period : null;
  if (step === 0 || about === null) return text;
  const beside = `${Number(about.slice(0, 4)) + step}${about.slice(4)}`;
  return text.replace(step > 0 ? AFTER : BEFORE, beside);
}
