import { setTimeout as wait } from 'node:timers/promises';

/** So many messages within so many milliseconds. */
interface Limit {
  readonly most: number;
  readonly within: number;
}

/** Teams: 7 a second, 60 in 30 seconds and 1 800 an hour to one conversation; 30 a second in all. Some room is left for answers to people. */
const CONVERSATION: readonly Limit[] = [
  { most: 5, within: 1_000 },
  { most: 45, within: 30_000 },
  { most: 1_500, within: 3_600_000 },
];
const ALL: readonly Limit[] = [{ most: 25, within: 1_000 }];
const HOUR = 3_600_000;

/** When the next message may go, given when the last ones went (ascending, milliseconds): `now`, or a later moment. */
export function nextMoment(went: readonly number[], limits: readonly Limit[], now: number): number {
  return Math.max(now, ...limits.map(({ most, within }) => (went.at(-most) ?? Number.NEGATIVE_INFINITY) + within));
}

/** Keeps within the limits of Teams: resolves when one more message may go to a conversation, first come first served. */
export function createPacing(): (conversation: string) => Promise<void> {
  const went = new Map<string, number[]>();
  let all: number[] = [];

  return async (conversation) => {
    const now = performance.now();
    const own = (went.get(conversation) ?? []).filter((at) => at > now - HOUR);
    const at = nextMoment(all, ALL, nextMoment(own, CONVERSATION, now));
    // Taken at once, so that whoever asks next comes after.
    went.set(conversation, [...own, at]);
    all = [...all.filter((each) => each > now - 2_000), at].sort((a, b) => a - b);
    if (went.size > 1_000) for (const [id, times] of went) if ((times.at(-1) ?? 0) < now - HOUR) went.delete(id);
    if (at > now) await wait(at - now, undefined, { ref: false });
  };
}
