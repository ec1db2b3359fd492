import { wholePercent } from '../../calculation/goal.js';
import { type Decimal, decimal } from '../../calculation/number.js';
import { percent } from '../../swedish/format.js';
import type { Chart, GaugesChart, RankingChart } from '../answer.js';
import { cut, type GoalRow, outcomeWords, targetWords } from './goal-rows.js';

const LONGEST_BAR = 24;
const LONGEST_GAUGE = 44;
/** Two pairs on a wide card; more are in the table. */
const MOST_GAUGES = 4;

/**
 * A gauge for each goal that has a target and an outcome. Where no goal has both, the outcomes in percent as bars; null where there is
 * nothing to draw. `nameOf`: how a goal is called on the card.
 */
export function goalsChart(rows: readonly GoalRow[], nameOf: (row: GoalRow) => string): Chart | null {
  const gauges = gaugedRows(rows).flatMap((row) => gaugeOf(row, nameOf));
  if (gauges.length > 0) return { kind: 'gauges', title: gauges.length > 1 ? 'Utfall mot mål (procent)' : 'Utfall mot målet (procent)', gauges };
  const bars = rows.flatMap((row) => barOf(row, nameOf));
  return bars.length > 0 ? { kind: 'ranking', title: 'Utfall (procent)', bars } : null;
}

/** The goals that get a gauge: all that can be judged, in printed order; of more than fit, those furthest from their target. */
export function gaugedRows(rows: readonly GoalRow[]): readonly GoalRow[] {
  const judged = rows.filter(({ goal, result }) => goal.target && typeof result?.met === 'boolean');
  if (judged.length <= MOST_GAUGES) return judged;
  const kept = [...judged].sort((a, b) => shortOf(b).comparedTo(shortOf(a))).slice(0, MOST_GAUGES);
  return judged.filter((row) => kept.includes(row));
}

/** Percentage points between the outcome and the target: above 0 where it was missed. */
function shortOf({ goal, result }: GoalRow): Decimal {
  const short = decimal(goal.target?.value ?? 0).minus(result?.share.value ?? 0);
  return goal.target?.direction === 'atMost' ? short.neg() : short;
}

function gaugeOf(row: GoalRow, nameOf: (row: GoalRow) => string): GaugesChart['gauges'] {
  const { goal, result } = row;
  const words = targetWords(goal);
  if (!goal.target || typeof result?.met !== 'boolean' || words === null) return [];
  const target = { value: decimal(goal.target.value), direction: goal.target.direction, display: words };
  const value = wholePercent(result.share.value, target, result.met);
  const [counts = ''] = outcomeWords(row).split(', ');
  const label = cut(nameOf(row), LONGEST_GAUGE);
  const display = percent(result.share.value, { decimals: 1 });
  return [{ label, value, counts, display, target, met: result.met, missing: result.missing?.value ?? null }];
}

function barOf(row: GoalRow, nameOf: (row: GoalRow) => string): RankingChart['bars'] {
  if (!row.result) return [];
  const share = row.result.share.value;
  return [{ label: cut(nameOf(row), LONGEST_BAR), value: share.toDecimalPlaces(0), display: percent(share, { decimals: 1 }) }];
}
