import { type Decimal, decimal } from '../../calculation/number.js';

const FEWEST = 3;
/** So many groups of digits can be parted in some thousands of ways, not more. */
const MOST = 13;
/** A column is seldom further from its sum than this share; a wrong parting mostly is. */
const CLOSE = 0.1;

/** May a group of three go on with the thousands before it? */
const continues = (atom: string) => /^\d{3}(?:[.,]\d+)?$/.test(atom);
const begins = (atom: string) => /^-?\d{1,3}$/.test(atom) && !/^-?0\d/.test(atom);

/** All ways to read groups of digits as numbers: "1 200 300" is one number, two or three. */
function waysOf(atoms: readonly string[]): string[][] {
  let ways: { done: string[]; open: boolean }[] = [{ done: [], open: false }];
  for (const atom of atoms)
    ways = ways.flatMap(({ done, open }) => {
      const apart = /^-?0\d/.test(atom) ? [] : [{ done: [...done, atom], open: begins(atom) }];
      const joined = open && continues(atom) ? [{ done: [...done.slice(0, -1), `${done.at(-1)} ${atom}`], open: /^\d{3}$/.test(atom) }] : [];
      return [...apart, ...joined];
    });
  return ways.map(({ done }) => done);
}

/** How far the last number is from the sum of the others, as a share of the larger. */
function distance(values: readonly string[]): number {
  const numbers = values.map((value) => decimal(value));
  const last: Decimal = numbers.at(-1) ?? decimal(0);
  const sum = numbers.slice(0, -1).reduce((total, value) => total.plus(value), decimal(0));
  const size = sum.abs().gt(last.abs()) ? sum.abs() : last.abs();
  return size.isZero() ? 0 : sum.minus(last).abs().dividedBy(size).toNumber();
}

/**
 * The numbers of a run of digits and spaces. `grouped`: other numbers stand beside it or on other lines, so groups of three are thousands.
 * Alone it is a whole column, and the way of parting it is the one that sums, or comes close. Null when that cannot be told.
 */
export function partings(run: string, grouped: boolean, read: (written: string) => string | null): string[] | null {
  const atoms = run.split(' ').flatMap((atom) => (!grouped && /^\d{1,3}(?:,\d{3}){2,}$/.test(run) ? atom.split(',') : [atom]));
  const readAll = (way: readonly string[]) => {
    const values = way.map(read);
    return values.includes(null) ? null : values.filter((value) => value !== null);
  };
  if (grouped) {
    const joined: string[] = [];
    for (const atom of atoms) {
      const last = joined.at(-1);
      const open = last !== undefined && begins(last.split(' ')[0] ?? '') && /(?:^|[ -])\d{1,3}$/.test(last);
      if (open && continues(atom)) joined[joined.length - 1] = `${last} ${atom}`;
      else joined.push(atom);
    }
    return readAll(joined);
  }
  if (atoms.length > MOST) return atoms.every((atom) => !continues(atom)) ? readAll(atoms) : null;
  const ways = waysOf(atoms).flatMap((way) => {
    const values = way.length >= FEWEST || way.length === 1 || atoms.length < FEWEST ? readAll(way) : null;
    return values ? [values] : [];
  });
  const columns = ways.filter((values) => values.length >= FEWEST);
  if (columns.length === 0) return atoms.length < FEWEST ? (ways.sort((a, b) => a.length - b.length)[0] ?? null) : null;
  if (columns.length === 1) return columns[0] ?? null;
  const judged = columns.map((values) => ({ values, distance: distance(values) }));
  const exact = judged.filter((one) => one.distance === 0);
  const close = exact.length > 0 ? exact : judged.filter((one) => one.distance <= CLOSE);
  // People write thousands in groups throughout, so the way with the fewest numbers is the one that was meant.
  const fewest = Math.min(...close.map(({ values }) => values.length));
  const meant = close.filter(({ values }) => values.length === fewest);
  return meant.length === 1 ? (meant[0]?.values ?? null) : null;
}
