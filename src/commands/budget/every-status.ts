import { linesOf } from '../../associations/budget-columns.js';
import type { Associations } from '../../associations/load.js';
import type { Association, Basis } from '../../associations/schema.js';
import { type Figure, named } from '../../calculation/figure.js';
import { list, number } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import type { Answer } from '../answer.js';
import { chooseColumn, columnName, columnsInWords } from './choice.js';
import { figure, used } from './column-words.js';
import { rollUpColumn } from './rollup.js';

interface Asked {
  readonly year: number | undefined;
  readonly basis: Basis | undefined;
}

/** Every association's income and costs, one row each; who lacks the year asked for is shown with what there is. Pressing a row shows the whole budget. */
export function everyStatusAnswer({ all }: Associations, asked: Asked): Answer {
  const rows = all.map((association) => rowOf(association, asked));
  const there = rows.filter(({ has }) => has).length;
  const { year, basis } = asked;
  return {
    command: 'budget.status',
    params: { everyAssociation: 'yes', ...(year === undefined ? {} : { year }), ...(basis === undefined ? {} : { basis }) },
    status: 'ok',
    context: `Alla förbund · budget${year === undefined ? '' : ` ${year}`}`,
    headline:
      year === undefined
        ? `Budgetläge för ${number(rows.length)} förbund`
        : `${number(there)} av ${number(rows.length)} förbund har siffror för ${year}`,
    lead: 'Förbunden är olika stora, så beloppen säger lite om varandra. Tryck på ett förbund för hela budgeten.',
    calculation: rows.flatMap(({ derived }) => derived),
    menu: rows.map(({ title, example, params }) => ({ title, example, command: 'budget.status' as const, params })),
    source: list([...new Set(rows.flatMap(({ source }) => source))]),
  };
}

function rowOf(association: Association, { year, basis }: Asked) {
  const title = association.name;
  const column = chooseColumn(association, { year, basis });
  const none = { title, has: false, derived: [] as Figure[], source: [] as string[], params: { association: association.id } };
  if (!column) {
    const [nearest] = columnsInWords(association, { year });
    return { ...none, example: nearest ? `Inga siffror för ${year ?? 'budgeten'}, närmast är ${nearest}` : 'Inga budgetsiffror i källorna' };
  }
  const totals = rollUpColumn(column);
  const own = (label: string, sum: Figure | null) => sum && named(`${title}, ${label} ${columnName(column)}`, sum);
  const printed = column.table.equityInRevenue ? null : linesOf(column, 'revenueTotal')[0]?.figure;
  const income = own('intäkter', totals.totalRevenue) ?? printed ?? null;
  const costs = own('kostnader', totals.totalCosts) ?? linesOf(column, 'costTotal')[0]?.figure ?? null;
  const words = [...(income ? [`in ${figure(income)}`] : []), ...(costs ? [`ut ${figure(costs)}`] : [])].join(', ');
  return {
    title,
    has: true,
    example: capital(`${columnName(column)}: ${words || 'inga summor'}`),
    derived: [income, costs].filter((each) => each?.formula).flatMap((each) => each ?? []),
    source: [`${association.name}, ${column.source.text}`],
    params: used(association, column),
  };
}
