import { recordsOfAllYears } from '../../store/all-years.js';
import type { BudgetRecord } from '../../store/bodies/budgets.js';
import type { DecisionRecord } from '../../store/bodies/decisions.js';
import type { Store, StoredRecord } from '../../store/port.js';
import { withdrawnIn } from '../../store/withdrawn.js';

/** A record with a body of one kind. */
export type Stored<Body extends StoredRecord['body']> = StoredRecord & { readonly body: Body };

export type StoredBudget = Stored<BudgetRecord>;
export type StoredDecision = Stored<DecisionRecord>;

/** The records of one kind that were not taken back, in the order they were made. */
export function standing<Type extends StoredRecord['body']['type']>(
  records: readonly StoredRecord[],
  type: Type,
): Stored<Extract<StoredRecord['body'], { type: Type }>>[] {
  const withdrawn = withdrawnIn(records);
  return records.filter(
    (record): record is Stored<Extract<StoredRecord['body'], { type: Type }>> => record.body.type === type && !withdrawn.has(record.sequence),
  );
}

/** Every record of one kind in an association, all years. Costs nothing where there are none. */
export async function allOf<Type extends 'budget' | 'decision' | 'scenario'>(store: Store, association: string, type: Type) {
  return standing(await recordsOfAllYears(store, association, { rules: type }), type);
}

/** The budgets of one year, proposals and adopted ones, and how many records a decision on them was made on. */
export async function budgetsOf(
  store: Store,
  association: string,
  year: number,
): Promise<{ readonly budgets: StoredBudget[]; readonly count: number }> {
  const records = await store.records(association, year, { rules: 'budget' });
  return { budgets: standing(records, 'budget'), count: records.length };
}

export const newestOf = (budgets: readonly StoredBudget[], stage: BudgetRecord['stage']): StoredBudget | null =>
  budgets.findLast(({ body }) => body.stage === stage) ?? null;
