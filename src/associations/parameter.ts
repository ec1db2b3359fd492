import { type Figure, given } from '../calculation/figure.js';
import { citation } from './citation.js';
import type { Associations } from './load.js';
import type { Association } from './schema.js';

const UNIT = { SEK: 'SEK', 'SEK/month': 'SEK', percent: 'percent' } as const;

/**
 * A dated parameter of an association as it stood on `date` (YYYY-MM-DD): the newest that had begun. Kronor or percent; an amount
 * per month says so in its label. Undefined where the association's sources print none, or none had begun.
 */
export function parameter(association: Association, name: string, date: string): Figure | undefined {
  const begun = association.parameters[name]?.filter(({ from }) => from <= date) ?? [];
  const newest = begun.reduce<(typeof begun)[number] | undefined>((latest, each) => (latest && latest.from > each.from ? latest : each), undefined);
  return newest && given(newest.label, newest.value, UNIT[newest.unit], [citation(association, newest).full]);
}

/** The association's own parameter, or else the one that another association prints; its source then names that document. */
export function parameterAnywhere(associations: Associations, association: Association, name: string, date: string): Figure | undefined {
  return [association, ...associations.all].map((each) => parameter(each, name, date)).find((found) => found !== undefined);
}
