import type { Association } from '../../associations/schema.js';
import { constant, type Figure, given } from '../../calculation/figure.js';
import type { BudgetRecord } from '../../store/bodies/budgets.js';
import { balanced } from './draft-balance.js';
import type { DraftBase, DraftLine } from './draft-base.js';
import { addedLines, amountOf, type DraftWish, planned, planOf, SAID } from './draft-lines.js';
import { fromTotal, sharedAnew } from './draft-shares.js';

/** A budget that is being made. */
export interface Draft {
  readonly year: number;
  readonly years: readonly number[];
  readonly groups: BudgetRecord['groups'];
  readonly lines: readonly DraftLine[];
  readonly openingEquity: Figure | null;
  readonly made: readonly string[];
}

/** Makes a budget: the base's lines, raised and changed as was said, with the plan after it. The base is read, never changed. */
export function draftOf(base: DraftBase, association: Association, wish: DraftWish, made: readonly string[]): Draft {
  const lines = [...base.lines, ...addedLines(base, association, wish)];
  const order = { contribution: 0, grant: 1, cost: 2 } as const;
  const changed = lines
    .map((line): DraftLine => {
      const budget = amountOf(line, line.amounts[0] ?? constant(0), wish);
      return { ...line, amounts: planOf(line, budget, wish) };
    })
    .filter(({ amounts, before }) => before !== null || amounts.some(({ value }) => !value.isZero()))
    .sort((a, b) => order[a.kind] - order[b.kind]);
  const at = wish.changes.findLastIndex(({ line, to }) => line === 'revenue' && to !== undefined);
  const total = wish.changes[at]?.to;
  const shared = total === undefined ? changed : fromTotal(changed, given(`Bidrag ${wish.year}, alla`, total, 'SEK', SAID), association, wish);
  // What is said of one member after the sum stands instead of its share.
  const after = { ...wish, rate: undefined, changes: total === undefined ? [] : wish.changes.slice(at + 1) };
  const summed = shared.map((line) => {
    const budget = line.amounts[0];
    if (!budget || line.kind !== 'contribution' || !after.changes.some((change) => change.line === line.id)) return line;
    return { ...line, amounts: planned(line, amountOf(line, budget, after), after) };
  });
  const opening = wish.changes.findLast(({ line, to }) => line === 'openingEquity' && to !== undefined)?.to;
  return {
    year: wish.year,
    years: wish.years,
    groups: base.groups,
    lines: balanced(sharedAnew(summed, association, wish), wish),
    openingEquity: opening === undefined ? base.openingEquity : given('Kapital 1 januari', opening, 'SEK', SAID),
    made,
  };
}

/** As it is stored: kronor with at most two decimals. */
export function recordOf(draft: Draft, stage: BudgetRecord['stage'], edition: number, adopted: BudgetRecord['adopted']): BudgetRecord {
  const kronor = (figure: Figure) => figure.value.toDecimalPlaces(2).toFixed();
  return {
    type: 'budget',
    year: draft.year,
    stage,
    edition,
    years: [...draft.years],
    groups: [...draft.groups],
    lines: draft.lines.map(({ before: _before, amounts, ...line }) => ({ ...line, amounts: amounts.map(kronor) })),
    openingEquity: draft.openingEquity ? kronor(draft.openingEquity) : null,
    made: draft.made.map((words) => words.slice(0, 300)),
    adopted,
  };
}
