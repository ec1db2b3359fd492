import { addDays } from '../../swedish/dates.js';
import type { Material } from '../material.js';
import type { Span } from '../tokens.js';
import { type Extractor, problem } from './extractor.js';
import { type MonthFound, monthsIn, shortYear } from './months.js';
import { yearsIn } from './years.js';

interface Part extends Span {
  /** "H1", "Q3", "T2", "03"; null for a whole year. */
  readonly part: string | null;
  readonly year: number | null;
  /** Which month of the year it begins with, to tell whether it has begun. */
  readonly begins: number;
}

const YEAR = `(?:\\s*[-/ ]?\\s*(?:ar\\s*)?(?<year>(?:19|20)\\d\\d|'?\\d\\d(?!\\d|[.,%]|\\s?(?:kv\\b|k\\b|m\\b|man\\b|kvinn|tjej|kill|ny|avsl|delt|pers|st\\b))))?`;
const ORDINAL = '(?<nth>1|2|3|4|ett|tva|tre|fyra|forsta|andra|tredje|fjarde|sista)(?::?[ae])?';
const NTH: Readonly<Record<string, number>> = { ett: 1, tva: 2, tre: 3, fyra: 4, forsta: 1, andra: 2, tredje: 3, fjarde: 4 };
/** "kvartal 2 2024", "Q2 2024", "2024-Q2" and "andra kvartalet 2024", and the like for halves and four-month parts. */
function partPatterns(words: string, sign: string): readonly RegExp[] {
  return [
    new RegExp(
      `(?:\\b(?<before>(?:19|20)\\d\\d)[-/ ])?\\b(?:${words}\\s?(?<n>\\d(?!\\d)|ett|tva|tre|fyra)|(?:${sign})\\s?(?<q>\\d))(?!\\d|[a-z])${YEAR}`,
      'g',
    ),
    new RegExp(`\\b${ORDINAL}\\s${words}${YEAR}`, 'g'),
  ];
}

const PARTS: readonly { readonly letter: 'H' | 'Q' | 'T'; readonly count: number; readonly patterns: readonly RegExp[] }[] = [
  { letter: 'Q', count: 4, patterns: partPatterns('(?:kvartal|kvartalet|kvart)', '(?:q|kv)(?=\\s?[1-9](?!\\d))') },
  { letter: 'H', count: 2, patterns: partPatterns('(?:halvar|halvaret)', 'h') },
  { letter: 'T', count: 3, patterns: partPatterns('(?:tertial|tertialet)', 't') },
];
const SEASONS: readonly (readonly [string, RegExp])[] = [
  ['H1', new RegExp(`(?<!\\bforra )\\b(?:vt|varterminen|vartermin|varen)${YEAR}(?![a-z])`, 'g')],
  ['H2', new RegExp(`(?<!\\bforra )\\b(?:ht|hostterminen|hosttermin|hosten)${YEAR}(?![a-z])`, 'g')],
];

function begins(part: string): number {
  const number = Number(part.slice(1));
  return part[0] === 'H' ? number * 6 - 5 : part[0] === 'Q' ? number * 3 - 2 : part[0] === 'T' ? number * 4 - 3 : Number(part);
}

function yearOf(written: string | undefined, thisYear: number): number | null {
  if (written === undefined) return null;
  const value = Number(written.replace("'", ''));
  return value >= 1900 ? value : shortYear(value, thisYear);
}

/** Quarters, halves and four-month parts of a year; a part that does not exist ("kvartal 5") has number 0. */
function yearParts(material: Material): Part[] {
  const { year: thisYear } = material.seen.today;
  const found: Part[] = [];
  const keep = (span: Span, part: string, year: number | null) => {
    if (!material.isFree(span)) return;
    material.claim(span);
    found.push({ ...span, part, year, begins: begins(part) });
  };
  for (const { letter, count, patterns } of PARTS) {
    for (const pattern of patterns)
      for (const { groups = {}, span } of material.find(pattern)) {
        const said = groups.n ?? groups.q ?? groups.nth ?? '';
        const number = said === 'sista' ? count : (NTH[said] ?? Number(said));
        if (groups.q !== undefined && /^kv/.test(material.folded.slice(span.start)) && groups.year === undefined) continue;
        keep(span, `${letter}${number >= 1 && number <= count ? number : 0}`, yearOf(groups.before ?? groups.year, thisYear));
      }
  }
  for (const [part, pattern] of SEASONS) for (const { groups = {}, span } of material.find(pattern)) keep(span, part, yearOf(groups.year, thisYear));
  return found;
}

