import { exitTotal, type ParticipantCounts, participantTotal } from './participants.js';

/** `left` must not exceed `right`, or must equal it: which one, the rule's name says. */
export type ParticipantRule =
  | 'newWithinParticipants'
  | 'endedWithinParticipants'
  | 'newWomenWithinWomen'
  | 'newMenWithinMen'
  | 'endedWomenWithinWomen'
  | 'endedMenWithinMen'
  | 'newBySexEqualsNew'
  | 'endedBySexEqualsEnded'
  | 'newBySexWithinNew'
  | 'endedBySexWithinEnded'
  | 'exitsEqualEnded'
  | 'wholeNumbers';

export interface BrokenRule {
  readonly rule: ParticipantRule;
  readonly left: number;
  readonly right: number;
  /** `left` − `right`. */
  readonly difference: number;
}

/**
 * Which rules the counts break, and by how much; a count that is not stated breaks none. Nobody is refused for ever
 * by a broken rule: the sources print such cases too. Fewer reasons than ended break no rule while `exits.notStated`
 * is open, since it then takes up the rest (`withUnstatedExits`).
 */
export function brokenRules(counts: ParticipantCounts): BrokenRule[] {
  const total = participantTotal(counts);
  const reasons = exitTotal(counts.exits);
  const restIsOpen = counts.exits.notStated === undefined || counts.exits.notStated === null;
  return [
    ...unevenCounts(counts),
    ...within('newWithinParticipants', counts.new, total),
    ...within('endedWithinParticipants', counts.ended, total),
    ...within('newWomenWithinWomen', counts.newWomen, counts.women),
    ...within('newMenWithinMen', counts.newMen, counts.men),
    ...within('endedWomenWithinWomen', counts.endedWomen, counts.women),
    ...within('endedMenWithinMen', counts.endedMen, counts.men),
    ...bySex('new', counts, plus(counts.newWomen, counts.newMen)),
    ...bySex('ended', counts, plus(counts.endedWomen, counts.endedMen)),
    ...(restIsOpen ? within('exitsEqualEnded', reasons, counts.ended) : equal('exitsEqualEnded', reasons, counts.ended)),
  ];
}

function broken(rule: ParticipantRule, left: number, right: number): BrokenRule[] {
  return [{ rule, left, right, difference: left - right }];
}

function within(rule: ParticipantRule, left: number | null, right: number | null): BrokenRule[] {
  return left !== null && right !== null && left > right ? broken(rule, left, right) : [];
}

function equal(rule: ParticipantRule, left: number | null, right: number | null): BrokenRule[] {
  return left !== null && right !== null && left !== right ? broken(rule, left, right) : [];
}

/** Women and men make up the whole count, unless participants without stated sex may be among it. */
function bySex(what: 'new' | 'ended', counts: ParticipantCounts, bothSexes: number | null): BrokenRule[] {
  if (what === 'new')
    return counts.notStated ? within('newBySexWithinNew', bothSexes, counts.new) : equal('newBySexEqualsNew', bothSexes, counts.new);
  return counts.notStated ? within('endedBySexWithinEnded', bothSexes, counts.ended) : equal('endedBySexEqualsEnded', bothSexes, counts.ended);
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

/** Whole numbers from 0: `right` is the nearest count that would do. */
function unevenCounts({ exits, ...counts }: ParticipantCounts): BrokenRule[] {
  return [...Object.values(counts), ...Object.values(exits)].flatMap((count) => {
    if (typeof count !== 'number') return [];
    const nearest = Math.max(0, Math.round(count));
    return equal('wholeNumbers', count, nearest);
  });
}
