import { type BudgetColumn, budgetColumns, lineFigure } from '../../associations/budget-columns.js';
import type { Association, Line } from '../../associations/schema.js';
import { partOfWhole } from '../../calculation/rate.js';
import { percent } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import type { Answer } from '../answer.js';
import { columnName } from './choice.js';
import { changeYear, context, figure, UNIT_HEADING, used } from './column-words.js';
import { kindShares } from './kind-shares.js';
import { rollUpColumn } from './rollup.js';

/** One line: its amount, its share, and the same line in every other column. */
export function lineAnswer(association: Association, column: BudgetColumn, line: Line, chosen: boolean): Answer {
  const own = lineFigure(column, line);
  if (!own) throw new Error(`${line.id} is empty in ${column.label}`);
  const totals = rollUpColumn(column);
  const isCost = line.kind === 'cost' || line.kind === 'costSubtotal';
  const isRevenue = line.kind === 'contribution' || line.kind === 'grant';
  const whole = isCost ? totals.totalCosts : isRevenue ? totals.totalRevenue : null;
  const kinds = line.kind === 'costTotal' || line.kind === 'costSubtotal' ? kindShares(column) : null;
  const share = whole ? partOfWhole(`${line.label}, andel`, own, whole) : null;
  const others = budgetColumns(association).flatMap((each) => {
    const same = each.table.lines.find(({ id }) => id === line.id);
    const value = same && lineFigure(each, same);
    return value ? [{ each, value }] : [];
  });
  return {
    command: 'budget.status',
    params: { ...used(association, column), line: line.id },
    status: 'ok',
    context: context(association, column),
    headline: `${line.label}: ${figure(own)}`,
    ...(share
      ? {
          lead: `Det är ${percent(share.value, { decimals: 1 })} av ${isCost ? 'kostnaderna' : column.table.contents === 'contributions' ? 'medlemsbidragen' : 'intäkterna'}.`,
        }
      : {}),
    notices: line.note ? [{ kind: 'info', text: line.note }] : [],
    ...(kinds ? { chart: kinds.chart } : {}),
    tables: [
      {
        title: 'Alla år',
        columns: ['År och underlag', UNIT_HEADING[column.unit]],
        rows: others.map(({ each, value }) => ({
          cells: [capital(columnName(each)), { value: value.value, unit: 'number' }],
        })),
      },
    ],
    calculation: [
      ...(totals.totalCosts && isCost ? [totals.totalCosts] : []),
      ...(totals.totalRevenue && isRevenue ? [totals.totalRevenue] : []),
      ...(share ? [share] : []),
      ...(kinds?.calculation ?? []),
    ],
    source: column.source.text,
    actions: [
      { title: `Visa ${columnName(column)}`, command: 'budget.status', params: used(association, column), primary: true },
      ...(chosen ? [changeYear(association, column)] : []),
    ],
  };
}
