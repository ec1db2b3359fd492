const KEPT = 10_000;

export interface RecentKeys {
  /** False the first time a key is met, true after; the oldest of ten thousand are forgotten. */
  seen(key: string): boolean;
  /** The delivery came to nothing: it may come again. */
  forget(key: string): void;
}

/**
 * Teams delivers an activity again when an answer is slow: within a process the second one is met with nothing. Across a
 * restart a read is harmless and a write is held back by its key in the record itself.
 */
export function createRecentKeys(): RecentKeys {
  const keys = new Set<string>();
  return {
    seen(key) {
      if (keys.has(key)) return true;
      keys.add(key);
      if (keys.size > KEPT)
        for (const oldest of keys) {
          keys.delete(oldest);
          break;
        }
      return false;
    },
    forget(key) {
      keys.delete(key);
    },
  };
}
