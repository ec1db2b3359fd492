import { decimal } from '../../calculation/number.js';
import { kronorExact } from '../../swedish/format.js';
import { periodName } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import type { Actual } from '../budget/actuals.js';
import type { Turn } from '../command.js';
import { savedBy } from '../receipt-words.js';
import { undoButton } from '../reply-buttons.js';
import type { Change, Entries } from './entry.js';
import { contextOf, lineName, receipts, savedWords } from './words.js';

const MOST_FACTS = 30;

/** What was saved, by whom, when, and how to take it back: one receipt for each line. */
export function receiptAnswer(records: readonly Actual[], turn: Turn): Answer {
  const [first] = records;
  if (!first) throw new RangeError('a receipt for nothing');
  const { association } = turn;
  const { through } = first.body;
  const one = records.length === 1;
  const outcomes = records.map(({ body }) => ({ line: body.line, amount: body.amount }));
  return {
    command: 'actual.record',
    params: {
      association: association.id,
      year: first.year,
      through,
      ...(one ? { line: first.body.line, outcome: first.body.amount } : { outcomes }),
    },
    status: 'ok',
    context: contextOf(association, through),
    headline: 'Sparat',
    notices: [{ kind: 'good', text: savedWords(association, records) }],
    lead: `${savedBy(first, turn)} Kvitto ${receipts(records)}.${one ? '' : ' Skriv ”ångra” för att ta tillbaka alla.'}`,
    ...(one
      ? {}
      : {
          facts: records
            .slice(0, MOST_FACTS)
            .map(({ body }) => ({ title: lineName(association, body.line), value: kronorExact(decimal(body.amount)) })),
        }),
    actions: [
      { title: `Visa läget ${first.year}`, command: 'budget.status', params: { association: association.id, year: first.year }, primary: true },
      undoButton('actual.record', first),
    ],
  };
}

/** Nothing is new in it. */
export function sameAnswer(said: Entries, changes: readonly Change[], turn: Turn): Answer {
  const { association } = turn;
  const standing = changes.flatMap(({ corrects }) => (corrects ? [corrects] : []));
  return {
    command: 'actual.record',
    params: { association: association.id, year: said.year, through: said.through },
    status: 'ok',
    context: contextOf(association, said.through),
    headline: said.file ? 'Filen är redan inläst' : 'Så är det redan',
    lead: `Utfallet t.o.m. ${periodName(said.through)} är det som redan finns (kvitto ${receipts([...standing].sort((a, b) => a.sequence - b.sequence))}). Inget nytt är sparat.`,
    actions: [{ title: `Visa läget ${said.year}`, command: 'budget.status', params: { association: association.id, year: said.year } }],
  };
}

/** The very same file again: nothing is saved, whatever was corrected since. */
export function knownFileAnswer(said: Entries, before: readonly Actual[], turn: Turn): Answer {
  const { association } = turn;
  return {
    command: 'actual.record',
    params: { association: association.id, year: said.year, through: said.through },
    status: 'ok',
    context: contextOf(association, said.through),
    headline: 'Filen är redan inläst',
    lead: `Den är sparad som kvitto ${receipts(before)}. Inget nytt är sparat. Ångra det kvittot om filen ska läsas in igen.`,
    actions: [{ title: `Visa läget ${said.year}`, command: 'budget.status', params: { association: association.id, year: said.year } }],
  };
}

export function takenBackAnswer(turn: Turn): Answer {
  return {
    command: 'actual.record',
    params: { association: turn.association.id },
    status: 'ok',
    context: contextOf(turn.association, null),
    headline: 'Utfallet är redan ångrat',
    lead: 'Inget nytt är sparat. Skriv utfallet igen om det ska räknas.',
  };
}
