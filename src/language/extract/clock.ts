import type { Material } from '../material.js';
import type { Span } from '../tokens.js';
import { isLater, LATER_HALF, laterHour } from './day-parts.js';
import type { Extractor } from './extractor.js';

const HOURS: Readonly<Record<string, number>> = {
  ett: 1,
  tva: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  atta: 8,
  nio: 9,
  tio: 10,
  elva: 11,
  tolv: 12,
};
const HOUR = `(${Object.keys(HOURS).join('|')})`;
const MINUTES: Readonly<Record<string, number>> = { kvart: 15, fem: 5, tio: 10, tjugo: 20, tjugofem: 25 };
const CLOCK = '(?:kl(?:ockan)?\\.? ?|tid:? ?)';
/** What is no clock time: amounts and counts. */
const NO_AMOUNT = '(?! ?(?:%|procent|kr\\b|kronor|tkr|mkr|mnkr|milj|deltag|kv|man\\b|person))';
const AT = '(\\d{1,2})(?:[.:](\\d{2}))?';

/** "kl 9–11.20", "13.30-15", "mellan 9 och 11", "från kl 9 till kl 11", bare "9–11". */
const SPAN = new RegExp(
  `(?<![\\d.,:/-])(?:(${CLOCK})|mellan (?:${CLOCK})?|fran (?:${CLOCK})?)?${AT} ?(-|till|och|to) ?(${CLOCK})?${AT}(?![\\d/:-]|[.,]\\d)${NO_AMOUNT}`,
  'g',
);
const SINGLE = new RegExp(
  `${CLOCK}(\\d{1,2})(?:[.:]? ?(\\d{2}))?(?![\\d:]|[.,]\\d)|(?<![\\d.,:/-])(\\d{1,2})[.:](\\d{2})(?![\\d:/-]|[.,]\\d)${NO_AMOUNT}`,
  'g',
);
const HALF = new RegExp(`\\bhalv ${HOUR}\\b`, 'g');
const QUARTER = new RegExp(`\\b(kvart|fem|tio|tjugo|tjugofem)(?: minuter)? (over|i) (?:halv )?${HOUR}\\b`, 'g');
/** "vid" also says a place or an occasion: its hour stands last, or before what is no thing. */
const WORDED = new RegExp(
  `\\b(?:kl|klockan)\\.? ${HOUR}\\b|\\bvid ${HOUR}(?:tiden|snaret)?(?=$| ?[,.!?]| (?:i|pa|den|om|infor|innan|fore|tack)\\b)`,
  'g',
);
/** "slutar 12", "börjar 9.30": no word of the clock stands beside it. */
const ENDS = new RegExp(`\\bslut(?:ar|tid|tiden)? (?:redan |forst )?(?:vid |${CLOCK})?${AT}(?![\\d/:-]|[.,]\\d)${NO_AMOUNT}`, 'g');
const BEGINS = new RegExp(`\\b(?:borjar|startar) (?:redan |forst )?(?:vid )?${AT}(?=$| ?[,!?]|\\.?$| (?:och|i ?stallet|den|till|tack)\\b)`, 'g');
/** "kl 1–6" in words is in the afternoon: nobody meets at half past one at night. */
const FIRST_MORNING_HOUR = 7;

/** The meeting has no time yet, and that is meant. */
const NO_TIME = /\b(?:utan|ingen|oklar|obestamd) tid\b|\btid(?:en)? (?:ar )?(?:ej|inte|kommer|meddelas|bestams|senare|oklar)\b|\bheldag\w*\b/;

const clockText = (hour: number, minute: number) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** A time in figures, in the half of the day that the text speaks of. */
function written(hour: string | undefined, minute: string | undefined, { folded }: Material): string {
  return clockText(isLater(folded) ? laterHour(Number(hour)) : Number(hour), Number(minute ?? 0));
}

