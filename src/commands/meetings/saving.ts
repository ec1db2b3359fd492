import { fingerprint } from '../../store/fingerprint.js';
import { localTime } from '../../swedish/time.js';
import type { Turn } from '../command.js';
import { append, decideAnew } from '../saving.js';
import { planOf } from './plan.js';
import type { Plan } from './plan-outcome.js';
import type { EditSaid } from './said.js';
import { isMeeting, type MeetingChange, storedMeetings } from './stored.js';

/** changed: the calendar is no longer as it was when this was put up, so that something else would be saved than what was shown. */
export type Saving = { readonly kind: 'saved'; readonly records: readonly MeetingChange[] } | { readonly kind: 'changed' };

/** What a plan shows, in short: another fingerprint is another plan. */
export function fingerprintOf(plan: Plan): string {
  return fingerprint(JSON.stringify(plan.kind === 'ready' ? [plan.bodies, plan.before?.record, plan.before?.date, plan.doubts] : plan.kind));
}

/** Appends what was confirmed, all or nothing and once for the turn's key; looked at anew when something else was saved in between. */
export async function saveMeetings(said: EditSaid, turn: Turn): Promise<Saving> {
  const { store, association, key, now } = turn;
  const { year } = localTime(now);
  const about = { rules: 'meeting' } as const;
  return await decideAnew(async () => {
    const already = (await store.byKey(association.id, key)).filter(isMeeting);
    if (already.length > 0) return { kind: 'saved', records: already };
    const expected = (await store.records(association.id, year, about)).length;
    const plan = planOf(said, turn, await storedMeetings(store, association.id));
    if (plan.kind !== 'ready' || fingerprintOf(plan) !== said.shown) return { kind: 'changed' };
    return { kind: 'saved', records: (await append(turn, { year, key, bodies: plan.bodies, expected, about })).filter(isMeeting) };
  });
}
