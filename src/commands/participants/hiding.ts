import { hasSmall, withoutSmall } from '../../calculation/small-counts.js';
import type { User } from '../command.js';
import { monthsOf, yearOf } from '../periods.js';
import { type ParticipantRow, rowFor } from './rows.js';

/** Does this person report the intervention, or answer for the association? Then nothing of it is hidden. */
export function seesAll({ role, interventions }: User, intervention: string): boolean {
  return role === 'director' || (role === 'coach' && (interventions === null || interventions.includes(intervention)));
}

/**
 * The rows as somebody may see them where counts below `least` are hidden. What is printed is public. A year whose reports hold a small
 * count is shown as a whole year only, without what gives the small counts away; other years as they were reported.
 */
export function visibleRows(rows: readonly ParticipantRow[], user: User, least: number): ParticipantRow[] {
  const isLimited = ({ intervention, origin }: ParticipantRow) => origin === 'logged' && intervention !== null && !seesAll(user, intervention);
  const limited = new Set(rows.filter(isLimited).flatMap(({ intervention }) => intervention ?? []));
  return [
    ...rows.filter((row) => !isLimited(row)),
    ...[...limited].flatMap((intervention) => {
      const own = rows.filter((row) => row.intervention === intervention);
      const printed = new Set(own.flatMap(({ origin, period, municipality }) => (origin === 'printed' && municipality === null ? [period] : [])));
      const visible = limitedRows(own.filter(isLimited), intervention, least);
      // A year that is printed is shown as printed.
      return visible.filter((row) => !isGathered(row, least) || !printed.has(row.period));
    }),
  ];
}

/** One intervention's reports: hidden as one system, since a year begins with those left of the one before. */
function limitedRows(reports: readonly ParticipantRow[], intervention: string, least: number): ParticipantRow[] {
  const years = [...new Set(reports.map(({ period }) => yearOf(period)))].sort((a, b) => a - b);
  const whole = years.flatMap((year) => {
    const own = reports.filter(({ period }) => yearOf(period) === year);
    const row = rowFor(own, intervention, wholeOf(year, own));
    return row ? [{ own, row }] : [];
  });
  const shown = withoutSmall(
    whole.map(({ row }) => row.counts),
    least,
  );
  return whole.flatMap(({ own, row }, index): ParticipantRow[] => {
    const counts = shown[index] ?? row.counts;
    if (counts === row.counts && own.every((part) => !hasSmall(part.counts, least))) return own;
    return [{ ...row, counts, municipality: null, deviation: null, note: hiddenWords(least), parts: [], made: 'alone', hidden: true }];
  });
}

/** The calendar year; longer where a report goes on into the next. */
function wholeOf(year: number, reports: readonly ParticipantRow[]): string {
  const last = reports
    .map(({ period }) => monthsOf(period)[1])
    .sort()
    .at(-1);
  return last === undefined || last.startsWith(String(year)) ? String(year) : `${year}-01/${last}`;
}

/** Is it a year whose reports are not shown one by one? */
export function isGathered({ note }: ParticipantRow, least: number): boolean {
  return note === hiddenWords(least);
}

function hiddenWords(least: number): string {
  return `Antal under ${least} visas inte. De ingår i ”ej angivet” eller är utelämnade, och perioder kortare än ett år visas inte.`;
}
