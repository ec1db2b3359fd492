import { amount, counted, list, percent } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import { periodName } from '../../swedish/time.js';
import type { Notice } from '../answer.js';
import type { LineSoFar, YearSoFar } from './year-outcome.js';

/** A line overruns when its forecast is more than this many percent over its budget … */
const OVERRUN = 5;
/** … and stays unused when its forecast is no more than this part of it, once so many months are known. */
const UNUSED = 50;
const MONTHS_KNOWN = 4;
const MOST_NAMED = 4;

function isOver({ forecast, line, outcome }: LineSoFar): boolean {
  if (!outcome || !forecast || !line.budget) return false;
  return forecast.forecast.value.gt(line.budget.value.times(1 + OVERRUN / 100));
}

export function isUnused({ forecast, line, outcome }: LineSoFar): boolean {
  if (!outcome || !forecast || !line.budget?.value.gt(0) || Number(outcome.through.slice(5)) < MONTHS_KNOWN) return false;
  return forecast.forecast.value.lte(line.budget.value.times(UNUSED).div(100));
}

function named(lines: readonly LineSoFar[], words: (line: LineSoFar) => string): string {
  const rest = lines.length - MOST_NAMED;
  return `${list(lines.slice(0, MOST_NAMED).map((each) => `${each.line.label} (${words(each)})`))}${rest > 0 ? ` och ${rest} till` : ''}`;
}

/** What the forecast covers: "Prognosen gäller kostnaderna; 11 av 14 poster saknar utfall och räknas som budget." */
export function coverage(all: number, without: number): string {
  if (without === 0) return 'Prognosen gäller kostnaderna.';
  return `Prognosen gäller kostnaderna; ${without} av ${counted(all, 'post', 'poster')} saknar utfall och räknas som budget.`;
}

/** Lines that overrun or stay unused, or whose outcome is older than the others'. */
export function outcomeNotices({ lines, through }: YearSoFar): Notice[] {
  const costs = lines.filter(({ line }) => line.kind === 'cost');
  const over = costs.filter(isOver);
  const unused = costs.filter(isUnused);
  const older = costs.filter(({ outcome }) => outcome !== null && outcome.through < through);
  const warnings = [
    ...(over.length > 0 ? [`drar över: ${named(over, ({ forecast }) => amount(forecast?.deviation?.value ?? 0, 'SEK', { sign: true }))}.`] : []),
    ...(unused.length > 0
      ? [`används lite: ${named(unused, ({ forecast }) => `${percent(forecast?.used?.value ?? 0, { decimals: 1 })} förbrukat`)}.`]
      : []),
  ];
  const infos = [...(older.length > 0 ? [`Äldre utfall: ${named(older, ({ outcome }) => `t.o.m. ${periodName(outcome?.through ?? '')}`)}.`] : [])];
  return [
    ...(warnings.length > 0 ? [{ kind: 'warning', text: [warnings[0], ...warnings.slice(1).map(capital)].join(' ') } as const] : []),
    ...(infos.length > 0 ? [{ kind: 'info', text: infos.join(' ') } as const] : []),
  ];
}
