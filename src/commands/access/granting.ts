import type { AccessRecord } from '../../store/bodies/access.js';
import { localTime } from '../../swedish/time.js';
import type { Turn } from '../command.js';
import { append, decideAnew } from '../saving.js';
import { type Access, accessRecords, directorsOn, grantInForce, isSame } from './grants.js';

export type AccessChange = Omit<AccessRecord, 'type'>;

/** fixed: a director by the server's set-up · last: nobody would be director any more · same: it is so already. */
export type Hindrance = 'fixed' | 'last' | 'same';

/** What stands in the way of a change, seen from what is stored now; null when nothing does. */
export function hindrance(records: readonly Access[], change: AccessChange, turn: Turn): Hindrance | null {
  if (turn.directors.some((id) => isSame(id, change.user))) return 'fixed';
  const today = localTime(turn.now).date;
  const standing = grantInForce(records, [change.user], change.from);
  if (standing && standing === records.filter(({ body }) => isSame(body.user, change.user)).at(-1) && isEqual(standing.body, change)) return 'same';
  return change.role !== 'director' && leavesNobody(records, change, today, turn) ? 'last' : null;
}

function isEqual(one: AccessChange, other: AccessChange): boolean {
  const limits = ({ interventions }: AccessChange) => JSON.stringify(interventions && [...interventions].sort());
  return one.role === other.role && limits(one) === limits(other);
}

/** Is there a day from now on when nobody is director? Whoever asks counts as one when that does not come from what is stored. */
function leavesNobody(records: readonly Access[], change: AccessChange, today: string, turn: Turn): boolean {
  const { directors, user } = turn;
  const asks = !isSame(user.id, change.user) && !records.some(({ body }) => isSame(body.user, user.id));
  if (directors.length > 0 || asks) return false;
  const after = [...records, { body: { type: 'access', ...change } as const }];
  const days = [change.from, today, ...records.map(({ body }) => body.from)].filter((day) => day >= change.from && day >= today);
  return days.some((day) => directorsOn(after, day).length === 0);
}

export type Granting = { readonly kind: 'saved'; readonly record: Access } | { readonly kind: Hindrance };

/** Appends a change, once for the turn's key; decided anew when something else was saved in between. */
export async function grant(turn: Turn, change: AccessChange): Promise<Granting> {
  const { store, association, key, now } = turn;
  const { year } = localTime(now);
  return await decideAnew(async () => {
    const before = (await accessRecords(store, association.id)).find((record) => record.key === key);
    if (before) return { kind: 'saved', record: before };
    const about = { rules: 'access' } as const;
    const expected = (await store.records(association.id, year, about)).length;
    const records = await accessRecords(store, association.id);
    const stops = hindrance(records, change, turn);
    if (stops) return { kind: stops };
    const [record] = await append(turn, { year, key, bodies: [{ type: 'access', ...change }], expected, about });
    if (record?.body.type !== 'access') throw new Error(`key ${key} belongs to another kind of record`);
    return { kind: 'saved', record: { ...record, body: record.body } };
  });
}
