import { addDays, addMonths, dayText, isDay, mondayOfWeek, nthWeekday, weekdayOf } from '../../swedish/dates.js';
import { readNumberWords } from '../../swedish/words.js';
import type { Match, Material } from '../material.js';
import type { Span } from '../tokens.js';
import { monthNumber } from './months.js';
import { WEEKDAY, WEEKDAY_OR_SHORT, weekdayNumber } from './weekdays.js';

/** A day that was said, whether the calendar has it or not ("31 juni"). */
export interface DayFound extends Span {
  readonly date: string;
  /** The weekday said beside it. */
  readonly weekday?: number;
  /** It had to be worked out from today: the words are read back with the date. */
  readonly workedOut?: true;
  /** No year was said: beside another day it may be another year's. */
  readonly noYear?: true;
}

type Day = Omit<DayFound, 'start' | 'end'>;

/** One way of writing a day; null when the words are none after all. */
interface Way {
  readonly pattern: RegExp;
  read(match: Match, today: string): Day | null;
}

const OPTIONAL_WEEKDAY = `(?:\\b(${WEEKDAY_OR_SHORT})\\.?,? (?:den )?)?`;
const MONTH = '([a-z]{3,9})';
const NUMBER = '(\\d{1,3}|[a-z]+)';
const NTH: Readonly<Record<string, number>> = { forsta: 1, andra: 2, tredje: 3, fjarde: 4, femte: 5, sista: 5 };

const year4 = (written: string) => (written.length === 2 ? 2000 + Number(written) : Number(written));

/** A day without a year is the next one to come; where that is not this year it is read back. */
function coming(month: number, day: number, today: string): Day {
  const year = Number(today.slice(0, 4));
  const date = dayText(year, month, day);
  if (date >= today) return { date, noYear: true };
  const next = [year + 1, year + 2, year + 3, year + 4].map((each) => dayText(each, month, day)).find(isDay);
  return { date: next ?? dayText(year + 1, month, day), workedOut: true, noYear: true };
}

function inYear(written: string | undefined, month: number, day: number, today: string): Day {
  return written === undefined ? coming(month, day, today) : { date: dayText(year4(written), month, day) };
}

function withWeekday(day: Day, word: string | undefined): Day {
  const weekday = word === undefined ? null : weekdayNumber(word);
  return weekday === null ? day : { ...day, weekday };
}

function count(word: string): number | null {
  const number = /^\d+$/.test(word) ? Number(word) : readNumberWords([word])?.value.toNumber();
  return number !== undefined && Number.isInteger(number) && number >= 0 && number <= 400 ? number : null;
}

const ORDINALS = [
  'forsta|forste',
  'andra|andre',
  'tredje',
  'fjarde',
  'femte',
  'sjatte',
  'sjunde',
  'attonde',
  'nionde',
  'tionde',
  'elfte',
  'tolfte',
  'trettonde',
  'fjortonde',
  'femtonde',
  'sextonde',
  'sjuttonde',
  'artonde',
  'nittonde',
  'tjugonde',
  ...['forsta', 'andra', 'tredje', 'fjarde', 'femte', 'sjatte', 'sjunde', 'attonde', 'nionde'].map((ordinal) => `tjugo${ordinal}`),
  'trettionde',
  'trettioforsta',
].map((words) => words.split('|'));
const ORDINAL = ORDINALS.flat().join('|');

/** 3 of "tredje". */
function dayOf(ordinal: string): number {
  return ORDINALS.findIndex((words) => words.includes(ordinal)) + 1;
}

/** The next one of a day of the month, from today on. */
function comingOfMonth(day: number, today: string): Day | null {
  if (day < 1 || day > 31) return null;
  const [year = 0, month = 1] = today.split('-').map(Number);
  const months = [0, 1, 2].map((later) => addMonths(dayText(year, month, 1), later).slice(0, 7));
  const date = months.map((each) => `${each}-${String(day).padStart(2, '0')}`).find((each) => isDay(each) && each >= today);
  return date === undefined ? null : { date, workedOut: true };
}

/** The next one of a weekday after today. */
function next(weekday: number, today: string): string {
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
}

const inWeekAfter = (weekday: number, today: string) => addDays(today, 7 - weekdayOf(today) + weekday);

