import { lastMonthOf } from '../../commands/periods.js';
import { Material } from '../material.js';
import { amountsLikeYears } from './amounts.js';
import { type Extractor, type Found, problem } from './extractor.js';
import { monthsIn } from './months.js';
import { period } from './period.js';
import { yearsIn } from './years.js';

/** "hela 2025", "helåret": the whole year is meant, not only which year it is. */
const WHOLE_YEAR = /\bhel(?:a ar|aret|ars|a (?:19|20)\d\d)|\bbokslut\w*/;

/** "den 31 augusti": the day only says that the month is over. */
function claimDays(material: Material): void {
  for (const month of monthsIn(material)) {
    const day = material.freeNumbers.find(
      ({ end, start }) => end < month.start && /^ ?$/.test(material.folded.slice(end, month.start)) && end - start <= 2,
    );
    if (day?.unit === 'plain' && !day.spelled && day.value.isInteger() && day.value.gte(1) && day.value.lte(31)) material.claim(day);
  }
}

/** "efter 9 månader", "efter tre kvartal": the months of this year that have passed. */
const PASSED =
  /\b(?:efter|pa|hittills) (?:de (?:forsta )?)?(\d{1,2}|tre|fyra|fem|sex|sju|atta|nio|tio|elva|ett|tva) (man(?:ader)?|kvartal|tertial)\b/g;
const COUNTS: Readonly<Record<string, number>> = { ett: 1, tva: 2, tre: 3, fyra: 4, fem: 5, sex: 6, sju: 7, atta: 8, nio: 9, tio: 10, elva: 11 };

function monthsPassed(material: Material): string | null {
  const [found] = material.find(PASSED);
  if (!found) return null;
  const [, written = '', unit = ''] = found;
  const months = (COUNTS[written] ?? Number(written)) * (unit === 'kvartal' ? 3 : unit === 'tertial' ? 4 : 1);
  if (months < 1 || months > 12) return null;
  material.claim(found.span);
  const { year, month } = material.seen.today;
  return `${months > month ? year - 1 : year}-${String(months).padStart(2, '0')}`;
}

const DAY_OF_MONTH = /(?<![\d/-])(?:0?[1-9]|[12]\d|3[01])\/(0?[1-9]|1[0-2])(?:\/((?:20)?\d\d))?(?![\d/])/g;

/** "31/8", "31/8 2026": a day that only says which month is over. Without a year it is the latest one that has begun. */
function dayOfMonth(material: Material): string | null {
  const [found] = material.find(DAY_OF_MONTH);
  if (!found) return null;
  material.claim(found.span);
  const [apart] = yearsIn(material).filter(({ start }) => start >= found.span.end && start - found.span.end <= 2);
  if (apart) material.claim(apart);
  const month = Number(found[1]);
  const { today } = material.seen;
  const written = found[2] === undefined ? apart?.year : Number(found[2].padStart(4, '20'));
  return `${written ?? (month > today.month ? today.year - 1 : today.year)}-${String(month).padStart(2, '0')}`;
}

/** The period of a text in which an amount is no year: "augusti 24 500" is August, and 24 500. */
function readPeriod(material: Material): Found {
  const amounts = amountsLikeYears(material);
  const { tokens } = material.seen;
  const copy = new Material(material.seen);
  for (const token of tokens) if (!material.isFree(token)) copy.claim(token);
  for (const amount of amounts) copy.claim(amount);
  const found = period.read(copy, new Set(['period']));
  for (const token of tokens)
    if (!copy.isFree(token) && !amounts.some(({ start, end }) => token.start < end && token.end > start)) material.claim(token);
  return found;
}

/** Until when an outcome counts: "t.o.m. augusti", "per 31 augusti 2026", "kvartal 3". A year that stands alone only says which year. */
export const through: Extractor = {
  family: 'time',
  read(material, wanted) {
    const passed = monthsPassed(material);
    if (passed !== null) return { params: { through: passed } };
    const day = dayOfMonth(material);
    if (day !== null) return { params: { through: day } };
    claimDays(material);
    const found = readPeriod(material);
    if (found.problems?.[0])
      return problem('through', found.problems[0].words, 'Skriv en månad som utfallet gäller till och med, till exempel augusti 2026.');
    const written = found.params?.period;
    if (typeof written !== 'string') return {};
    if (written.includes('-') || WHOLE_YEAR.test(material.folded)) return { params: { through: lastMonthOf(written) } };
    return wanted.has('year') ? { params: { year: Number(written) } } : {};
  },
};
