import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Turn } from '../../../src/commands/command.js';
import { type Meeting, meetingById, meetingsBetween } from '../../../src/commands/meetings/calendar.js';
import { meetingEdit } from '../../../src/commands/meetings/edit.js';
import { EditParameters, type EditSaid } from '../../../src/commands/meetings/said.js';
import { storedMeetings } from '../../../src/commands/meetings/stored.js';
import { createMemoryStore } from '../../../src/store/memory.js';
import type { Store } from '../../../src/store/port.js';
import { addDays } from '../../../src/swedish/dates.js';
import { associations, NOON } from '../../turn/world.js';

const association = associations.get('sodra-vatterbygden') ?? expect.fail('no association');

/** One turn of one director; the store is what the turns have in common. */
function turn(store: Store, user = 'director'): Turn {
  return {
    now: NOON,
    user: { id: user, role: 'director', interventions: null },
    association,
    associations,
    store,
    conversation: { id: user, kind: 'personal' },
    directors: [],
    key: randomUUID(),
  };
}

async function list(store: Store): Promise<Meeting[]> {
  return meetingsBetween(association, await storedMeetings(store, association.id), '2026-11-23', '2030-12-31');
}

/** Says it and says yes; what was asked about is answered with a yes too. */
async function change(store: Store, said: EditSaid): Promise<string> {
  const asked = await meetingEdit.answer(said, turn(store));
  if (asked.status !== 'confirm' || !asked.pending) return asked.status;
  const saved = await meetingEdit.confirm?.(EditParameters.parse(JSON.parse(JSON.stringify(asked.pending.params))), turn(store), { kind: 'yes' });
  return saved?.headline ?? 'nothing';
}

const day = fc.integer({ min: 1, max: 900 }).map((days) => addDays('2026-11-23', days));
const time = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
);
const kind = fc.constantFrom('board', 'executiveCommittee', 'memberConsultation', 'other');

/** A step picks its meeting from those that there are. */
const step = fc.oneof(
  fc.record({ what: fc.constant('add' as const), kind, date: day, time }),
  fc.record({ what: fc.constant('move' as const), pick: fc.nat(), date: day, time }),
  fc.record({ what: fc.constant('cancel' as const), pick: fc.nat() }),
  fc.record({ what: fc.constant('confirm' as const), pick: fc.nat() }),
  fc.record({ what: fc.constant('copy' as const), year: fc.integer({ min: 2027, max: 2029 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function said(each: Step, meetings: readonly Meeting[]): EditSaid {
  if (each.what === 'add') return { meetingChange: 'add', kind: each.kind as 'board', date: each.date, time: each.time };
  if (each.what === 'copy') return { meetingChange: 'copy', year: each.year };
  const meeting = meetings[each.pick % Math.max(1, meetings.length)]?.id ?? 'none';
  return each.what === 'move'
    ? { meetingChange: 'move', meeting, date: each.date, time: each.time, endTime: null }
    : { meetingChange: each.what, meeting };
}

describe('whatever is done with meetings', () => {
  test('each change that is taken back leaves the calendar as it was before it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const store = createMemoryStore();
        const states: Meeting[][] = [];
        for (const each of steps) {
          const before = await list(store);
          if ((await change(store, said(each, before))) === 'Sparat') states.push(before);
        }
        for (const before of states.reverse()) {
          // One after the other, as "ångra" with each receipt would: the newest that still counts.
          const { changes, withdrawn } = await storedMeetings(store, association.id);
          const newest = changes.filter(({ sequence }) => !withdrawn.has(sequence)).at(-1);
          const undone = await meetingEdit.undo?.(turn(store), newest?.sequence ?? null);
          expect(undone?.headline).toBe('Ångrat');
          // What was copied or added is numbered anew, never what stands.
          expect(await list(store)).toEqual(before);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('ids are never shared, stay when a meeting is moved, and lead to their meeting', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const store = createMemoryStore();
        for (const each of steps) {
          const before = await list(store);
          const asked = said(each, before);
          const result = await change(store, asked);
          const after = await list(store);
          const ids = after.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const stored = await storedMeetings(store, association.id);
          for (const meeting of after) expect(meetingById(association, stored, meeting.id)).toEqual({ ...meeting, cancelled: false });
          if (result === 'Sparat' && each.what === 'move') expect(after.find(({ id }) => id === asked.meeting)?.date).toBe(each.date);
          if (result === 'Sparat' && each.what === 'cancel') expect(ids).not.toContain(asked.meeting);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('no yes saves anything else than what was shown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 3 }), step, step, async (earlier, mine, others) => {
        const store = createMemoryStore();
        for (const each of earlier) await change(store, said(each, await list(store)));
        const before = await list(store);
        const asked = await meetingEdit.answer(said(mine, before), turn(store));
        const other = await change(store, said(others, before));
        const between = await list(store);
        if (asked.status !== 'confirm' || !asked.pending) return;
        const answer = await meetingEdit.confirm?.(EditParameters.parse(JSON.parse(JSON.stringify(asked.pending.params))), turn(store, 'another'), {
          kind: 'yes',
        });
        if (answer?.headline !== 'Sparat') expect(await list(store)).toEqual(between);
        else if (other !== 'Sparat') expect(await list(store)).not.toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