const WAYS: readonly Way[] = [
  {
    pattern: new RegExp(`${OPTIONAL_WEEKDAY}(?<![\\d-])(\\d{4})([-/.])(\\d{1,2})\\3(\\d{1,2})(?![\\d-])`, 'g'),
    read: ([, weekday, year = '', , month, day]) => withWeekday({ date: dayText(Number(year), Number(month), Number(day)) }, weekday),
  },
  {
    pattern:
      /(?<![\d-])(20\d\d)(?: ?)(0[1-9]|1[0-2])([0-3]\d)(?![\d-])|(?<![\d-])([2-4]\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d| ?(?:kr|kronor|deltagare|kv|m)\b)/g,
    read: ([, year, month, day, short, shortMonth, shortDay]) => ({
      date: dayText(year4(year ?? short ?? ''), Number(month ?? shortMonth), Number(day ?? shortDay)),
    }),
  },
  {
    // "tors 4 mars 2027", "den 16:e november", "16 nov -26"; "16 november 13.30" holds no year.
    pattern: new RegExp(
      `${OPTIONAL_WEEKDAY}(?<!\\d|\\d[.,:-])(\\d{1,2})(?::?e|:?a)? ?(?:i )?${MONTH}(?:,? (?:ar )?(\\d{4})(?!\\d)| ?[-']([2-4]\\d)(?![\\d.:-]))?`,
      'g',
    ),
    read([, weekday, day, name = '', year, short], today) {
      const month = monthNumber(name);
      return month === null ? null : withWeekday(inYear(year ?? short, month, Number(day), today), weekday);
    },
  },
  {
    pattern: new RegExp(`${OPTIONAL_WEEKDAY}(?<![\\d/-])(\\d{1,2})/(\\d{1,2})(?:[-/ ](\\d{4})|[-/]([2-4]\\d))?(?![\\d/])`, 'g'),
    read: ([, weekday, day, month, year, short], today) =>
      Number(month) > 12 ? null : withWeekday(inYear(year ?? short, Number(month), Number(day), today), weekday),
  },
  {
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4}|[2-4]\d)(?![\d.]\d)/g,
    read: ([, day, month, year = '']) => ({ date: dayText(year4(year), Number(month), Number(day)) }),
  },
  {
    pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?::?e)?(?:,? (\\d{4}))?(?![\\d.:-]|,\\d| (?:kv|kvinn|man|ny|deltag)\\w*)`, 'g'),
    read([, name = '', day, year], today) {
      const month = monthNumber(name);
      return month === null || Number(day) > 31 ? null : inYear(year, month, Number(day), today);
    },
  },
  {
    pattern: new RegExp(`\\b(forsta|andra|tredje|fjarde|femte|sista) (${WEEKDAY}) i ${MONTH}(?: (\\d{4}))?`, 'g'),
    read([, nth = '', weekday = '', name = '', year], today) {
      const [month, wanted] = [monthNumber(name), weekdayNumber(weekday)];
      if (month === null || wanted === null) return null;
      const first = nthWeekday(year ? Number(year) : Number(today.slice(0, 4)), month, wanted, NTH[nth] ?? 1);
      return { date: year || first >= today ? first : nthWeekday(Number(today.slice(0, 4)) + 1, month, wanted, NTH[nth] ?? 1), workedOut: true };
    },
  },
  {
    // "den tredje mars", "torsdagen den tionde i maj 2027"
    pattern: new RegExp(`${OPTIONAL_WEEKDAY}\\b(?:den )?(${ORDINAL}) (?:i )?${MONTH}(?:,? (\\d{4}))?(?!\\d)`, 'g'),
    read([, weekday, ordinal = '', name = '', year], today) {
      const month = monthNumber(name);
      return month === null ? null : withWeekday(inYear(year, month, dayOf(ordinal), today), weekday);
    },
  },
  {
    pattern: /\bi ?dag\b|\btoday\b|\bi ?(?:kvall|eftermiddag|formiddag)\b|\btonight\b/g,
    read: (_match, today) => ({ date: today, workedOut: true }),
  },
  { pattern: /\bi ?overmorgon\b/g, read: (_match, today) => ({ date: addDays(today, 2), workedOut: true }) },
  { pattern: /\bi ?morgon\b|\btomorrow\b/g, read: (_match, today) => ({ date: addDays(today, 1), workedOut: true }) },
  {
    pattern: new RegExp(`\\b(${WEEKDAY}) (?:i )?(?:vecka|v\\.?) ?(\\d{1,2})\\b|\\b(?:vecka|v\\.?) ?(\\d{1,2}) (?:pa )?(${WEEKDAY})`, 'g'),
    read([, before, week, weekFirst, after], today) {
      const [number, weekday] = [Number(week ?? weekFirst), weekdayNumber(before ?? after ?? '')];
      if (weekday === null || number < 1 || number > 53) return null;
      const year = Number(today.slice(0, 4));
      const [this_, later] = [year, year + 1].map((each) => addDays(mondayOfWeek(each, number), weekday - 1));
      return { date: (this_ ?? '') >= today ? (this_ ?? '') : (later ?? ''), workedOut: true };
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:nasta vecka (?:pa )?)(${WEEKDAY})|(${WEEKDAY}) nasta vecka|nasta (${WEEKDAY})|(${WEEKDAY}) om en vecka)(?![a-z])`,
      'g',
    ),
    read([words, one, two, three, four], today) {
      const weekday = weekdayNumber(one ?? two ?? three ?? four ?? '');
      if (weekday === null) return null;
      // "nästa fredag" is next week's, also on a Friday; "fredag om en vecka" is a week after the first one from today on.
      return {
        date: words?.endsWith('om en vecka') ? addDays(today, ((weekday - weekdayOf(today) + 7) % 7) + 7) : inWeekAfter(weekday, today),
        workedOut: true,
      };
    },
  },
  {
    pattern: new RegExp(`\\bom ${NUMBER} ?(dag|dagar|dar|dgr|d|vecka|veckor|v|manad|manader)\\b`, 'g'),
    read([, word = '', unit = ''], today) {
      const number = count(word);
      if (number === null) return null;
      return {
        date: unit.startsWith('manad') ? addMonths(today, number) : addDays(today, number * (unit.startsWith('v') ? 7 : 1)),
        workedOut: true,
      };
    },
  },
  {
    pattern: new RegExp(`\\b(?:pa |nu pa |kommande |till |nu )(${WEEKDAY})(?![a-z])`, 'g'),
    read([, word = ''], today) {
      const weekday = weekdayNumber(word);
      return weekday === null ? null : { date: next(weekday, today), workedOut: true };
    },
  },
];

