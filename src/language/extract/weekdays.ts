/** Weekdays as they are written, without dots, by their number from Monday. Short ones only stand beside a date: "son" and "man" are also people. */
const FULL = ['mandag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lordag', 'sondag'] as const;
const SHORT: Readonly<Record<string, number>> = {
  man: 1,
  tis: 2,
  tisd: 2,
  ons: 3,
  onsd: 3,
  tor: 4,
  tors: 4,
  torsd: 4,
  fre: 5,
  fred: 5,
  lor: 6,
  son: 7,
};

/** In a pattern: "torsdag", "torsdagen", "torsdagar" is none of them. */
export const WEEKDAY = `(?:${FULL.join('|')})(?:en|s)?`;
export const WEEKDAY_OR_SHORT = `(?:${FULL.map((day) => `${day}(?:en)?`).join('|')}|${Object.keys(SHORT).join('|')})`;

/** 1 (Monday) to 7, or null. */
export function weekdayNumber(word: string): number | null {
  const index = FULL.findIndex((day) => word.startsWith(day));
  return index >= 0 ? index + 1 : (SHORT[word] ?? null);
}
