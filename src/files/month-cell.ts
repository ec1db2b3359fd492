import { MONTHS } from '../swedish/time.js';

const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

/** "t.o.m. augusti 2026", "aug 2026", "2026-08", "2026-08-31", "202608" → year and month; `year` is null where it is not said. Null for anything else. */
export function readMonth(written: string): { readonly year: number | null; readonly month: number } | null {
  const text = fold(written);
  const [, year, month] = /(?<!\d)((?:19|20)\d\d)[-/]?(0[1-9]|1[0-2])(?:[-/]?\d\d)?(?!\d)/.exec(text) ?? [];
  if (year && month) return { year: Number(year), month: Number(month) };
  const named = MONTHS.findIndex((name) => new RegExp(`(?<![a-z])(?:${name}|${name.slice(0, 3)}\\.?)(?![a-z])`).test(text));
  if (named < 0) return null;
  const [beside] = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text) ?? [];
  return { year: beside ? Number(beside) : null, month: named + 1 };
}
