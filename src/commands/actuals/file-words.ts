import type { ReadingOptions } from './file-reading.js';

type Door = Pick<ReadingOptions, 'inChat'>;

/** How a month that a file does not say is said. */
export function sayMonth(year: number | null, { inChat }: Door): string {
  return inChat
    ? `Skicka den igen och skriv månaden bredvid, till exempel ”utfall t.o.m. augusti ${year ?? 2026}”.`
    : `Ange den, till exempel --through ${year ?? 2026}-08.`;
}

/** How one of several sheets is chosen. */
export function saySheet(sheet: string, { inChat }: Door): string {
  return inChat ? `eller skicka den igen och skriv bredvid vilket som gäller: bladet ${sheet}` : `eller ange bladet: --sheet ”${sheet}”`;
}

/** Where a file with the right headings is to be had. */
export function sayTemplate({ inChat }: Door): string {
  return inChat
    ? 'Skriv rubrikerna Post och Utfall överst i kolumnerna, eller lägg in beloppen i ett formulär: ”lägg in utfall”.'
    : 'Mall för utfall: npm run import-actuals -- --template utfall.xlsx';
}
