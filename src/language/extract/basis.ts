import type { Extractor } from './extractor.js';

/** Which column of the budget. The first that is said wins: a forecast is often put beside the budget it belongs to. */
const SAID: readonly (readonly [string, RegExp])[] = [
  ['forecast', /\bprognos(?:en|er|erna|ens|t)?\b|\bprognosticera\w*|\bforecast\b/],
  ['actual', /\butfall(?:et|en|ets)?\b|\bbokslut(?:et)?\b|\bverklig\w*|\bfaktisk\w*|\bactual\w*/],
  ['plan', /\b(?:fler)?(?:ars)?plan(?:en|ens)?\b|\bplanera[dt]\w*|\bplaneras\b/],
  [
    'budget',
    /\benligt budget\w*|\bbudgetera[dt]\w*|\bbudgeteras\b|\bbudget(?:en)? (?:for )?(?:ar )?'?(?:19|20)?\d\d\b|\b(?:19|20)\d\d ars budget\b|\bi budgeten\b/,
  ],
];

export const basis: Extractor = {
  read(material) {
    const said = SAID.find(([, pattern]) => pattern.test(material.folded))?.[0];
    return said ? { params: { basis: said } } : {};
  },
};
