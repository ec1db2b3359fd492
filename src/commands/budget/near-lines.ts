/** The fewest letters in a row that two words must share to be near. */
const SHORTEST = 4;

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] => folded(text).match(/[a-z]{3,}/g) ?? [];

/** How many of a word's first letters the other begins or ends with: "hyran" is near "Lokalhyra", but "förmåga" is not near "Information". */
function sharedRun(asked: string, other: string): number {
  for (let length = Math.min(asked.length, other.length); length >= SHORTEST; length -= 1) {
    const start = asked.slice(0, length);
    if (other.startsWith(start) || other.endsWith(start)) return length;
  }
  return 0;
}

/** How near a line's name is to what was asked for: the letters in a row that a word of each has in common, 0 where they are too few. */
export function nearness(asked: string, label: string): number {
  return Math.max(0, ...wordsOf(asked).flatMap((word) => wordsOf(label).map((other) => sharedRun(word, other))));
}
