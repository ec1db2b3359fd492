import type { AskedCount } from '../../commands/participants/asked-count.js';
import type { Extractor } from './extractor.js';
import { isYear } from './years.js';

const ASKS = /\b(?:hur manga|antal(?:et)?|how many)\b/;
/** "andel kvinnor": the count that the share is of. What leaves for work has its share in every answer. */
const SHARE = /\bandel(?:en)?\b/;
/** What it takes is a calculation, not a count of what there was. */
const NEEDED = /\b(?:kravs|behov\w*|maste|racker|fattas|saknas)\b/;
const SEX: readonly (readonly [AskedCount, RegExp])[] = [
  ['women', /\b(?:kvinn\w*|tjej\w*|women)\b/],
  ['men', /\b(?:man|mannen|kill(?:ar|arna)|men)\b/],
];
const LEFT: readonly (readonly [AskedCount, RegExp])[] = [
  ['work', /\b(?:jobb\w*|arbete\w*|anstall(?:da|ning\w*)|sysselsatt\w*|work|jobs?)\b/],
  ['studies', /\b(?:studi\w*|utbildning\w*|plugga\w*)\b/],
];
const FLOW: readonly (readonly [AskedCount, RegExp])[] = [
  ['ended', /\b(?:avslut\w*|slutade|slutat|skrevs ut|utskriv\w*|lamnade)\b/],
  ['new', /\b(?:nya?|nytillk\w*|nyinskriv\w*|borjade|borjat|startade|kom in)\b/],
];
const STAYED = /\bkvar\b/;
const ALL = /\b(?:deltagare|personer|individer|inskrivna|med i|har vi i|deltog|deltar)\b/;

/** The one count that is asked for; several at once, or women to work, are left to the whole answer, which has them all. */
export const askedCount: Extractor = {
  read({ folded, freeNumbers }) {
    const asks = ASKS.test(folded);
    if (!(asks || SHARE.test(folded)) || NEEDED.test(folded) || freeNumbers.some((number) => !number.article && !isYear(number))) return {};
    const said = (rows: readonly (readonly [AskedCount, RegExp])[]) => rows.filter(([, words]) => words.test(folded)).map(([count]) => count);
    const [left, flow, sex] = [said(LEFT), said(FLOW), said(SEX)];
    if (!asks && (left.length > 0 || flow.length > 0 || sex.length !== 1)) return {};
    if (left.length > 0) return sex.length > 0 ? {} : { params: { askedCount: left.length > 1 ? 'workOrStudies' : left[0] } };
    if (STAYED.test(folded)) return flow.length + sex.length > 0 ? {} : { params: { askedCount: 'left' } };
    const one = [...flow, ...(flow.length > 0 && sex.length === 0 ? [] : sex)];
    if (one.length > 1) return {};
    const [count] = one;
    if (count) return { params: { askedCount: count } };
    return ALL.test(folded) ? { params: { askedCount: 'participants' } } : {};
  },
};
