import { recordsOfAllYears } from '../../store/all-years.js';
import type { StoredRecord } from '../../store/port.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { append, decideAnew } from '../saving.js';
import { baseOf } from './edit-answers.js';
import { takenBackAnswer } from './receipt.js';
import { type MeetingChange, type StoredMeetings, standing, storedMeetings } from './stored.js';

const SUFFIX = '/taken-back';
const MEETINGS = { rules: 'meeting' } as const;

/**
 * Takes back the director's last save, when it was a change of meetings, or the change with this receipt, with all that was saved with
 * it. Only what still stands can be taken back: after a later change there is nothing to go back to.
 */
export async function undoMeetings(turn: Turn, receipt: number | null): Promise<Answer | null> {
  const { store, association, user, key } = turn;
  if (user.role !== 'director') return null;
  return await decideAnew(async () => {
    const known = await storedMeetings(store, association.id);
    const done = await store.byKey(association.id, key + SUFFIX);
    if (done.length > 0) return takenBackAnswer(withdrawnBy(done, known), turn, known);
    const chosen = receipt === null ? await lastSave(known, turn) : known.changes.find(({ sequence }) => sequence === receipt);
    if (!chosen) return null;
    // Counted before it is looked at: whatever is saved after this makes the decision stale.
    const expected = (await store.records(association.id, chosen.year, MEETINGS)).length;
    const stored = await storedMeetings(store, association.id);
    const saved = stored.changes.filter((change) => change.key === chosen.key);
    const stop = hindrance(saved, stored);
    if (stop) return { ...baseOf(turn, {}), status: 'ok', headline: 'Det går inte att ångra', lead: `${stop} Inget nytt är sparat.` };
    const bodies = saved.map(({ sequence }) => ({ type: 'withdrawal', of: sequence }) as const);
    await append(turn, { year: chosen.year, key: key + SUFFIX, bodies, expected, about: MEETINGS });
    return takenBackAnswer(saved, turn, await storedMeetings(store, association.id));
  });
}

function withdrawnBy(records: readonly StoredRecord[], { changes }: StoredMeetings): MeetingChange[] {
  return changes.filter(({ sequence }) => records.some(({ body }) => body.type === 'withdrawal' && body.of === sequence));
}

/** The director's newest save of all, when it was a change of meetings. */
async function lastSave({ changes }: StoredMeetings, { store, association, user }: Turn): Promise<MeetingChange | undefined> {
  const own = (await recordsOfAllYears(store, association.id)).filter(({ by }) => by.user === user.id);
  const newest = Math.max(...own.map(({ sequence }) => sequence));
  return changes.find(({ sequence }) => sequence === newest);
}

/** Why changes cannot be taken back; null when they can. */
function hindrance(saved: readonly MeetingChange[], stored: StoredMeetings): string | null {
  const withdrawn = saved.find(({ sequence }) => stored.withdrawn.has(sequence));
  if (withdrawn) return `Kvitto ${withdrawn.sequence} är redan ångrat.`;
  const last = standing(stored);
  const later = saved.map(({ sequence, body }) => ({ sequence, last: last.get(body.meeting) })).find((each) => each.last?.sequence !== each.sequence);
  return later ? `Mötet har ändrats sedan dess (kvitto ${later.last?.sequence}). Ångra den ändringen först.` : null;
}
