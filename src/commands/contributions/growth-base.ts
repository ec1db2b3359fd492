import { type BudgetColumn, budgetColumns, linesOf } from '../../associations/budget-columns.js';
import { citation } from '../../associations/citation.js';
import { parameter } from '../../associations/parameter.js';
import type { Association } from '../../associations/schema.js';
import { allocate } from '../../calculation/allocate.js';
import type { Contribution } from '../../calculation/contributions.js';
import { type Figure, given } from '../../calculation/figure.js';
import { decimal } from '../../calculation/number.js';
import { shareOfTotal, splitByLaw, totalFrom } from '../../calculation/shares.js';
import { localTime } from '../../swedish/time.js';
import { columnName } from '../budget/choice.js';

/** The contributions that a what-if starts from; they are read, never changed. */
export interface BaseYear {
  readonly year: number;
  readonly contributions: readonly Contribution[];
  /** "plan 2023" */
  readonly name: string;
  readonly source: string;
  /** No later year has contributions. */
  readonly newest: boolean;
}

const PREFERENCE = ['budget', 'plan', 'actual', 'forecast'];

function columnsWithContributions(association: Association): BudgetColumn[] {
  return budgetColumns(association)
    .filter((column) => column.unit === 'SEK' && contributionsOf(association, column) !== null)
    .sort((a, b) => b.year - a.year || PREFERENCE.indexOf(a.basis) - PREFERENCE.indexOf(b.basis));
}

export function contributionYears(association: Association): number[] {
  return [...new Set(columnsWithContributions(association).map(({ year }) => year))].sort();
}

/** The newest adopted budget that prints what every member pays, or else the newest column that does; null where none does. */
export function adoptedContributions(association: Association): (BaseYear & { readonly column: BudgetColumn }) | null {
  const columns = columnsWithContributions(association);
  const printed = columns.filter((column) => perParty(association, column) !== null);
  const column = printed.find(({ basis }) => basis === 'budget') ?? printed[0];
  const contributions = column && perParty(association, column);
  if (!column || !contributions) return null;
  return {
    year: column.year,
    contributions,
    name: columnName(column),
    source: column.source.text,
    newest: column === columns[0],
    column,
  };
}

/** Every member's contribution in a column; null where a payer of the law is missing. */
function contributionsOf(association: Association, column: BudgetColumn): Contribution[] | null {
  return perParty(association, column) ?? perPayer(association, column);
}

/** Where a column prints all members' contributions in one sum, each payer's part of it follows from 50/25/25; the municipalities stay together. */
function perPayer({ parties }: Association, column: BudgetColumn): Contribution[] | null {
  const [total, more] = linesOf(column, 'contribution').filter(({ line, figure }) => line.party === undefined && figure.value.gt(0));
  const complete = (['state', 'region', 'municipality'] as const).every((kind) => parties.some((party) => party.kind === kind));
  if (!total || more || !complete) return null;
  const payers = splitByLaw(total.figure, '0.01');
  const alone = (kind: 'state' | 'region') => parties.find((party) => party.kind === kind);
  return (['municipalities', 'region', 'state'] as const).map((payer): Contribution => {
    const party = payer === 'municipalities' ? undefined : alone(payer);
    return {
      id: party?.id ?? payer,
      name: party?.name ?? 'Kommunerna',
      kind: payer === 'municipalities' ? 'municipality' : payer,
      amount: payers[payer],
    };
  });
}

function perParty(association: Association, column: BudgetColumn): Contribution[] | null {
  const members = linesOf(column, 'contribution').flatMap(({ line, figure }) => {
    const party = association.parties.find(({ id }) => id === line.party);
    return party && figure.value.gt(0) ? [{ id: party.id, name: party.name, kind: party.kind, amount: figure }] : [];
  });
  const complete = (['state', 'region', 'municipality'] as const).every((kind) => members.some((member) => member.kind === kind));
  return complete ? members : null;
}

/** A budget is adopted the year before its own; a plan's years after that are not where a what-if begins, when something nearer is known. */
const YEARS_AHEAD = 1;

/**
 * The year whose contributions stand: the one asked for, or the adopted budget of this year or the next, or the newest year up to then. A year after the newest printed one begins with its
 * amounts. With the state's amount given, the newest printed proportions are scaled to it (5 § lag 2003:1210). Null when there is nothing
 * to start from.
 */
export function baseYear(
  association: Association,
  startYear: number | undefined,
  startAmount: string | undefined,
  thisYear: number,
): BaseYear | null {
  const columns = columnsWithContributions(association);
  const [last] = columns;
  const near = columns.filter(({ year }) => year <= thisYear + YEARS_AHEAD);
  const newest = near.find(({ year, basis }) => basis === 'budget' && year >= thisYear) ?? near[0] ?? last;
  const later = last !== undefined && startYear !== undefined && startYear > last.year;
  const nearest = later ? last : startYear === undefined || startAmount !== undefined ? newest : undefined;
  const column = columns.find(({ year }) => year === startYear) ?? nearest;
  const printed = column && contributionsOf(association, column);
  if (!column || !printed || (startAmount !== undefined && decimal(startAmount).lte(0))) return null;
  const name = columnName(column);
  const known = { year: startYear ?? column.year, source: column.source.text, newest: column === last };
  if (startAmount === undefined) return { ...known, contributions: printed, name };
  const state = given('Statens bidrag', startAmount, 'SEK', ['angivet i frågan']);
  return { ...known, contributions: scaled(printed, state), name: `proportionerna i ${name}` };
}

/**
 * The newest year before the one that is asked for, where that one is printed already: "höj 10 % 2022" is on the amounts of 2021. Undefined
 * where what is asked for lies after all that is printed.
 */
export function yearBefore(association: Association, asked: number | undefined): number | undefined {
  const years = contributionYears(association);
  return asked === undefined || !years.some((year) => year >= asked) ? undefined : years.filter((year) => year < asked).at(-1);
}

function scaled(printed: readonly Contribution[], state: Figure): Contribution[] {
  const total = totalFrom('state', state);
  const amounts = { state, region: shareOfTotal('region', total), municipality: shareOfTotal('municipalities', total) };
  return (['municipality', 'region', 'state'] as const).flatMap((kind) => {
    const members = printed.filter((member) => member.kind === kind);
    const parts = allocate(
      amounts[kind],
      members.map(({ id, name, amount }) => ({ id, label: name, weight: amount })),
      '0.01',
    );
    return members.map((member) => ({ ...member, amount: parts.find(({ id }) => id === member.id)?.amount ?? member.amount }));
  });
}

/** Where the amounts and the offer come from, shortly: the explanation names the documents in full. */
export function sourceWords(association: Association, base: BaseYear, offer: Figure | null): string {
  const cited = Object.values(association.parameters).flatMap((parameters) => parameters.map((each) => citation(association, each)));
  const [full] = offer?.sources ?? [];
  const text = cited.find((each) => each.full === full)?.text ?? full;
  if (text === undefined) return `${base.source} (bidrag).`;
  return text === base.source ? `${base.source} (bidrag och utrymme).` : `${base.source} (bidrag). Utrymme: ${text}.`;
}

/** What the state offers at most per year: as said, else as printed for the association; null when neither is known. */
export function offerOf(association: Association, said: string | undefined, now: Date): Figure | null {
  const printed = parameter(association, 'stateOffer', localTime(now).date) ?? null;
  // A button carries the amount along: what is printed keeps its source.
  if (said === undefined || printed?.value.eq(said)) return printed;
  return given('Statens utrymme', said, 'SEK', ['angivet i frågan']);
}
