import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups, takeBackup } from '../../src/store/backups.js';
import { StoreVersionError } from '../../src/store/errors.js';
import { openFileStore } from '../../src/store/files.js';
import { MIGRATIONS, type Migration } from '../../src/store/migrate.js';
import { planRestore, restore } from '../../src/store/restore.js';
import { SCHEMA } from '../../src/store/schema-version.js';
import { seal } from '../../src/store/seal.js';
import { contents, freshFolder } from './folder.js';
import { conversation, NOW, report, request } from './samples.js';

/** A version 0 that never was: records said `when`, and conversations did not know when they were welcomed. */
const FROM_0: Migration = {
  from: 0,
  change(document) {
    if (document.kind === 'records' && Array.isArray(document.records))
      return { ...document, records: document.records.map(({ when, ...record }: { when: string }) => ({ ...record, at: when })) };
    if (document.kind === '_conversations' && Array.isArray(document.rows))
      return { ...document, rows: document.rows.map((row: object) => ({ ...row, welcomedAt: null })) };
    return document;
  },
};

describe('a store of another version', () => {
  const folder = freshFolder();

  function writeSealed(name: string, document: object): void {
    const path = join(folder.data, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, seal(JSON.stringify(document)));
  }
  function writeVersion0(): void {
    const record = { version: 1, association: 'finnveden', year: 2024, key: 'old', when: NOW.toISOString(), by: { user: 'coach-1', role: 'coach' } };
    writeSealed('store.json', { kind: 'store', schema: 0 });
    writeSealed('finnveden/2024.json', {
      kind: 'records',
      schema: 0,
      association: 'finnveden',
      year: 2024,
      records: [
        { ...record, sequence: 1, body: report(1) },
        { ...record, sequence: 2, body: report(2) },
      ],
    });
    writeSealed('_conversations/07.json', { kind: '_conversations', schema: 0, rows: [{ id: 'unseen', association: 'finnveden' }] });
  }

  it('an older one is rewritten when it is opened, and works like any other', async () => {
    writeVersion0();
    const store = await openFileStore(folder.data, { migrations: [FROM_0, ...MIGRATIONS] });
    const records = await store.records('finnveden', 2024);
    expect(records.map(({ at, body }) => ({ at, body }))).toEqual([1, 2].map((women) => ({ at: NOW.toISOString(), body: report(women) })));
    expect(await store.append(request('old'))).toEqual(records);
    expect((await store.append(request('new'))).map((record) => record.sequence)).toEqual([3]);
    await store.close();
    const again = await openFileStore(folder.data);
    expect(await again.records('finnveden', 2024)).toHaveLength(3);
    await again.close();
  });

  it('the older one is kept as a backup, which can be restored and migrated again', async () => {
    writeVersion0();
    const before = [...contents(folder.data).values()].sort();
    await (await openFileStore(folder.data, { migrations: [FROM_0, ...MIGRATIONS] })).close();
    const name = listBackups(folder.data).find((backup) => backup.endsWith('-before-migration')) ?? '';
    expect([...contents(join(folder.data, 'backups', name)).values()].sort()).toEqual(before);
    await restore(folder.data, await planRestore(folder.data, name), new Date());
    await expect(openFileStore(folder.data, { readOnly: true })).rejects.toBeInstanceOf(StoreVersionError);
    const store = await openFileStore(folder.data, { migrations: [FROM_0, ...MIGRATIONS] });
    expect(await store.records('finnveden', 2024)).toHaveLength(2);
    await store.close();
  });

  it('goes on where an interrupted migration stopped', async () => {
    writeVersion0();
    const half: Migration = {
      from: 0,
      change(document) {
        if (document.kind === '_conversations') throw new Error('the power is cut');
        return FROM_0.change(document);
      },
    };
    await expect(openFileStore(folder.data, { migrations: [half, ...MIGRATIONS] })).rejects.toThrow('the power is cut');
    const store = await openFileStore(folder.data, { migrations: [FROM_0, ...MIGRATIONS] });
    expect(await store.records('finnveden', 2024)).toHaveLength(2);
    await store.close();
  });

  it('version 1, which knew no files of several years, is read as it stands', async () => {
    await (await openFileStore(folder.data)).close();
    const record = { version: 1, association: 'finnveden', year: 2024, key: 'old', at: NOW.toISOString(), by: { user: 'coach-1', role: 'coach' } };
    const records = [{ ...record, sequence: 1, body: report(1) }];
    writeSealed('finnveden/2024.json', { kind: 'records', schema: 1, association: 'finnveden', year: 2024, records });
    writeSealed('store.json', { kind: 'store', schema: 1, files: ['finnveden/2024.json'] });
    const store = await openFileStore(folder.data);
    expect(await store.records('finnveden', 2024)).toEqual(records);
    await store.append(request('over two', { bodies: [report(2)], besides: [{ year: 2023, bodies: [report(3)] }] }));
    await store.close();
    const again = await openFileStore(folder.data, { readOnly: true });
    expect((await again.records('finnveden', 2024)).map(({ sequence }) => sequence)).toEqual([1, 3]);
  });

  it('an older one without a way here is refused, and nothing is touched', async () => {
    writeVersion0();
    const before = contents(folder.data);
    await expect(openFileStore(folder.data)).rejects.toThrow('har version 0, som det här programmet inte kan läsa');
    expect(contents(folder.data)).toEqual(before);
  });

  it.each([false, true])('a newer one is refused with what to do, and nothing is touched (read-only: %s)', async (readOnly) => {
    const store = await openFileStore(folder.data);
    await store.append(request('a'));
    await store.saveConversation(conversation());
    await store.close();
    writeSealed('store.json', { kind: 'store', schema: SCHEMA + 1, somethingNew: true });
    const before = contents(folder.data);
    const refusal = await openFileStore(folder.data, { readOnly }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreVersionError);
    expect(String(refusal)).toContain(`har version ${SCHEMA + 1}, men det här programmet kan bara version ${SCHEMA}. Uppdatera programmet`);
    expect(contents(folder.data)).toEqual(before);
  });

  it('a backup from a newer program is not restored', async () => {
    await (await openFileStore(folder.data)).close();
    writeSealed('store.json', { kind: 'store', schema: SCHEMA + 1, files: [] });
    const name = await takeBackup(folder.data, 'manual', NOW);
    await expect(planRestore(folder.data, name)).rejects.toThrow('skriven av ett nyare program');
  });
});
