import { recordsOfAllYears } from '../../store/all-years.js';
import type { AccessRecord } from '../../store/bodies/access.js';
import type { Store, StoredRecord } from '../../store/port.js';

/** A change of what somebody may. */
export type Access = StoredRecord & { readonly body: AccessRecord };

/** What is said of somebody, stored or about to be. */
interface Statement {
  readonly body: AccessRecord;
}

function isAccess(record: StoredRecord): record is Access {
  return record.body.type === 'access';
}

/** Every change ever made in an association, in the order they were made. */
export async function accessRecords(store: Store, association: string): Promise<Access[]> {
  return (await recordsOfAllYears(store, association, { rules: 'access' })).filter(isAccess);
}

/** Ids are compared without regard to case: clients write them either way. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** What counts for somebody (by any of their ids) on a date: the last change made whose day has come. Null when nothing was ever said. */
export function grantInForce<One extends Statement>(records: readonly One[], ids: readonly string[], date: string): One | null {
  return records.filter(({ body }) => body.from <= date && ids.some((id) => isSame(id, body.user))).at(-1) ?? null;
}

/** Everybody that something was ever said of, each once, in the order of the first time. */
export function usersOf(records: readonly Statement[]): string[] {
  const users: string[] = [];
  for (const { body } of records) if (!users.some((user) => isSame(user, body.user))) users.push(body.user);
  return users;
}

/** Who are directors by the store on a date. */
export function directorsOn(records: readonly Statement[], date: string): string[] {
  return usersOf(records).filter((user) => grantInForce(records, [user], date)?.body.role === 'director');
}

/** Changes of somebody that wait for their day; a change made later with an earlier day does not take them away. */
export function waiting(records: readonly Access[], user: string, date: string): Access[] {
  return records.filter(({ body }) => body.from > date && isSame(user, body.user));
}
