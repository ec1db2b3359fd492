import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordBody } from '../../src/store/bodies/body.js';
import { StaleError, type Store } from '../../src/store/port.js';
import { reminderContract } from './reminder-contract.js';
import { conversation, last, minutesLater, NOW, pending, report, request } from './samples.js';

export interface Kind {
  open(): Promise<Store>;
  /** Closes the store and opens what it left behind; a store without an afterlife gives itself back. */
  reopen(store: Store): Promise<Store>;
  dispose(): Promise<void>;
}

const DAY = 24 * 60;

/** What every store does, whatever it is made of. */
export function storeContract(name: string, kind: Kind): void {
  reminderContract(name, kind);
  describe(`${name}: the store's contract`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await kind.open();
    });
    afterEach(async () => {
      await store.close();
      await kind.dispose();
    });
    async function reopen(): Promise<void> {
      store = await kind.reopen(store);
    }

    describe('records', () => {
      it('is empty before anything is appended', async () => {
        expect(await store.records('finnveden', 2024)).toEqual([]);
        expect(await store.years('finnveden')).toEqual([]);
        expect(await store.byKey('finnveden', 'k')).toEqual([]);
      });

      it('gives back exactly what was appended, in order, also after reopening', async () => {
        const saved = [...(await store.append(request('a'))), ...(await store.append(request('b', { bodies: [{ type: 'withdrawal', of: 1 }] })))];
        expect(saved).toEqual([
          {
            version: 1,
            association: 'finnveden',
            year: 2024,
            sequence: 1,
            key: 'a',
            at: NOW.toISOString(),
            by: { user: 'coach-1', role: 'coach' },
            body: report(),
          },
          {
            version: 1,
            association: 'finnveden',
            year: 2024,
            sequence: 2,
            key: 'b',
            at: NOW.toISOString(),
            by: { user: 'coach-1', role: 'coach' },
            body: { type: 'withdrawal', of: 1 },
          },
        ]);
        expect(await store.records('finnveden', 2024)).toEqual(saved);
        await reopen();
        expect(await store.records('finnveden', 2024)).toEqual(saved);
      });

      it('numbers the records of an association over all its years, and never reuses a number', async () => {
        await store.append(request('a', { year: 2025 }));
        await store.append(request('b', { year: 2023, bodies: [report(), report(1)] }));
        await reopen();
        const last = await store.append(request('c', { year: 2025 }));
        expect(last.map((record) => record.sequence)).toEqual([4]);
        expect((await store.records('finnveden', 2023)).map((record) => record.sequence)).toEqual([2, 3]);
        expect((await store.records('finnveden', 2025)).map((record) => record.sequence)).toEqual([1, 4]);
        expect(await store.years('finnveden')).toEqual([2023, 2025]);
      });

      it('keeps associations apart: numbers, years, keys', async () => {
        await store.append(request('same'));
        const other = await store.append(request('same', { association: 'varend', year: 2022 }));
        expect(other.map((record) => record.sequence)).toEqual([1]);
        expect(await store.years('finnveden')).toEqual([2024]);
        expect(await store.byKey('varend', 'same')).toEqual(other);
      });

      it('appends several bodies as one, with following numbers', async () => {
        const bodies = Array.from({ length: 300 }, (_, index) => report(index));
        const saved = await store.append(request('many', { bodies }));
        expect(saved.map((record) => record.sequence)).toEqual(bodies.map((_, index) => index + 1));
        await reopen();
        expect(await store.byKey('finnveden', 'many')).toEqual(saved);
      });

      it('appends none of the bodies when one of them is not a record', async () => {
        const broken = { ...report(), women: -1 } as RecordBody;
        await expect(store.append(request('a', { bodies: [report(), broken] }))).rejects.toThrow();
        expect(await store.records('finnveden', 2024)).toEqual([]);
        expect((await store.append(request('a'))).map((record) => record.sequence)).toEqual([1]);
      });

      it('is not changed by what the caller does afterwards with what it sent', async () => {
        const body = report();
        await store.append(request('a', { bodies: [body] }));
        if (body.type === 'participants.report') body.exits.work = 99;
        expect((await store.records('finnveden', 2024))[0]?.body).toEqual(report());
      });

      it('a list that was read does not grow when something is appended', async () => {
        await store.append(request('a'));
        const read = await store.records('finnveden', 2024);
        await store.append(request('b'));
        expect(read).toHaveLength(1);
      });

      it('appends on the length that the decision was made on, and otherwise says StaleError and saves nothing', async () => {
        await store.append(request('a', { expected: 0 }));
        await expect(store.append(request('b', { expected: 0 }))).rejects.toBeInstanceOf(StaleError);
        await expect(store.append(request('b', { expected: 2 }))).rejects.toBeInstanceOf(StaleError);
        await store.append(request('b', { year: 2023, expected: 0 }));
        expect(await store.append(request('c', { expected: 1 }))).toHaveLength(1);
        expect(await store.records('finnveden', 2024)).toHaveLength(2);
        expect(await store.byKey('finnveden', 'b')).toHaveLength(1);
      });

      it('lets only one of two parallel decisions on the same length through', async () => {
        const outcomes = await Promise.allSettled(['a', 'b'].map((key) => store.append(request(key, { expected: 0 }))));
        expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
        expect(await store.records('finnveden', 2024)).toHaveLength(1);
      });
    });

    describe('a save over several years', () => {
      const two = (key: string, changes: object = {}) =>
        request(key, { bodies: [report(1)], besides: [{ year: 2023, bodies: [report(2)] }], ...changes });

      it('is one: all its records with following numbers by year, found in their own years and under one key, also after reopening', async () => {
        await store.append(request('before'));
        const saved = await store.append(two('a'));
        expect(saved.map(({ year, sequence, key }) => [year, sequence, key])).toEqual([
          [2023, 2, 'a'],
          [2024, 3, 'a'],
        ]);
        await store.append(request('after', { bodies: [{ type: 'withdrawal', of: 3 }] }));
        await store.append(request('earlier', { year: 2023 }));
        for (const _ of ['at once', 'after reopening']) {
          expect((await store.records('finnveden', 2024)).map(({ sequence }) => sequence)).toEqual([1, 3, 4]);
          expect((await store.records('finnveden', 2023)).map(({ sequence }) => sequence)).toEqual([2, 5]);
          expect((await store.records('finnveden', 2024, { intervention: 'enter' })).map(({ sequence }) => sequence)).toEqual([1, 3, 4]);
          expect(await store.byKey('finnveden', 'a')).toEqual(saved);
          expect(await store.append(two('a', { bodies: [report(9)] }))).toEqual(saved);
          expect(await store.years('finnveden')).toEqual([2023, 2024]);
          await reopen();
        }
      });

      it('stops whole when the decision of any of its years is stale', async () => {
        await store.append(request('old', { year: 2023 }));
        await expect(store.append(two('a', { besides: [{ year: 2023, bodies: [report(2)], expected: 0 }] }))).rejects.toBeInstanceOf(StaleError);
        await expect(store.append(two('a', { expected: 1, besides: [{ year: 2023, bodies: [report(2)], expected: 1 }] }))).rejects.toBeInstanceOf(
          StaleError,
        );
        expect(await store.years('finnveden')).toEqual([2023]);
        const saved = await store.append(two('a', { expected: 0, besides: [{ year: 2023, bodies: [report(2)], expected: 1 }] }));
        expect(saved.map(({ sequence }) => sequence)).toEqual([2, 3]);
        const enter = { about: { intervention: 'enter' }, expected: 1 } as const;
        await store.append(two('b', { ...enter, besides: [{ year: 2023, bodies: [report(3)], expected: 2 }] }));
        await expect(store.append(two('c', enter))).rejects.toBeInstanceOf(StaleError);
      });

      it('appends none of any year when one of them is not a record', async () => {
        const broken = { ...report(), women: -1 } as RecordBody;
        await expect(store.append(two('a', { besides: [{ year: 2023, bodies: [broken] }] }))).rejects.toThrow();
        expect(await store.years('finnveden')).toEqual([]);
      });

      it('is of the years only that it has something for', async () => {
        await store.append(two('a', { besides: [{ year: 2023, bodies: [] }] }));
        expect(await store.years('finnveden')).toEqual([2024]);
        await store.append(two('b', { bodies: [] }));
        expect(await store.years('finnveden')).toEqual([2023, 2024]);
      });

      it('goes together with parallel ones of other years, each once', async () => {
        const all = Array.from({ length: 60 }, (_, index) =>
          store.append(
            index % 3 === 0 ? request(`k${index}`) : two(`k${index}`, { besides: [{ year: 2022 + (index % 2), bodies: [report(index)] }] }),
          ),
        );
        const sequences = (await Promise.all(all)).flat().map(({ sequence }) => sequence);
        expect([...sequences].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
        for (const year of [2022, 2023, 2024]) {
          const own = (await store.records('finnveden', year)).map(({ sequence }) => sequence);
          expect(own).toEqual([...own].sort((a, b) => a - b));
        }
      });
    });

    describe('records about one intervention and period', () => {
      const about = { intervention: 'enter', period: '2024-03' };
      const other = { ...report(), period: '2024-04' } as RecordBody;

      it('gives its reports and the withdrawals of those, also after reopening', async () => {
        await store.append(request('a', { bodies: [report(1), other, { type: 'withdrawal', of: 1 }, { type: 'withdrawal', of: 2 }] }));
        await store.append(request('b', { bodies: [report(2)] }));
        const sequences = async (wanted = about) => (await store.records('finnveden', 2024, wanted)).map((record) => record.sequence);
        expect(await sequences()).toEqual([1, 3, 5]);
        expect(await sequences({ ...about, period: '2024-04' })).toEqual([2, 4]);
        expect(await sequences({ ...about, intervention: 'nova' })).toEqual([]);
        await reopen();
        expect(await sequences()).toEqual([1, 3, 5]);
        await store.append(request('c', { bodies: [{ type: 'withdrawal', of: 5 }] }));
        expect(await sequences()).toEqual([1, 3, 5, 6]);
      });

      it('or about one intervention in all its periods', async () => {
        const nova = { ...report(), intervention: 'nova' } as RecordBody;
        await store.append(request('a', { bodies: [report(1), nova, other, { type: 'withdrawal', of: 1 }, { type: 'withdrawal', of: 2 }] }));
        const enter = { intervention: 'enter' };
        expect((await store.records('finnveden', 2024, enter)).map((record) => record.sequence)).toEqual([1, 3, 4]);
        await store.append(request('b', { bodies: [nova] }));
        await store.append(request('c', { about: enter, expected: 3, bodies: [report(2)] }));
        await expect(store.append(request('d', { about: enter, expected: 3 }))).rejects.toBeInstanceOf(StaleError);
        await reopen();
        expect((await store.records('finnveden', 2024, enter)).map((record) => record.sequence)).toEqual([1, 3, 4, 7]);
      });

      it('a decision about it is stale only when something about it was saved meanwhile', async () => {
        await store.append(request('a', { about, expected: 0 }));
        await store.append(request('b', { bodies: [other] }));
        await expect(store.append(request('c', { about, expected: 0 }))).rejects.toBeInstanceOf(StaleError);
        await store.append(request('c', { about, expected: 1 }));
        await store.append(request('d', { bodies: [{ type: 'withdrawal', of: 1 }] }));
        await expect(store.append(request('e', { about, expected: 2 }))).rejects.toBeInstanceOf(StaleError);
        await store.append(request('e', { about, expected: 3 }));
      });

      it('may be several things at once, each record once and in order', async () => {
        await store.append(
          request('a', {
            bodies: [
              other,
              report(),
              { type: 'year.close', year: 2024, closed: false },
              report(1),
              { ...report(), intervention: 'nova' } as RecordBody,
            ],
          }),
        );
        const both = [about, { ...about, period: '2024-04' }];
        expect((await store.records('finnveden', 2024, both)).map((record) => record.sequence)).toEqual([1, 2, 3, 4]);
        await store.append(request('b', { about: both, expected: 4, bodies: [report(2), other] }));
        await expect(store.append(request('c', { about: both, expected: 4 }))).rejects.toBeInstanceOf(StaleError);
        await store.append(request('c', { about: both, expected: 6 }));
      });

      it('what concerns the whole year concerns every decision in it', async () => {
        await store.append(request('a'));
        const close: RecordBody = { type: 'year.close', year: 2024, closed: true };
        await store.append(request('b', { bodies: [close] }));
        await expect(store.append(request('c', { about, expected: 1 }))).rejects.toBeInstanceOf(StaleError);
        const unreported = { ...about, period: '2024-12' };
        expect((await store.records('finnveden', 2024, unreported)).map((record) => record.body)).toEqual([close]);
        await store.append(request('d', { bodies: [{ type: 'withdrawal', of: 2 }] }));
        expect(await store.records('finnveden', 2024, about)).toHaveLength(3);
        expect(await store.records('finnveden', 2024, unreported)).toHaveLength(2);
        expect(await store.records('finnveden', 2023, about)).toEqual([]);
      });

      it('parallel decisions about different things do not stand in each other’s way', async () => {
        const months = Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`);
        const appends = [...months, ...months].map((period, index) =>
          store.append(request(`k${index}`, { about: { ...about, period }, expected: 0, bodies: [{ ...report(), period } as RecordBody] })),
        );
        const outcomes = await Promise.allSettled(appends);
        expect(outcomes.map((outcome) => outcome.status)).toEqual(months.flatMap(() => ['fulfilled']).concat(months.flatMap(() => ['rejected'])));
        expect(await store.records('finnveden', 2024)).toHaveLength(12);
      });
    });

    describe('idempotency', () => {
      it('appends nothing for a key that has been used, and gives the records of the first time', async () => {
        const first = await store.append(request('a', { bodies: [report(), report(1)] }));
        expect(await store.append(request('a', { bodies: [report(7)] }))).toEqual(first);
        expect(await store.append(request('a', { year: 2023 }))).toEqual(first);
        await reopen();
        expect(await store.append(request('a'))).toEqual(first);
        expect(await store.records('finnveden', 2024)).toHaveLength(2);
        expect(await store.years('finnveden')).toEqual([2024]);
      });

      it('a repeated delivery is not stale: the key is looked at before the expected length', async () => {
        const first = await store.append(request('a', { expected: 0 }));
        expect(await store.append(request('a', { expected: 0 }))).toEqual(first);
      });

      it('counts parallel deliveries of the same key once', async () => {
        const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => store.append(request('same', { bodies: [report(index)] }))));
        expect(new Set(answers.map((records) => JSON.stringify(records))).size).toBe(1);
        expect(await store.records('finnveden', 2024)).toHaveLength(1);
      });

      it('finds the records of a key among many, also after reopening', async () => {
        for (let index = 0; index < 30; index++)
          await store.append(request(`k${index}`, { year: 2000 + (index % 3), bodies: Array.from({ length: 20 }, () => report(index)) }));
        await reopen();
        const found = await store.byKey('finnveden', 'k17');
        expect(found.map((record) => record.body)).toEqual(Array.from({ length: 20 }, () => report(17)));
        expect(await store.byKey('finnveden', 'k30')).toEqual([]);
        expect(await store.byKey('sunnerbo', 'k17')).toEqual([]);
      });
    });

    it('takes 200 parallel appends over several years: each once, numbers 1–200', async () => {
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, index) => store.append(request(`p${index}`, { year: 2022 + (index % 4), bodies: [report(index)] }))),
      );
      const sequences = answers.flat().map((record) => record.sequence);
      expect(new Set(sequences)).toEqual(new Set(Array.from({ length: 200 }, (_, index) => index + 1)));
      await reopen();
      const all = (await Promise.all([2022, 2023, 2024, 2025].map((year) => store.records('finnveden', year)))).flat();
      expect(new Map(all.map((record) => [record.key, record]))).toEqual(new Map(answers.flat().map((record) => [record.key, record])));
      expect(all).toHaveLength(200);
    });

    describe('claims', () => {
      it('is true the first time a key is seen and false after, also after reopening', async () => {
        expect(await store.claim('activity-1', NOW)).toBe(true);
        expect(await store.claim('activity-1', NOW)).toBe(false);
        expect(await store.claim('activity-2', NOW)).toBe(true);
        await reopen();
        expect(await store.claim('activity-1', minutesLater(7 * DAY - 1))).toBe(false);
      });

      it('tells whether a key is claimed, and claims nothing by that', async () => {
        expect(await store.claimed('activity-1')).toBe(false);
        expect(await store.claim('activity-1', NOW)).toBe(true);
        expect(await store.claimed('activity-1')).toBe(true);
      });

      it('gives one of many parallel claims the key', async () => {
        const answers = await Promise.all(Array.from({ length: 20 }, () => store.claim('activity-1', NOW)));
        expect(answers.filter(Boolean)).toHaveLength(1);
      });

      it('remembers for a week however many come', async () => {
        await Promise.all(Array.from({ length: 2_000 }, (_, index) => store.claim(`activity-${index}`, minutesLater(index))));
        for (let index = 2_000; index < 2_040; index++) await store.claim(`activity-${index}`, minutesLater(index));
        await reopen();
        expect(await store.claim('activity-0', minutesLater(2_040))).toBe(false);
        expect(await store.claim('activity-2039', minutesLater(2_040))).toBe(false);
      });
    });

    describe('conversations', () => {
      it('keeps the latest row of each conversation, also after reopening', async () => {
        expect(await store.conversation('conversation-1')).toBeNull();
        await store.saveConversation(conversation());
        await store.saveConversation(conversation({ id: 'conversation-2', association: null, welcomedAt: null }));
        await store.saveConversation(conversation({ association: 'varend' }));
        await reopen();
        expect(await store.conversation('conversation-1')).toEqual(conversation({ association: 'varend' }));
        expect(await store.conversation('conversation-2')).toEqual({ id: 'conversation-2', association: null, welcomedAt: null });
      });
    });

    describe('pendings', () => {
      it('is found by conversation and user, and by id, also after reopening', async () => {
        await store.savePending(pending());
        await reopen();
        expect(await store.pending('conversation-1', 'coach-1', NOW)).toEqual(pending());
        expect(await store.pendingById('pending-1', NOW)).toEqual(pending());
        expect(await store.pending('conversation-1', 'coach-2', NOW)).toBeNull();
        expect(await store.pending('conversation-2', 'coach-1', NOW)).toBeNull();
        expect(await store.pendingById('pending-2', NOW)).toBeNull();
      });

      it('a new one takes the place of what the same person had in the same conversation, and of nobody else’s', async () => {
        await store.savePending(pending());
        await store.savePending(pending({ id: 'other-user', user: 'coach-2' }));
        await store.savePending(pending({ id: 'other-place', conversation: 'conversation-2' }));
        await store.savePending(pending({ id: 'newer', kind: 'override' }));
        expect((await store.pending('conversation-1', 'coach-1', NOW))?.id).toBe('newer');
        expect(await store.pendingById('pending-1', NOW)).toBeNull();
        expect((await store.pending('conversation-1', 'coach-2', NOW))?.id).toBe('other-user');
        expect((await store.pending('conversation-2', 'coach-1', NOW))?.id).toBe('other-place');
      });

      it('is gone when it has expired', async () => {
        await store.savePending(pending());
        expect(await store.pending('conversation-1', 'coach-1', minutesLater(29))).not.toBeNull();
        expect(await store.pending('conversation-1', 'coach-1', minutesLater(30))).toBeNull();
        expect(await store.pendingById('pending-1', minutesLater(31))).toBeNull();
      });

      it('is gone when it is dropped; dropping what is not there is nothing', async () => {
        await store.savePending(pending());
        await store.dropPending('pending-1');
        await store.dropPending('pending-1');
        await store.dropPending('never');
        await reopen();
        expect(await store.pendingById('pending-1', NOW)).toBeNull();
      });

      it('clears away old ones without losing one that is still waiting', async () => {
        for (let index = 0; index < 300; index++)
          await store.savePending(pending({ id: `old-${index}`, user: `user-${index}`, expiresAt: minutesLater(index - 300).toISOString() }));
        await store.savePending(pending({ id: 'waiting', user: 'patient', expiresAt: minutesLater(30).toISOString() }));
        await store.savePending(pending({ id: 'tomorrow', user: 'late', expiresAt: minutesLater(DAY + 20).toISOString() }));
        expect((await store.pendingById('waiting', NOW))?.id).toBe('waiting');
      });
    });

    describe('what was last answered', () => {
      it('is found newest first, one a command, by conversation and user, for half an hour and after reopening', async () => {
        await store.saveLast(last());
        await store.saveLast(last({ command: 'contribution.growth', at: minutesLater(1).toISOString() }));
        await store.saveLast(last({ params: { year: 2022 }, at: minutesLater(2).toISOString() }));
        await store.saveLast(last({ user: 'coach-2', params: { year: 1 } }));
        await store.saveLast(last({ conversation: 'conversation-2', params: { year: 2 } }));
        for (const round of ['at once', 'after reopening']) {
          const rows = await store.lasts('conversation-1', 'coach-1', minutesLater(3));
          expect(
            rows.map(({ command, params }) => [command, params.year]),
            round,
          ).toEqual([
            ['budget.status', 2022],
            ['contribution.growth', 2021],
          ]);
          await reopen();
        }
        expect(await store.lasts('conversation-1', 'coach-1', minutesLater(32))).toEqual([]);
        expect(await store.lasts('conversation-1', 'coach-3', minutesLater(3))).toEqual([]);
      });

      it('is eight rows at most for each person, and nothing that is very long', async () => {
        for (let index = 0; index < 12; index++) await store.saveLast(last({ command: `command.${index}` }));
        await store.saveLast(last({ command: 'long', params: { numbers: Array.from({ length: 2_000 }, (_, index) => index) } }));
        const rows = await store.lasts('conversation-1', 'coach-1', NOW);
        expect(rows.map(({ command }) => command)).toEqual([11, 10, 9, 8, 7, 6, 5, 4].map((index) => `command.${index}`));
      });
    });

    it('is ready', async () => {
      await expect(store.ready()).resolves.toBeUndefined();
    });

    it('property: any sequence of appends is what a plain list would be', async () => {
      const step = fc.record({
        association: fc.constantFrom('a', 'b'),
        year: fc.constantFrom(2023, 2024),
        key: fc.nat({ max: 12 }).map((number) => `key-${number}`),
        bodies: fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 3 }),
        /** Of 2025, in the same save. */
        later: fc.array(fc.nat({ max: 100 }), { maxLength: 2 }),
        expected: fc.option(fc.nat({ max: 6 }), { nil: undefined }),
        reopen: fc.boolean(),
      });
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
          round += 1;
          const model = new Map<string, { readonly year: number; readonly key: string; readonly women: number }[]>();
          for (const { year, key, bodies, later, expected, ...rest } of steps) {
            const association = `${rest.association}-${round}`;
            const list = model.get(association) ?? [];
            const known = list.some((entry) => entry.key === key);
            const stale = expected !== undefined && expected !== list.filter((entry) => entry.year === year).length;
            const attempt = store.append(
              request(key, {
                association,
                year,
                bodies: bodies.map((women) => report(women)),
                besides: [{ year: 2025, bodies: later.map((women) => report(women)) }],
                ...(expected === undefined ? {} : { expected }),
              }),
            );
            if (!known && stale) await expect(attempt).rejects.toBeInstanceOf(StaleError);
            else await attempt;
            if (!known && !stale)
              model.set(association, [
                ...list,
                ...bodies.map((women) => ({ year, key, women })),
                ...later.map((women) => ({ year: 2025, key, women })),
              ]);
            if (rest.reopen) await reopen();
          }
          for (const [association, list] of model) {
            const records = (await Promise.all((await store.years(association)).map((year) => store.records(association, year))))
              .flat()
              .sort((a, b) => a.sequence - b.sequence);
            expect(records.map(({ year, key, body }) => ({ year, key, women: body.type === 'participants.report' ? body.women : null }))).toEqual(
              list,
            );
            expect(records.map((record) => record.sequence)).toEqual(list.map((_, index) => index + 1));
          }
        }),
        { numRuns: 25 },
      );
    });

    it('property: only the newest pending of each person and conversation is left', async () => {
      const row = fc.record({ conversation: fc.constantFrom('x', 'y'), user: fc.constantFrom('u', 'v'), id: fc.uuid() });
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(row, { maxLength: 10, selector: ({ id }) => id }), async (rows) => {
          for (const part of rows) await store.savePending(pending(part));
          for (const { id, conversation: place, user } of rows) {
            const newest = rows.findLast((other) => other.conversation === place && other.user === user)?.id;
            expect((await store.pending(place, user, NOW))?.id).toBe(newest);
            expect((await store.pendingById(id, NOW))?.id).toBe(id === newest ? id : undefined);
          }
        }),
        { numRuns: 20 },
      );
    });
  });
}
