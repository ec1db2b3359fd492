import type { Association, Document } from '../../associations/schema.js';
import type { BudgetRecord } from '../../store/bodies/budgets.js';
import type { Store } from '../../store/port.js';
import { withChanges } from '../interventions/interventions.js';
import { allOf, type StoredBudget, type StoredDecision } from './stored.js';
import { documentOf, tableOf } from './table.js';

/** What was decided here and is in no printed document: where a registered decision is cited. */
const REGISTER = 'beslut-i-boten';

/** Was it registered here, and is in no printed document? */
export const isRegistered = ({ document }: { readonly document: string }): boolean => document.startsWith(`${REGISTER}-`);

/**
 * The association as it stands: what is printed of it, with interventions as they were changed, the budgets that were adopted here as
 * tables of their own, and the decisions that were registered. The same object where nothing was stored; the printed one is never changed.
 */
export async function asItStands(association: Association, store: Store): Promise<Association> {
  return await standingAt(association, store, Number.POSITIVE_INFINITY);
}

/** The association with the budgets that were adopted up to a receipt, as they were then; what else has changed is as it is now. */
export async function standingAt(association: Association, store: Store, receipt: number): Promise<Association> {
  const [changed, budgets, decisions] = await Promise.all([
    withChanges(association, store),
    allOf(store, association.id, 'budget'),
    allOf(store, association.id, 'decision'),
  ]);
  const then = budgets.filter(({ sequence }) => sequence <= receipt);
  return withDecisions(withBudgets(changed, then), decisions);
}

function documentFor({ year, adopted }: BudgetRecord): Document {
  return { title: `Budget ${year}`, date: adopted?.date ?? `${year - 1}-11-30`, short: `budget ${year}` };
}

/** The newest adopted budget of each year goes before what is printed of that year; a later year's budget goes before an earlier plan of it. */
function withBudgets(association: Association, budgets: readonly StoredBudget[]): Association {
  const newest = new Map(budgets.flatMap(({ body }) => (body.stage === 'adopted' ? [[body.year, body] as const] : [])));
  if (newest.size === 0) return association;
  const adopted = [...newest.values()].sort((a, b) => b.year - a.year);
  return {
    ...association,
    documents: { ...association.documents, ...Object.fromEntries(adopted.map((budget) => [documentOf(budget), documentFor(budget)])) },
    tables: [...adopted.map((budget) => tableOf(budget, association)), ...association.tables],
  };
}

function withDecisions(association: Association, decisions: readonly StoredDecision[]): Association {
  if (decisions.length === 0) return association;
  const added = decisions.map(({ body: { date, paragraph, content, topics, budgetYear } }) => ({
    date,
    ...(paragraph === null ? {} : { paragraph }),
    content,
    topics,
    ...(budgetYear === null ? {} : { budgetYear }),
    document: `${REGISTER}-${date}`,
    section: paragraph ?? 'utan paragraf',
  }));
  const registers = Object.fromEntries(
    added.map(({ date, document }) => [document, { title: 'Beslut registrerat av förbundschefen', date, short: 'registrerat beslut' }]),
  );
  return { ...association, documents: { ...association.documents, ...registers }, decisions: [...association.decisions, ...added] };
}
