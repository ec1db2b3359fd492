import type { Parameters } from '../../src/commands/answer.js';
import type { CommandId } from '../../src/commands/ids.js';
import { COMMANDS } from '../../src/commands/registry.js';

/** The commands that the outside contract promises. What people say for one that is not built yet waits until it is. */
export type Promised =
  | CommandId
  | 'actual.record'
  | 'budget.edit'
  | 'contribution.split'
  | 'data.export'
  | 'decision.edit'
  | 'decision.find'
  | 'effect.calculate'
  | 'equity.status'
  | 'forecast.year'
  | 'goals.show'
  | 'intervention.info'
  | 'meeting.edit'
  | 'meeting.list'
  | 'rate.calculate'
  | 'reminder.set'
  | 'reminder.show'
  | 'rule.find'
  | 'scenario.edit'
  | 'scenario.show';

/** What a person wrote, which command was meant, and the parameters that must be found in it. Others may be found too, but never a number that was not said for them. */
export type Said = readonly [meant: Promised, text: string, params?: Parameters];

const built: ReadonlySet<string> = new Set(COMMANDS.map(({ id }) => id));

/** Those of built commands, and those that mean none. */
export function sayable<Row extends readonly [meant: string, text: string, ...unknown[]]>(rows: readonly Row[]): readonly Row[] {
  return rows.filter(([meant]) => built.has(meant) || !meant.includes('.'));
}
