import { recordsOfAllYears } from '../../store/all-years.js';
import type { StoredRecord } from '../../store/port.js';
import { withdrawnIn } from '../../store/withdrawn.js';
import { kronorExact } from '../../swedish/format.js';
import { periodName } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import { type Actual, isActual, outcomesIn } from '../budget/actuals.js';
import type { Turn } from '../command.js';
import { append } from '../saving.js';
import { outcomeRecords } from './saving.js';
import { contextOf, lineName, receipts, savedWords } from './words.js';

const UNDO = '/undo';

/**
 * Takes back the director's last save (all lines of one message or file), or the one with this receipt. Null when the last thing that they
 * saved was no outcome, so that another command may take it back.
 */
export async function undoOutcomes(turn: Turn, receipt: number | null): Promise<Answer | null> {
  const { store, association, user } = turn;
  if (user.role !== 'director') return null;
  const records = await recordsOfAllYears(store, association.id);
  const actuals = records.filter(isActual);
  if (records.some(({ key }) => key === `${turn.key}${UNDO}`)) return told(turn, 'Ångrat', 'Det är redan ångrat.');
  const chosen = receipt === null ? lastOwn(records, user.id) : records.find(({ sequence }) => sequence === receipt);
  if (!chosen) return null;
  const { body } = chosen;
  if (receipt === null && body.type === 'withdrawal' && actuals.some(({ sequence }) => sequence === body.of))
    return told(turn, 'Det är redan ångrat', 'Skriv utfallet igen om det ska räknas. Inget nytt är sparat.');
  if (!isActual(chosen)) return null;
  const withdrawn = withdrawnIn(records);
  const counting = actuals.filter(({ key, year, sequence }) => key === chosen.key && year === chosen.year && !withdrawn.has(sequence));
  if (counting.length === 0) return told(turn, 'Utfallet är redan ångrat', `Kvitto ${chosen.sequence} räknas inte. Inget nytt är sparat.`);
  await append(turn, {
    year: chosen.year,
    key: `${turn.key}${UNDO}`,
    bodies: counting.map(({ sequence }) => ({ type: 'withdrawal', of: sequence })),
  });
  return undoneAnswer(turn, counting);
}

function lastOwn(records: readonly StoredRecord[], user: string): StoredRecord | undefined {
  return records.filter(({ by }) => by.user === user).at(-1);
}

/** What no longer counts, and what counts in its place. */
async function undoneAnswer(turn: Turn, undone: readonly Actual[]): Promise<Answer> {
  const { association } = turn;
  const [first] = undone;
  if (!first) throw new RangeError('nothing was taken back');
  const { year, body } = first;
  const standing = outcomesIn(await outcomeRecords(turn, year));
  const now = undone.flatMap(({ body: { line } }) => {
    const outcome = standing.get(line);
    return outcome
      ? [{ title: lineName(association, line), value: `${kronorExact(outcome.amount.value)} t.o.m. ${periodName(outcome.through)}` }]
      : [];
  });
  return {
    command: 'actual.record',
    params: { association: association.id, year, through: body.through },
    status: 'ok',
    context: contextOf(association, body.through),
    headline: 'Ångrat',
    lead: [
      `Kvitto ${receipts(undone)} räknas inte längre.`,
      savedWords(association, undone),
      'Det finns kvar i historiken.',
      ...(now.length > 0 ? ['Nu gäller åter:'] : []),
    ].join(' '),
    facts: now.slice(0, 30),
    actions: [{ title: 'Lägg in utfall', command: 'actual.record', params: { association: association.id, year } }],
  };
}

function told(turn: Turn, headline: string, lead: string): Answer {
  return {
    command: 'actual.record',
    params: { association: turn.association.id },
    status: 'ok',
    context: contextOf(turn.association, null),
    headline,
    lead,
  };
}
