import { type BudgetColumn, lineFigure, linesOf } from '../../associations/budget-columns.js';
import type { Association, Basis } from '../../associations/schema.js';
import { type Figure, named, sum } from '../../calculation/figure.js';
import { partOfWhole } from '../../calculation/rate.js';
import { list, percent } from '../../swedish/format.js';
import type { Answer, Cell, KeyFigure } from '../answer.js';
import { chooseColumn, columnName, columnsInWords } from './choice.js';
import { figure, UNIT_HEADING, used } from './column-words.js';
import { lineLabel } from './line-label.js';
import { isLine } from './missing-line.js';
import { rollUpColumn } from './rollup.js';

interface Asked {
  /** None: the newest column that holds the lines. */
  readonly years: readonly number[];
  readonly basis: Basis | undefined;
  /** None: income, costs and result. `municipalities`: what the municipalities pay together. */
  readonly lines: readonly string[];
}

/** One thing asked for, and what it is in each column. */
interface Row {
  readonly label: string;
  readonly figures: readonly (Figure | null)[];
  /** In percent of the income, or of the costs. */
  readonly shares: readonly (Figure | null)[];
  readonly of: 'intäkterna' | 'kostnaderna' | null;
}

const LONGEST = 45;
const MOST_KEYS = 3;

/** Several years, or several lines, of one question: each beside the others, and what is not there by name. */
export function severalAnswer(association: Association, asked: Asked): Answer {
  const columns = columnsOf(association, asked);
  const missing = asked.years.filter((year) => !columns.some((column) => column.year === year));
  const known = asked.lines.map((id) => rowOf(association, columns, id));
  const rows = asked.lines.length > 0 ? known.flatMap((row) => (row ? [row] : [])) : totalsOf(columns);
  const [first] = columns;
  const params = {
    association: association.id,
    ...(asked.years.length > 1 ? { years: [...asked.years] } : first ? { year: first.year } : {}),
    ...(asked.basis ? { basis: asked.basis } : {}),
    ...(asked.lines.length > 0 ? { lines: [...asked.lines] } : {}),
  };
  const context = `${association.name} · ${columns.length > 0 ? list(columns.map(columnName)) : 'budget'}`;
  if (!first || rows.length === 0)
    return {
      command: 'budget.status',
      params,
      status: 'invalid',
      context,
      headline: `Inga siffror för ${asked.years.length > 0 ? list(asked.years.map(String)) : 'de posterna'}`,
      lead: `Det finns ${list(columnsInWords(association, {}).slice(0, 6))}.`,
      actions: [{ title: 'Visa budgetläge', command: 'budget.status', params: { association: association.id } }],
    };
  const absent = [
    ...(missing.length > 0 ? [`${list(missing.map(String))} saknas i källorna.`] : []),
    ...asked.lines.flatMap((id, at) => (known[at] ? [] : [withoutFigures(association, id)])),
  ];
  const together = columns.length === 1 ? togetherOf(rows, asked.lines) : null;
  return {
    command: 'budget.status',
    params,
    status: 'ok',
    context,
    headline: headline(rows, columns),
    ...(together ? { lead: together.words } : {}),
    keyFigures: keyFigures(rows, columns),
    ...(absent.length > 0 ? { notices: absent.map((text) => ({ kind: 'info', text })) } : {}),
    tables: tablesOf([...partsOf(association, columns, asked), ...rows], columns),
    calculation: [
      ...[...partsOf(association, columns, asked), ...rows].flatMap(({ figures, shares }) => [...figures.filter((each) => each?.formula), ...shares]),
      together?.sum ?? null,
    ].filter((each) => each !== null && each !== undefined),
    source: [...new Set(columns.map(({ source }) => source.text))].join('; '),
    actions: columns.slice(0, 2).map((column, index) => ({
      title: `Visa ${columnName(column)}`,
      command: 'budget.status' as const,
      params: used(association, column),
      ...(index === 0 ? { primary: true as const } : {}),
    })),
  };
}

