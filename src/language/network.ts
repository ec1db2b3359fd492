import { NeuralNetwork } from '@nlpjs/neural';

/** What a text shows, and how much of each. The names are the learner's own, and begin with a kind ("w budget"): the library looks them up in a plain object. */
export type Features = ReadonlyMap<string, number>;

export interface Sample {
  readonly label: string;
  readonly features: Features;
}

/** Settings of nlp.js's network: rounds through the samples, and how far each of them moves the weights. */
const SETTINGS = { iterations: 30, learningRate: 0.3, momentum: 0.7, log: false };
/** What every label scores at least: so much is always left to doubt. */
const DOUBT = 0.05;

/** Multiplied out: a power may be rounded otherwise by another version of the machine. */
function cubed(score: number): number {
  return score * score * score;
}

/** The samples of each label spread evenly over a round, so that none of them is learned first or last: always the same order. */
function spread(samples: readonly Sample[], sizes: ReadonlyMap<string, number>): readonly Sample[] {
  const seen = new Map<string, number>();
  const placed = samples.map((sample) => {
    const index = seen.get(sample.label) ?? 0;
    seen.set(sample.label, index + 1);
    return { sample, place: (index + 0.5) / (sizes.get(sample.label) ?? 1) };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ sample }) => sample);
}

/**
 * Trains a network of nlp.js. Gives how likely every label is for the features of a text, together 1; features that no sample had say nothing.
 * Only sums, products and roots: the same samples give the same numbers on every machine.
 */
export function trainNetwork(samples: readonly Sample[]): (features: Features) => Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { label } of samples) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const network = new NeuralNetwork({ ...SETTINGS });
  network.train(spread(samples, sizes).map(({ label, features }) => ({ input: Object.fromEntries(features), output: { [label]: 1 } })));
  return (features) => {
    const scores = network.run(Object.fromEntries(features));
    // The network scores each label by itself. A clear score tells much more than two half ones, and many samples alone make no label likelier.
    const weights = [...sizes].map(([label, size]) => [label, (cubed(scores[label] ?? 0) + cubed(DOUBT)) / Math.sqrt(size)] as const);
    const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
    return new Map(weights.map(([label, weight]) => [label, weight / all]));
  };
}
