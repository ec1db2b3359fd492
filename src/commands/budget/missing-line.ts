import { type BudgetColumn, hasLines, linesOf } from '../../associations/budget-columns.js';
import type { Associations } from '../../associations/load.js';
import type { Association, Intervention } from '../../associations/schema.js';
import { kronor, list } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import type { Action, Answer, Table } from '../answer.js';
import { interventionCost } from '../facts/intervention-cost.js';
import { chooseColumn, columnName, columnsInWords, type Wanted } from './choice.js';
import { figure, UNIT_HEADING, used } from './column-words.js';
import { nearness } from './near-lines.js';

const LONGEST = 45;
/** With more lines than this the card is higher than a phone: they are closed until asked for. */
const MOST_OPEN = 14;

/** Is it the id of a line in any of the association's tables? */
export const isLine = ({ tables }: Pick<Association, 'tables'>, id: string): boolean =>
  tables.some(({ lines }) => lines.some((line) => line.id === id));

/** What is asked for has no line of its own: that is said first, then what the source prints of it, and the lines that there are, nearest first. */
export function missingLineAnswer(association: Association, associations: Associations, line: string, wanted: Omit<Wanted, 'line'>): Answer {
  const column = chooseColumn(association, wanted);
  const shown = column && hasLines(column) ? column : chooseColumn(association, {});
  const own = association.interventions.find(({ id }) => id === line);
  const cost = own && interventionCost(association, own);
  const elsewhere = own ? [] : having(associations, association, line);
  const lines = shown && hasLines(shown) ? nearestFirst(shown, own?.name ?? line) : [];
  const near = lines.filter((each) => each.near > 0).slice(0, 2);
  return {
    command: 'budget.status',
    params: { ...wanted, association: association.id, line },
    // What is known, here or elsewhere, is answered, and may be gone on from; what nobody has is no right question.
    status: own || elsewhere.length > 0 ? 'ok' : 'invalid',
    context: [association.name, wanted.year === undefined ? (shown ? columnName(shown) : 'budget') : String(wanted.year)].join(' · '),
    headline: headline(own, column ?? (wanted.year === undefined ? shown : null)),
    lead: [
      own
        ? cost
          ? `Källan skriver kostnaden ${kronor(cost.amount)}${cost.when ? ` (${cost.when})` : ''}.`
          : 'Källorna skriver inte vad den kostar.'
        : saidElsewhere(elsewhere),
      whereLines(association, wanted, column, shown),
      near.length > 0 ? `Närmast: ${list(near.map(({ label, amount }) => `${label} ${figure(amount)}`))}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    tables: shown && lines.length > 0 ? [tableOf(shown, lines)] : [],
    source: [cost?.source, lines.length > 0 ? shown?.source.text : undefined].filter((text, at, all) => text && all.indexOf(text) === at).join('; '),
    actions: [
      ...elsewhere
        .filter((each) => isLine(each, line))
        .slice(0, 1)
        .map((each) => shownAt(each, line)),
      ...actionsOf(association, own, shown, near),
    ].slice(0, 3),
  };
}

type Near = { readonly id: string; readonly label: string; readonly amount: ReturnType<typeof linesOf>[number]['figure']; readonly near: number };

/** The cost lines that hold something: those that are called alike first, the others as printed. */
function nearestFirst(column: BudgetColumn, asked: string): Near[] {
  return linesOf(column, 'cost')
    .filter((each) => !each.figure.value.isZero())
    .map(({ line: { id, label, aliases }, figure: amount }) => ({
      id,
      label,
      amount,
      near: Math.max(...[label, ...aliases].map((name) => nearness(asked, name))),
    }))
    .sort((a, b) => b.near - a.near);
}

function headline(own: Intervention | undefined, column: BudgetColumn | null): string {
  const what = own ? `${own.name} har ingen egen rad` : 'Det finns ingen sådan rad';
  const whole = column ? `${what} i ${columnName(column)}` : what;
  return whole.length <= LONGEST ? whole : what;
}

/** Other associations that have a line or an intervention of that name. */
function having(associations: Associations, here: Association, line: string): Association[] {
  return associations.all.filter((each) => each.id !== here.id && (isLine(each, line) || each.interventions.some(({ id }) => id === line)));
}

const saidElsewhere = (others: readonly Association[]): string => (others.length > 0 ? `Den finns hos ${list(others.map(({ name }) => name))}.` : '');

/** Which of the year's figures have lines, where the year asked for has none. */
function whereLines(association: Association, { year }: Omit<Wanted, 'line'>, column: BudgetColumn | null, shown: BudgetColumn | null): string {
  if (column && hasLines(column)) return '';
  const newest = shown && hasLines(shown) ? `Den nyaste med poster är ${columnName(shown)}.` : '';
  if (column) return `${capital(columnName(column))} har bara summor, inga poster. ${newest}`.trim();
  if (year === undefined) return newest || `${association.name} har inga budgetsiffror än.`;
  return `För ${year} finns ingen budget. Det finns ${list(columnsInWords(association, { year }).slice(0, 3))}. ${newest}`.trim();
}

function tableOf(column: BudgetColumn, lines: readonly Near[]): Table {
  return {
    title: `Poster i ${columnName(column)}`,
    ...(lines.length > MOST_OPEN ? { aside: true as const } : {}),
    columns: ['Post', UNIT_HEADING[column.unit]],
    rows: lines.map(({ label, amount }) => ({ cells: [label, { value: amount.value, unit: 'number' }] })),
  };
}

function actionsOf(association: Association, own: Intervention | undefined, shown: BudgetColumn | null, near: readonly Near[]): Action[] {
  const { id } = association;
  return [
    ...(shown
      ? near.map((each) => ({
          title: `Visa ${each.label}`,
          command: 'budget.status' as const,
          params: { ...used(association, shown), line: each.id },
        }))
      : []),
    ...(own ? [{ title: `Om ${own.name}`, command: 'intervention.info' as const, params: { association: id, intervention: own.id } }] : []),
    ...(shown ? [{ title: `Visa ${columnName(shown)}`, command: 'budget.status' as const, params: used(association, shown) }] : []),
  ];
}

function shownAt({ id, name }: Association, line: string): Action {
  return { title: `Visa hos ${name}`, command: 'budget.status', params: { association: id, line } };
}
