import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/store/files.js';
import { NotSavedError, type Store } from '../../src/store/port.js';
import { compile } from './compiled.js';
import { freshFolder } from './folder.js';
import { conversation, NOW, pending, request } from './samples.js';

const FILL = 'test/store/programs/fill.ts';
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

/** What every refused write has in common: nothing of it is seen, not even by the next write. */
async function refusesAll(store: Store, words: RegExp): Promise<void> {
  const writes = [
    store.append(request('refused')),
    store.append(request('refused too', { year: 2023 })),
    store.claim('refused', NOW),
    store.saveConversation(conversation({ id: 'refused' })),
    store.savePending(pending({ id: 'refused' })),
    store.dropPending('pending-1'),
    store.ready(),
  ];
  for (const outcome of await Promise.allSettled(writes)) {
    const reason: unknown = outcome.status === 'rejected' ? outcome.reason : null;
    expect(reason).toBeInstanceOf(NotSavedError);
    expect(String(reason)).toMatch(/Inget är sparat: .*Be den som sköter servern/);
    expect(String(reason)).toMatch(words);
  }
  expect((await store.records('finnveden', 2024)).map((record) => record.key)).toEqual(['before']);
  expect(await store.years('finnveden')).toEqual([2024]);
  expect(await store.byKey('finnveden', 'refused')).toEqual([]);
  expect(await store.conversation('refused')).toBeNull();
  expect((await store.pending('conversation-1', 'coach-1', NOW))?.id).toBe('pending-1');
}

async function savesAgain(store: Store): Promise<void> {
  await store.ready();
  expect((await store.append(request('after'))).map((record) => record.sequence)).toEqual([2]);
  expect(await store.claim('refused', NOW)).toBe(true);
}

/** A store with something in it, and its day's backup behind it, so that nothing else is writing. */
async function prepared(data: string): Promise<Store> {
  const store = await openFileStore(data);
  await store.append(request('before'));
  await store.savePending(pending());
  await store.close();
  return openFileStore(data);
}

describe('a write that is refused', () => {
  const folder = freshFolder();

  describe.skipIf(!mayMount)('on a small disk of its own (needs root on Linux, to mount it)', () => {
    let mounted = '';
    beforeEach(() => {
      mounted = join(folder.path, 'mounted');
      mkdirSync(mounted);
      const { status, stderr } = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mounted], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`This test needs to mount a tmpfs (CAP_SYS_ADMIN): ${stderr}`);
    });
    afterEach(() => execFileSync('/bin/umount', ['-l', mounted]));

    it('a full disk: says so and what to do, leaves everything as it was, and works again when there is room', async () => {
      const data = join(mounted, 'data');
      const store = await prepared(data);
      const filler = join(mounted, 'filler');
      spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096']);
      await refusesAll(store, /disken är full/);
      rmSync(filler);
      await savesAgain(store);
      await store.close();
      const reopened = await openFileStore(data);
      expect((await reopened.records('finnveden', 2024)).map((record) => record.key)).toEqual(['before', 'after']);
      expect(readdirSync(join(data, 'finnveden'))).toEqual(['2024.json']);
      await reopened.close();
    });

    it('a disk that turns read-only: says so, still reads, and works again when it can be written', async () => {
      const data = join(mounted, 'data');
      const store = await prepared(data);
      execFileSync('/bin/mount', ['-o', 'remount,ro', mounted]);
      await refusesAll(store, /skrivskyddad/);
      const reader = await openFileStore(data, { readOnly: true });
      expect(await reader.records('finnveden', 2024)).toHaveLength(1);
      await reader.close();
      execFileSync('/bin/mount', ['-o', 'remount,rw', mounted]);
      await savesAgain(store);
      await store.close();
    });

    it('a read-only disk at the start: says so instead of opening', async () => {
      const data = join(mounted, 'data');
      await (await prepared(data)).close();
      execFileSync('/bin/mount', ['-o', 'remount,ro', mounted]);
      await expect(openFileStore(data)).rejects.toThrow(/Inget är sparat: disken är skrivskyddad/);
    });
  });

  describe.skipIf(process.platform === 'win32')('by the system’s limit for a file (any Unix)', () => {
    let programs: ReturnType<typeof compile>;
    beforeAll(() => {
      programs = compile([FILL]);
    });
    afterAll(() => programs.dispose());

    it('leaves in memory and on disk exactly what was acknowledged; what needs less room is still saved', async () => {
      const { stdout, stderr } = spawnSync('sh', ['-c', 'ulimit -f 16; exec "$0" "$@"', process.execPath, programs.path(FILL), folder.data], {
        encoding: 'utf8',
      });
      const told: unknown = JSON.parse(stdout || JSON.stringify(stderr));
      const store = await openFileStore(folder.data);
      const saved = (await store.records('finnveden', 2024)).length;
      expect(saved).toBeGreaterThan(5);
      expect(told).toEqual({
        name: 'NotSavedError',
        message: expect.stringContaining('disken är full'),
        saved,
        inMemory: saved,
        conversation: conversation(),
      });
      await store.close();
    });
  });

  it.skipIf(mayMount || process.platform === 'win32')('in a folder without permission: says so (root is never without)', async () => {
    const store = await prepared(folder.data);
    const folders = [folder.data, ...readdirSync(folder.data).map((name) => join(folder.data, name))].filter((path) => !path.endsWith('lock'));
    for (const path of folders) chmodSync(path, 0o555);
    await refusesAll(store, /får inte skriva/);
    for (const path of folders) chmodSync(path, 0o755);
    await savesAgain(store);
    await store.close();
  });

  it('a folder that is a file: says so instead of opening', async () => {
    writeFileSync(folder.data, 'a file');
    await expect(openFileStore(folder.data)).rejects.toBeInstanceOf(NotSavedError);
  });
});
