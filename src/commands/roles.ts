import type { Role } from './command.js';

const RANK: Record<Role, number> = { none: 0, reader: 1, member: 2, coach: 3, director: 4 };

/** May somebody with this role do what asks for at least `least`? */
export function atLeast(role: Role, least: Role): boolean {
  return RANK[role] >= RANK[least];
}

export const ROLE_NAME: Record<Role, string> = {
  none: 'ingen roll',
  reader: 'läsare från ett annat förbund',
  member: 'styrelseledamot',
  coach: 'handledare',
  director: 'förbundschef',
};

/** What somebody who may not is told where others read along: what a person may is nobody else's business. */
export const DENIED_IN_GROUP = { headline: 'Det kan jag inte göra här', lead: 'Skriv till mig i en egen chatt.' } as const;
