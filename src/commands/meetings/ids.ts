import type { MeetingKind } from '../../associations/schema.js';
import { meetingId } from './calendar.js';
import type { StoredMeetings } from './stored.js';

/** An id that no meeting has or had, also one that was taken back: what was set for that one must not come back with this one. */
export function freeId(kind: MeetingKind, date: string, { changes }: StoredMeetings, taken: readonly string[] = []): string {
  const used = new Set([...changes.map(({ body }) => body.meeting), ...taken]);
  const first = meetingId(kind, date);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? first : `${first}-${number}`;
    if (!used.has(id)) return id;
  }
}
