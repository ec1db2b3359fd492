import type { Link } from '../answer.js';
import type { Turn } from '../command.js';

/** The standing proposal as an Excel file, for whoever may change it; nothing where the bot has no address that could be opened. */
export function fileLink({ proposalFile, association, user }: Turn, year: number): readonly Link[] {
  const url = user.role === 'director' ? proposalFile?.(association.id, year) : null;
  return url ? [{ title: 'Öppna i Excel', url }] : [];
}
