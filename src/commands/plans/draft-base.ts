import { type BudgetColumn, budgetColumns, hasLines, linesOf } from '../../associations/budget-columns.js';
import { equityYears } from '../../associations/equity-years.js';
import type { Association } from '../../associations/schema.js';
import { constant, type Figure, given, named, times } from '../../calculation/figure.js';
import type { BudgetLine, BudgetRecord } from '../../store/bodies/budgets.js';
import { columnName } from '../budget/choice.js';

/** What a budget is made from: a table of the association, or a stored version of the year itself. */
export interface DraftBase {
  readonly name: string;
  readonly source: string;
  readonly lines: readonly DraftLine[];
  readonly groups: BudgetRecord['groups'];
  readonly openingEquity: Figure | null;
}

/** A row of a budget that is being made: its amount before, and for the budget year and each year of the plan, in kronor. */
export interface DraftLine extends Omit<BudgetLine, 'amounts'> {
  readonly before: Figure | null;
  readonly amounts: readonly Figure[];
}

/** The newest budget with lines up to this year; a plan, an outcome or a forecast only where no budget has them. */
export function baseColumn(association: Association, year: number): BudgetColumn | null {
  const columns = budgetColumns(association).filter((column) => column.year <= year && hasLines(column));
  const order = ['budget', 'plan', 'actual', 'forecast'];
  return [...columns].sort((a, b) => order.indexOf(a.basis) - order.indexOf(b.basis) || b.year - a.year)[0] ?? null;
}

const inKronor = (figure: Figure): Figure => (figure.unit === 'tkr' ? named(figure.label, times(figure, constant(1000)), 'SEK') : figure);

/** Capital on 31 December of the year before, as near the truth as the sources and what was decided say. */
function openingOf(association: Association, year: number): Figure | null {
  const before = equityYears(association).find((each) => each.year === year - 1)?.closing;
  return before ? named('Kapital 1 januari', inKronor(before)) : null;
}

/** The lines of a printed or adopted budget that still stand: those with an amount, and no intervention that has ended before the year. */
export function baseOfColumn(association: Association, column: BudgetColumn, year: number): DraftBase {
  const ended = new Set(association.interventions.flatMap(({ id, endedOn }) => (endedOn && endedOn < `${year}-01-01` ? [id] : [])));
  const lines = linesOf(column, 'contribution', 'grant', 'cost').flatMap(({ line, figure }): DraftLine[] => {
    if (figure.value.isZero() || (line.intervention && ended.has(line.intervention))) return [];
    const amount = inKronor(figure);
    const { id, label, kind, party, group, intervention } = line;
    if (kind !== 'contribution' && kind !== 'grant' && kind !== 'cost') return [];
    return [
      {
        id,
        label: label.slice(0, 80),
        kind,
        ...(party ? { party } : {}),
        ...(group ? { group } : {}),
        ...(intervention ? { intervention } : {}),
        before: amount,
        amounts: [amount],
      },
    ];
  });
  return {
    name: columnName(column),
    source: column.source.text,
    lines,
    groups: column.table.groups.map((group) => ({ ...group })),
    openingEquity: openingOf(association, year),
  };
}

/** A stored version as what the next one is made from. */
export function baseOfRecord(budget: BudgetRecord, name: string): DraftBase {
  return {
    name,
    source: name,
    groups: budget.groups,
    lines: budget.lines.map(({ amounts, ...line }) => {
      const figures = amounts.map((amount, index) => given(`${line.label} ${budget.years[index]}`, amount, 'SEK', [name]));
      return { ...line, before: figures[0] ?? null, amounts: figures };
    }),
    openingEquity: budget.openingEquity === null ? null : given('Kapital 1 januari', budget.openingEquity, 'SEK', [name]),
  };
}
