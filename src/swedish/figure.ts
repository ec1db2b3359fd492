import type { Figure } from '../calculation/figure.js';
import { amount } from './format.js';

const MOST_DECIMALS = 2;

/** As many decimals as the figure was rounded to; else as many as it has, at most two. */
function decimalsOf(figure: Figure): number {
  const [, step] = figure.formula?.operator === 'round' ? figure.formula.operands : [];
  return step ? step.value.decimalPlaces() : Math.min(figure.value.decimalPlaces(), MOST_DECIMALS);
}

/** The figure where its label stands above or before it: whole kronor, "45,0 %", "19 personer", and "24" under "Kvinnor". */
export function figureText(figure: Figure): string {
  const unit = figure.unit === 'participants' ? 'number' : figure.unit;
  return amount(figure.value, unit, { decimals: unit === 'SEK' ? 0 : decimalsOf(figure) });
}

/** The figure in an explanation: kronor to the öre where there are any. */
export function exactFigureText(figure: Figure): string {
  const unit = figure.unit === 'participants' ? 'number' : figure.unit;
  const ore = figure.value.isInteger() ? 0 : 2;
  return amount(figure.value, unit, { decimals: unit === 'SEK' ? ore : decimalsOf(figure) });
}
