import { daysIn } from './days.js';
import type { Extractor } from './extractor.js';
import { monthNumber } from './months.js';

/** "i januari", "i februari 2027", "under mars": not "5 mars", which is a day. */
const MONTH = /(?<!\d ?|\d:?[ea] )\b(?:i|under|for|till) ([a-z]{3,9})(?: (20\d\d))?\b/g;

/** Which month or day is asked about: the next one to come of those that are said without a year. */
export const when: Extractor = {
  family: 'time',
  read(material) {
    const [day, ...more] = daysIn(material);
    if (day) return more.length === 0 ? { params: { when: day.date } } : {};
    const { year: thisYear, month: thisMonth } = material.seen.today;
    for (const { span, 1: name = '', 2: year } of material.find(MONTH)) {
      const month = monthNumber(name);
      if (month === null) continue;
      material.claim(span);
      const coming = month >= thisMonth ? thisYear : thisYear + 1;
      return { params: { when: `${year ?? coming}-${String(month).padStart(2, '0')}` } };
    }
    return {};
  },
};
