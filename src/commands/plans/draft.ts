import { type BudgetColumn, budgetColumns, hasLines, linesOf } from '../../associations/budget-columns.js';
import { equityYears } from '../../associations/equity-years.js';
import type { Association } from '../../associations/schema.js';
import { allocate } from '../../calculation/allocate.js';
import { constant, type Figure, given, growthFactor, minus, named, power, rounded, sum, times } from '../../calculation/figure.js';
import { whole } from '../../calculation/forecast.js';
import { decimal } from '../../calculation/number.js';
import { splitByLaw } from '../../calculation/shares.js';
import type { BudgetLine, BudgetRecord } from '../../store/bodies/budgets.js';
import { BASIS_NAME } from '../budget/choice.js';
import { payerOf } from './payers.js';

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

export interface Draft {
  readonly year: number;
  readonly years: readonly number[];
  readonly groups: BudgetRecord['groups'];
  readonly lines: readonly DraftLine[];
  readonly openingEquity: Figure | null;
  readonly made: readonly string[];
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
    name: `${BASIS_NAME[column.basis]} ${column.year}`,
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

export interface DraftWish {
  readonly year: number;
  readonly years: readonly number[];
  /** Yearly change of every cost in percent. */
  readonly rate?: Figure | undefined;
  /** Rounding of changed amounts in kronor. */
  readonly unit?: string | undefined;
  readonly changes: readonly {
    readonly line: string;
    readonly amount?: string | undefined;
    readonly percent?: string | undefined;
    readonly to?: string | undefined;
    readonly name?: string | undefined;
  }[];
  /** Inhabitants by party: the municipalities' sum is shared anew after them. */
  readonly populations?: Readonly<Record<string, number | null>> | undefined;
}

const SAID = ['din ändring'];

/** The year's amount of a line: what it was, raised by the rate, changed as was said, in that order. */
function amountOf(line: DraftLine, before: Figure, { year, rate, unit = '1', changes }: DraftWish): Figure {
  const label = `${line.label} ${year}`;
  const raises = rate && !rate.value.isZero() && line.kind === 'cost';
  let amount = raises ? named(label, rounded(times(before, growthFactor(rate)), unit)) : before;
  for (const change of changes) {
    const kind = change.line === 'costs' ? 'cost' : change.line === 'revenue' ? 'contribution' : null;
    if (change.line !== line.id && !(kind === line.kind && change.percent !== undefined)) continue;
    if (change.to !== undefined) amount = given(label, change.to, 'SEK', SAID);
    else if (change.amount !== undefined) amount = sum([amount, given(`${line.label}, ändring`, change.amount, 'SEK', SAID)]);
    else if (change.percent !== undefined && !decimal(change.percent).isZero())
      amount = rounded(times(amount, growthFactor(given(`${line.label}, ändring`, change.percent, 'percent', SAID))), unit);
  }
  return named(label, amount);
}

/** The plan after the budget year: costs go on by the rate, all else stands. */
function planned(line: DraftLine, budget: Figure, { years, rate }: DraftWish): Figure[] {
  return years.map((year, index) => {
    if (index === 0) return budget;
    const goesOn = rate && !rate.value.isZero() && line.kind === 'cost';
    return goesOn ? whole(`${line.label} ${year}`, times(budget, power(growthFactor(rate), index))) : named(`${line.label} ${year}`, budget);
  });
}

/** A plan that stands goes with its line: as much more or less each year as the budget year. One that is made anew goes on by the rate. */
function planOf(line: DraftLine, budget: Figure, wish: DraftWish): readonly Figure[] {
  const [before, ...later] = line.amounts;
  if (wish.rate !== undefined || !before || later.length + 1 !== wish.years.length) return planned(line, budget, wish);
  if (before.value.eq(budget.value)) return line.amounts;
  return [budget, ...later.map((amount) => named(amount.label, sum([amount, minus(budget, before)])))];
}

/** The members' contributions from a sum of all: 50/25/25 by the law, the municipalities' part as they share it today. */
function fromTotal(lines: readonly DraftLine[], total: Figure, association: Association, wish: DraftWish): DraftLine[] {
  const split = splitByLaw(total, wish.unit ?? '1');
  return lines.map((line) => {
    const payer = payerOf(association, line);
    const own = lines.filter((each) => payerOf(association, each) === payer);
    if (payer === null || own.some(({ before }) => !before)) return line;
    const parts = own.map(({ id, label, before, amounts }) => ({ id, label, weight: before ?? amounts[0] ?? constant(1) }));
    const amount = allocate(split[payer], parts, wish.unit ?? '1').find(({ id }) => id === line.id)?.amount;
    return amount ? { ...line, amounts: planned(line, named(`${line.label} ${wish.year}`, amount), wish) } : line;
  });
}

/** The municipalities' sum by their inhabitants, where a number is known for each of them. */
function byPopulation(lines: readonly DraftLine[], association: Association, wish: DraftWish): DraftLine[] {
  const { populations } = wish;
  const own = lines.filter((line) => payerOf(association, line) === 'municipalities');
  const counts = own.map((line) => populations?.[line.party ?? line.id] ?? null);
  if (!populations || own.length === 0 || counts.some((count) => count === null || count < 0) || counts.every((count) => count === 0))
    return [...lines];
  const total = named(`Kommunernas bidrag ${wish.year}`, sum(own.map(({ amounts }) => amounts[0] ?? constant(0))), 'SEK');
  const parts = own.map(({ id, label }, index) => ({
    id,
    label,
    weight: given(`Invånare i ${label}`, counts[index] ?? 0, 'people', ['invånare som du skrev dem']),
  }));
  const shared = new Map(allocate(total, parts, wish.unit ?? '1').map(({ id, amount }) => [id, amount]));
  return lines.map((line) => {
    const amount = shared.get(line.id);
    return amount ? { ...line, amounts: planned(line, named(`${line.label} ${wish.year}`, amount), wish) } : line;
  });
}

/** Lines that a change names and the base does not have: an intervention, a line that was 0, or one with a name of its own. */
function addedLines(base: DraftBase, association: Association, { changes, year }: DraftWish): DraftLine[] {
  const known = new Set([...base.lines.map(({ id }) => id), 'costs', 'revenue', 'openingEquity']);
  const group = base.groups.find(({ kind }) => kind !== 'administration')?.id;
  return [...new Set(changes.map(({ line }) => line).filter((id) => !known.has(id)))].flatMap((id): DraftLine[] => {
    const printed = association.tables
      .flatMap(({ lines }) => lines)
      .find((line) => line.id === id && (line.kind === 'cost' || line.kind === 'grant' || line.kind === 'contribution'));
    const intervention = association.interventions.find((each) => each.id === id);
    const name = printed?.label ?? intervention?.name ?? changes.find(({ line, name: said }) => line === id && said)?.name;
    if (name === undefined) return [];
    const kind = printed?.kind === 'contribution' || printed?.kind === 'grant' ? printed.kind : 'cost';
    const own = printed?.group && base.groups.some((each) => each.id === printed.group) ? printed.group : group;
    return [
      {
        id,
        label: name,
        kind,
        ...(printed?.party ? { party: printed.party } : {}),
        ...(kind === 'cost' && own ? { group: own } : {}),
        ...(intervention ? { intervention: id } : {}),
        before: null,
        amounts: [given(`${name} ${year}`, 0, 'SEK', ['ny post'])],
      },
    ];
  });
}

/** Makes a budget: the base's lines, raised and changed as was said, with the plan after it. The base is read, never changed. */
export function draftOf(base: DraftBase, association: Association, wish: DraftWish, made: readonly string[]): Draft {
  const lines = [...base.lines, ...addedLines(base, association, wish)];
  const order = { contribution: 0, grant: 1, cost: 2 } as const;
  const changed = lines
    .map((line): DraftLine => {
      const budget = amountOf(line, line.amounts[0] ?? constant(0), wish);
      return { ...line, amounts: planOf(line, budget, wish) };
    })
    .filter(({ amounts, before }) => before !== null || amounts.some(({ value }) => !value.isZero()))
    .sort((a, b) => order[a.kind] - order[b.kind]);
  const at = wish.changes.findLastIndex(({ line, to }) => line === 'revenue' && to !== undefined);
  const total = wish.changes[at]?.to;
  const shared = total === undefined ? changed : fromTotal(changed, given(`Bidrag ${wish.year}, alla`, total, 'SEK', SAID), association, wish);
  // What is said of one member after the sum stands instead of its share.
  const after = { ...wish, rate: undefined, changes: total === undefined ? [] : wish.changes.slice(at + 1) };
  const summed = shared.map((line) => {
    const budget = line.amounts[0];
    if (!budget || line.kind !== 'contribution' || !after.changes.some((change) => change.line === line.id)) return line;
    return { ...line, amounts: planned(line, amountOf(line, budget, after), after) };
  });
  const opening = wish.changes.findLast(({ line, to }) => line === 'openingEquity' && to !== undefined)?.to;
  return {
    year: wish.year,
    years: wish.years,
    groups: base.groups,
    lines: byPopulation(summed, association, wish),
    openingEquity: opening === undefined ? base.openingEquity : given('Kapital 1 januari', opening, 'SEK', SAID),
    made,
  };
}

/** As it is stored: kronor with at most two decimals. */
export function recordOf(draft: Draft, stage: BudgetRecord['stage'], edition: number, adopted: BudgetRecord['adopted']): BudgetRecord {
  const kronor = (figure: Figure) => figure.value.toDecimalPlaces(2).toFixed();
  return {
    type: 'budget',
    year: draft.year,
    stage,
    edition,
    years: [...draft.years],
    groups: [...draft.groups],
    lines: draft.lines.map(({ before: _before, amounts, ...line }) => ({ ...line, amounts: amounts.map(kronor) })),
    openingEquity: draft.openingEquity ? kronor(draft.openingEquity) : null,
    made: draft.made.map((words) => words.slice(0, 300)),
    adopted,
  };
}
