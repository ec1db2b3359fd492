/** The one time zone of the field. */
export const TIME_ZONE = 'Europe/Stockholm';

const NO_BREAK = '\u00a0';
const HOUR = 3_600_000;

export const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

export const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const;

const PARTS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** A moment as the calendar and the clock on the wall in Sweden show it: `2026-11-22`, `14:05`. */
export function localTime(moment: Date): { readonly date: string; readonly time: string; readonly year: number; readonly month: number } {
  const part = Object.fromEntries(PARTS.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}`, year: Number(part.year), month: Number(part.month) };
}

/** The moment at which the clock on the wall in Sweden shows a date and a time. The hour that spring skips is an hour later; of the two that autumn shows, the first. */
export function momentOf(date: string, time: string): Date {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const shows = (moment: number) => {
    const local = localTime(new Date(moment));
    return Date.parse(`${local.date}T${local.time}:00Z`);
  };
  const [summer, winter] = [wall - 2 * HOUR, wall - HOUR];
  return new Date(shows(summer) === wall ? summer : winter);
}

/** "16 november 2026" of `2026-11-16`. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return [day, MONTHS[(month ?? 1) - 1], year].join(NO_BREAK);
}

/** "måndag 16 november 2026" of `2026-11-16`. A line may break after the weekday: the whole is wider than a phone in the size of a headline. */
export function weekdayDate(date: string): string {
  return `${WEEKDAYS[(new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7]} ${longDate(date)}`;
}

/** "kl. 09.00" of `09:00`. */
export function clockTime(time: string): string {
  return `kl.${NO_BREAK}${time.replace(':', '.')}`;
}

/** "16 november 2026 kl. 09.00" of a moment, as Sweden's clocks show it. */
export function dateAndTime(moment: Date): string {
  const { date, time } = localTime(moment);
  return `${longDate(date)} ${clockTime(time)}`;
}

/** Whole days from one date to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** "juli 2024", "första halvåret 2024", "januari–mars 2024" of a period of the contract. */
export function periodName(period: string): string {
  const [from = period, to] = period.split('/');
  if (to) {
    const [a, b] = [periodName(from), periodName(to)];
    const year = to.slice(0, 4);
    return from.startsWith(year) && from.length === 7 && to.length === 7 ? `${a.split(NO_BREAK)[0]}–${b}` : `${a}–${b}`;
  }
  const [year, part] = period.split('-');
  if (!part) return period;
  const number = Number(part.replace(/\D/g, ''));
  const name = part.startsWith('H')
    ? ['första halvåret', 'andra halvåret'][number - 1]
    : part.startsWith('Q')
      ? `kvartal${NO_BREAK}${number}`
      : part.startsWith('T')
        ? `tertial${NO_BREAK}${number}`
        : MONTHS[number - 1];
  return `${name}${NO_BREAK}${year}`;
}
