import type { Association } from '../../associations/schema.js';
import { monthsOf } from '../periods.js';
import { finderOf } from './finder.js';

export type Decision = Association['decisions'][number];

/** What a decision is looked for by; what is left out does not matter. */
export interface DecisionQuestion {
  readonly paragraph?: string | undefined;
  /** `2020-11-16` */
  readonly date?: string | undefined;
  /** "16 november" without a year: that day of whichever year has one. */
  readonly anyYear?: boolean;
  readonly year?: number | undefined;
  /** `2020-11`, `2025-H2` */
  readonly period?: string | undefined;
  readonly topic?: string | undefined;
}

/** The day of the last decisions before a period ends, or else of the first after it; undefined where there are none at all. */
export function nearestDay({ decisions }: Association, period: string): string | undefined {
  const [, to] = monthsOf(period);
  const days = decisions.map(({ date }) => date).sort();
  return days.filter((day) => day.slice(0, 7) <= to).at(-1) ?? days[0];
}

const ENOUGH = 0.55;
/** As much of the best one's score is still about the same. */
const NEAR = 0.45;

function number(paragraph: string | undefined): string {
  return (paragraph ?? '').replace(/\D+/g, '');
}

/** What members pay goes by either word: "medlemsavgifterna" is also looked for as "medlemsbidrag". */
function withOtherWords(topic: string): string {
  return `${topic} ${topic.replace(/avgift(?:erna|ernas|er|en)?\b/gi, 'bidrag')}`;
}

/**
 * The decisions of the association as it stands that answer a question: the likest first, then the newest.
 * Without a topic all of the paragraph, day and year; without anything all there are.
 */
export function findDecisions({ decisions }: Association, { paragraph, date, anyYear, year, period, topic }: DecisionQuestion): Decision[] {
  const [from, to] = period ? monthsOf(period) : [];
  const fits = (each: Decision) =>
    (!paragraph || number(each.paragraph) === number(paragraph)) &&
    (!date || (anyYear ? each.date.slice(5) === date.slice(5) : each.date === date)) &&
    (!from || !to || (each.date.slice(0, 7) >= from && each.date.slice(0, 7) <= to)) &&
    (year === undefined || each.date.startsWith(String(year)) || each.budgetYear === year);
  const newestFirst = [...decisions].sort((a, b) => b.date.localeCompare(a.date) || Number(number(a.paragraph)) - Number(number(b.paragraph)));
  if (!topic) return newestFirst.filter(fits);
  const hits = finderOf(newestFirst.map((item) => ({ item, names: [...item.topics, ...item.content.split(/[;,.:]\s+/)] })))(
    withOtherWords(topic),
  ).filter(({ item }) => fits(item));
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score }) => score >= ENOUGH && score >= best * NEAR).map(({ item }) => item);
}
