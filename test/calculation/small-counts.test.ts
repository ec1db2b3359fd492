import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParticipantCounts } from '../../src/calculation/participants.js';
import { hasSmall, withoutSmall } from '../../src/calculation/small-counts.js';
import { type Sum, suppressed } from '../../src/calculation/suppression.js';

/** Rank by whole numbers alone, so that nothing is rounded. */
function rank(rows: readonly (readonly bigint[])[]): number {
  const left = rows.map((row) => [...row]);
  const width = left[0]?.length ?? 0;
  let done = 0;
  for (let column = 0; column < width; column += 1) {
    const at = left.findIndex((row, index) => index >= done && row[column] !== 0n);
    const pivot = left[at];
    if (!pivot) continue;
    left[at] = left[done] ?? [];
    left[done] = pivot;
    const top = pivot[column] ?? 1n;
    for (let index = done + 1; index < left.length; index += 1) {
      const row = left[index] ?? [];
      const factor = row[column] ?? 0n;
      if (factor !== 0n) left[index] = row.map((each, place) => each * top - factor * (pivot[place] ?? 0n));
    }
    done += 1;
  }
  return done;
}

/** Which unknowns the visible equations settle: adding one as an equation of its own then adds nothing. */
function recovered(unknown: readonly string[], sums: readonly Sum[]): string[] {
  const rows = sums.map(({ whole, parts }) => unknown.map((name) => BigInt(parts.filter((part) => part === name).length - (whole === name ? 1 : 0))));
  const before = rank(rows);
  return unknown.filter((_, index) => rank([...rows, unknown.map((__, place) => (place === index ? 1n : 0n))]) === before);
}

/** A table of counts with its margins, and a grand total: rows × columns. */
const table = fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 }).map((rows) => {
  const counts = new Map<string, number>();
  const sums: Sum[] = [];
  const columns = [0, 1, 2];
  for (const [r, row] of rows.entries()) {
    for (const [c, count] of row.entries()) counts.set(`${r}/${c}`, count);
    counts.set(
      `${r}/all`,
      row.reduce((a, b) => a + b, 0),
    );
    sums.push({ whole: `${r}/all`, parts: columns.map((c) => `${r}/${c}`) });
  }
  for (const c of [...columns, 'all']) {
    const parts = rows.map((_, r) => `${r}/${c}`);
    counts.set(
      `all/${c}`,
      parts.reduce((total, part) => total + (counts.get(part) ?? 0), 0),
    );
    sums.push({ whole: `all/${c}`, parts });
  }
  sums.push({ whole: 'all/all', parts: columns.map((c) => `all/${c}`) });
  return { counts, sums };
});

