import { citation } from '../../associations/citation.js';
import type { EquityYear } from '../../associations/equity-years.js';
import type { Associations } from '../../associations/load.js';
import type { Association, EquityModel } from '../../associations/schema.js';
import { recommendedEquity } from '../../calculation/equity.js';
import { constant, divide, type Figure, given, named, rounded, times } from '../../calculation/figure.js';
import { amount } from '../../swedish/format.js';
import type { Fact, Notice } from '../answer.js';

/** How much equity a model recommends at most in a year, in the unit of that year's figures. */
export interface Recommendation {
  readonly model: EquityModel;
  /** In whole kronor or tkr. */
  readonly most: Figure;
  readonly steps: readonly Figure[];
  /** Does the year close with more than that? */
  readonly above: boolean;
  /** "Göteborg, budget 2021, Intäkter, not 3"; only the section where the figures stand in the same document. */
  readonly source: string;
}

/** Does a model also speak of years before it began? Only where somebody asks for the ceiling itself, and it is then said which years it is of. */
type Reach = 'begun' | 'any';

/** The model in force in a year: the association's own, else the one that another association prints. The newest that has begun; else, where any will do, the first. */
function modelIn(associations: Associations, here: Association, year: number, reach: Reach): { model: EquityModel; owner: Association } | null {
  const all = [here, ...associations.all].flatMap((owner) => (owner.equityModels ?? []).map((model) => ({ model, owner })));
  for (const { id } of [here, ...associations.all]) {
    const begun = all
      .filter(({ model, owner }) => owner.id === id && model.from <= `${year}-12-31`)
      .sort((a, b) => b.model.from.localeCompare(a.model.from));
    if (begun[0]) return begun[0];
  }
  const [first] = all.sort((a, b) => a.model.from.localeCompare(b.model.from));
  return reach === 'any' ? (first ?? null) : null;
}

/** Null where no model is in force, or the year's contributions are not printed. */
export function recommendation(associations: Associations, here: Association, equity: EquityYear, reach: Reach = 'begun'): Recommendation | null {
  const found = modelIn(associations, here, equity.year, reach);
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
  const sameDocument = owner === here && equity.column.table.document === model.document;
  return {
    model,
    most,
    steps: [...parts, ...(contributions.unit === 'tkr' ? [inKronor] : [])],
    above: closing?.value.gt(most.value) === true,
    source: sameDocument
      ? model.section
      : [...(owner === here ? [] : [owner.name]), owner.documents[model.document]?.short, model.section].join(', '),
  };
}

/** Never shown without the word, until somebody has confirmed the model. */
export const wordFor = ({ confirmed, label }: EquityModel): string => (confirmed ? label : 'obekräftad modell');

/** What is recommended, where the equity keeps within it; what lies above is pointed out as a notice. */
export function recommendationFacts({ model, most, above }: Recommendation): Fact[] {
  return above ? [] : [{ title: `Högst (${wordFor(model)})`, value: amount(most.value, most.unit) }];
}

/** Equity above what is recommended may lower what the state allots next: pointed out, never more than that. */
export function recommendationNotices({ above, model, most }: Recommendation): Notice[] {
  if (!above) return [];
  const text = `Taket är ${amount(most.value, most.unit)} (${wordFor(model)}). Mer kan sänka nästa tilldelning.`;
  return [{ kind: 'info', text }];
}
