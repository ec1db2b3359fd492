import { type BudgetColumn, budgetColumns, lineFigure, linesOf, printedColumns } from '../../associations/budget-columns.js';
import { type PrintedSum, printedSums } from '../../associations/printed-sums.js';
import type { Association, Line } from '../../associations/schema.js';
import type { Figure } from '../../calculation/figure.js';
import { partOfWhole } from '../../calculation/rate.js';
import { list, number, percent } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import type { Answer } from '../answer.js';
import { columnName } from './choice.js';
import { changeYear, context, figure, UNIT_HEADING, used } from './column-words.js';
import { kindShares } from './kind-shares.js';
import { lineLabel, namesakes } from './line-label.js';
import { rollUpColumn } from './rollup.js';

/** One line: its amount, its share, and the same line in every other column. */
export function lineAnswer(association: Association, column: BudgetColumn, line: Line, chosen: boolean): Answer {
  const own = lineFigure(column, line);
  if (!own) throw new Error(`${line.id} is empty in ${column.label}`);
  const totals = rollUpColumn(column);
  const isCost = line.kind === 'cost' || line.kind === 'costSubtotal';
  const isRevenue = line.kind === 'contribution' || line.kind === 'grant';
  const whole = isCost ? allCosts(association, column) : isRevenue ? totals.totalRevenue : null;
  const kinds = line.kind === 'costTotal' || line.kind === 'costSubtotal' ? kindShares(column) : null;
  const share = whole ? partOfWhole(`${line.label}, andel`, own, whole) : null;
  const others = printedColumns(association).flatMap((each) => {
    const same = each.table.lines.find(({ id }) => id === line.id);
    const value = same && lineFigure(each, same);
    return value ? [{ each, value }] : [];
  });
  const wrong = printedSums(association).find(
    (sum) => sum.line === line && sum.column.index === column.index && !sum.printed.value.abs().eq(sum.recomputed.value.abs()),
  );
  const alike = namesakes(column.table, line).flatMap((each) => {
    const value = lineFigure(column, each);
    return value ? [`${lineLabel(column.table, each)}: ${figure(value)}`] : [];
  });
  return {
    command: 'budget.status',
    params: { ...used(association, column), line: line.id },
    status: 'ok',
    context: context(association, column),
    headline: wrong ? bothInHeadline(line, wrong) : `${lineLabel(column.table, line)}: ${figure(own)}`,
    ...(wrong
      ? {
          keyFigures: [
            { label: 'Enligt källan', figure: wrong.printed },
            { label: 'Omräknat', figure: wrong.recomputed },
          ],
        }
      : {}),
    ...(share
      ? {
          lead: `Det är ${percent(share.value, { decimals: 1 })} av ${isCost ? 'kostnaderna' : column.table.contents === 'contributions' ? 'medlemsbidragen' : 'intäkterna'}.`,
        }
      : {}),
    notices: [
      ...(wrong
        ? [{ kind: 'warning', text: `källan skriver ${figure(wrong.printed)}, men dess egna tal ger ${figure(wrong.recomputed)}.` } as const]
        : []),
      ...[...(line.note ? [line.note] : []), ...(alike.length > 0 ? [`Det finns också ${list(alike)}.`] : [])].map(
        (text) => ({ kind: 'info', text }) as const,
      ),
    ],
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
      ...(whole?.formula && isCost ? [whole] : []),
      ...(totals.totalRevenue && isRevenue ? [totals.totalRevenue] : []),
      ...(share ? [share] : []),
      ...(wrong ? [wrong.recomputed] : []),
      ...(kinds?.calculation ?? []),
    ],
    source: column.source.text,
    actions: [
      { title: `Visa ${columnName(column)}`, command: 'budget.status', params: used(association, column), primary: true },
      ...(chosen ? [changeYear(association, column)] : []),
    ],
  };
}

const LONGEST = 45;

/** A sum that its own lines contradict is said with both amounts. */
function bothInHeadline({ label }: Line, { printed, recomputed }: PrintedSum): string {
  const both = `${label}: ${figure(printed)} tryckt, ${number(recomputed.value)} räknat`;
  return both.length <= LONGEST ? both : `${label}: två belopp`;
}

/** What a cost is a part of: its own column's costs; of single costs, those that the association prints in all for the same year. */
function allCosts(association: Association, column: BudgetColumn): Figure | null {
  if (column.table.contents !== 'costs') return rollUpColumn(column).totalCosts;
  const same = budgetColumns(association).find(
    (each) => each.year === column.year && each.basis === column.basis && each.unit === column.unit && linesOf(each, 'costTotal').length > 0,
  );
  return (same && linesOf(same, 'costTotal')[0]?.figure) ?? null;
}
