import { EXIT_REASONS, type ParticipantCounts, participantTotal } from './participants.js';

/**
 * Several periods that follow on each other as one: carried in at the start + all new, never the sum of the periods'
 * participants, since who stays is counted in each. Ended and reasons are summed. A count that one of the periods does not
 * state is null; where only the sex of the new is missing, the whole stands as `notStated`. Periods in order of time, at least one.
 */
export function overPeriods(periods: readonly ParticipantCounts[]): ParticipantCounts {
  const [first] = periods;
  if (!first) throw new RangeError('no periods to add up');
  const total = (of: (counts: ParticipantCounts) => number | null): number | null =>
    periods.reduce<number | null>((sum, counts) => plus(sum, of(counts)), 0);
  const enrolled = (start: number | null, began: (counts: ParticipantCounts) => number | null): number | null =>
    periods.length === 1 ? start : plus(minus(start, began(first)), total(began));
  const women = enrolled(first.women, ({ newWomen }) => newWomen);
  const men = enrolled(first.men, ({ newMen }) => newMen);
  const bySex = women !== null && men !== null;
  const everybody = enrolled(participantTotal(first), (counts) => counts.new);
  const exits = EXIT_REASONS.flatMap((reason) => {
    const stated = periods.flatMap((counts) => counts.exits[reason] ?? []);
    return stated.length > 0 ? [[reason, stated.reduce((sum, count) => sum + count, 0)] as const] : [];
  });
  return {
    women: bySex ? women : null,
    men: bySex ? men : null,
    notStated: bySex ? first.notStated : everybody,
    new: total((counts) => counts.new),
    newWomen: total(({ newWomen }) => newWomen),
    newMen: total(({ newMen }) => newMen),
    ended: total(({ ended }) => ended),
    endedWomen: total(({ endedWomen }) => endedWomen),
    endedMen: total(({ endedMen }) => endedMen),
    exits: Object.fromEntries(exits),
  };
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
