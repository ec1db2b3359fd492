import { type BudgetColumn, budgetColumns, hasLines } from '../../associations/budget-columns.js';
import type { Association, Line } from '../../associations/schema.js';
import { type Figure, named } from '../../calculation/figure.js';
import { variance, variances } from '../../calculation/variance.js';
import { amount, list } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import type { Action, Answer, Notice } from '../answer.js';
import { fieldFor } from '../fields.js';
import { BASIS_NAME, columnName } from './choice.js';
import { figure } from './column-words.js';
import { deviationChart } from './compare-chart.js';
import { linesOfBoth, totalsOfBoth } from './compare-lines.js';
import { type Pair, totalCosts, type WantedPair } from './compare-pair.js';
import { costTable, sumTable } from './compare-tables.js';
import { direction, pairContext, shortName, usedPair } from './compare-words.js';
import { printedDifferences, rollUpColumn } from './rollup.js';

function lead({ base, other, chosen }: Pair): string | undefined {
  switch (chosen) {
    case 'newest':
      return `${base.year} är det nyaste året med både ${BASIS_NAME[base.basis]} och ${BASIS_NAME[other.basis]}.`;
    case 'nearYear':
      return `${capital(columnName(base))} och ${columnName(other)} ligger närmast varandra: inget av åren har två underlag att jämföra.`;
    default:
      return undefined;
  }
}

function actions(association: Association, { base, other }: Pair): Action[] {
  const years = [...new Set(budgetColumns(association).map(({ year }) => year))].sort();
  const shown = base.year === other.year ? base : other;
  return [
    {
      title: `Visa ${columnName(shown)}`,
      command: 'budget.status',
      params: { association: association.id, year: shown.year, basis: shown.basis },
    },
    {
      title: 'Byt år',
      command: 'budget.compare',
      params: { association: association.id },
      fields: [
        { ...fieldFor('year', String(other.year)), kind: 'choice', choices: years.map((year) => ({ title: String(year), value: String(year) })) },
      ],
      submitTitle: 'Jämför',
    },
  ];
}

function source({ base, other }: Pair): string {
  return [...new Set([base.source.text, other.source.text])].join('; ');
}

/** Two whole columns: what the difference is in all, and which lines it comes from. */
export function pairAnswer(association: Association, pair: Pair): Answer {
  const { base, other } = pair;
  const total = { id: 'total', label: 'Kostnader', base: totalCosts(base), other: totalCosts(other) };
  const all = variance(total);
  if (!all || !total.base || !total.other) throw new Error(`no costs in ${base.label} or ${other.label}`);
  const detailed = hasLines(base) && hasLines(other);
  const costs = detailed ? linesOfBoth(pair, 'cost') : [];
  const differing = variances(costs).filter(({ difference }) => !difference.value.isZero());
  const sums = totalsOfBoth(pair);
  const chart = detailed ? deviationChart(costs, differing, total.base) : null;
  const costRows = detailed ? costTable(pair, costs, total.base, total.other) : null;
  const said = lead(pair);
  return {
    command: 'budget.compare',
    params: usedPair(association, pair),
    status: 'ok',
    context: pairContext(association, pair),
    headline: all.difference.value.isZero()
      ? `Samma kostnader som ${shortName(pair, base)}`
      : `${amount(all.difference.value.abs(), all.difference.unit)} ${direction(all.difference)} kostnader än ${shortName(pair, base)}`,
    ...(said ? { lead: said } : {}),
    keyFigures: [
      { label: capital(shortName(pair, base)), figure: total.base },
      { label: capital(shortName(pair, other)), figure: total.other },
      ...(all.percent ? [{ label: 'Skillnad', figure: all.percent }] : []),
    ],
    notices: detailed
      ? [base, other].flatMap(unlikePrinted)
      : [{ kind: 'info', text: 'Källan har bara summor för minst ett av underlagen, så posterna går inte att jämföra.' }],
    ...(chart ? { chart: chart.chart } : {}),
    tables: [...(costRows ? [costRows.table] : []), ...(sums.length > 0 ? [sumTable(pair, sums)] : [])],
    calculation: [
      ...totalSteps(total.base, base),
      ...totalSteps(total.other, other),
      all.difference,
      ...(all.percent ? [all.percent] : []),
      ...differing.map(({ difference }) => difference),
      ...(chart?.shares ?? []),
      ...(costRows?.rest ?? []),
      ...sums.map(({ difference }) => difference.difference).filter(({ value }) => !value.isZero()),
    ],
    source: source(pair),
    actions: actions(association, pair),
  };
}

/** The sums that a source prints though its own lines give others: the card shows those of the lines. */
function unlikePrinted(column: BudgetColumn): Notice[] {
  const wrong = printedDifferences(column, rollUpColumn(column));
  if (wrong.length === 0) return [];
  const sums = wrong.map(({ label, printed, summed }) => `${label} ${figure(printed)} (raderna ger ${figure(summed)})`);
  return [{ kind: 'warning', text: `i ${columnName(column)} skriver källan ${list(sums)}.` }];
}

/** A total that is summed rather than printed has its own line. */
function totalSteps(total: Figure, column: BudgetColumn): Figure[] {
  return total.formula ? [named(`Summa kostnader, ${columnName(column)}`, total)] : [];
}

/** One line in both columns. */
export function pairLineAnswer(association: Association, pair: Pair, line: Line): Answer {
  const { base, other } = pair;
  const [both] = linesOfBoth(pair, line.kind).filter(({ id }) => id === line.id);
  const found = both && variance(both);
  if (!both?.base || !both.other || !found) throw new Error(`${line.id} is empty in ${base.label} or ${other.label}`);
  const { difference } = found;
  const said = lead(pair);
  return {
    command: 'budget.compare',
    params: { ...usedPair(association, pair), line: line.id },
    status: 'ok',
    context: pairContext(association, pair),
    headline: difference.value.isZero()
      ? `${line.label}: ingen skillnad`
      : `${line.label}: ${amount(difference.value.abs(), difference.unit)} ${direction(difference)}`,
    ...(said ? { lead: said } : {}),
    keyFigures: [
      { label: capital(shortName(pair, base)), figure: both.base },
      { label: capital(shortName(pair, other)), figure: both.other },
      ...(found.percent ? [{ label: 'Skillnad', figure: found.percent }] : []),
    ],
    notices: line.note ? [{ kind: 'info', text: line.note }] : [],
    calculation: [difference, ...(found.percent ? [found.percent] : [])],
    source: source(pair),
    actions: [
      { title: 'Visa alla poster', command: 'budget.compare', params: usedPair(association, pair), primary: true },
      ...actions(association, pair).slice(1),
    ],
  };
}

/** There are no such two columns: what there is. */
export function noPairAnswer(association: Association, wanted: WantedPair, available: readonly string[]): Answer {
  const names = [...new Set(available)];
  const what = wanted.line ? 'posten' : 'budgeten';
  return {
    command: 'budget.compare',
    params: { ...wanted, association: association.id },
    status: 'invalid',
    context: association.name,
    headline: names.length > 1 ? 'De två går inte att jämföra' : 'Det finns inget att jämföra med',
    lead: names.length > 0 ? `För ${what} finns ${list(names)}.` : `${association.name} har inga siffror för ${what}.`,
    actions: names.length > 0 ? [{ title: 'Visa budgetläge', command: 'budget.status', params: { association: association.id }, primary: true }] : [],
  };
}
