import { type Figure, given, named, sum } from '../calculation/figure.js';
import { partOfWhole } from '../calculation/rate.js';
import { budgetColumns, linesOf } from './budget-columns.js';
import { citation } from './citation.js';
import type { Association, Basis } from './schema.js';

export type ShareKind = 'individual' | 'structural' | 'administration';

/** One association's share of all costs in one year: as printed, as its own lines give it, or both. At least one is there. */
export interface CostShare {
  readonly year: number;
  readonly basis: Basis;
  readonly printed: Figure | null;
  /** In percent, one decimal; from the lines of the groups of that kind. */
  readonly computed: Figure | null;
  readonly source: string;
}

/** What is adopted or has happened is comparable before what is only planned. */
const FIRM: readonly Basis[] = ['actual', 'budget'];

/** Every share of a kind that is printed or can be computed, firm ones first and the newest of them first. */
export function costShares(association: Association, kind: ShareKind): CostShare[] {
  const printed = association.shares
    .filter((share) => share.kind === kind)
    .map((share) => ({
      year: share.year,
      basis: share.basis,
      printed: given(`${association.name}, tryckt andel`, share.percent, 'percent', [citation(association, share).full]),
      source: citation(association, share).text,
    }));
  const computed = budgetColumns(association).flatMap((column) => {
    const groups = column.table.groups.filter((group) => group.kind === kind).map(({ id }) => id);
    const costs = linesOf(column, 'cost');
    const own = costs.filter(({ line }) => line.group !== undefined && groups.includes(line.group)).map(({ figure }) => figure);
    if (own.length === 0) return [];
    const whole = named('Alla kostnader', sum(costs.map(({ figure }) => figure)));
    const figure = partOfWhole(`${association.name}, beräknad andel`, named('Del', sum(own)), whole);
    return figure ? [{ year: column.year, basis: column.basis, figure, source: column.source.text }] : [];
  });
  const same = (a: { year: number; basis: Basis }, b: { year: number; basis: Basis }) => a.year === b.year && a.basis === b.basis;
  const firm = ({ basis }: CostShare) => Number(FIRM.includes(basis));
  return [
    ...printed.map((share) => ({ ...share, computed: computed.find((each) => same(each, share))?.figure ?? null })),
    ...computed
      .filter((each) => !printed.some((share) => same(share, each)))
      .map(({ figure, ...rest }) => ({ ...rest, printed: null, computed: figure })),
  ].sort((a, b) => firm(b) - firm(a) || b.year - a.year || Number(b.printed !== null) - Number(a.printed !== null));
}
