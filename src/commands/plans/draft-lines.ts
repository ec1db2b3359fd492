import type { Association } from '../../associations/schema.js';
import { type Figure, given, growthFactor, minus, named, power, rounded, sum, times } from '../../calculation/figure.js';
import { whole } from '../../calculation/forecast.js';
import { decimal } from '../../calculation/number.js';
import type { SplitMethod } from '../contributions/split-groups.js';
import type { DraftBase, DraftLine } from './draft-base.js';

/** What was said of a budget that is to be made. */
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
    /** It takes what the year's result leaves. */
    readonly balance?: 'yes' | undefined;
  }[];
  /** How the municipalities' sum is shared anew; left out: it is not. */
  readonly method?: Exclude<SplitMethod, 'fixed'> | undefined;
  /** Inhabitants by party. */
  readonly populations?: Readonly<Record<string, number | null>> | undefined;
}

export const SAID = ['din ändring'];

/** The year's amount of a line: what it was, raised by the rate, changed as was said, in that order. */
export function amountOf(line: DraftLine, before: Figure, { year, rate, unit = '1', changes }: DraftWish): Figure {
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
export function planned(line: DraftLine, budget: Figure, { years, rate }: DraftWish): Figure[] {
  return years.map((year, index) => {
    if (index === 0) return budget;
    const goesOn = rate && !rate.value.isZero() && line.kind === 'cost';
    return goesOn ? whole(`${line.label} ${year}`, times(budget, power(growthFactor(rate), index))) : named(`${line.label} ${year}`, budget);
  });
}

/** A plan that stands goes with its line: as much more or less each year as the budget year. One that is made anew goes on by the rate. */
export function planOf(line: DraftLine, budget: Figure, wish: DraftWish): readonly Figure[] {
  const [before, ...later] = line.amounts;
  if (wish.rate !== undefined || !before || later.length + 1 !== wish.years.length) return planned(line, budget, wish);
  if (before.value.eq(budget.value)) return line.amounts;
  return [budget, ...later.map((amount) => named(amount.label, sum([amount, minus(budget, before)])))];
}

/** Lines that a change names and the base does not have: an intervention, a line that was 0, or one with a name of its own. */
export function addedLines(base: DraftBase, association: Association, { changes, year }: DraftWish): DraftLine[] {
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
