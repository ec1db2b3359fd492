import type { Figure } from '../../calculation/figure.js';
import type { Cell, Table } from '../answer.js';
import type { LineSoFar, SumSoFar, YearSoFar } from './year-outcome.js';

const kronor = (figure: Figure | null | undefined, sign?: true): Cell =>
  figure ? { value: figure.value, unit: 'number', decimals: 0, ...(sign ? { sign } : {}) } : null;
const ofKind = ({ lines }: YearSoFar, kind: 'cost' | 'income'): readonly LineSoFar[] => lines.filter(({ line }) => line.kind === kind);

type Row = Table['rows'][number];

/**
 * Three columns each, what was used in percent only in the answer about one line: a card has room for no more, and on a phone four
 * amounts in kronor leave none for the line's name.
 */
function table(title: string, columns: readonly string[], lines: readonly Row[], sum: Row['cells']): Table {
  return { title, columns, rows: [...lines, ...(lines.length > 1 ? [{ cells: sum, total: true as const }] : [])] };
}

function costTables(costs: readonly LineSoFar[], sum: SumSoFar): Table[] {
  const rows = (cells: (line: LineSoFar) => Row['cells']) => costs.map((line) => ({ cells: [line.line.label, ...cells(line)] }));
  const deviates = costs.some(({ forecast }) => forecast?.deviation);
  return [
    table(
      'Kostnader hittills',
      ['Kronor', 'Budget', 'Utfall'],
      rows(({ line, outcome }) => [kronor(line.budget), kronor(outcome?.amount)]),
      ['Summa', kronor(sum.budget), kronor(sum.outcome)],
    ),
    table(
      'Prognos för året',
      deviates ? ['Kronor', 'Prognos', 'Avvikelse'] : ['Kronor', 'Prognos'],
      rows(({ forecast }) => [kronor(forecast?.forecast), ...(deviates ? [kronor(forecast?.deviation, true)] : [])]),
      ['Summa', kronor(sum.forecast), ...(deviates ? [kronor(sum.deviation, true)] : [])],
    ),
  ];
}

function incomeTable(income: readonly LineSoFar[], sum: SumSoFar): Table {
  return {
    title: 'Intäkter',
    columns: ['Kronor', 'Budget', 'Utfall'],
    rows: [
      ...income.map(({ line, outcome }) => ({ cells: [line.label, kronor(line.budget), kronor(outcome?.amount)] })),
      ...(income.length > 1 ? [{ cells: ['Summa', kronor(sum.budget), kronor(sum.outcome)], total: true as const }] : []),
    ],
  };
}

/** Every line of the year: what was set aside, what has been used, what it becomes, and how far that is from the budget. */
export function outcomeTables(year: YearSoFar): Table[] {
  const [costs, income] = [ofKind(year, 'cost'), ofKind(year, 'income')];
  return [
    ...(costs.length > 0 ? costTables(costs, year.costs) : []),
    ...(income.some(({ outcome }) => outcome !== null) ? [incomeTable(income, year.income)] : []),
  ];
}
