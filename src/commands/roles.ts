import type { Role } from './command.js';

const RANK: Record<Role, number> = { none: 0, member: 1, coach: 2, director: 3 };

/** May somebody with this role do what asks for at least `least`? */
export function atLeast(role: Role, least: Role): boolean {
  return RANK[role] >= RANK[least];
}

export const ROLE_NAME: Record<Role, string> = {
  none: 'ingen roll',
  member: 'styrelseledamot',
  coach: 'handledare',
  director: 'förbundschef',
};
