import { type Extractor, problem } from './extractor.js';
import { yearsIn } from './years.js';

const UNTIL = /(?:\btill|\btom|\bfram till|\bto|\buntil|\d ?-)(?: och med| ar| aret|\s)*$/;

/** "till 2029", "t.o.m. 2029" where the question also has a year of its own: a projection that starts from one reads its years itself. */
export const untilYear: Extractor = {
  family: 'time',
  read(material, wanted) {
    if (wanted.has('startYear')) return {};
    const found = yearsIn(material).filter(({ start }) => UNTIL.test(material.folded.slice(0, start)));
    for (const year of found) material.claim(year);
    const different = [...new Set(found.map(({ year }) => year))];
    if (different.length > 1) return problem('untilYear', different.join(', '), 'Skriv ett slutår, till exempel ”till 2029”.');
    return different[0] === undefined ? {} : { params: { untilYear: different[0] } };
  },
};
