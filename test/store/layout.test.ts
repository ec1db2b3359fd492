import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/store/files.js';
import { recordFiles } from '../../src/store/layout.js';
import { SCHEMA } from '../../src/store/schema-version.js';
import { freshFolder } from './folder.js';
import { conversation, minutesLater, NOW, pending, report, request } from './samples.js';

const WEEK = 7 * 24 * 60;
const SMALL = 128 * 1024;

describe('what lies in the folder', () => {
  const folder = freshFolder();

  it('is JSON that a person can read: a folder an association, a file a year, a line a record', async () => {
    const store = await openFileStore(folder.data);
    await store.append(request('a', { bodies: [report(1), report(2)] }));
    await store.append(request('b', { year: 2023 }));
    await store.append(request('c', { association: 'varend' }));
    await store.close();
    expect(recordFiles(folder.data)).toEqual(['finnveden/2023.json', 'finnveden/2024.json', 'varend/2024.json']);
    const text = readFileSync(join(folder.data, 'finnveden', '2024.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      kind: 'records',
      schema: SCHEMA,
      association: 'finnveden',
      year: 2024,
      records: [{ sequence: 1 }, { sequence: 2 }],
    });
    expect(text.split('\n').filter((line) => line.includes('"sequence":'))).toHaveLength(2);
  });

  it('has what one save said of several years in a file of those years, so that it is whole or not there', async () => {
    const store = await openFileStore(folder.data);
    const both = { besides: [{ year: 2023, bodies: [report(2)] }] };
    await store.append(request('a', both));
    await store.append(request('b'));
    await store.append(request('c', both));
    await store.close();
    expect(recordFiles(folder.data).sort()).toEqual(['finnveden/2023+2024.json', 'finnveden/2024.json']);
    const several = JSON.parse(readFileSync(join(folder.data, 'finnveden', '2023+2024.json'), 'utf8'));
    expect(several).toMatchObject({ year: [2023, 2024], records: [{ year: 2023 }, { year: 2024 }, { year: 2023 }, { year: 2024 }] });
  });

  it('is small files whatever the history, so that a write costs the same', async () => {
    const store = await openFileStore(folder.data);
    await Promise.all(Array.from({ length: 1_500 }, (_, index) => store.append(request(`k${index}`))));
    await Promise.all(Array.from({ length: 3_000 }, (_, index) => store.claim(`activity-${index}`, NOW)));
    await Promise.all(Array.from({ length: 1_500 }, (_, index) => store.saveConversation(conversation({ id: `conversation-${index}` }))));
    await Promise.all(
      Array.from({ length: 1_500 }, (_, index) => store.savePending(pending({ id: `p${index}`, conversation: `conversation-${index}` }))),
    );
    await store.close();
    const files = readdirSync(folder.data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const sizes = files.map((entry) => statSync(join(entry.parentPath, entry.name)).size);
    expect(Math.max(...sizes)).toBeLessThan(SMALL);
    expect(recordFiles(folder.data)).toHaveLength(Math.ceil(1_500 / 128));
  });

  it('a file of records that is full is never written again', async () => {
    const store = await openFileStore(folder.data);
    await store.append(request('a', { bodies: Array.from({ length: 128 }, () => report()) }));
    const full = readFileSync(join(folder.data, 'finnveden', '2024.json'));
    await store.append(request('b', { bodies: [{ type: 'withdrawal', of: 5 }] }));
    await store.close();
    expect(readFileSync(join(folder.data, 'finnveden', '2024.json'))).toEqual(full);
    expect(recordFiles(folder.data)).toEqual(['finnveden/2024.2.json', 'finnveden/2024.json']);
  });

  it('claimed keys are dropped when all of their file are more than a week old, and never one that is younger', async () => {
    const store = await openFileStore(folder.data);
    const claimAll = (from: number, to: number, minutes: number) =>
      Promise.all(Array.from({ length: to - from }, (_, index) => store.claim(`activity-${from + index}`, minutesLater(minutes))));
    await claimAll(0, 600, 0);
    await claimAll(600, 1_200, WEEK - 10);
    await claimAll(1_200, 1_800, WEEK + 10);
    expect(await store.claim('activity-700', minutesLater(WEEK + 20))).toBe(false);
    await claimAll(1_800, 2_400, WEEK + 20);
    await store.close();
    const files = readdirSync(join(folder.data, '_claims'));
    expect(files).not.toContain('1.json');
    const reopened = await openFileStore(folder.data);
    for (const index of [600, 1_199, 1_200, 2_399])
      expect(await reopened.claim(`activity-${index}`, minutesLater(WEEK + 30)), `activity-${index}`).toBe(false);
    await reopened.close();
  });

  it('never leaves the folder: an id that could is refused', async () => {
    const store = await openFileStore(folder.data);
    for (const association of ['../elsewhere', '/tmp/elsewhere', 'backups', '_claims', 'a/b', ''])
      await expect(store.append(request('a', { association })), association).rejects.toBeInstanceOf(RangeError);
    await store.close();
  });
});