/** "igår", "i fredags", "förra fredagen": a day that has been. */
export const PAST_DAY = `(?:i ?gar|i ?forrgar|(?:nu )?i ?(?:man|tis|ons|tors|fre|lor|son)dags|(?:i )?forra ${WEEKDAY})(?![a-z])`;

/** The latest one of a weekday before today. */
const latest = (weekday: number, today: string) => addDays(today, -(((weekdayOf(today) - weekday + 6) % 7) + 1));

const BEEN: Way = {
  pattern: new RegExp(`\\b${PAST_DAY}`, 'g'),
  read([words = ''], today) {
    if (/forrgar$/.test(words)) return { date: addDays(today, -2), workedOut: true };
    if (/gar$/.test(words)) return { date: addDays(today, -1), workedOut: true };
    const weekday = weekdayNumber(words.replace(/^.*?((?:man|tis|ons|tors|fre|lor|son)dag).*$/, '$1'));
    return weekday === null ? null : { date: latest(weekday, today), workedOut: true };
  },
};

/** A weekday alone, where nothing else says the day: "påminn mig fredag", "tisd kl 9"; not "fredagen före mötet". */
const WEEKDAY_ALONE: Way = {
  pattern: new RegExp(
    `\\b(${WEEKDAY}|(?:tisd|onsd|torsd|tors|tis|ons|fre|lor)(?= (?:kl|klockan|\\d|halv)))(?![a-z]| (?:fore|innan|infor|efter|i)\\b)`,
    'g',
  ),
  read([, word = ''], today) {
    const weekday = weekdayNumber(word);
    return weekday === null ? null : { date: next(weekday, today), workedOut: true };
  },
};

/** "den 14:e", "torsdagen den 10:e": the next day of a month with that number. */
const DAY_OF_MONTH: Way = {
  pattern: new RegExp(
    `${OPTIONAL_WEEKDAY}\\bden (?:(\\d{1,2})(?::?e|:?a)?(?![\\d.:,/-]\\d|\\d)|(${ORDINAL}))(?= ?$| ?[,.!?]| (?:kl|klockan|till|i ?stallet|om|fran|halv|tack)\\b| \\d{1,2}[.:-])`,
    'g',
  ),
  read([, weekday, day, ordinal], today) {
    const found = comingOfMonth(day === undefined ? dayOf(ordinal ?? '') : Number(day), today);
    return found && withWeekday(found, weekday);
  },
};

/** What of a day may be left out where a coming one is meant; or that one that has been may be said. */
export type Loose = 'weekday' | 'month' | 'past';

/** Every day of a text that nobody has used, in the order of the text; claims what it reads. A coming day may be said by its weekday or its number alone. */
export function daysIn(material: Material, loose: readonly Loose[] = []): DayFound[] {
  const { date: today } = material.seen.today;
  const found: DayFound[] = [];
  const read = ({ pattern, read: readOne }: Way) => {
    for (const match of material.find(pattern)) {
      const day = material.isFree(match.span) ? readOne(match, today) : null;
      if (day === null) continue;
      material.claim(match.span);
      found.push({ ...day, ...match.span });
    }
  };
  if (loose.includes('past')) read(BEEN);
  for (const way of WAYS) read(way);
  if (loose.includes('month')) read(DAY_OF_MONTH);
  // Beside another day a weekday is said of that one.
  if (loose.includes('weekday') && found.length === 0) read(WEEKDAY_ALONE);
  return found.sort((a, b) => a.start - b.start);
}
