import type { Role } from '../commands/command.js';
import type { Grant } from './message.js';

const EVERYWHERE = '*';

/** The made-up people of `.m365agentsplayground.yml`, by the object id given there: what each may, and where. */
export const DEMO_USERS: Readonly<Record<string, Readonly<Record<string, Grant>>>> = {
  '00000000-0000-4000-8000-000000000001': { [EVERYWHERE]: { role: 'director', interventions: null } }, // Förbundschef
  '00000000-0000-4000-8000-000000000002': { 'sodra-vatterbygden': { role: 'member', interventions: null } }, // Styrelseledamot
  '00000000-0000-4000-8000-000000000003': { 'sodra-vatterbygden': { role: 'member', interventions: null } }, // Ordförande
  '00000000-0000-4000-8000-000000000004': { 'sodra-vatterbygden': { role: 'coach', interventions: ['enter'] } }, // Handledare Enter
  '00000000-0000-4000-8000-000000000005': { 'sodra-vatterbygden': { role: 'coach', interventions: ['nova'] } }, // Handledare NOVA
  '00000000-0000-4000-8000-000000000006': { finnveden: { role: 'director', interventions: null } }, // Förbundschef Finnveden
};

export const NOTHING: Grant = { role: 'none', interventions: [] };
/** A role in some association lets one read the published figures of all. */
export const READER: Grant = { role: 'reader', interventions: [] };

/** local: the demonstration users, and one role for everybody else · entra: the directors by object id, and one role for everybody else. */
export type RoleRules =
  | { readonly kind: 'local'; readonly role: Role }
  | {
      readonly kind: 'entra';
      readonly directors: readonly { readonly user: string; readonly association: string }[];
      readonly defaultRole: 'member' | 'none';
    };

/** Who may what before anybody has granted anything. */
export interface GivenRoles {
  of(user: string, association: string): Grant;
  directors(association: string): readonly string[];
}

/** Who may what, by the environment alone: the demonstration users without credentials, DIRECTORS and DEFAULT_ROLE with them. */
export function createRoles(rules: RoleRules): GivenRoles {
  if (rules.kind === 'local') {
    const other: Grant = { role: rules.role, interventions: null };
    const grantsIn = (grants: Readonly<Record<string, Grant>>, association: string) => grants[association] ?? grants[EVERYWHERE] ?? READER;
    return {
      of(user, association) {
        const grants = Object.hasOwn(DEMO_USERS, user) ? DEMO_USERS[user] : undefined;
        return grants === undefined ? other : grantsIn(grants, association);
      },
      directors: (association) =>
        Object.entries(DEMO_USERS).flatMap(([user, grants]) => (grantsIn(grants, association).role === 'director' ? [user] : [])),
    };
  }
  const directors = new Set(rules.directors.map(({ user, association }) => `${user}@${association}`));
  const somewhere = new Set(rules.directors.map(({ user }) => user));
  const other: Grant = rules.defaultRole === 'member' ? { role: 'member', interventions: null } : NOTHING;
  return {
    of(user, association) {
      const id = user.toLowerCase();
      if (directors.has(`${id}@${association}`)) return { role: 'director', interventions: null };
      return somewhere.has(id) && other.role === 'none' ? READER : other;
    },
    directors: (association) => rules.directors.flatMap((each) => (each.association === association ? [each.user] : [])),
  };
}
