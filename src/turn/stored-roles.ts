import { type Access, accessRecords, grantInForce } from '../commands/access/grants.js';
import type { Store } from '../store/port.js';
import { localTime } from '../swedish/time.js';
import type { Grant, Roles } from './message.js';
import { type GivenRoles, NOTHING, READER } from './roles.js';

/**
 * Who may what: a director by the set-up is one whatever the store says; then the newest grant in force; then what everybody has.
 * Somebody without a role here who has one in another of `associations` reads what is published.
 */
export function createStoredRoles(given: GivenRoles, store: Store, associations: readonly string[]): Roles {
  async function own(ids: readonly [string, ...string[]], association: string, today: string): Promise<Grant> {
    if (ids.some((id) => given.directors(association).includes(id.toLowerCase()))) return { role: 'director', interventions: null };
    const stored = grantInForce(await accessRecords(store, association), ids, today);
    return stored ? grantOf(stored) : given.of(ids[0], association);
  }

  return {
    async of(user, association, now, channelId) {
      const today = localTime(now).date;
      const ids = [user, ...(channelId === undefined ? [] : [channelId])] as const;
      const grant = await own(ids, association, today);
      if (grant.role !== 'none') return grant;
      const others = await Promise.all(associations.filter((id) => id !== association).map((id) => own(ids, id, today)));
      return others.some(({ role }) => role !== 'none' && role !== 'reader') ? READER : NOTHING;
    },
    directors: (association) => given.directors(association),
  };
}

function grantOf({ body: { role, interventions } }: Access): Grant {
  return role === 'none' ? NOTHING : { role, interventions };
}
