import type { CommandId } from '../commands/ids.js';

/** The questions whose answers are calculated and save nothing, so that they may be asked again at any time. */
export const CALCULATES: ReadonlySet<CommandId> = new Set([
  'budget.status',
  'budget.compare',
  'budget.check',
  'contribution.split',
  'contribution.growth',
  'forecast.year',
  'equity.status',
  'effect.calculate',
  'participants.show',
  'goals.show',
  'rate.calculate',
  'intervention.info',
  'scenario.show',
]);
