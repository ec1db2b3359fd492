import { StemmerSv } from '@nlpjs/lang-sv';
import { MASKS } from './masks.js';
import { type Features, trainNetwork } from './network.js';
import { Spelling } from './spelling.js';

/** Kept out of the commands' names: what is not this bot's matter. */
export const NONE = 'None';

export interface Example {
  readonly intent: string;
  readonly words: readonly string[];
}

export interface Judgement {
  /** How likely each intent is by what the sentence is like: together 1. */
  readonly likely: ReadonlyMap<string, number>;
  /** Share of the words that no example holds. */
  readonly unknown: number;
}

export type Classifier = (words: readonly string[]) => Judgement;

const SPELLING_FROM = 5;
const LONG = 6;
/** What a beginning or an end of a long word says beside the word itself, and a pair of neighbours; less where one of them is a mask. */
const PART_OF_WORD = 0.6;
const PAIR = 0.7;
const PAIR_WITH_MASK = 0.5;
/** What a sentence begins with says which kind of question or request it is. */
const FIRST = 0.6;
/** Several of a kind: a report has many counts. */
const SEVERAL = 0.4;
/** How likely a sentence's intent is that is said exactly as one of its examples. */
const EXACT = 0.9;

const stemmer = new StemmerSv();

/**
 * What is learned of a sentence: its words and which is the first, neighbours together, and the beginnings and ends of long words, so that
 * compounds that no example holds ("budgetsiffror", "styrelsesammanträde") still say something. Long sentences weigh no more than short ones.
 */
function featuresOf(words: readonly string[]): Features {
  const features = new Map<string, number>();
  const add = (name: string, amount: number) => features.set(name, Math.max(features.get(name) ?? 0, amount));
  const stems = stemmer.stem(words).map((stem, index) => (MASKS.has(words[index] ?? '') ? (words[index] ?? '') : stem));
  words.forEach((word, index) => {
    add(`w ${stems[index]}`, 1);
    if (index === 0) add(`f ${stems[index]}`, FIRST);
    const next = words[index + 1];
    const masks = [word, next].filter((one) => one !== undefined && MASKS.has(one)).length;
    if (next !== undefined && masks < 2) add(`b ${stems[index]} ${stems[index + 1]}`, masks === 0 ? PAIR : PAIR_WITH_MASK);
    if (MASKS.has(word) && words.indexOf(word) < index) add(`m ${word}`, SEVERAL);
    if (word.length < LONG || MASKS.has(word)) return;
    add(`q ${word.slice(0, 5)}`, PART_OF_WORD);
    add(`z ${word.slice(-5)}`, PART_OF_WORD);
  });
  const length = Math.sqrt([...features.values()].reduce((sum, amount) => sum + amount * amount, 0)) || 1;
  return new Map([...features].map(([name, amount]) => [name, amount / length]));
}

/** Learns from the examples, in process, and then judges: same examples, same judgement, every time. */
export function trainClassifier(examples: readonly Example[]): Classifier {
  const known = new Set<string>();
  const stems = new Set<string>();
  /** Sentences said exactly as an example; null where examples of several intents read the same. */
  const learned = new Map<string, string | null>();
  for (const { intent, words } of examples) {
    for (const word of words) known.add(word);
    const sentence = words.join(' ');
    learned.set(sentence, (learned.get(sentence) ?? intent) === intent && learned.get(sentence) !== null ? intent : null);
  }
  for (const stem of stemmer.stem([...known])) stems.add(stem);
  const judge = trainNetwork(examples.map(({ intent, words }) => ({ label: intent, features: featuresOf(words) })));
  // A misspelt word is looked for among the field's own only: "stått" is no "skatt".
  const spelling = new Spelling();
  const own = new Set(examples.filter(({ intent }) => intent !== NONE).flatMap(({ words }) => words));
  for (const word of own) if (word.length >= SPELLING_FROM) spelling.add(word);

  const isKnown = (word: string) => known.has(word) || stems.has(stemmer.stem([word])[0] ?? '');
  const corrected = (word: string) => (word.length < SPELLING_FROM || isKnown(word) ? word : (spelling.of(word)[0] ?? word));

  return (written) => {
    const words = written.map(corrected);
    const likely = judge(featuresOf(words));
    const exact = learned.get(words.join(' '));
    const missing = words.filter((word) => !isKnown(word));
    return {
      likely: exact === undefined || exact === null ? likely : leaning(likely, exact),
      unknown: words.length === 0 ? 1 : missing.length / words.length,
    };
  };
}

/** The same judgement with one intent at least as likely as an example makes it. */
function leaning(likely: ReadonlyMap<string, number>, intent: string): Map<string, number> {
  const own = likely.get(intent) ?? 0;
  if (own >= EXACT) return new Map(likely);
  const rest = (1 - EXACT) / (1 - own);
  return new Map([...likely].map(([name, share]) => [name, name === intent ? EXACT : share * rest]));
}
