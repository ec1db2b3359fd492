import type { Association } from '../../associations/schema.js';
import type { Allocated } from '../../calculation/allocate.js';
import { constant, type Figure, named, percentage, sum } from '../../calculation/figure.js';
import { decimal, roundTo } from '../../calculation/number.js';
import { percentShares } from '../../calculation/percent-shares.js';
import { PAYERS } from '../../calculation/shares.js';
import type { Groups, Known, Split } from '../../calculation/split.js';
import { kronor, number } from '../../swedish/format.js';
import type { Cell, RankingChart, Table } from '../answer.js';
import { payerName, type Side } from './parties.js';
import { municipalitiesOf, type SplitMethod } from './split-groups.js';

export interface SplitCase {
  readonly association: Association;
  readonly known: Known;
  readonly asked: Side | null;
  readonly method: SplitMethod;
  /** The municipalities' shares as said, in percent by id; null where nobody said any. */
  readonly shares: Readonly<Record<string, string>> | null;
  readonly groups: Groups;
  readonly split: Split;
  readonly year: number | undefined;
}

/** One row of the answer: a member, or a payer whose members' shares are not known. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly amount: Figure;
}

const MOST_BARS = 8;
const BARS_BEFORE_REST = 6;

/** Every part that is paid, in the order of the law: together they are the whole. */
export function rowsOf({ association, groups, split }: SplitCase): Row[] {
  return PAYERS.flatMap((payer): Row[] => {
    const parts = groups[payer];
    if (!parts) return [{ id: payer, name: payerName(association, payer), amount: split.payers[payer] }];
    return parts.flatMap(({ id, label }) => {
      const amount = split.members.find((member) => member.id === id)?.amount;
      return amount ? [{ id, name: label, amount }] : [];
    });
  });
}

/** Percent of the total, equal amounts equal: see `percentShares`. */
export function sharesOf(rows: readonly Row[]): Map<string, Figure> {
  const parts = rows.map(({ id, name, amount }) => ({ id, label: name, weight: amount }));
  const total = sum(rows.map(({ amount }) => amount));
  // Of a krona or three one payer may have all, which is a share of them too.
  const shareOf = ({ id, amount }: Allocated) => {
    const row = rows.find((each) => each.id === id);
    return [
      id,
      named(`Andel ${row?.name ?? ''}`, row && amount.sources.length === 0 ? percentage(row.amount, total, 0) : amount, 'percent'),
    ] as const;
  };
  return new Map(percentShares(parts).map(shareOf));
}

export function partChart(
  rows: readonly Row[],
  shares: ReadonlyMap<string, Figure>,
  title = 'Vad varje part betalar (procent av alla)',
): RankingChart {
  const sorted = [...rows].sort((a, b) => b.amount.value.comparedTo(a.amount.value));
  const shown = sorted.length <= MOST_BARS ? sorted : sorted.slice(0, BARS_BEFORE_REST);
  const rest = sorted.slice(shown.length);
  const add = (values: readonly Figure[]) => values.reduce((total, { value }) => total.plus(value), decimal(0));
  const share = ({ id }: Row) => shares.get(id) ?? constant(0);
  return {
    kind: 'ranking',
    title,
    bars: [
      ...shown.map((row) => ({ label: row.name, value: roundTo(share(row).value, decimal(1)), display: kronor(row.amount.value) })),
      ...(rest.length > 0
        ? [
            {
              label: `Övriga ${number(rest.length)} parter`,
              value: roundTo(add(rest.map(share)), decimal(1)),
              display: kronor(add(rest.map(({ amount }) => amount))),
            },
          ]
        : []),
    ],
  };
}

export function partTable(rows: readonly Row[], shares: ReadonlyMap<string, Figure>, total: Figure): Table {
  const ore = [total, ...rows.map(({ amount }) => amount)].some(({ value }) => !value.isInteger());
  const kronorCell = (figure: Figure): Cell => ({ value: figure.value, unit: 'number', decimals: ore ? 2 : 0 });
  return {
    title: 'Bidrag per part',
    columns: ['Part', 'Kronor', 'Andel, %'],
    rows: [
      ...rows.map(({ id, name, amount }) => ({
        cells: [name, kronorCell(amount), { value: shares.get(id)?.value ?? decimal(0), unit: 'number' as const }],
      })),
      { cells: ['Alla', kronorCell(total), { value: decimal(100), unit: 'number' as const }], total: true as const },
    ],
  };
}

export function peopleTable({ method, groups, association }: SplitCase): Table[] {
  if (method === 'fixed' || method === 'equal' || municipalitiesOf(association).length < 2) return [];
  const parts = groups.municipalities ?? [];
  return [
    {
      title: method === 'age16to64' ? 'Invånare 16–64 år' : 'Invånare',
      columns: ['Kommun', 'Antal'],
      rows: [
        ...parts.map(({ label, weight }) => ({ cells: [label, { value: weight.value, unit: 'number' as const }] })),
        {
          cells: ['Alla', { value: parts.reduce((sum, { weight }) => sum.plus(weight.value), decimal(0)), unit: 'number' as const }],
          total: true as const,
        },
      ],
    },
  ];
}
