import { type Figure, minus, named, rounded, sum } from '../../calculation/figure.js';
import { type Compared, variance, variances } from '../../calculation/variance.js';
import { counted } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import type { Cell, Table } from '../answer.js';
import type { SumOfBoth } from './compare-lines.js';
import type { Pair } from './compare-pair.js';
import { shortName } from './compare-words.js';

/** Kronor stand in tkr where every cell is exact with one decimal, so that the table adds up as printed. */
function tkr(figures: readonly (Figure | null)[]): boolean {
  return figures.every((each) => each === null || each.unit === 'tkr' || each.value.mod(100).isZero());
}

function cell(each: Figure | null, inTkr: boolean, sign = false): Cell {
  if (!each) return null;
  const kronor = each.unit === 'SEK';
  return {
    value: inTkr && kronor ? each.value.div(1000) : each.value,
    unit: 'number',
    ...(inTkr && kronor ? { decimals: 1 } : {}),
    ...(sign ? { sign: true } : {}),
  };
}

function columnsFor(pair: Pair, inTkr: boolean): string[] {
  return [inTkr ? 'tkr' : 'kronor', capital(shortName(pair, pair.base)), capital(shortName(pair, pair.other)), 'Skillnad'];
}

/** Lines that differ, largest first; those that do not are gathered in one row. */
export function costTable(
  pair: Pair,
  lines: readonly Compared[],
  base: Figure,
  other: Figure,
): { readonly table: Table; readonly rest: readonly Figure[] } {
  const inTkr = tkr([...lines.flatMap((line) => [line.base, line.other]), base, other]);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const found = variances(lines);
  const equal = found.filter(({ difference }) => difference.value.isZero()).flatMap(({ id }) => byId.get(id) ?? []);
  const gathered = equal.length > 1 ? gather(equal) : null;
  const shown = found.filter(({ difference }) => !gathered || !difference.value.isZero());
  const row = (line: Compared) => {
    const difference = variance(line)?.difference ?? null;
    return [cell(line.base, inTkr), cell(line.other, inTkr), difference?.value.isZero() ? null : cell(difference, inTkr, true)];
  };
  return {
    table: {
      title: 'Kostnader',
      columns: columnsFor(pair, inTkr),
      rows: [
        ...shown.flatMap(({ id }) => {
          const line = byId.get(id);
          return line ? [{ cells: [line.label, ...row(line)] }] : [];
        }),
        ...(gathered ? [{ cells: [gathered.label, ...row(gathered)] }] : []),
        { cells: ['Summa kostnader', ...row({ id: 'total', label: 'Kostnader', base, other })], total: true },
      ],
    },
    rest: gathered?.base ? [gathered.base] : [],
  };
}

function gather(equal: readonly Compared[]): Compared {
  const label = `Övriga ${counted(equal.length, 'post', 'poster')}`;
  const total = named(`${label}, lika i båda`, sum(equal.flatMap((line) => line.base ?? [])));
  return { id: 'rest', label, base: total, other: total };
}

/** Sums too wide for a phone in kronor stand in tkr with one decimal; their difference is that of what is shown. */
const WIDEST_IN_KRONOR = 999_999;

export function sumTable(pair: Pair, sums: readonly SumOfBoth[]): Table {
  const figures = sums.flatMap((line) => [line.base, line.other]);
  const exact = tkr(figures);
  const inTkr = exact || figures.some((each) => each?.value.abs().gt(WIDEST_IN_KRONOR));
  const shown = (each: Figure) => (inTkr && !exact && each.unit === 'SEK' ? named(each.label, rounded(each, 100)) : each);
  return {
    title: 'Intäkter, resultat och kapital',
    columns: columnsFor(pair, inTkr),
    rows: sums.flatMap(({ label, base, other }) => {
      if (!base || !other) return [];
      const [from, to] = [shown(base), shown(other)];
      const difference = minus(to, from);
      return [{ cells: [label, cell(from, inTkr), cell(to, inTkr), difference.value.isZero() ? null : cell(difference, inTkr, true)] }];
    }),
  };
}
