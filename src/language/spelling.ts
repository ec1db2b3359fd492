function withoutOne(word: string): string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}

/** At most one letter changed, added, lost, or two neighbours that changed places. */
export function isOneTypo(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return x.length + y.length <= 1 || (x.length === 1 && y.length === 1) || (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]);
}

/** Known words by what is left when one letter is lost, so that a misspelt one is found without comparing it to all. */
export class Spelling {
  private readonly near = new Map<string, Set<string>>();

  add(word: string): void {
    for (const key of [word, ...withoutOne(word)]) this.near.set(key, (this.near.get(key) ?? new Set()).add(word));
  }

  /** The known words that a word may be a misspelling of: same first letter, one slip. */
  of(word: string): string[] {
    const candidates = new Set([word, ...withoutOne(word)].flatMap((key) => [...(this.near.get(key) ?? [])]));
    return [...candidates].filter((known) => known[0] === word[0] && isOneTypo(word, known));
  }
}
