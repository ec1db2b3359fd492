import type { Action, Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { plain } from '../parameters/plain.js';
import { refusedFileAnswer } from '../refused-file.js';
import type { PlanSaid } from './said.js';

/** What every answer about a budget in the making has: its command, its parameters and what it is about. */
export function base({ association }: Turn, params: object, what: string) {
  return { command: 'budget.edit', params: plain({ ...params, association: association.id }), context: `${association.name} · ${what}` } as const;
}

export function invalid(turn: Turn, said: PlanSaid, headline: string, lead: string, actions: Action[] = []): Answer {
  return { ...base(turn, said, 'budgetförslag'), status: 'invalid', headline, lead: `${lead} Inget är sparat.`, actions };
}

export const proposeAction = ({ association }: Turn, year: number): Action => ({
  title: 'Gör ett förslag',
  command: 'budget.edit',
  params: { association: association.id, year, planChange: 'propose' },
  primary: true,
});

/** A file with a proposal or with inhabitants that is not taken. */
export function refusedFile({ association }: Turn, faults: readonly string[]): Answer {
  const show = { title: 'Visa budgetförslaget', command: 'budget.edit', params: { association: association.id, planChange: 'show' } } as const;
  return refusedFileAnswer('budget.edit', association.id, `${association.name} · budgetförslag`, faults, [show]);
}
