/**
 * What the counts of a participant report mean, written down once. A count is null when it was not stated, never 0 for that reason.
 *
 * - participants: individuals enrolled at any time in the period, by sex; `notStated` those whose sex is not stated
 * - new: those of them who began in the period · ended: those of them who left in it
 * - exits: those who ended, by reason; the reasons sum to ended
 * - enrolled at the end of the period = participants − ended
 * - participants of a period = enrolled at the end of the one before + new; what differs is asked about, not refused
 * - participants of several periods = carried in at their start + all new, never the sum of the periods
 */
export interface ParticipantCounts {
  readonly women: number | null;
  readonly men: number | null;
  readonly notStated: number | null;
  readonly new: number | null;
  readonly newWomen: number | null;
  readonly newMen: number | null;
  readonly ended: number | null;
  readonly endedWomen: number | null;
  readonly endedMen: number | null;
  readonly exits: ExitCounts;
}

export const EXIT_REASONS = [
  'work',
  'studies',
  'vocationalRehabilitation',
  'illness',
  'other',
  'ownRequest',
  'backToReferrer',
  'regularActivity',
  'workOrStudies',
  'track1',
  'track2',
  'track3',
  'track4',
  'notStated',
] as const;
export type ExitReason = (typeof EXIT_REASONS)[number];
export type ExitCounts = { readonly [reason in ExitReason]?: number | null | undefined };

/** All participants: women + men (+ those whose sex is not stated), or those not stated alone; null when either sex is unknown. */
export function participantTotal({ women, men, notStated }: ParticipantCounts): number | null {
  if (women !== null && men !== null) return women + men + (notStated ?? 0);
  return women === null && men === null ? notStated : null;
}

/** Sum of the stated reasons; null when none is stated. */
export function exitTotal(exits: ExitCounts): number | null {
  const stated = EXIT_REASONS.flatMap((reason) => exits[reason] ?? []);
  return stated.length > 0 ? stated.reduce((total, count) => total + count, 0) : null;
}

/** Fewer reasons than ended: the rest is `notStated`. Counts that already agree, or have too many reasons, come back unchanged. */
export function withUnstatedExits(counts: ParticipantCounts): ParticipantCounts {
  const rest = (counts.ended ?? 0) - (exitTotal(counts.exits) ?? 0);
  return rest > 0 ? { ...counts, exits: { ...counts.exits, notStated: (counts.exits.notStated ?? 0) + rest } } : counts;
}

/** Where nobody took part, nobody began and nobody left: new and ended are at most the participants. What was stated stands. */
export function withNobodysFlows(counts: ParticipantCounts): ParticipantCounts {
  return participantTotal(counts) === 0 ? { ...counts, new: counts.new ?? 0, ended: counts.ended ?? 0 } : counts;
}
