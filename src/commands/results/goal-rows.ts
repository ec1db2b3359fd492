import { citation } from '../../associations/citation.js';
import type { Association } from '../../associations/schema.js';
import { type Figure, named } from '../../calculation/figure.js';
import { type GoalResult, goalResult } from '../../calculation/goal.js';
import { decimal } from '../../calculation/number.js';
import { verdictWords } from '../../swedish/chart.js';
import { counted, number, percent } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';

type Goal = Association['goals'][number];
type Outcome = Goal['outcomes'][number];

/** A printed goal with the newest outcome that is printed for it. */
export interface GoalRow {
  readonly goal: Goal;
  readonly outcome: Outcome | null;
  /** Null where no counts are printed. */
  readonly result: GoalResult | null;
  /** "budget 2021, § 3.4, 7 maj 2021" */
  readonly source: string;
}

function newest(outcomes: readonly Outcome[]): Outcome | null {
  return outcomes.reduce<Outcome | null>((latest, each) => (latest && latest.period > each.period ? latest : each), null);
}

function resultOf(association: Association, goal: Goal, outcome: Outcome | null): GoalResult | null {
  if (outcome?.part === undefined || outcome.whole === undefined) return null;
  const target = goal.target?.unit === 'percent' ? { value: decimal(goal.target.value), direction: goal.target.direction } : null;
  const result = goalResult(outcome.part, outcome.whole, target, [citation(association, outcome).full]);
  const label = (what: string, figure: Figure) => named(`${goal.text}: ${what}`, figure);
  return { ...result, share: label('utfall', result.share), missing: result.missing && label('saknas till målet', result.missing) };
}

/** The goals of a year, of one intervention where one is named, in the order they are printed. */
export function goalRows(association: Association, year: number, intervention: string | undefined): GoalRow[] {
  return association.goals
    .filter((goal) => goal.year === year && (intervention === undefined || goal.intervention === intervention))
    .map((goal) => {
      const outcome = newest(goal.outcomes);
      return { goal, outcome, result: resultOf(association, goal, outcome), source: citation(association, outcome ?? goal).text };
    });
}

/** "Till anställning eller studier vid avslut" of "FIA: till anställning eller studier vid avslut". */
export function shortName(text: string): string {
  return capital(text.split(': ').slice(-1)[0] ?? text);
}

/** A goal's name where there is little room: whole words, and without a colon of its own. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text.replaceAll(': ', ' ');
  return `${text.slice(0, longest + 1).replace(/[\s,:]*\s\S*$/u, '')} …`.replaceAll(': ', ' ');
}

const AT = { atLeast: 'minst', atMost: 'högst', above: 'mer än' } as const;

/** "minst 30 %", "högst 2 veckor", "minst 150 personer"; null where no target is printed. */
export function targetWords({ target }: Goal): string | null {
  if (!target) return null;
  const value = decimal(target.value);
  const count = value.toNumber();
  const amount = {
    percent: percent(value),
    people: counted(count, 'person', 'personer'),
    weeks: counted(count, 'vecka', 'veckor'),
    number: number(value),
  }[target.unit];
  return `${AT[target.direction]}\u00a0${amount}`;
}

/** "3 av 14, 21,4 %", or why there is nothing. */
export function outcomeWords({ outcome, result }: GoalRow): string {
  if (result && outcome)
    return `${number(outcome.part ?? 0)}\u00a0av\u00a0${number(outcome.whole ?? 0)}, ${percent(result.share.value, { decimals: 1 })}`;
  if (outcome?.percent !== undefined) return percent(decimal(outcome.percent));
  return 'Saknas i källan';
}

/** "✓ Uppnått", "✗ Inte uppnått, 2 till behövdes", "Inget krav". */
export function stateWords({ goal, result, outcome }: GoalRow): string {
  if (!goal.target) return outcome ? 'Inget krav' : '–';
  if (!result || result.met === null) return '–';
  return verdictWords({ met: result.met, missing: result.missing?.value ?? null });
}
