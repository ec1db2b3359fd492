import type { DecisionRecord } from '../../store/bodies/decisions.js';
import { longDate } from '../../swedish/time.js';
import type { Fact } from '../answer.js';
import type { Turn } from '../command.js';
import { plain } from '../parameters/plain.js';

/** What every answer about a registered decision has. */
export function decisionBase({ association }: Turn, params: object) {
  return { command: 'decision.edit', params: plain({ ...params, association: association.id }), context: `${association.name} · beslut` } as const;
}

export function decisionFacts({ date, paragraph, content }: DecisionRecord): Fact[] {
  return [
    { title: 'Datum', value: longDate(date) },
    { title: 'Paragraf', value: paragraph ?? 'Inte angiven' },
    { title: 'Beslut', value: content },
  ];
}
