import { kronorExact } from '../../swedish/format.js';
import type { Answer, Parameters } from '../answer.js';
import { LAW, source } from './split-answers.js';
import { rowsOf, type SplitCase } from './split-parts.js';
import { without } from './without.js';

/** The amounts as a request to each party, in sentences that can be copied as they stand. */
export function requestAnswer(asked: SplitCase, used: Parameters): Answer {
  const { association, split, year } = asked;
  const rows = rowsOf(asked);
  const time = year === undefined ? '' : ` för ${year}`;
  return {
    command: 'contribution.split',
    params: used,
    status: 'ok',
    context: `${association.name} · äskande${year === undefined ? '' : ` ${year}`}`,
    headline: `Äskande: ${kronorExact(split.total.value)}`,
    lead: `${association.fullName} äskar bidrag från medlemmarna${time} med tillsammans ${kronorExact(split.total.value)}. Staten bidrar med hälften, regionen och kommunerna med var sin fjärdedel enligt ${LAW}.`,
    notices: rows.map(({ name, amount }) => ({
      kind: 'info',
      text: `${name}: ${association.fullName} äskar ${kronorExact(amount.value)} i bidrag${time}.`,
    })),
    calculation: [...rows.map(({ amount }) => amount).filter(({ formula }) => formula !== null), split.proof],
    source: source(asked),
    actions: [{ title: 'Visa fördelning', command: 'contribution.split', params: without(used, 'request') }],
  };
}