const ISO_RANGE = /\b((?:19|20)\d\d)-(\d\d)\s*(?:\/|--|-|till|tom)\s*((?:19|20)\d\d)-(\d\d)\b(?!-)/g;
const ISO_MONTH =
  /(?<![\d-])((?:19|20)\d\d)[-/](0[1-9]|1\d|[2-9]\d|[1-9])(?:-(\d\d))?(?![\d])|(?<![\d/-])(0?[1-9]|1[0-2])\/((?:19|20)\d\d)\b|(?<![\d-])(20[1-4]\d)(0[1-9]|1[0-2])(?!\d)/g;

/** "2024-03", "2024-03-15", "03/2024", "202403". The month may be one that does not exist: asked about later. */
function numericMonths(material: Material): Part[] {
  return material.find(ISO_MONTH).flatMap((found) => {
    const [, year, month, , monthFirst, yearLast, yearTight, monthTight] = found;
    const number = Number(month ?? monthFirst ?? monthTight);
    // "2021-23" is a plan's span of years, "2024-13" a slip.
    if (month !== undefined && number > 12 && number === (Number(year) % 100) + 2) return [];
    material.claim(found.span);
    return [
      { ...found.span, part: number <= 12 ? String(number).padStart(2, '0') : '00', year: Number(year ?? yearLast ?? yearTight), begins: number },
    ];
  });
}

