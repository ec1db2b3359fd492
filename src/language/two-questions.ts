import { clean } from './text.js';

const ASKS = '(?:hur|vad|nar|vem|vilka|vilken|vilket)';
/** "hur många fick jobb, och vad kostade det?": two clauses that both ask. */
const TWO = new RegExp(`^((?:.*\\b)?${ASKS}\\b.{6,}?)(?:[,?.!] ?(?:och |samt )?| (?:och|samt) )(${ASKS}\\b.{5,})$`);

/** "… och hur gick det?" asks on about the same. */
const SAME_MATTER = /^hur (?:gick|gar|blev|blir|ser|sag) det\b.{0,8}$/;

/** The two clauses of a sentence that asks two things, as they were written; null of any other. */
export function twoQuestions(text: string): readonly [first: string, second: string] | null {
  const { original, folded } = clean(text);
  const [, first, second] = TWO.exec(folded) ?? [];
  return first && second && !SAME_MATTER.test(second) ? [original.slice(0, first.length), original.slice(folded.length - second.length)] : null;
}
