import { recordsOfAllYears } from '../../store/all-years.js';
import type { MeetingRecord } from '../../store/bodies/meetings.js';
import type { Store, StoredRecord } from '../../store/port.js';
import { withdrawnIn } from '../../store/withdrawn.js';

/** One change of a meeting. */
export type MeetingChange = StoredRecord & { readonly body: MeetingRecord };

/** What was said of the association's meetings: every change ever made, and which of them no longer count. */
export interface StoredMeetings {
  /** In the order they were made. */
  readonly changes: readonly MeetingChange[];
  /** Sequence numbers of changes that were taken back. */
  readonly withdrawn: ReadonlySet<number>;
}

/** Where nothing was ever said. */
export const NOTHING: StoredMeetings = { changes: [], withdrawn: new Set() };

export function isMeeting(record: StoredRecord): record is MeetingChange {
  return record.body.type === 'meeting';
}

/** Everything that was ever said of an association's meetings. */
export async function storedMeetings(store: Store, association: string): Promise<StoredMeetings> {
  const records = await recordsOfAllYears(store, association, { rules: 'meeting' });
  return { changes: records.filter(isMeeting), withdrawn: withdrawnIn(records) };
}

/** The changes that count, the last one of each meeting, by the meeting's id. */
export function standing({ changes, withdrawn }: StoredMeetings): ReadonlyMap<string, MeetingChange> {
  return new Map(changes.filter(({ sequence }) => !withdrawn.has(sequence)).map((change) => [change.body.meeting, change]));
}
