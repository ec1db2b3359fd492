import type { Extractor } from './extractor.js';

type Basis = 'budget' | 'forecast' | 'plan' | 'actual';

/** Which column of the budget a word names. "budget" alone is what most questions are about, so it must stand with a year or "enligt". */
const SAID: readonly (readonly [Basis, RegExp])[] = [
  ['forecast', /\bprognos(?:en|er|erna|ens|t)?\b|\bprognosticera\w*|\bforecast\b/],
  ['actual', /\butfall(?:et|en|ets)?\b|\bbokslut(?:et)?\b|\bverklig\w*|\bfaktisk\w*|\bactual\w*/],
  ['plan', /\b(?:fler)?(?:ars)?plan(?:en|ens)?\b|\bplanera[dt]\w*|\bplaneras\b/],
  [
    'budget',
    /\benligt budget\w*|\bbudgetera[dt]\w*|\bbudgeteras\b|\bbudget(?:en)? (?:for )?(?:ar )?'?(?:19|20)?\d\d\b|\b(?:19|20)\d\d ars budget\b|\bi budgeten\b/,
  ],
];
const ANY_BUDGET = /\bbudget(?:en|ens|erat)?\b/;

/** The column that is asked for, and the one it is held against where the command compares: in the order they are said. */
export const basis: Extractor = {
  read({ folded }, wanted) {
    if (!wanted.has('otherBasis')) {
      const said = SAID.find(([, words]) => words.test(folded))?.[0];
      return said ? { params: { basis: said } } : {};
    }
    const said = SAID.map(([value, words]) => ({ value, at: folded.search(value === 'budget' ? ANY_BUDGET : words) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
    return { params: { ...(said[0] && { basis: said[0] }), ...(said[1] && { otherBasis: said[1] }) } };
  },
};
