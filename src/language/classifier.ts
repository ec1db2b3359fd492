import { LangSv, StemmerSv } from '@nlpjs/lang-sv';
import { Nlp } from '@nlpjs/nlp';
import { MASKS } from './masks.js';
import { Spelling } from './spelling.js';

/** Kept out of the commands' names: what is not this bot's matter. */
export const NONE = 'None';

export interface Example {
  readonly intent: string;
  readonly words: readonly string[];
}

export interface Judgement {
  /** About 1 for a sentence like the examples of the intent, about 0 for one that is not. */
  readonly scores: ReadonlyMap<string, number>;
  /** Share of the words that no example holds. */
  readonly unknown: number;
}

export type Classifier = (words: readonly string[]) => Judgement;

const SPELLING_FROM = 5;
const LONG = 6;
const ALPHA = 0.07;
/** A name or a number alone says less about what is wanted than the words around it: every command has some. */
const MASKED = 0.75;
/** How far ahead an exact example is of what is merely like one. */
const EXACT = 0.3;

/**
 * What the network sees of a sentence: its words, neighbours together, and the beginnings and ends of long words, so that
 * compounds that no example holds ("budgetsiffror", "styrelsesammanträde") still say something. Masks stand alone: what
 * names and numbers stand beside would say too much in so few examples.
 */
function features(words: readonly string[]): string[] {
  const own = words.filter((word) => word.length >= LONG && !MASKS.has(word));
  const ends = own.flatMap((word) => [`q${word.slice(0, 5)}q`, `z${word.slice(-5)}z`]);
  const pairs = words.flatMap((word, index) => {
    const next = words[index + 1];
    return next === undefined || MASKS.has(word) || MASKS.has(next) ? [] : [`b${word}q${next}q`];
  });
  return [...words, ...ends, ...pairs];
}

/**
 * Trains nlp.js' Swedish classifier in memory and judges with the trained weights directly: the library's own call is
 * asynchronous and carries work that is not needed here. Same weights, same answer for the same words, every time.
 */
export async function trainClassifier(examples: readonly Example[]): Promise<Classifier> {
  const nlp = new Nlp({ languages: ['sv'], forceNER: false, autoSave: false, autoLoad: false, nlu: { useNoneFeature: false, log: false } });
  nlp.container.use(LangSv);
  const known = new Set<string>();
  /** Sentences said exactly as an example: no network needed. */
  const learned = new Map<string, string>();
  for (const { intent, words } of examples) {
    nlp.addDocument('sv', features(words).join(' '), intent);
    for (const word of words) known.add(word);
    learned.set(words.join(' '), intent);
  }
  await nlp.train();
  const network = nlp.toJSON().nluManager.domainManagers.sv?.domains.master_domain?.neuralNetwork;
  if (!network) throw new Error('nlp.js gave no trained network');
  const column = new Map(network.features.map((feature, index) => [feature, index]));
  const alpha = network.settings.alpha ?? ALPHA;
  const stemmer = new StemmerSv();
  const masks = new Set(stemmer.stem([...MASKS]).map((stem) => column.get(stem) ?? -1));
  const spelling = new Spelling();
  for (const word of known) if (word.length >= SPELLING_FROM) spelling.add(word);

  const corrected = (word: string) => (known.has(word) || word.length < SPELLING_FROM ? word : (spelling.of(word)[0] ?? word));

  return (written) => {
    const words = written.map(corrected);
    const columns = new Set(stemmer.stem(features(words)).flatMap((stem) => column.get(stem) ?? []));
    const scores = new Map<string, number>();
    network.intents.forEach((intent, row) => {
      const weights = network.perceptrons[row] ?? [];
      const sum = [...columns].reduce((total, at) => total + (weights[at] ?? 0) * (masks.has(at) ? MASKED : 1), weights.at(-1) ?? 0);
      scores.set(intent, Math.max(0, alpha * sum));
    });
    const exact = learned.get(words.join(' '));
    if (exact !== undefined) scores.set(exact, Math.max(1, ...scores.values()) + EXACT);
    const missing = words.filter((word) => !known.has(word) && !column.has(stemmer.stem([word])[0] ?? ''));
    return { scores, unknown: words.length === 0 ? 1 : missing.length / words.length };
  };
}
