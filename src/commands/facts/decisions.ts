import type { Association } from '../../associations/schema.js';
import { finderOf } from './topic.js';

export type Decision = Association['decisions'][number];

/** What a decision is looked for by; what is left out does not matter. */
export interface DecisionQuestion {
  readonly paragraph?: string | undefined;
  /** `2020-11-16` */
  readonly date?: string | undefined;
  readonly year?: number | undefined;
  readonly topic?: string | undefined;
}

const ENOUGH = 0.55;
/** As much of the best one's score is still about the same. */
const NEAR = 0.45;

function number(paragraph: string | undefined): string {
  return (paragraph ?? '').replace(/\D+/g, '');
}

/**
 * The decisions of the association as it stands that answer a question: the likest first, then the newest.
 * Without a topic all of the paragraph, day and year; without anything all there are.
 */
export function findDecisions({ decisions }: Association, { paragraph, date, year, topic }: DecisionQuestion): Decision[] {
  const fits = (each: Decision) =>
    (!paragraph || number(each.paragraph) === number(paragraph)) &&
    (!date || each.date === date) &&
    (year === undefined || each.date.startsWith(String(year)) || each.budgetYear === year);
  const newestFirst = [...decisions].sort((a, b) => b.date.localeCompare(a.date) || Number(number(a.paragraph)) - Number(number(b.paragraph)));
  if (!topic) return newestFirst.filter(fits);
  const hits = finderOf(newestFirst.map((item) => ({ item, names: [...item.topics, ...item.content.split(/[;,.:]\s+/)] })))(topic).filter(
    ({ item }) => fits(item),
  );
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score }) => score >= ENOUGH && score >= best * NEAR).map(({ item }) => item);
}
