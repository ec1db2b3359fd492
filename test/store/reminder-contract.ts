import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/port.js';
import type { Kind } from './contract.js';
import { delivery, reference, reminder } from './reminder-samples.js';

/** What every store does with the rows that reminders need, whatever it is made of. */
export function reminderContract(name: string, kind: Kind): void {
  describe(`${name}: the rows of reminders`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await kind.open();
    });
    afterEach(async () => {
      await store.close();
      await kind.dispose();
    });
    const reopen = async () => {
      store = await kind.reopen(store);
    };

    it('has none before anything is kept', async () => {
      expect(await store.reference('msteams:conversation-1')).toBeNull();
      expect(await store.references()).toEqual([]);
      expect(await store.reminders()).toEqual([]);
      expect(await store.deliveries()).toEqual([]);
    });

    it('keeps the newest reference of each conversation, also after reopening, until it is dropped', async () => {
      await store.saveReference(reference());
      await store.saveReference(reference({ id: 'msteams:other', conversation: 'other' }));
      await store.saveReference(reference({ serviceUrl: 'https://moved.example/' }));
      await reopen();
      expect(await store.reference('msteams:conversation-1')).toEqual(reference({ serviceUrl: 'https://moved.example/' }));
      expect(await store.references()).toHaveLength(2);
      await store.dropReference('msteams:conversation-1');
      await store.dropReference('msteams:conversation-1');
      await reopen();
      expect((await store.references()).map(({ id }) => id)).toEqual(['msteams:other']);
    });

    it('takes no name into a reference', async () => {
      const named = { ...reference(), name: 'Namn Namnsson' };
      await expect(store.saveReference(named)).rejects.toThrow();
      expect(await store.references()).toEqual([]);
    });

    it('keeps reminders by conversation, a changed one in its own place', async () => {
      await store.saveReminder(reminder());
      await store.saveReminder(reminder({ id: 'reminder-2' }));
      await store.saveReminder(reminder({ id: 'reminder-3', conversation: 'msteams:other' }));
      await store.saveReminder(reminder({ pausedUntil: '2024-07-01' }));
      await reopen();
      expect(await store.reminders('msteams:conversation-1')).toEqual([reminder({ pausedUntil: '2024-07-01' }), reminder({ id: 'reminder-2' })]);
      expect(await store.reminders()).toHaveLength(3);
    });

    it('lets one of many claim a delivery, and nobody after a restart', async () => {
      const claims = await Promise.all(Array.from({ length: 20 }, (_, index) => store.saveDelivery(delivery({ by: `process-${index}` }))));
      expect(claims.filter(Boolean)).toHaveLength(1);
      const [kept] = await store.deliveries();
      expect(kept?.by).toBe(`process-${claims.indexOf(true)}`);
      await reopen();
      expect(await store.saveDelivery(delivery())).toBe(false);
      expect(await store.deliveries('msteams:conversation-1')).toEqual([kept]);
      expect(await store.deliveries('msteams:other')).toEqual([]);
    });

    it('marks only the version that was claimed', async () => {
      await store.saveDelivery(delivery());
      expect(await store.saveDelivery(delivery({ version: 2, state: 'sent' }))).toBe(true);
      expect(await store.saveDelivery(delivery({ version: 2, state: 'unknown' }))).toBe(false);
      expect(await store.saveDelivery(delivery({ version: 4, state: 'unknown' }))).toBe(false);
      await reopen();
      expect((await store.deliveries()).map(({ state, version }) => [state, version])).toEqual([['sent', 2]]);
    });

    it('property: of all who try a version exactly the first one gets it', async () => {
      const attempt = fc.record({ id: fc.constantFrom('a', 'b'), version: fc.integer({ min: 1, max: 4 }) });
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(attempt, { maxLength: 12 }), async (attempts) => {
          round += 1;
          const own = (id: string) => `${round}-${id}`;
          const versions = new Map<string, number>();
          const results = await Promise.all(attempts.map(({ id, version }) => store.saveDelivery(delivery({ id: own(id), version }))));
          const expected = attempts.map(({ id, version }) => {
            if (version !== (versions.get(id) ?? 0) + 1) return false;
            versions.set(id, version);
            return true;
          });
          expect(results).toEqual(expected);
        }),
        { numRuns: 25 },
      );
    });
  });
}
