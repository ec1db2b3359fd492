import type { ParticipantCounts } from '../../calculation/participants.js';
import { type SaidCounts, statedExits } from './report-said.js';

export type Swap = 'newEnded' | 'womenMen';

const COUNTS = ['women', 'men', 'notStated', 'new', 'newWomen', 'newMen', 'ended', 'endedWomen', 'endedMen'] as const;
type CountName = (typeof COUNTS)[number];

const EXCHANGED: Record<Swap, readonly (readonly [CountName, CountName])[]> = {
  newEnded: [
    ['new', 'ended'],
    ['newWomen', 'endedWomen'],
    ['newMen', 'endedMen'],
  ],
  womenMen: [
    ['women', 'men'],
    ['newWomen', 'newMen'],
    ['endedWomen', 'endedMen'],
  ],
};

/** Two counts that were written in each other's place. */
export function exchanged(counts: ParticipantCounts, swap: Swap): ParticipantCounts {
  const pairs = EXCHANGED[swap].flatMap(([a, b]) => [[a, counts[b]] as const, [b, counts[a]] as const]);
  return { ...counts, ...Object.fromEntries(pairs) };
}

/**
 * An earlier report with what was said in its place: what was not said stays. A new sum takes away the sexes that no longer make it
 * up, and new sexes make a new sum; the reasons that were never stated are counted anew from what is left.
 */
export function corrected(earlier: ParticipantCounts, said: SaidCounts): ParticipantCounts {
  const stated = Object.fromEntries(COUNTS.flatMap((name) => (said[name] === undefined ? [] : [[name, said[name]]])));
  const { notStated: _, ...known } = statedExits(earlier.exits);
  const counts: ParticipantCounts = { ...earlier, ...stated, exits: { ...known, ...(said.exits ?? {}) } };
  return bySex(bySex(counts, said, ['new', 'newWomen', 'newMen']), said, ['ended', 'endedWomen', 'endedMen']);
}

function bySex(counts: ParticipantCounts, said: SaidCounts, [whole, women, men]: readonly [CountName, CountName, CountName]): ParticipantCounts {
  const [all, w, m] = [counts[whole], counts[women], counts[men]];
  if (w === null || m === null || counts.notStated || w + m === all) return counts;
  const saidSex = said[women] !== undefined || said[men] !== undefined;
  if (said[whole] === undefined && saidSex) return { ...counts, [whole]: w + m };
  return saidSex ? counts : { ...counts, [women]: null, [men]: null };
}

/** Does the message say any new value? */
export function saysCounts(said: SaidCounts): boolean {
  return COUNTS.some((name) => said[name] !== undefined) || said.exits !== undefined;
}
