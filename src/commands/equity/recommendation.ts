import { citation } from '../../associations/citation.js';
import type { EquityYear } from '../../associations/equity-years.js';
import type { Associations } from '../../associations/load.js';
import type { Association, EquityModel } from '../../associations/schema.js';
import { recommendedEquity } from '../../calculation/equity.js';
import { constant, divide, type Figure, given, minus, named, rounded, times } from '../../calculation/figure.js';
import { amount } from '../../swedish/format.js';
import type { Fact, Notice } from '../answer.js';

/** How much equity a model recommends at most in a year, in the unit of that year's figures. */
export interface Recommendation {
  readonly model: EquityModel;
  readonly contributions: Figure;
  /** In whole kronor or tkr. */
  readonly most: Figure;
  readonly steps: readonly Figure[];
  /** How much the closing equity is above it; null where it is not. */
  readonly above: Figure | null;
  /** "Göteborgs budget 2021, Intäkter, not 3, 27 november 2020" */
  readonly source: string;
}

/** The model in force in a year: the association's own, else the one that another association prints. The newest that has begun. */
function modelIn(associations: Associations, here: Association, year: number): { model: EquityModel; owner: Association } | null {
  for (const owner of [here, ...associations.all]) {
    const begun = (owner.equityModels ?? []).filter(({ from }) => from <= `${year}-12-31`).sort((a, b) => b.from.localeCompare(a.from));
    if (begun[0]) return { model: begun[0], owner };
  }
  return null;
}

/** Null where no model is in force, or the year's contributions are not printed. */
export function recommendation(associations: Associations, here: Association, equity: EquityYear): Recommendation | null {
  const found = modelIn(associations, here, equity.year);
  const { contributions, closing } = equity;
  if (!found || !contributions) return null;
  const { model, owner } = found;
  const kronor = contributions.unit === 'tkr' ? named(contributions.label, times(contributions, constant(1000)), 'SEK') : contributions;
  const sources = [`${citation(owner, model).full} (${wordFor(model)})`];
  const steps = model.steps.map(({ upTo, percent }) => ({
    upTo: upTo === null ? null : given('Trappsteg', upTo, 'SEK', sources),
    percent: given('Andel', percent, 'percent', sources),
  }));
  const { most: inKronor, parts } = recommendedEquity(kronor, steps);
  const label = `Modellens tak ${equity.year} (${wordFor(model)})`;
  const exact = contributions.unit === 'tkr' ? divide(inKronor, constant(1000), 'tkr') : inKronor;
  const most = named(label, exact.value.isInteger() ? exact : rounded(exact, 1));
  const whose = owner === here ? '' : `, ${owner.name}`;
  return {
    model,
    contributions,
    most,
    steps: [...parts, ...(contributions.unit === 'tkr' ? [inKronor] : [])],
    above: closing?.value.gt(most.value) ? named(`Kapital 31 december ${equity.year} över modellens tak`, minus(closing, most)) : null,
    source: `${citation(owner, model).text}${whose}`,
  };
}

/** Never shown without the word, until somebody has confirmed the model. */
export const wordFor = ({ confirmed, label }: EquityModel): string => (confirmed ? label : 'obekräftad modell');

/** What is recommended, where the equity keeps within it; what lies above is pointed out as a notice. */
export function recommendationFacts({ model, contributions, most, above }: Recommendation): Fact[] {
  if (above) return [];
  const value = `${amount(most.value, most.unit)} vid bidrag på ${amount(contributions.value, contributions.unit)}`;
  return [{ title: `Högst (${wordFor(model)})`, value }];
}

/** Equity above what is recommended may lower what the state allots next: pointed out, never more than that. */
export function recommendationNotices({ above, model, most }: Recommendation): Notice[] {
  if (!above) return [];
  const text = `Det är ${amount(above.value, above.unit)} över modellens tak på ${amount(most.value, most.unit)} (${wordFor(model)}). Stort kapital kan sänka nästa statliga tilldelning.`;
  return [{ kind: 'info', text }];
}
