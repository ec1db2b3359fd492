import { likeness, topicWords } from '../../swedish/subject-words.js';

/** Something that can be found by its names. */
export interface Findable<Item> {
  readonly item: Item;
  /** Words and phrases that name it. */
  readonly names: readonly string[];
}

export interface Hit<Item> {
  readonly item: Item;
  readonly score: number;
}

/** Finds items by words: a rare word says more than a common one, and a name that is said in full more than half a name. */
export function finderOf<Item>(items: readonly Findable<Item>[]): (topic: string) => Hit<Item>[] {
  const known = items.map(({ item, names }) => ({
    item,
    phrases: names.map((name) => [...new Set(topicWords(name))]).filter((words) => words.length > 0),
  }));
  const holders = new Map<string, number>();
  for (const { phrases } of known) for (const word of new Set(phrases.flat())) holders.set(word, (holders.get(word) ?? 0) + 1);
  const rarity = (word: string) => Math.log(2 + items.length / (holders.get(word) ?? 1));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

  return (topic) => {
    const said = [...new Set(topicWords(topic))];
    const scoreOf = (phrase: readonly string[]): number => {
      const found = phrase.map((word) => Math.max(0, ...said.map((each) => likeness(each, word))) * rarity(word));
      const covered = sum(found) / sum(phrase.map(rarity));
      return sum(found) * covered;
    };
    return known
      .map(({ item, phrases }) => ({ item, score: Math.max(0, ...phrases.map(scoreOf)) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  };
}