describe('a table with its margins', () => {
  test('hides every count below the least, and no equation of visible counts gives a hidden one', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 10 }), ({ counts, sums }, least) => {
        const hidden = suppressed(counts, sums, least);
        for (const [name, count] of counts) if (count > 0 && count < least) expect(hidden.has(name)).toBe(true);
        expect(recovered([...hidden], sums)).toEqual([]);
        for (const { whole, parts } of sums) {
          const gone = parts.filter((part) => hidden.has(part)).reduce((total, part) => total + (counts.get(part) ?? 0), 0);
          if (!hidden.has(whole)) expect(gone === 0 || gone >= least).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('hides nothing where nothing is small', () => {
    const counts = new Map([
      ['women', 12],
      ['men', 9],
      ['all', 21],
    ]);
    expect(suppressed(counts, [{ whole: 'all', parts: ['women', 'men'] }], 5)).toEqual(new Set());
  });

  test('hides a second count beside the small one, the smallest that is enough', () => {
    const counts = new Map([
      ['work', 2],
      ['studies', 9],
      ['illness', 6],
      ['other', 0],
      ['ended', 17],
    ]);
    expect(suppressed(counts, [{ whole: 'ended', parts: ['work', 'studies', 'illness', 'other'] }], 5)).toEqual(new Set(['work', 'illness']));
  });
});

const count = (max: number) => fc.integer({ min: 0, max });
/** Consistent rows, each year beginning with those left of the one before. */
const years = fc
  .tuple(
    count(12),
    count(12),
    fc.array(
      fc.record({
        newWomen: count(9),
        newMen: count(9),
        leave: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([women, men, flows]) => {
    let [w, m] = [women, men];
    return flows.map(({ newWomen, newMen, leave }): ParticipantCounts => {
      const [allWomen, allMen] = [w + newWomen, m + newMen];
      const [endedWomen, endedMen] = [Math.floor(allWomen * (leave[0] ?? 0)), Math.floor(allMen * (leave[1] ?? 0))];
      const ended = endedWomen + endedMen;
      const work = Math.floor(ended * (leave[2] ?? 0));
      [w, m] = [allWomen - endedWomen, allMen - endedMen];
      return {
        women: allWomen,
        men: allMen,
        notStated: null,
        new: newWomen + newMen,
        newWomen,
        newMen,
        ended,
        endedWomen,
        endedMen,
        exits: { work, illness: Math.floor((ended - work) / 2), other: Math.ceil((ended - work) / 2) },
      };
    });
  });

/** Everything that the rows are about and how it hangs together, written down apart from what is tested. */
function readers(rows: readonly ParticipantCounts[]): { truth: Map<string, number>; sums: Sum[] } {
  const truth = new Map<string, number>();
  const sums: Sum[] = [];
  for (const [year, row] of rows.entries()) {
    const set = (name: string, value: number) => truth.set(`${name}${year}`, value);
    const add = (whole: string, ...parts: string[]) => sums.push({ whole: `${whole}${year}`, parts: parts.map((part) => `${part}${year}`) });
    const value = (of: number | null | undefined) => of ?? 0;
    set('T', value(row.women) + value(row.men));
    for (const name of ['women', 'men', 'new', 'newWomen', 'newMen', 'ended', 'endedWomen', 'endedMen'] as const) set(name, value(row[name]));
    for (const reason of ['work', 'illness', 'other'] as const) set(reason, value(row.exits[reason]));
    for (const [whole, fresh, gone, sex] of [
      ['T', 'new', 'ended', ''],
      ['women', 'newWomen', 'endedWomen', 'W'],
      ['men', 'newMen', 'endedMen', 'M'],
    ] as const) {
      set(`carried${sex}`, value(truth.get(`${whole}${year}`)) - value(truth.get(`${fresh}${year}`)));
      set(`left${sex}`, value(truth.get(`${whole}${year}`)) - value(truth.get(`${gone}${year}`)));
      add(whole, `carried${sex}`, fresh);
      add(whole, `left${sex}`, gone);
      if (year > 0) sums.push({ whole: `carried${sex}${year}`, parts: [`left${sex}${year - 1}`] });
    }
    add('T', 'women', 'men');
    add('new', 'newWomen', 'newMen');
    add('ended', 'endedWomen', 'endedMen');
    add('ended', 'work', 'illness', 'other');
  }
  return { truth, sums };
}

describe('rows of participants, year after year', () => {
  test('show no small count, and none can be solved from what is shown', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 3, max: 8 }), (rows, least) => {
        const shown = withoutSmall(rows, least);
        const { truth, sums } = readers(rows);
        const visible = new Set<string>();
        for (const [year, row] of shown.entries()) {
          const see = (name: string, value: number | null | undefined) => {
            if (typeof value !== 'number') return;
            expect(value).toBe(truth.get(`${name}${year}`));
            visible.add(`${name}${year}`);
          };
          if (row.women !== null) for (const name of ['women', 'men'] as const) see(name, row[name]);
          see('T', row.women === null ? row.notStated : row.women + (row.men ?? 0));
          for (const name of ['new', 'newWomen', 'newMen', 'ended', 'endedWomen', 'endedMen'] as const) see(name, row[name]);
          for (const reason of ['work', 'illness', 'other'] as const) see(reason, row.exits[reason]);
        }
        const unknown = [...truth.keys()].filter((name) => !visible.has(name));
        const learnt = [...visible, ...recovered(unknown, sums)];
        expect(learnt.filter((name) => (truth.get(name) ?? 0) > 0 && (truth.get(name) ?? 0) < least)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('come back as they were where nothing is small', () => {
    const row: ParticipantCounts = {
      women: 12,
      men: 9,
      notStated: null,
      new: 6,
      newWomen: null,
      newMen: null,
      ended: 0,
      endedWomen: null,
      endedMen: null,
      exits: {},
    };
    expect(hasSmall(row, 5)).toBe(false);
    expect(withoutSmall([row], 5)).toEqual([row]);
    expect(hasSmall({ ...row, men: 3 }, 5)).toBe(true);
    expect(withoutSmall([{ ...row, men: 3 }], 5)[0]).toMatchObject({ women: null, men: null, notStated: 15 });
  });
});
