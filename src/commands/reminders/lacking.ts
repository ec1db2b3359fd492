import type { Association, Intervention } from '../../associations/schema.js';
import type { Store } from '../../store/port.js';
import { localTime } from '../../swedish/time.js';
import { accessRecords, grantInForce, isSame, usersOf } from '../access/grants.js';
import type { Turn } from '../command.js';
import { coachesOf, mayReport } from '../interventions/responsible.js';
import { personalConversation } from './personal.js';

/** Who should report an intervention, and whether the bot can write to them alone. */
export interface Responsible {
  readonly user: string;
  /** Their personal conversation; null when none is known. */
  readonly conversation: string | null;
  readonly blocked: boolean;
}

interface Where {
  readonly store: Store;
  readonly association: Association;
  readonly now: Date;
  /** What somebody may who was never granted anything: by the server's set-up. */
  readonly roleOf?: Turn['roleOf'];
}

/**
 * Those who should report each intervention: the coaches who answer for it or are limited to it; where there is none of those, every coach
 * who may. Whoever has a role by the server's set-up alone is known once they have written to the bot themselves.
 */
export async function responsibleFor({
  store,
  association,
  now,
  roleOf,
}: Where): Promise<(intervention: Intervention) => Promise<readonly Responsible[]>> {
  const today = localTime(now).date;
  const [coaches, grants, references] = await Promise.all([
    coachesOf(store, association.id, today),
    accessRecords(store, association.id),
    store.references(),
  ]);
  const seen = references.filter(({ kind }) => kind === 'personal').flatMap(({ users }) => users.slice(0, 1));
  const unsaid = [...new Set(seen)].filter((user) => !grants.some(({ body }) => isSame(body.user, user)));
  const roles = await Promise.all(unsaid.map(async (user) => ({ user, role: await roleOf?.(user) })));
  const isDirector = (user: string) => grantInForce(grants, [user], today)?.body.role === 'director';
  return async ({ id }) => {
    const bySetUp = roles.filter(({ role }) => role?.role === 'coach' && (role.interventions?.includes(id) ?? false)).map(({ user }) => user);
    const named = [...coaches(id), ...bySetUp];
    const anyCoach = () => [
      ...usersOf(grants).filter((user) => mayReport(grants, user, id, today) === 'all' && !isDirector(user)),
      ...roles.filter(({ role }) => role?.role === 'coach' && role.interventions === null).map(({ user }) => user),
    ];
    return await Promise.all((named.length > 0 ? named : anyCoach()).map((user) => reach(store, user)));
  };
}

async function reach(store: Store, user: string): Promise<Responsible> {
  const reference = await personalConversation(store, user);
  return { user, conversation: reference?.id ?? null, blocked: reference !== null && reference.blockedAt !== null };
}

/** "nås", or why not. */
export function reachWords({ conversation, blocked }: Responsible): string {
  if (conversation === null) return '✗ kan inte nås: har inte skrivit till mig';
  return blocked ? '✗ kan inte nås: har blockerat mig' : '✓ nås';
}
