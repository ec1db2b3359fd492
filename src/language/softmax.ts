/** What a text shows, and how much of each: the names are the learner's own. */
export type Features = ReadonlyMap<string, number>;

export interface Sample {
  readonly label: string;
  readonly features: Features;
}

const ROUNDS = 20;
const STEP = 0.5;
/** Keeps weights that little speaks for small. */
const SHRINK = 1e-4;
/** A label that is this near to right learns nothing more from a sample: most of the work is left out. */
const NEAR_ENOUGH = 0.01;
/** Labels with few samples weigh as much as this many would, by the root of the difference; those with very many, no more than `MOST`. */
const TYPICAL = 20;
const MOST = 35;

/** A row of numbers that is never read outside its length. */
function at(row: Float64Array, index: number): number {
  return row[index] ?? 0;
}

/** Numbers between 0 and 1 in a fixed order, so that the same examples always teach the same. */
function fixedOrder(): () => number {
  let seed = 1;
  return () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
}

function shuffled(length: number, random: () => number): number[] {
  const order = Array.from({ length }, (_, index) => index);
  for (let index = length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  return order;
}

/** Turns sums into probabilities, in place. */
function normalize(sums: Float64Array): void {
  const most = Math.max(...sums);
  let total = 0;
  for (let k = 0; k < sums.length; k += 1) {
    sums[k] = Math.exp(at(sums, k) - most);
    total += at(sums, k);
  }
  for (let k = 0; k < sums.length; k += 1) sums[k] = at(sums, k) / total;
}

/**
 * Multinomial logistic regression, trained with AdaGrad. Gives the probability of every label for the features of a text;
 * features that no sample had say nothing.
 */
export function trainSoftmax(samples: readonly Sample[]): (features: Features) => Map<string, number> {
  const labels = [...new Set(samples.map(({ label }) => label))];
  const sizes = new Map<string, number>();
  for (const { label } of samples) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const columns = new Map<string, number>();
  for (const { features } of samples) for (const name of features.keys()) if (!columns.has(name)) columns.set(name, columns.size);

  const width = labels.length;
  /** One row a feature, the last for what is always there: a weight for each label. */
  const weights = new Float64Array((columns.size + 1) * width);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const bias = columns.size;

  function judge(known: readonly (readonly [column: number, amount: number])[]): Float64Array {
    const sums = weights.slice(bias * width, (bias + 1) * width);
    for (const [column, amount] of known) for (let k = 0; k < width; k += 1) sums[k] = at(sums, k) + at(weights, column * width + k) * amount;
    normalize(sums);
    return sums;
  }

  function learn(column: number, k: number, slope: number): void {
    const place = column * width + k;
    const change = slope + SHRINK * at(weights, place);
    squares[place] = at(squares, place) + change * change;
    weights[place] = at(weights, place) - (STEP * change) / Math.sqrt(at(squares, place));
  }

  const rows = samples.map(({ label, features }) => ({
    right: labels.indexOf(label),
    weight: Math.min(Math.sqrt(TYPICAL / (sizes.get(label) ?? TYPICAL)), MOST / (sizes.get(label) ?? MOST)),
    known: [...features].map(([name, amount]) => [columns.get(name) ?? bias, amount] as const),
  }));
  const random = fixedOrder();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const index of shuffled(rows.length, random)) {
      const { right, weight, known } = rows[index] as (typeof rows)[number];
      const judged = judge(known);
      for (let k = 0; k < width; k += 1) {
        const off = weight * (at(judged, k) - (k === right ? 1 : 0));
        if (Math.abs(off) < NEAR_ENOUGH) continue;
        for (const [column, amount] of known) learn(column, k, off * amount);
        learn(bias, k, off);
      }
    }

  return (features) => {
    const known = [...features].flatMap(([name, amount]) => {
      const column = columns.get(name);
      return column === undefined ? [] : [[column, amount] as const];
    });
    const judged = judge(known);
    return new Map(labels.map((label, k) => [label, at(judged, k)]));
  };
}
