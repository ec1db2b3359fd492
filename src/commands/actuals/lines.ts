import { type BudgetColumn, budgetColumns, hasLines, lineFigure } from '../../associations/budget-columns.js';
import type { Association, Basis } from '../../associations/schema.js';
import { constant, type Figure, named, times } from '../../calculation/figure.js';
import type { Decimal } from '../../calculation/number.js';

/** A line that an outcome can be logged on. */
export interface YearLine {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly kind: 'cost' | 'income';
  /** The year's budget in kronor; null where none is set. */
  readonly budget: Figure | null;
  /** What the line has amounted to when it was last budgeted: to see that an amount is of the right size. */
  readonly usual: Figure | null;
}

export interface YearLines {
  readonly lines: readonly YearLine[];
  /** The year's own column; null where the lines are borrowed from another year. */
  readonly column: BudgetColumn | null;
}

const PREFERENCE: readonly Basis[] = ['budget', 'plan', 'forecast', 'actual'];

/** The column of a year that holds cost lines: its budget before its plan. */
export function columnOfYear(association: Association, year: number): BudgetColumn | null {
  const columns = budgetColumns(association).filter((column) => column.year === year && hasLines(column));
  return [...columns].sort((a, b) => PREFERENCE.indexOf(a.basis) - PREFERENCE.indexOf(b.basis))[0] ?? null;
}

/** The newest column with lines: what a year without a budget of its own is called by. */
function newestColumn(association: Association): BudgetColumn | null {
  const columns = budgetColumns(association).filter(hasLines);
  const adopted = columns.filter(({ basis }) => basis === 'budget');
  return [...(adopted.length > 0 ? adopted : columns)].sort((a, b) => b.year - a.year)[0] ?? null;
}

/** A printed amount in kronor, whatever unit the source uses. */
export function inKronor(figure: Figure): Figure {
  return figure.unit === 'tkr' ? named(figure.label, times(figure, constant(1000)), 'SEK') : figure;
}

/** The lines of a year's budget, or of the newest one there is; empty for an association without any. */
export function linesOfYear(association: Association, year: number): YearLines {
  const own = columnOfYear(association, year);
  const column = own ?? newestColumn(association);
  if (!column) return { lines: [], column: null };
  const inTable = budgetColumns(association).filter(({ table }) => table === column.table);
  const lines = column.table.lines.flatMap((line): YearLine[] => {
    if (line.kind !== 'cost' && line.kind !== 'contribution' && line.kind !== 'grant') return [];
    const budget = own && lineFigure(own, line);
    const earlier = inTable.map((each) => lineFigure(each, line)).filter((figure) => figure !== null && !figure.value.isZero());
    const usual = budget && !budget.value.isZero() ? budget : (earlier.at(-1) ?? null);
    const party = association.parties.find(({ id }) => id === line.party);
    const intervention = association.interventions.find(({ id }) => id === line.intervention);
    return [
      {
        id: line.id,
        label: line.label,
        aliases: [...line.aliases, ...[party, intervention].flatMap((owner) => (owner ? [owner.name, ...owner.aliases] : []))],
        kind: line.kind === 'cost' ? 'cost' : 'income',
        budget: budget ? inKronor(budget) : null,
        usual: usual ? inKronor(usual) : null,
      },
    ];
  });
  return { lines, column: own };
}

/** What all costs of a year's budget, or of the newest one, come to; null where no line has an amount. */
export function costsOf({ lines }: YearLines): Decimal | null {
  const costs = lines.flatMap(({ kind, usual }) => (kind === 'cost' && usual ? [usual.value] : []));
  return costs.length > 0 ? costs.reduce((total, each) => total.plus(each)) : null;
}
