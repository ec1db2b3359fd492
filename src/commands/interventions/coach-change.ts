import type { Intervention } from '../../associations/schema.js';
import type { RecordBody } from '../../store/bodies/body.js';
import type { StoredRecord } from '../../store/port.js';
import { localTime } from '../../swedish/time.js';
import { accessRecords, grantInForce, isSame } from '../access/grants.js';
import type { Turn } from '../command.js';
import { append, decideAnew } from '../saving.js';
import { mayReport, responsibilities } from './responsible.js';

/** What the decision is made on. */
const ABOUT = [{ rules: 'responsibility' }, { rules: 'access' }] as const;

/** A coach begins or stops answering for an intervention's reports. */
export interface CoachChange {
  readonly intervention: Intervention;
  readonly user: string;
  readonly change: 'addCoach' | 'removeCoach';
}

/** What would be saved; `grants`: the person is also given the right to report it. Null when it is so already. */
export interface CoachPlan {
  readonly coaches: string[];
  readonly grants: boolean;
  readonly bodies: readonly RecordBody[];
}

/** Seen from what is stored now. Nobody answers for reports without the right to make them, so that comes along. */
export async function planCoach({ intervention, user, change }: CoachChange, turn: Turn): Promise<CoachPlan | null> {
  const { store, association, now, directors } = turn;
  const today = localTime(now).date;
  const before = (await responsibilities(store, association.id)).get(intervention.id) ?? [];
  const others = before.filter((each) => !isSame(each, user));
  const adds = change === 'addCoach';
  const records = await accessRecords(store, association.id);
  const right = mayReport(records, user, intervention.id, today);
  const grants = adds && (right === 'no' || right === 'unsaid') && !directors.some((id) => isSame(id, user));
  if (adds === others.length < before.length && !grants) return null;
  const coaches = adds ? [...others, user] : others;
  const known = grantInForce(records, [user], today)?.body;
  const limits = known?.role === 'coach' ? (known.interventions ?? []) : [];
  const bodies: RecordBody[] = [{ type: 'responsibility', intervention: intervention.id, coaches }];
  if (grants) bodies.push({ type: 'access', user, role: 'coach', interventions: [...limits, intervention.id], from: today });
  return { coaches, grants, bodies };
}

/** Appends the change, once for the turn's key, all of it or nothing; decided anew when something else was saved in between. Null: it was so already. */
export async function saveCoach(change: CoachChange, turn: Turn): Promise<StoredRecord | null> {
  const { store, association, key, now } = turn;
  const { year } = localTime(now);
  return await decideAnew(async () => {
    const [before] = await store.byKey(association.id, key);
    if (before) return before;
    const expected = (await store.records(association.id, year, ABOUT)).length;
    const plan = await planCoach(change, turn);
    if (!plan) return null;
    const [saved] = await append(turn, { year, key, bodies: plan.bodies, expected, about: ABOUT });
    return saved ?? null;
  });
}
