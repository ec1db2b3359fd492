import type { NumberToken } from '../tokens.js';
import type { Extractor } from './extractor.js';
import { monthsIn } from './months.js';
import { isYear } from './years.js';

/** "samma som i september", "samma siffror som förra månaden", "oförändrat sedan sist". */
const SAME_AS =
  /\b(?:samma|likadant|likadana|lika|exakt) (?:\p{L}+ ){0,2}?(?:som|sedan|sen)\b|\boforandra\w*(?: (?:som|sedan|sen|mot))?\b|\b(?:ingen|inga) (?:for)?andring(?:ar)?(?: (?:som|sedan|sen|mot))?\b/gu;
/** The last report, however it is called; stands right after the words above. */
const LAST = /^ ?(?:i |vid )?(?:forra|foregaende|senaste) (?:manaden?|gangen|perioden|rapporten)\b|^ ?(?:sist|senast|forut|manaden (?:innan|fore))\b/;

/** What the report is the same as: the one before, or the one of a named month. Where numbers are said they are the report. */
export const sameAs: Extractor = {
  family: 'time',
  read(material, wanted) {
    if (!wanted.has('women')) return {};
    const [found] = material.find(SAME_AS);
    if (!found || material.freeNumbers.some((number: NumberToken) => !number.article && !isYear(number))) return {};
    const { folded, seen } = material;
    const after = folded.slice(found.span.end);
    const last = LAST.exec(after);
    material.claim({ start: found.span.start, end: found.span.end + (last?.[0].length ?? 0) });
    if (last) return { params: { sameAs: 'before' } };
    const month = monthsIn(material).find(({ start }) => /^ ?(?:i |for |under )?$/.test(folded.slice(found.span.end, start)));
    if (!month) return { params: { sameAs: 'before' } };
    material.claim(month);
    const year = month.year ?? (month.month > seen.today.month ? seen.today.year - 1 : seen.today.year);
    return { params: { sameAs: `${year}-${String(month.month).padStart(2, '0')}` } };
  },
};
