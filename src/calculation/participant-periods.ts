import { EXIT_REASONS, type ParticipantCounts, participantTotal, withNobodysFlows } from './participants.js';

/** A count by sex and of everybody; null where it cannot be known. */
export interface BySex {
  readonly women: number | null;
  readonly men: number | null;
  readonly everybody: number | null;
}

/**
 * Several periods that follow on each other as one: carried in at the start + all new, never the sum of the periods'
 * participants, since who stays is counted in each. That is the first period's participants + the new of those after it. Ended and reasons are summed. A count that one of the periods does not
 * state is null; where only the sex of the new is missing, the whole stands as `notStated`. Periods in order of time, at least one.
 */
export function overPeriods(stated: readonly ParticipantCounts[]): ParticipantCounts {
  const periods = stated.length > 1 ? stated.map(withNobodysFlows) : stated;
  const [first, ...later] = periods;
  if (!first) throw new RangeError('no periods to add up');
  const enrolled = (start: number | null, began: (counts: ParticipantCounts) => number | null): number | null => plus(start, total(later, began));
  const women = enrolled(first.women, (counts) => newBySex(counts).women);
  const men = enrolled(first.men, (counts) => newBySex(counts).men);
  const bySex = women !== null && men !== null;
  const everybody = enrolled(participantTotal(first), (counts) => counts.new);
  const unstated = bySex && everybody !== null && everybody > women + men ? everybody - women - men : null;
  return {
    women: bySex ? women : null,
    men: bySex ? men : null,
    notStated: bySex ? (unstated ?? (periods.some(({ notStated }) => notStated !== null) ? 0 : null)) : everybody,
    ...flows(periods),
  };
}

/**
 * Parts of one whole in the same period, such as municipalities or interventions, side by side: every count is summed; one that a
 * part does not state is null. A part without sexes is `notStated` in the whole.
 */
export function together(stated: readonly ParticipantCounts[]): ParticipantCounts {
  const parts = stated.length > 1 ? stated.map(withNobodysFlows) : stated;
  if (parts.length === 0) throw new RangeError('no parts to add up');
  const women = total(parts, (counts) => counts.women ?? noneOf(counts));
  const men = total(parts, (counts) => counts.men ?? noneOf(counts));
  const everybody = total(parts, participantTotal);
  if (women === null || men === null || parts.every((counts) => noneOf(counts) === 0))
    return { women: null, men: null, notStated: everybody, ...flows(parts) };
  const unstated = everybody === null ? 0 : everybody - women - men;
  return { women, men, notStated: unstated > 0 || parts.some(({ notStated }) => notStated !== null) ? unstated : null, ...flows(parts) };
}

/** Enrolled when the period ends: participants − ended. By sex where the sex of those who ended is known, or follows from the rest. */
export function leftAtEnd(counts: ParticipantCounts): BySex {
  const ended = bySexOf(counts.ended, counts.endedWomen, counts.endedMen, counts);
  return {
    women: minus(counts.women, ended.women),
    men: minus(counts.men, ended.men),
    everybody: minus(participantTotal(counts), counts.ended),
  };
}

/** New by sex, where it is said or follows from the rest. */
export function newBySex(counts: ParticipantCounts): BySex {
  return bySexOf(counts.new, counts.newWomen, counts.newMen, counts);
}

/** Participants should be those left at the last period's end + new. `difference` is stated − expected. */
export interface Mismatch {
  readonly who: keyof BySex;
  readonly left: number;
  readonly began: number;
  readonly expected: number;
  readonly stated: number;
  readonly difference: number;
}

/**
 * Where a period's participants are not last period's end + new: by sex where both sexes are known, else for everybody. A
 * question to ask, not a broken rule: people are enrolled late and counted late. Nothing where a count is not stated.
 */
export function mismatches(before: ParticipantCounts, now: ParticipantCounts): Mismatch[] {
  const [left, began] = [leftAtEnd(before), newBySex(now)];
  const compared = (who: keyof BySex, stated: number | null): Mismatch | null => {
    const [carried, added] = [left[who], began[who]];
    if (stated === null || carried === null || added === null) return null;
    const expected = carried + added;
    return { who, left: carried, began: added, expected, stated, difference: stated - expected };
  };
  const sexes = [compared('women', now.women), compared('men', now.men)];
  const all = sexes.includes(null) ? [compared('everybody', participantTotal(now))] : sexes;
  return all.flatMap((each) => (each && each.difference !== 0 ? [each] : []));
}

function flows(parts: readonly ParticipantCounts[]) {
  const exits = EXIT_REASONS.flatMap((reason) => {
    const stated = parts.flatMap((counts) => counts.exits[reason] ?? []);
    return stated.length > 0 ? [[reason, stated.reduce((sum, count) => sum + count, 0)] as const] : [];
  });
  return {
    new: total(parts, (counts) => counts.new),
    newWomen: total(parts, (counts) => newBySex(counts).women),
    newMen: total(parts, (counts) => newBySex(counts).men),
    ended: total(parts, (counts) => counts.ended),
    endedWomen: total(parts, (counts) => bySexOf(counts.ended, counts.endedWomen, counts.endedMen, counts).women),
    endedMen: total(parts, (counts) => bySexOf(counts.ended, counts.endedWomen, counts.endedMen, counts).men),
    exits: Object.fromEntries(exits),
  };
}

/** What is said of a sex; none of nought; or the rest, where everybody's sex is known. */
function bySexOf(everybody: number | null, women: number | null, men: number | null, { notStated }: ParticipantCounts): BySex {
  if (everybody === 0) return { women: women ?? 0, men: men ?? 0, everybody };
  const known = !notStated;
  return {
    women: women ?? (known ? notNegative(minus(everybody, men)) : null),
    men: men ?? (known ? notNegative(minus(everybody, women)) : null),
    everybody,
  };
}

/** Whose sex is not stated is neither a woman nor a man of the whole. */
function noneOf({ women, men, notStated }: ParticipantCounts): number | null {
  return women === null && men === null && notStated !== null ? 0 : null;
}

function total(parts: readonly ParticipantCounts[], of: (counts: ParticipantCounts) => number | null): number | null {
  return parts.reduce<number | null>((sum, counts) => plus(sum, of(counts)), 0);
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

function notNegative(count: number | null): number | null {
  return count !== null && count >= 0 ? count : null;
}
