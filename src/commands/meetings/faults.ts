import { isClockTime, isDay, spokenDay } from '../../swedish/dates.js';
import { localTime, momentOf, weekdayDate } from '../../swedish/time.js';
import type { EditSaid } from './said.js';

/** Day, time and place of a meeting as they would be saved. */
export interface When {
  readonly date: string;
  readonly time: string | null;
  readonly endTime: string | null;
  readonly place: string | null;
}

const LONGEST_PLACE = 120;
/** A day against which the other values are looked at alone. */
const FAR_AHEAD = '9999-01-01';

/** What cannot be saved, each fault in words that say what to write instead; nothing where all is well. */
export function meetingFaults({ date, time, endTime, place }: When, now: Date): string[] {
  const faults: string[] = [];
  if (!isDay(date)) faults.push(`${spokenDay(date)} finns inte i kalendern. Skriv ett datum, till exempel 4 mars 2027.`);
  for (const written of [time, endTime])
    if (written !== null && !isClockTime(written))
      faults.push(`${written.replace(':', '.')} finns inte på klockan. Skriv en tid mellan 00.00 och 23.59, till exempel 13.30.`);
  if (faults.length > 0) return faults;
  for (const shown of [time, endTime])
    if (shown !== null && localTime(momentOf(date, shown)).time !== shown)
      faults.push(
        `Klockan ${shown.replace(':', '.')} finns inte den dagen: sommartiden börjar, och klockan går från 02.00 till 03.00. Skriv en annan tid.`,
      );
  const today = localTime(now);
  if (date < today.date) faults.push(`Dagen har redan varit: ${weekdayDate(date)}. Skriv ett datum från i dag och framåt.`);
  else if (date === today.date && time !== null && time <= today.time)
    faults.push(`Klockan är redan ${today.time.replace(':', '.')} i dag. Skriv en senare tid.`);
  if (endTime !== null && time === null) faults.push('Mötet har ett slut men ingen början. Skriv båda, till exempel kl. 9–11.20.');
  if (endTime !== null && time !== null && endTime <= time)
    faults.push(`Slutet (${endTime.replace(':', '.')}) är inte efter början (${time.replace(':', '.')}). Skriv båda, till exempel kl. 9–11.20.`);
  if (place !== null) faults.push(...placeFaults(place));
  return faults;
}

/** What was said, without the values that cannot stand: those are asked for anew. */
export function withoutFaulty(said: EditSaid, now: Date): EditSaid {
  const { date, time, endTime, place, dateWords: _words, weekday: _weekday, ...rest } = said;
  const isWrong = (part: Partial<When>) => meetingFaults({ date: FAR_AHEAD, time: null, endTime: null, place: null, ...part }, now).length > 0;
  const day = date && !isWrong({ date }) ? date : undefined;
  const begins = time && isWrong({ time, ...(day ? { date: day } : {}) }) ? undefined : time;
  const ends = endTime && isWrong({ time: begins ?? '00:00', endTime }) ? undefined : endTime;
  return { ...rest, date: day, time: begins, endTime: ends, place: place && isWrong({ place }) ? undefined : place };
}

function placeFaults(place: string): string[] {
  if (/^[a-z][a-z\d+.-]*:/i.test(place) && !/^https:\/\/[^\s/]/i.test(place))
    return ['Bara länkar som börjar med https:// tas emot. Skriv en sådan länk, eller platsens namn.'];
  if (!place.includes('://') && place.length > LONGEST_PLACE) return [`Platsen är för lång, högst ${LONGEST_PLACE} tecken.`];
  return [];
}