const code = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`;

/** A moment that has no year of its own is the latest one that has begun. */
function latest(begins: number, material: Material): number {
  const { year, month } = material.seen.today;
  return begins > month ? year - 1 : year;
}

function shift(year: number, month: number, by: number): string {
  const months = year * 12 + month - 1 + by;
  return code(Math.floor(months / 12), (months % 12) + 1);
}

const RELATIVE = {
  soFar: /\b(?:hittills(?: i ar)?|i ar hittills|so far this year)\b/g,
  lastMonth: /\b(?:forra|foregaende|senaste|sista) manaden?\b|\bforrmanaden\b|\blast month\b/g,
  thisMonth: /\b(?:denna|den har|innevarande) manad(?:en)?\b|\bi manaden\b|\bthis month\b/g,
  lastQuarter: /\b(?:forra|foregaende|senaste) kvartalet?\b/g,
  thisQuarter: /\b(?:detta|det har|innevarande) kvartal(?:et)?\b/g,
  lastHalf: /\b(?:forra|foregaende|senaste) halvaret?\b/g,
  thisHalf: /\b(?:detta|det har|innevarande) halvar(?:et)?\b/g,
  lastAutumn: /\b(?:forra hosten|i hostas)\b/g,
  lastSpring: /\bforra varen\b/g,
  thisSpring: /\bi varas\b/g,
  lastThird: /\b(?:forra|foregaende|senaste) tertialet?\b/g,
};

/** "förra månaden", "hittills i år" and the like. */
function relative(material: Material): (Span & { readonly period: string })[] {
  const { year, month } = material.seen.today;
  const quarter = Math.ceil(month / 3);
  const before = (letter: 'Q' | 'H' | 'T', count: number, now: number) => (now > 1 ? `${year}-${letter}${now - 1}` : `${year - 1}-${letter}${count}`);
  const phrases: readonly (readonly [RegExp, string])[] = [
    [RELATIVE.soFar, month === 1 ? code(year, 1) : `${code(year, 1)}/${code(year, month)}`],
    [RELATIVE.lastMonth, shift(year, month, -1)],
    [RELATIVE.thisMonth, code(year, month)],
    [RELATIVE.lastQuarter, before('Q', 4, quarter)],
    [RELATIVE.thisQuarter, `${year}-Q${quarter}`],
    [RELATIVE.lastHalf, before('H', 2, month > 6 ? 2 : 1)],
    [RELATIVE.thisHalf, `${year}-H${month > 6 ? 2 : 1}`],
    [RELATIVE.lastAutumn, `${year - 1}-H2`],
    [RELATIVE.lastSpring, `${year - 1}-H1`],
    [RELATIVE.thisSpring, `${month > 6 ? year : year - 1}-H1`],
    [RELATIVE.lastThird, before('T', 3, Math.ceil(month / 4))],
  ];
  return phrases.flatMap(([pattern, period]) =>
    material.find(pattern).map(({ span }) => {
      material.claim(span);
      return { ...span, period };
    }),
  );
}

const BETWEEN = /^(?: ?- ?| till(?: och med)? | tom | to )$/;

/** "jan–mars 2024": two months with only a dash or "till" between are one range. */
function monthSpans(months: readonly MonthFound[], material: Material): { span: Span; period: string }[] {
  const found: { span: Span; period: string }[] = [];
  for (let index = 0; index < months.length; index += 1) {
    const [from, to] = [months[index], months[index + 1]];
    if (!from) break;
    if (to && BETWEEN.test(material.folded.slice(from.end, to.start))) {
      const end = to.year ?? from.year ?? latest(to.month, material);
      const start = from.year ?? (from.month <= to.month ? end : end - 1);
      found.push({ span: { start: from.start, end: to.end }, period: `${code(start, from.month)}/${code(end, to.month)}` });
      index += 1;
    } else found.push({ span: from, period: from.year === null ? String(from.month) : code(from.year, from.month) });
  }
  return found;
}

const EXAMPLE = 'Skriv till exempel mars 2024, kvartal 2 2024 eller 2024.';

/** A time that a text names: whole, or without its year. */
export interface Time extends Span {
  /** With its year; null when that is not said, or when there is no such part of a year. */
  readonly period: string | null;
  /** "03", "Q2": what the year is missing for; null when there is no such part. */
  readonly part: string | null;
  readonly begins: number;
}

/** Every time that is named, in the order it stands, and the years that stand apart. Claims them. */
export function timesIn(
  material: Material,
  claimsYears = true,
): { readonly times: readonly Time[]; readonly years: readonly (Span & { readonly year: number })[] } {
  const times: Time[] = [];
  for (const found of material.find(ISO_RANGE)) {
    material.claim(found.span);
    const [, year, month, toYear, toMonth] = found;
    const good = [month, toMonth].every((one) => Number(one) >= 1 && Number(one) <= 12);
    times.push({ ...found.span, period: good ? `${year}-${month}/${toYear}-${toMonth}` : null, part: null, begins: Number(month) });
  }
  for (const { start, end, part, year, begins: first } of [...yearParts(material), ...numericMonths(material)]) {
    const known = part !== null && (!/0$/.test(part) || part === '10');
    times.push({ start, end, period: known && year !== null ? `${year}-${part}` : null, part: known ? part : null, begins: first });
  }
  for (const { span, period: written } of monthSpans(monthsIn(material), material)) {
    material.claim(span);
    const whole = written.includes('-');
    const month = whole ? Number(written.slice(5, 7)) : Number(written);
    times.push({ ...span, period: whole ? written : null, part: whole ? null : String(month).padStart(2, '0'), begins: month });
  }
  for (const one of relative(material)) times.push({ ...one, part: null, begins: Number(one.period.slice(5, 7)) });
  const years = yearsIn(material);
  if (claimsYears) for (const year of years) material.claim(year);
  return { times: times.sort((a, b) => a.start - b.start), years };
}

/** The period that a time means: its own year, the one that is said for all, or the latest that has begun; null when there is no such time. */
export function periodOf({ period: whole, part, begins: first }: Time, yearForAll: number | undefined, material: Material): string | null {
  return whole ?? (part === null ? null : `${yearForAll ?? latest(first, material)}-${part}`);
}

const TODAY = /\b(?:i ?dag|i ?kvall|i ?morse|i ?formiddags|i ?eftermiddags|nyss|i veckan|(?:den har|denna) veckan?)\b/;
const YESTERDAY = /\b(?:i ?gar|i ?gar ?kvall)\b/;

/** "hade grupp idag", "i veckan", "nyss": what is reported in passing is of the month that the day stands in. Null where no such day is said. */
export function monthInPassing({ seen, folded }: Material): string | null {
  const { date } = seen.today;
  if (TODAY.test(folded)) return date.slice(0, 7);
  return YESTERDAY.test(folded) ? addDays(date, -1).slice(0, 7) : null;
}

/** The period that a text speaks of. */
export const period: Extractor = {
  family: 'time',
  read(material, wanted) {
    // Where a year is asked for by itself, one that stands alone is that.
    const ownYear = wanted.has('year');
    const { times, years } = timesIn(material, !ownYear);
    if (ownYear && times.length === 0) return {};
    // A year that stands apart belongs to what was said without one: "2024, enter mars".
    const loose = times.filter(({ period: whole, part }) => whole === null && part !== null);
    const yearForAll = years.length === 1 ? years[0]?.year : undefined;
    const texts = times.map((time) => periodOf(time, yearForAll, material));
    const wrong = times[texts.indexOf(null)];
    if (wrong) return problem('period', material.words(wrong), `Jag förstår inte perioden. ${EXAMPLE}`);
    if (loose.length === 0 || years.length > 1) texts.push(...years.map(({ year }) => String(year)));
    const unique = [...new Set(texts)];
    // "2024" beside "mars 2024" adds nothing.
    const precise = unique.filter((text) => !unique.some((other) => other !== text && other?.startsWith(`${text}-`)));
    if (precise.length > 1) return problem('period', '', `Jag tar en period i taget. Skriv en av dem, eller ett spann som januari–mars 2024.`);
    // A correction made today is not of today's month.
    const passing = wanted.has('women') && !wanted.has('remove') ? monthInPassing(material) : null;
    const said = precise[0] ?? passing;
    return said ? { params: { period: said } } : {};
  },
};
