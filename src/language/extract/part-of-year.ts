import { GONE, POSTPONED } from './change-words.js';
import { monthNumber } from './months.js';

/** For how many of the year's twelve months something goes on, counted in whole months, and where in the clause that is said. */
export interface PartOfYear {
  readonly months: number;
  /** It has ended by then: the years after have nothing of it. */
  readonly ends?: 'yes';
  readonly start: number;
  readonly end: number;
}

const STARTS = /\b(?:starta\w*|borja\w*|kommer i ?gang|drar i ?gang|satts? i ?gang|paborjas?|inleds?|oppna\w*)\b/;
const ENDS = /\b(?:slut\w*|tar slut|upphor\w*)\b/;
const RUNS = /\b(?:paga\w*|kors?|kora|galler|varar|drivs?|bedrivs|finns|behovs|haller pa|ar i ?gang|gar|har|ha)\b/;

const FIRST = '(?: den)?(?: (?:1|1:a|forsta))?';
const MONTH = ' (\\p{L}{3,9})(?!\\p{L})';
const FROM = new RegExp(`\\b(?:fran och med|fr ?\\.? ?o ?\\.? ?m\\.?|from|fran)${FIRST}${MONTH}`, 'gu');
const AFTER = new RegExp(`\\befter${MONTH}`, 'gu');
const THROUGH = new RegExp(`\\b(?:till och med|t ?\\.? ?o ?\\.? ?m\\.?|tom|ut)${MONTH}`, 'gu');
const IN = new RegExp(`\\b(?:i|till|den (?:1|1:a|forsta)|i borjan av)${MONTH}`, 'gu');
const TURN_OF_HALF = /\b(?:vid|efter|fran(?: och med)?|till|i) (?:halvarsskiftet|halva aret|halvaret)\b/g;
const LENGTH = /\b(?:(halva aret|(?:ett )?halvar(?:et)?)|(\d{1,2}|\p{L}{2,5}) (man(?:ad(?:er)?)?|kvartal|tertial))(?!\p{L})/gu;
const COUNTS = ['noll', 'en', 'tva', 'tre', 'fyra', 'fem', 'sex', 'sju', 'atta', 'nio', 'tio', 'elva', 'tolv'];
const MONTHS_IN: Readonly<Record<string, number>> = { kvartal: 3, tertial: 4 };

interface Found {
  readonly month: number;
  readonly start: number;
  readonly end: number;
}

function monthAfter(words: RegExp, text: string): Found | null {
  const [found] = [...text.matchAll(words)].flatMap((each): Found[] => {
    const month = monthNumber(each[1] ?? '');
    return month === null ? [] : [{ month, start: each.index, end: each.index + each[0].length }];
  });
  return found ?? null;
}

function lengthIn(text: string): Found | null {
  for (const found of text.matchAll(LENGTH)) {
    const at = { start: found.index, end: found.index + found[0].length };
    if (found[1] !== undefined) return { month: 6, ...at };
    const written = found[2] ?? '';
    const count = written === 'ett' ? 1 : /^\d/.test(written) ? Number(written) : COUNTS.indexOf(written);
    const month = count * (MONTHS_IN[found[3] ?? ''] ?? 1);
    if (count > 0 && month <= 12) return { month, ...at };
  }
  return null;
}

/**
 * "slutar med FIA från och med september" is eight months, "startar först i mars" ten, "pågår bara halva året" six. Whole months: a day inside one
 * is not read. Null where the clause says nothing of the kind.
 */
export function partOfYear(text: string): PartOfYear | null {
  const starts = STARTS.test(text) || POSTPONED.test(text);
  const ends = ENDS.test(text) || (GONE.test(text) && !starts);
  const after = monthAfter(AFTER, text);
  const from = monthAfter(FROM, text);
  const through = monthAfter(THROUGH, text);
  const into = monthAfter(IN, text);
  const [half] = text.matchAll(TURN_OF_HALF);
  const turn = half && { start: half.index, end: half.index + half[0].length };
  if (starts) {
    const first = from ?? into;
    if (first) return { months: 13 - first.month, start: first.start, end: first.end };
    if (after) return { months: 12 - after.month, start: after.start, end: after.end };
    return turn ? { months: 6, ...turn } : null;
  }
  if (through && (ends || RUNS.test(text))) return { months: through.month, ends: 'yes', start: through.start, end: through.end };
  if (ends) {
    if (from) return { months: from.month - 1, ends: 'yes', start: from.start, end: from.end };
    if (after) return { months: after.month, ends: 'yes', start: after.start, end: after.end };
    return turn ? { months: 6, ends: 'yes', ...turn } : null;
  }
  const length = RUNS.test(text) ? lengthIn(text) : null;
  return length && { months: length.month, start: length.start, end: length.end };
}
