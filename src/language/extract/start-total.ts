import type { Association } from '../../associations/schema.js';
import { type Decimal, decimal } from '../../calculation/number.js';
import type { Material } from '../material.js';
import type { NumberToken } from '../tokens.js';

const SAID = /\b(?:totalt?|totala|sammanlagt|sammanlagda|alla (?:bidrag|medlemm\w*|parter\w*)|hela bidrag\w*|tillsammans|summan?)\b/;
/** How far, in signs, the word may stand from the amount. */
const REACH = 30;
/** People round: an amount within half a percent of a printed sum is that sum. */
const NEAR = '0.005';

/** Is the amount what all members pay together? A start amount is the state's alone. */
export function isEverybodys(number: NumberToken, material: Material, association: Association | undefined): boolean {
  const around = material.folded.slice(Math.max(0, number.start - REACH), number.end + REACH);
  if (SAID.test(around)) return true;
  return association !== undefined && isPrintedSum(number, association);
}

/** Is the amount what some printed column gives for all members together? */
export function isPrintedSum({ value }: NumberToken, association: Association): boolean {
  return sumsOf(association).some((sum) => value.minus(sum).abs().lte(sum.times(NEAR)));
}

/** The members' contributions together, in kronor, of every printed column. */
function sumsOf({ tables }: Association): Decimal[] {
  return tables.flatMap(({ columns, lines, unit }) =>
    columns.flatMap((_, column) => {
      const values = lines.filter(({ kind }) => kind === 'contribution').flatMap(({ values: row }) => row[column] ?? []);
      const sum = values.reduce((total, value) => total.plus(decimal(value).abs()), decimal(0)).times(unit === 'tkr' ? 1000 : 1);
      // One row is one member, or a sum of all that is told apart by nothing here.
      return values.length > 1 ? [sum] : [];
    }),
  );
}
