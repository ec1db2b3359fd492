import type { Context, Language, Personal, Reading } from '../language/understanding.js';

/** Words of the user's own that the store keeps as they are, by parameter; those where a given name alone is nobody, as rooms and interventions have such. */
const KEPT: readonly { readonly name: string; readonly wholeNames: boolean }[] = [
  { name: 'decision', wholeNames: false },
  { name: 'scenario', wholeNames: false },
  { name: 'otherScenario', wholeNames: false },
  { name: 'topic', wholeNames: false },
  { name: 'dateWords', wholeNames: false },
  { name: 'name', wholeNames: true },
  { name: 'place', wholeNames: true },
  { name: 'changes', wholeNames: true },
];

/**
 * What of a person stands in the words that would be kept, or null: typed, filled in or sent by a card that is none of ours. A message as a
 * whole may name an official; what is kept may not.
 */
export function personalInKept({ params }: Reading, language: Language, context: Context): Personal | null {
  for (const { name, wholeNames } of KEPT)
    for (const text of wordsOf(params[name])) {
      const what = language.personalIn(text, context, wholeNames);
      if (what) return what;
    }
  return null;
}

/** The texts of a value, also inside lists and objects: names of new budget lines. */
export function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(wordsOf) : [];
}
