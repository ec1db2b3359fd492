import { constant, divide, type Figure, named, percentage, rounded } from '../../calculation/figure.js';
import type { Decimal } from '../../calculation/number.js';
import type { Compared, Variance } from '../../calculation/variance.js';
import { amount } from '../../swedish/format.js';
import type { Chart } from '../answer.js';
import { direction } from './compare-words.js';

const BARS = 6;
/** The longest number that a bar can carry. */
const LONGEST_BAR = 999;

/** tkr while the largest deviation fits a bar, kronor where all are below a thousand, else percent of all that was budgeted. */
export function deviationChart(
  lines: readonly Compared[],
  differing: readonly Variance[],
  budget: Figure,
): { readonly chart: Chart; readonly shares: readonly Figure[] } | null {
  const [largest] = differing;
  if (!largest || differing.length < 2) return null;
  const labels = new Map(lines.map(({ id, label }) => [id, label]));
  const scale = scaleFor(largest.difference);
  const bars = differing.slice(0, BARS).map(({ id, difference }) => {
    const share = named(`${labels.get(id)}, skillnad i procent av budgeten`, percentage(difference, budget));
    const value: Decimal = scale === 'percent' ? rounded(share, 1).value.abs() : rounded(divide(difference, constant(scale)), 1).value.abs();
    const shownAs = { percent: amount(difference.value.abs(), difference.unit), 1: amount(value, difference.unit), 1000: amount(value, 'tkr') }[
      scale
    ];
    return { share, bar: { label: `${labels.get(id)}: ${direction(difference)}`, value, display: shownAs, ...out(difference) } };
  });
  const drawn = bars.filter(({ bar }) => bar.value.gt(0));
  const unit = { percent: 'procent av budgeten', 1: largest.difference.unit === 'SEK' ? 'kr' : 'tkr', 1000: 'tkr' }[scale];
  return {
    chart: { kind: 'ranking', title: `Största skillnaderna (${unit})`, bars: drawn.map(({ bar }) => bar) },
    shares: scale === 'percent' ? drawn.map(({ share }) => share) : [],
  };
}

const out = (difference: Figure): { readonly stands?: 'out' } => (difference.value.gt(0) ? { stands: 'out' } : {});

function scaleFor(largest: Figure): 1 | 1000 | 'percent' {
  const size = largest.value.abs();
  if (size.lte(LONGEST_BAR)) return 1;
  return largest.unit === 'SEK' && size.div(1000).round().lte(LONGEST_BAR) ? 1000 : 'percent';
}