/** A thing asked for that has no row here: an intervention without a line of its own, or a line that is empty in these columns. */
function withoutFigures({ interventions, tables }: Association, id: string): string {
  const own = interventions.find((each) => each.id === id)?.name;
  if (own !== undefined && !isLine({ tables }, id)) return `${own} har ingen egen rad.`;
  const label = tables.flatMap(({ lines }) => lines).find((line) => line.id === id)?.label;
  return label === undefined ? 'En av posterna finns inte.' : `${label} saknar siffror där.`;
}

/** One column for each year that has one; where no year is said, the newest that holds the first line. */
function columnsOf(association: Association, { years, basis, lines }: Asked): BudgetColumn[] {
  const line = lines.find((id) => isLine(association, id)) ?? municipal(association)[0];
  const wanted = lines.length > 0 && line !== undefined ? { basis, line } : { basis };
  const chosen = (years.length > 0 ? years : [undefined]).map((year) => chooseColumn(association, { ...wanted, year }));
  return chosen.filter((column) => column !== null);
}

/** The lines of the municipalities' contributions. */
function municipal({ parties, tables }: Association): string[] {
  const own = new Set(parties.filter(({ kind }) => kind === 'municipality').map(({ id }) => id));
  return [...new Set(tables.flatMap(({ lines }) => lines.filter(({ party }) => party !== undefined && own.has(party)).map(({ id }) => id)))];
}

function rowOf(association: Association, columns: readonly BudgetColumn[], id: string): Row | null {
  const lines = columns.flatMap(({ table }) => table.lines);
  const line = lines.find((each) => each.id === id);
  if (!line && id !== 'municipalities') return null;
  const ids = id === 'municipalities' ? municipal(association) : [id];
  const table = columns.find((column) => line && column.table.lines.includes(line))?.table;
  const label = line && table ? lineLabel(table, line) : 'Kommunerna tillsammans';
  const figures = columns.map((column) => {
    const parts = column.table.lines.filter((each) => ids.includes(each.id)).flatMap((each) => lineFigure(column, each) ?? []);
    if (id !== 'municipalities') return parts[0] ?? null;
    return parts.length > 0 ? named(label, sum(parts)) : null;
  });
  const kind = line?.kind ?? 'contribution';
  const of = kind === 'contribution' || kind === 'grant' ? 'intäkterna' : kind === 'cost' || kind === 'costSubtotal' ? 'kostnaderna' : null;
  const shares = columns.map((column, index) => {
    const totals = rollUpColumn(column);
    const whole = of === 'intäkterna' ? totals.totalRevenue : of === 'kostnaderna' ? totals.totalCosts : null;
    const own = figures[index];
    return own && whole ? partOfWhole(`${label} ${column.year}, andel`, own, whole) : null;
  });
  return figures.some((each) => each !== null) ? { label, figures, shares, of } : null;
}

/** Where only the municipalities together are asked for, each of them is shown too. */
function partsOf(association: Association, columns: readonly BudgetColumn[], { lines }: Asked): Row[] {
  const [only, ...more] = lines;
  if (only !== 'municipalities' || more.length > 0 || columns.length > 1) return [];
  return municipal(association).flatMap((id) => rowOf(association, columns, id) ?? []);
}

/** Income, costs and result of each year. */
function totalsOf(columns: readonly BudgetColumn[]): Row[] {
  const rolled = columns.map((column) => ({ totals: rollUpColumn(column), printed: linesOf(column, 'costTotal')[0]?.figure ?? null }));
  const row = (label: string, of: (each: (typeof rolled)[number]) => Figure | null): Row => ({
    label,
    figures: rolled.map(of),
    shares: [],
    of: null,
  });
  return [
    row('Intäkter', ({ totals }) => totals.totalRevenue),
    row('Kostnader', ({ totals, printed }) => totals.totalCosts ?? printed),
    row('Resultat', ({ totals }) => totals.result),
  ].filter(({ figures }) => figures.some((each) => each !== null));
}

