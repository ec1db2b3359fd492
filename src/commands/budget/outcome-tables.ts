import type { Figure } from '../../calculation/figure.js';
import type { Cell, Table } from '../answer.js';
import type { LineSoFar, SumSoFar, YearSoFar } from './year-outcome.js';

const kronor = (figure: Figure | null | undefined, sign?: true): Cell =>
  figure ? { value: figure.value, unit: 'number', decimals: 0, ...(sign ? { sign } : {}) } : null;
const share = (figure: Figure | null | undefined, sign?: true): Cell =>
  figure ? { value: figure.value, unit: 'percent', decimals: 1, ...(sign ? { sign } : {}) } : null;

const ofKind = ({ lines }: YearSoFar, kind: 'cost' | 'income'): readonly LineSoFar[] => lines.filter(({ line }) => line.kind === kind);

function costTable(year: YearSoFar, costs: readonly LineSoFar[], sum: SumSoFar): Table {
  return {
    title: 'Kostnader',
    columns: ['Kronor', 'Budget', 'Utfall', 'Prognos'],
    rows: [
      ...costs.map(({ line, outcome, forecast }) => ({
        cells: [line.label, kronor(line.budget), kronor(outcome?.amount), kronor(forecast?.forecast)],
      })),
      ...(ofKind(year, 'cost').length > 1
        ? [{ cells: ['Summa', kronor(sum.budget), kronor(sum.outcome), kronor(sum.forecast)], total: true as const }]
        : []),
    ],
  };
}

function courseTable(costs: readonly LineSoFar[], sum: SumSoFar): Table {
  return {
    title: 'Avvikelse mot budget',
    columns: ['Kostnad', 'Använt', 'Kronor', '%'],
    rows: [
      ...costs
        .filter(({ outcome }) => outcome !== null)
        .map(({ line, forecast }) => ({
          cells: [line.label, share(forecast?.used), kronor(forecast?.deviation, true), share(forecast?.deviationPercent, true)],
        })),
      ...(costs.length > 1
        ? [{ cells: ['Summa', share(sum.used), kronor(sum.deviation, true), share(sum.deviationPercent, true)], total: true as const }]
        : []),
    ],
  };
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
    ...(costs.length > 0 ? [costTable(year, costs, year.costs)] : []),
    ...(costs.some(({ forecast }) => forecast?.deviation) ? [courseTable(costs, year.costs)] : []),
    ...(income.some(({ outcome }) => outcome !== null) ? [incomeTable(income, year.income)] : []),
  ];
}
