import type { Store } from '../store/port.js';
import type { ReferenceRow } from '../store/reminder-tables.js';

export type Reference = Omit<ReferenceRow, 'blockedAt'>;

/** Where the bot can write without being asked first. */
export interface ReferenceBook {
  /** Somebody was heard from there: it is known, and not blocked any more. Writes only what is new. */
  heard(reference: Reference): Promise<void>;
  /** The bot was taken away from there. */
  gone(id: string): Promise<void>;
  /** Teams' own id of somebody's personal conversation with the bot, where there is one at that address. */
  personal(user: string, serviceUrl: string): Promise<string | null>;
}

export function createReferenceBook(store: Store): ReferenceBook {
  return {
    async heard(reference) {
      const row: ReferenceRow = { ...reference, blockedAt: null };
      const known = await store.reference(row.id);
      if (known && isSame(known, row)) return;
      // A message without a sender's id (an arrival) takes away no one's.
      await store.saveReference(known && row.users.length === 0 ? { ...row, users: known.users } : row);
    },
    async gone(id) {
      if (await store.reference(id)) await store.dropReference(id);
    },
    async personal(user, serviceUrl) {
      const own = (await store.references()).find((row) => row.kind === 'personal' && row.serviceUrl === serviceUrl && row.users.includes(user));
      return own?.conversation ?? null;
    },
  };
}

function isSame(a: ReferenceRow, b: ReferenceRow): boolean {
  const text = ({ users, ...rest }: ReferenceRow) => JSON.stringify(Object.entries(rest).sort());
  return text(a) === text(b) && b.users.every((user) => a.users.includes(user));
}