/** The sum of what is of one kind; a municipality beside all of them is in their sum already. */
function togetherOf(rows: readonly Row[], ids: readonly string[]): { readonly sum: Figure; readonly words: string } | null {
  const [first] = rows;
  const figures = rows.map(({ figures: [own] }) => own ?? null);
  if (!first?.of || rows.length < 2 || ids.includes('municipalities') || rows.some(({ of }) => of !== first.of) || figures.includes(null))
    return null;
  const total = named('Tillsammans', sum(figures.filter((each) => each !== null)));
  return { sum: total, words: `Tillsammans ${figure(total)}.` };
}

function headline(rows: readonly Row[], columns: readonly BudgetColumn[]): string {
  const years = columns.map(({ year }) => String(year));
  const [only] = rows;
  if (columns.length === 1) {
    const amounts = list(rows.map(({ label, figures: [own] }) => `${label}: ${own ? figure(own) : 'tomt'}`));
    const names = `${list(rows.map(({ label }) => label))} ${years[0]}`;
    return [amounts, names].find((words) => words.length <= LONGEST) ?? `${rows.length} poster ${years[0]}`;
  }
  const what = rows.length === 1 && only ? `${only.label} ${list(years)}` : `${list(years)} bredvid varandra`;
  return what.length <= LONGEST ? what : `${years.length} år bredvid varandra`;
}

function keyFigures(rows: readonly Row[], columns: readonly BudgetColumn[]): KeyFigure[] {
  const note = (row: Row, at: number) => {
    const share = row.shares[at];
    return share ? { note: `${percent(share.value, { decimals: 1 })} av ${row.of}` } : {};
  };
  const [only] = rows;
  if (columns.length === 1)
    return rows.slice(0, MOST_KEYS).flatMap((row) => (row.figures[0] ? [{ label: row.label, figure: row.figures[0], ...note(row, 0) }] : []));
  if (rows.length > 1 || !only) return [];
  return columns.slice(0, MOST_KEYS).flatMap((column, at) => {
    const own = only.figures[at];
    return own ? [{ label: columnName(column), figure: own, ...note(only, at) }] : [];
  });
}

/** What the key figures do not say already: many lines with their share, or several lines over several years. Three years stand below each other: side by side they are too wide for a phone. */
function tablesOf(rows: readonly Row[], columns: readonly BudgetColumn[]): NonNullable<Answer['tables']> {
  const cell = (each: Figure | null | undefined): Cell => (each ? { value: each.value, unit: 'number' } : null);
  const unit = UNIT_HEADING[columns[0]?.unit ?? 'SEK'];
  if (rows.length * columns.length <= MOST_KEYS && (rows.length === 1 || columns.length === 1)) return [];
  if (columns.length === 1) {
    const shared = rows.some(({ shares: [share] }) => share);
    const shareCell = (share: Figure | null | undefined): Cell => (share ? { value: share.value, unit: 'percent', decimals: 1 } : null);
    return [
      {
        title: 'Posterna',
        columns: ['Post', unit, ...(shared ? ['Andel'] : [])],
        rows: rows.map(({ label, figures, shares: [share] }) => ({ cells: [label, cell(figures[0]), ...(shared ? [shareCell(share)] : [])] })),
      },
    ];
  }
  if (columns.length === 2)
    return [
      {
        title: 'År för år',
        columns: [unit, ...columns.map(columnName)],
        rows: rows.map(({ label, figures }) => ({ cells: [label, ...figures.map(cell)] })),
      },
    ];
  return [
    {
      title: 'År för år',
      columns: [unit, ...rows.slice(0, MOST_KEYS).map(({ label }) => label)],
      rows: columns.map((column, at) => ({ cells: [columnName(column), ...rows.slice(0, MOST_KEYS).map(({ figures }) => cell(figures[at]))] })),
    },
  ];
}
