import { constant, divide, type Figure, given, minus, named, rounded, sum, times } from '../calculation/figure.js';
import { lineFigure, tableColumns } from './budget-columns.js';
import { citation } from './citation.js';
import type { Associations } from './load.js';
import { parameter } from './parameter.js';
import { printedCount } from './printed-counts.js';
import type { Association, Claim, Recount, Reference } from './schema.js';

export interface CheckedClaim {
  readonly claim: Claim;
  /** What the text says. */
  readonly printed: Figure;
  /** Each reading that the tables allow, and whether the text says the same at its own precision. */
  readonly recounts: readonly { readonly figure: Figure; readonly agrees: boolean }[];
}

const FIGURE_UNIT = { SEK: 'SEK', tkr: 'tkr', percent: 'percent', participants: 'participants', years: 'years', number: 'number' } as const;

function countOf(reference: Extract<Reference, { kind: 'count' }>, association: Association): Figure {
  const { count } = reference;
  const row = association.participants.find(
    (each) => each.intervention === reference.intervention && each.period === reference.period && each.municipality === reference.municipality,
  );
  const value = row ? printedCount(association, row, count) : null;
  if (!row || value === null) throw new Error(`${association.id} prints no ${count} of ${reference.intervention} ${reference.period}`);
  return given(`${count} ${reference.intervention ?? 'totalt'} ${reference.period}`, value, 'participants', [citation(association, row).full]);
}

/** Tables in tkr are compared in kronor, as the claims are. */
function inKronor(figure: Figure): Figure {
  return figure.unit === 'tkr' ? named(figure.label, times(figure, constant(1000)), 'SEK') : figure;
}

/** The printed figure that a reference leads to, tables' in kronor. Throws where there is none: the file was not checked. */
export function referenceFigure(reference: Reference, home: Association, associations: Pick<Associations, 'get'>, claim: Claim): Figure {
  if (reference.kind === 'number') return given(reference.label, reference.value, 'number', [citation(home, claim).full]);
  const association = reference.association ? associations.get(reference.association) : home;
  if (!association) throw new Error(`no association ${reference.association}`);
  if (reference.kind === 'count') return countOf(reference, association);
  if (reference.kind === 'parameter') {
    const found = parameter(association, reference.name, reference.on);
    if (!found) throw new Error(`${association.id} has no ${reference.name} on ${reference.on}`);
    return found;
  }
  const column = association.tables
    .filter(({ id }) => id === reference.table)
    .flatMap((table) => tableColumns(association, table))
    .find(({ year, basis }) => year === reference.year && basis === reference.basis);
  const line = column?.table.lines.find(({ id }) => id === reference.line);
  const figure = column && line && lineFigure(column, line);
  if (!figure) throw new Error(`${association.id} prints no ${reference.line} in ${reference.table} ${reference.year}`);
  return inKronor(figure);
}

function recounted({ label, how, of, over }: Recount, value: (reference: Reference) => Figure, unit: Figure['unit']): Figure {
  const figures = of.map(value);
  const [first, ...rest] = figures;
  if (!first) throw new RangeError('a recount of nothing');
  switch (how) {
    case 'sum':
      return named(label, rest.length === 0 ? first : sum(figures), unit);
    case 'difference':
      return named(label, rest.reduce(minus, first), unit);
    case 'product':
      return named(label, rest.reduce(times, first), unit);
    case 'share':
      return named(label, rounded(times(divide(sum(figures), sum((over ?? []).map(value)), 'percent'), constant(100)), '0.01'), unit);
  }
}

/** Holds a statement of running text against what the tables print. Shares are rounded to 0,01 %; the rest is exact. */
export function checkClaim(associations: Associations, association: Association, claim: Claim): CheckedClaim {
  const unit = FIGURE_UNIT[claim.unit];
  const printed = given(claim.text, claim.value, unit, [citation(association, claim).full]);
  const recounts = claim.recounts.map((recount) => {
    const figure = recounted(recount, (reference) => referenceFigure(reference, association, associations, claim), unit);
    const agrees = claim.comparison === 'above' ? figure.value.gt(printed.value) : rounded(figure, claim.precision).value.eq(printed.value);
    return { figure, agrees };
  });
  return { claim, printed, recounts };
}
