import type { StoredRecord } from '../../store/port.js';
import { kronor } from '../../swedish/format.js';
import { longDate } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { savedBy } from '../receipt-words.js';
import { undoButton } from '../reply-buttons.js';
import { base } from './edit-base.js';
import { fileLink } from './file-link.js';
import type { PlanSaid } from './said.js';
import type { StoredBudget } from './stored.js';
import { yearSums } from './table.js';

/** What was saved (and the decision that was saved beside it), by whom it can be read, and what comes next. */
export function savedAnswer(said: PlanSaid, saved: StoredBudget, beside: StoredRecord | undefined, turn: Turn): Answer {
  const { body, sequence } = saved;
  const { year, stage, edition, adopted } = body;
  const [sums] = yearSums(body);
  const file = fileLink(turn, year);
  const isAdopted = stage === 'adopted' && adopted !== null;
  return {
    ...base(turn, { ...said, year }, isAdopted ? `budget ${year}` : `budgetförslag ${year}`),
    status: 'ok',
    headline: isAdopted ? `Sparat: budget ${year} är antagen` : `Sparat: förslag ${edition} till budget ${year}`,
    notices: [
      {
        kind: 'good',
        text: isAdopted ? `${adopted.paragraph}, ${longDate(adopted.date)}. Version ${edition}.` : 'Förslaget kan ändras tills budgeten är antagen.',
      },
    ],
    lead: `${savedBy(saved, turn)} Kvitto ${sequence}.${beside?.body.type === 'decision' ? ` Beslutet är också registrerat: kvitto ${beside.sequence}.` : ''}`,
    facts: sums
      ? [
          { title: 'Intäkter', value: kronor(sums.revenue) },
          { title: 'Kostnader', value: kronor(sums.costs) },
          { title: 'Resultat', value: kronor(sums.result) },
        ]
      : [],
    actions: [
      ...(isAdopted
        ? [{ title: `Visa budget ${year}`, command: 'budget.status', params: { association: turn.association.id, year, basis: 'budget' } } as const]
        : [
            { title: 'Anta', command: 'budget.edit', params: { association: turn.association.id, year, planChange: 'adopt' } } as const,
            ...(file.length > 0
              ? file
              : [{ title: 'Visa', command: 'budget.edit', params: { association: turn.association.id, year, planChange: 'show' } } as const]),
          ]),
      undoButton('budget.edit', saved),
    ],
  };
}
