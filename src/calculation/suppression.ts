/** A count that is the sum of others: what a reader can subtract with. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Coefficients are whole and few: what is smaller than this is nought. */
const NOUGHT = 1e-9;

/** Is it a count that could point somebody out? Nobody is in a nought. */
export function isSmall(count: number, least: number): boolean {
  return count > 0 && count < least;
}

/**
 * Which counts to hide so that nobody learns one below `least`: those below it themselves, then as many more as it takes until no
 * sum of visible counts gives a hidden one, and until those hidden within a visible whole are together at least `least`. The next
 * one to go is the smallest, a part before a whole. Sums that name a count that is not among `counts` are left out.
 */
export function suppressed(counts: ReadonlyMap<string, number>, sums: readonly Sum[], least: number): ReadonlySet<string> {
  const known = sums.filter(({ whole, parts }) => [whole, ...parts].every((name) => counts.has(name)));
  const hidden = new Set([...counts].flatMap(([name, count]) => (isSmall(count, least) ? [name] : [])));
  for (;;) {
    const open = [...known.filter((sum) => isThin(sum, counts, hidden, least)), ...solvable(known, hidden)];
    const next = open.flatMap((sum) => sacrifice(sum, counts, hidden) ?? []);
    if (next.length === 0) return hidden;
    for (const name of next) hidden.add(name);
  }
}

/** Hidden parts that together are too few, beside a whole that is shown. */
function isThin({ whole, parts }: Sum, counts: ReadonlyMap<string, number>, hidden: ReadonlySet<string>, least: number): boolean {
  const gone = parts.filter((name) => hidden.has(name));
  return (
    gone.length > 0 &&
    !hidden.has(whole) &&
    isSmall(
      gone.reduce((total, name) => total + (counts.get(name) ?? 0), 0),
      least,
    )
  );
}

/** The smallest visible count of a sum, a part before the whole, one with people in it before a nought; null when all are hidden. */
function sacrifice({ whole, parts }: Sum, counts: ReadonlyMap<string, number>, hidden: ReadonlySet<string>): string | null {
  const rank = (name: string) => [name === whole ? 1 : 0, counts.get(name) === 0 ? 1 : 0, counts.get(name) ?? 0] as const;
  const visible = [...parts, whole].filter((name) => !hidden.has(name));
  const order = (a: string, b: string) => {
    const [one, other] = [rank(a), rank(b)];
    return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
  };
  return visible.sort(order)[0] ?? null;
}

/** The sums by which some hidden count can be solved from the visible ones: those whose hidden counts take part in the solution. */
function solvable(sums: readonly Sum[], hidden: ReadonlySet<string>): Sum[] {
  const unknown = [...hidden];
  const column = new Map(unknown.map((name, index) => [name, index]));
  const rows = sums.flatMap((sum) => {
    const coefficients = new Array<number>(unknown.length).fill(0);
    for (const [name, sign] of [[sum.whole, -1] as const, ...sum.parts.map((part) => [part, 1] as const)]) {
      const at = column.get(name);
      if (at !== undefined) coefficients[at] = (coefficients[at] ?? 0) + sign;
    }
    return coefficients.some((each) => each !== 0) ? [{ sum, coefficients }] : [];
  });
  const solved = new Set(solvedColumns(rows.map(({ coefficients }) => [...coefficients])).flatMap((index) => unknown[index] ?? []));
  const touching = rows.flatMap(({ sum }) => ([sum.whole, ...sum.parts].some((name) => solved.has(name)) ? [sum] : []));
  const useful = touching.filter(({ whole, parts }) => [whole, ...parts].some((name) => !hidden.has(name)));
  // What is solved only by way of other hidden counts is broken where visible ones enter.
  return solved.size > 0 && useful.length === 0 ? rows.map(({ sum }) => sum) : useful;
}

/** Columns that elimination leaves alone in their row: each has one solution only. */
function solvedColumns(rows: number[][]): number[] {
  const width = rows[0]?.length ?? 0;
  let top = 0;
  for (let column = 0; column < width && top < rows.length; column += 1) {
    const at = rows.findIndex((row, index) => index >= top && Math.abs(row[column] ?? 0) > NOUGHT);
    const pivot = rows[at];
    if (!pivot) continue;
    rows[at] = rows[top] ?? [];
    const scale = pivot[column] ?? 1;
    const leading = pivot.map((each) => each / scale);
    rows[top] = leading;
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (index !== top && Math.abs(factor) > NOUGHT) rows[index] = row.map((each, place) => each - factor * (leading[place] ?? 0));
    }
    top += 1;
  }
  return rows.slice(0, top).flatMap((row) => {
    const left = row.flatMap((each, place) => (Math.abs(each) > NOUGHT ? [place] : []));
    return left.length === 1 ? left : [];
  });
}
