import { z } from 'zod';
import { parameters } from '../parameters/parameters.js';

/** What a budget is made or changed with. */
export const PlanSaid = z.object({
  association: parameters.association,
  year: parameters.year,
  planChange: parameters.planChange,
  fresh: parameters.fresh,
  madeFrom: parameters.madeFrom,
  rate: parameters.rate.nullable(),
  unit: parameters.unit,
  changes: parameters.changes,
  method: parameters.method,
  populations: parameters.populations,
  populationsFrom: parameters.populationsFrom,
  sheet: parameters.sheet,
  newLines: parameters.newLines,
  checked: parameters.checked,
  date: parameters.date.nullable(),
  dateWords: parameters.dateWords,
  paragraph: parameters.paragraph,
  edition: parameters.edition,
  /** How many records of the year's budget there were when the question was asked. */
  seen: parameters.seen,
});
export type PlanSaid = z.infer<typeof PlanSaid>;

/** How the municipalities' part is to be shared anew; undefined where nobody said, and for shares that stand as they are. */
export function sharingOf({ method, populations }: Pick<PlanSaid, 'method' | 'populations'>): 'population' | 'age16to64' | 'equal' | undefined {
  return method === 'fixed' ? undefined : (method ?? (populations ? 'population' : undefined));
}

type SaidChange = NonNullable<PlanSaid['changes']>[number];

/** Changes after changes: what a line becomes stands instead of all that was said of it before. */
export function merged(before: readonly SaidChange[] = [], after: readonly SaidChange[] = []): SaidChange[] {
  const replaced = new Set(after.flatMap(({ line, to }) => (to === undefined ? [] : [line])));
  const [named, balances] = [new Set(after.map(({ line }) => line)), after.some(({ balance }) => balance !== undefined)];
  // One line at a time takes what is left, until something else is said of it.
  return [...before.filter(({ line, balance }) => !replaced.has(line) && (balance === undefined || !(balances || named.has(line)))), ...after];
}

const MOST_CHANGES = 60;
export const isTooMany = (changes: readonly SaidChange[]): boolean => changes.length > MOST_CHANGES;
