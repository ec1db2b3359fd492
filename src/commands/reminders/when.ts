import { isClockTime, isDay, spokenDay } from '../../swedish/dates.js';
import { localTime, momentOf } from '../../swedish/time.js';
import { momentWords } from './messages.js';
import { DEFAULT_OFFSETS, DEFAULT_TIME, inOrder, isOffset, minutesOf } from './offsets.js';

const MINUTE = 60_000;

/** What the text or the card says of when. */
export interface SaidWhen {
  readonly offset?: string | undefined;
  readonly offsets?: readonly string[] | undefined;
  readonly after?: string | undefined;
  readonly date?: string | undefined;
  readonly time?: string | null | undefined;
}

/** When to remind: so long before, or at a moment (`at`). `chosen`: nothing was said, so the usual ones. Or what is wrong, in Swedish. */
export type When =
  | { readonly offsets: readonly string[]; readonly at: Date | null; readonly time: string; readonly chosen: boolean }
  | { readonly headline: string; readonly lead: string };

export function whenOf({ offset, offsets, after, date, time }: SaidWhen, now: Date): When {
  const clock = time ?? DEFAULT_TIME;
  if (!isClockTime(clock))
    return { headline: 'Den tiden finns inte', lead: `Klockan visar aldrig ${clock.replace(':', '.')}. Skriv till exempel kl 8 eller 13.30.` };
  const before = inOrder(offsets ?? (offset === undefined ? [] : [offset]));
  const wrong = before.find((each) => !isOffset(each));
  if (wrong) return { headline: 'Så långt före går inte', lead: 'Jag påminner högst ett år före ett möte.' };
  if (before.length > 0) return { offsets: before, at: null, time: clock, chosen: false };
  if (after !== undefined) return { offsets: [], at: new Date(now.getTime() + minutesOf(after) * MINUTE), time: clock, chosen: false };
  if (date === undefined && (time === undefined || time === null)) return { offsets: [...DEFAULT_OFFSETS], at: null, time: clock, chosen: true };
  const day = date ?? localTime(now).date;
  if (!isDay(day)) return { headline: 'Den dagen finns inte', lead: `${spokenDay(day)} finns inte i kalendern.` };
  const at = momentOf(day, clock);
  if (at <= now)
    return { headline: 'Den tiden har redan passerat', lead: `Det var ${momentWords(at)}. Skriv en tid som kommer, till exempel ”i morgon kl 8”.` };
  return { offsets: [], at, time: clock, chosen: false };
}
