import type { BudgetRollUp } from '../../calculation/budget.js';
import type { Figure } from '../../calculation/figure.js';
import { amount } from '../../swedish/format.js';
import type { KeyFigure, Notice } from '../answer.js';
import { figure } from './column-words.js';

/** A year's income, costs and equity; null is what is not known. */
export type Balance = Pick<BudgetRollUp, 'totalRevenue' | 'totalCosts' | 'result' | 'closingEquity'>;

/** Does the year go together, and if not: does the capital cover it? Empty where the result is not known. */
export function balanceHeadline({ result, closingEquity }: Pick<Balance, 'result' | 'closingEquity'>): string {
  if (!result) return '';
  if (result.value.isZero()) return 'Intäkter och kostnader är lika stora';
  if (result.value.gt(0)) return `Överskott ${figure(result)}`;
  const deficit = `Underskott ${amount(result.value.abs(), result.unit)}`;
  if (!closingEquity) return deficit;
  return `${deficit}, kapitalet ${closingEquity.value.lt(0) ? 'räcker inte' : 'täcker det'}`;
}

export function balanceKeyFigures({ totalRevenue, totalCosts, closingEquity, result }: Balance): KeyFigure[] {
  const key = (label: string, each: Figure | null): KeyFigure[] => (each ? [{ label, figure: each }] : []);
  return [
    ...key('Intäkter', totalRevenue),
    ...key('Kostnader', totalCosts),
    ...(closingEquity ? key('Kapital 31 dec', closingEquity) : key('Resultat', result)),
  ];
}

/** The law asks for a budget in balance (21 § lag 2003:1210, 11 kap. 5 § kommunallagen): a deficit is pointed out, never forbidden. */
export function deficitNotices({ result, closingEquity }: Pick<Balance, 'result' | 'closingEquity'>): Notice[] {
  if (!result || result.value.gte(0) || !closingEquity) return [];
  const opening = closingEquity.value.minus(result.value);
  const course = `Det sjunker från ${amount(opening, closingEquity.unit).replace(/\u00a0(kr|tkr)$/, '')} till ${figure(closingEquity)}.`;
  if (closingEquity.value.lt(0)) return [{ kind: 'warning', text: `kapitalet räcker inte. ${course}` }];
  const left = closingEquity.value.lt(opening.times('0.1'))
    ? 'nästan hela kapitalet används.'
    : 'kostnaderna är större än intäkterna, och kapitalet täcker resten.';
  return [{ kind: 'warning', text: `${left} ${course}` }];
}