/** Words say one of two hours of the day: the one in which people meet. */
function spoken(hour: number, minute: number, material: Material): string {
  if (isLater(material.folded)) return clockText(laterHour(hour), minute);
  const minutes = hour * 60 + minute;
  const early = minutes < FIRST_MORNING_HOUR * 60 && !/\bpa (?:morgonen|natten)\b/.test(material.folded);
  const inDay = (minutes + (early ? 12 * 60 : 0) + 24 * 60) % (24 * 60);
  return clockText(Math.floor(inDay / 60), inDay % 60);
}

interface Times {
  readonly time: string;
  readonly endTime?: string;
}

function span(material: Material): Times | null {
  for (const match of material.find(SPAN)) {
    const [, clock, hour, minute, between, secondClock, endHour, endMinute] = match;
    const shows = clock !== undefined || secondClock !== undefined || minute !== undefined || endMinute !== undefined;
    // Bare "9-11" is a time of a meeting; "9 till 11" may be anything.
    if (!shows && !(between === '-' && Number(endHour) <= 24) && !match[0].startsWith('mellan')) continue;
    material.claim(match.span);
    const endTime = written(endHour, endMinute, material);
    // "kl 10–2 på eftermiddagen" begins in the morning.
    const time = Number(hour) <= Number(endHour) ? written(hour, minute, material) : clockText(Number(hour), Number(minute ?? 0));
    // "flytta mötet från kl 9 till kl 10": the one time takes the other's place.
    const replaces = match[0].startsWith('fran') && /\bflytt\w*|\bandra\w*|\bbyt(?:a|er)?\b/.test(material.folded);
    return replaces ? { time: endTime } : { time, endTime };
  }
  return null;
}

function claimed(material: Material, { start, end }: Span, time: string): Times {
  material.claim({ start, end });
  return { time };
}

function single(material: Material): Times | null {
  for (const match of material.find(HALF)) return claimed(material, match.span, spoken((HOURS[match[1] ?? ''] ?? 1) - 1, 30, material));
  for (const match of material.find(QUARTER)) {
    const [words, minutes = '', direction, hour = ''] = match;
    const by = MINUTES[minutes] ?? 0;
    const base = (HOURS[hour] ?? 0) * 60 + (words.includes(' halv ') ? -30 : 0) + (direction === 'i' ? -by : by);
    return claimed(material, match.span, spoken(Math.floor(base / 60), base % 60, material));
  }
  for (const match of material.find(WORDED)) return claimed(material, match.span, spoken(HOURS[match[1] ?? match[2] ?? ''] ?? 0, 0, material));
  for (const match of material.find(SINGLE)) return claimed(material, match.span, written(match[1] ?? match[3], match[2] ?? match[4], material));
  for (const match of material.find(BEGINS)) return claimed(material, match.span, written(match[1], match[2], material));
  return null;
}

/** "styrelsemötet slutar 12": only the end is said. */
function end(material: Material): string | null {
  const [match] = material.find(ENDS);
  return match ? claimed(material, match.span, written(match[1], match[2], material)).time : null;
}

/** "9" or "1330", alone in a field for a time. */
function bare(material: Material): Times | null {
  const [match] = material.find(/^(\d{1,2}?)(\d{2})?$/g);
  return match ? claimed(material, match.span, written(match[1], match[2], material)) : null;
}

/** When a meeting begins, and ends where that was said. Times that no clock shows (25:00) are passed on: the command says what is wrong. */
export const clock: Extractor = {
  family: 'time',
  read(material, wanted) {
    const isField = wanted.size === 1;
    const ends = wanted.has('endTime') ? end(material) : null;
    // Where no end is asked for, a second time is not one: it is left, to be asked about.
    const times = (wanted.has('endTime') || isField ? span(material) : null) ?? single(material) ?? (isField ? bare(material) : null);
    // A field of its own: what is written there is the end.
    if (times && isField && wanted.has('endTime')) return { params: { endTime: times.endTime ?? times.time } };
    if (times || ends) for (const { span: words } of material.find(LATER_HALF)) material.claim(words);
    if (times || ends) return { params: { ...times, ...(ends ? { endTime: ends } : {}) } };
    return NO_TIME.test(material.folded) ? { params: { time: null } } : {};
  },
};
