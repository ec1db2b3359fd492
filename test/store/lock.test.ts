import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/store/files.js';
import { LockedError, NotSavedError } from '../../src/store/port.js';
import { ownIdentity } from '../../src/store/process-identity.js';
import { compile } from './compiled.js';
import { contents, freshFolder } from './folder.js';
import { run } from './running.js';
import { conversation, NOW, pending, request } from './samples.js';

const HOLD = 'test/store/programs/hold.ts';
const APPEND = 'test/store/programs/append.ts';

describe('the lock', () => {
  const folder = freshFolder();
  let programs: ReturnType<typeof compile>;
  beforeAll(() => {
    programs = compile([HOLD, APPEND]);
  });
  afterAll(() => programs.dispose());

  function leaveLock(changes: object): void {
    mkdirSync(folder.data, { recursive: true });
    writeFileSync(join(folder.data, 'lock'), JSON.stringify({ ...ownIdentity(), token: 'left behind', ...changes }));
  }
  async function opensAndSaves(): Promise<void> {
    const store = await openFileStore(folder.data);
    await store.append(request('a'));
    await store.close();
  }

  it('lets one process write: another is told so in Swedish, until the first is done', async () => {
    const holder = run(programs.path(HOLD), [folder.data]);
    await holder.line('open');
    const refusal = await openFileStore(folder.data).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(LockedError);
    expect(refusal).toBeInstanceOf(NotSavedError);
    expect(String(refusal)).toContain(`Inget är sparat: lagret används redan av en annan process (pid ${holder.process.pid})`);
    await holder.kill();
    await opensAndSaves();
  });

  it('is let go by close, and keeps the same process from opening twice', async () => {
    const store = await openFileStore(folder.data);
    await expect(openFileStore(folder.data)).rejects.toBeInstanceOf(LockedError);
    await store.close();
    await opensAndSaves();
  });

  it('lets only one of many that start at once through', async () => {
    leaveLock({ pid: 4_000_000 });
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => openFileStore(folder.data)));
    const opened = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(opened).toHaveLength(1);
    await Promise.all(opened.map((store) => store.close()));
  });

  it('lets go when the store cannot be opened', async () => {
    mkdirSync(folder.data);
    writeFileSync(join(folder.data, 'store.json'), 'not ours');
    await expect(openFileStore(folder.data)).rejects.toThrow('Lagret är skadat');
    expect([...contents(folder.data).keys()]).toEqual([join(folder.data, 'store.json')]);
  });

  describe('heals itself when its holder is gone:', () => {
    it.each([
      ['no process has the pid', { pid: 4_000_000 }],
      ['the pid belongs to a later process', { pid: process.ppid, started: 1 }],
      ['the machine has been restarted', { boot: 'an earlier start of the machine' }],
    ])('%s', async (_case, changes) => {
      leaveLock(changes);
      await opensAndSaves();
    });

    it.skipIf(process.platform === 'win32')('it is dead, and its parent has not asked how it ended', async () => {
      const parent = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
      const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
      await wait(200);
      leaveLock({ pid: Number(pid.toString()), started: null });
      await opensAndSaves();
      parent.kill('SIGKILL');
    });

    it('it died while writing the lock', async () => {
      mkdirSync(folder.data);
      writeFileSync(join(folder.data, 'lock'), '{"pid":1');
      await opensAndSaves();
    });

    it('it ran in another container and has not been heard of for a minute', async () => {
      leaveLock({ host: 'another-host' });
      await expect(openFileStore(folder.data)).rejects.toThrow('på en annan dator eller i en annan behållare (another-host)');
      const longAgo = new Date(Date.now() - 61_000);
      utimesSync(join(folder.data, 'lock'), longAgo, longAgo);
      await opensAndSaves();
    });
  });

  describe('opening for reading beside the writer', () => {
    it('sees at each read what the other has saved since, in several years, while it goes on', async () => {
      const writer = run(programs.path(APPEND), [folder.data, '0', '0', '0']);
      await writer.line('open');
      const store = await openFileStore(folder.data, { readOnly: true });
      for (let round = 0; round < 60; round++) {
        const acknowledged = writer.lines.slice(1);
        const records = (await Promise.all((await store.years('finnveden')).map((year) => store.records('finnveden', year)))).flat();
        const keys = new Set(records.map((record) => record.key));
        expect(acknowledged.map((line) => line.replace(' ', '-')).filter((key) => !keys.has(key))).toEqual([]);
        await wait(5);
      }
      await writer.kill();
      const [lane, number] = writer.lines.at(-1)?.split(' ') ?? [];
      // Every second save is of two years.
      expect(await store.byKey('finnveden', `${lane}-${number}`)).toHaveLength(1 + (Number(number) % 2));
      await store.close();
    });

    it('reads again when it has read between two writes of the other', async () => {
      const store = await openFileStore(folder.data);
      const path = join(folder.data, 'finnveden', '2023.json');
      await store.append(request('a'));
      await store.append(request('b', { year: 2023 }));
      const before = readFileSync(path);
      await store.append(request('c', { year: 2023 }));
      await store.append(request('d'));
      await store.close();
      const after = readFileSync(path);
      writeFileSync(path, before);
      const opening = openFileStore(folder.data, { readOnly: true });
      await wait(30);
      writeFileSync(`${path}.tmp`, after);
      renameSync(`${path}.tmp`, path);
      expect(await (await opening).records('finnveden', 2023)).toHaveLength(2);
    });

    it('sees conversations and pendings that the other has saved since', async () => {
      const writer = await openFileStore(folder.data);
      const reader = await openFileStore(folder.data, { readOnly: true });
      expect(await reader.conversation('conversation-1')).toBeNull();
      await writer.saveConversation(conversation());
      await writer.savePending(pending());
      expect(await reader.conversation('conversation-1')).toEqual(conversation());
      expect(await reader.pending('conversation-1', 'coach-1', NOW)).toEqual(pending());
      await writer.dropPending('pending-1');
      expect(await reader.pendingById('pending-1', NOW)).toBeNull();
      await writer.close();
      await reader.close();
    });

    it('refuses every write, says who holds the store, and changes nothing', async () => {
      await opensAndSaves();
      const before = contents(folder.path);
      const store = await openFileStore(folder.data, { readOnly: true });
      const writes = [
        store.append(request('b')),
        store.claim('activity', NOW),
        store.saveConversation(conversation()),
        store.savePending(pending()),
        store.dropPending('pending-1'),
        store.ready(),
      ];
      for (const outcome of await Promise.allSettled(writes)) {
        const reason: unknown = outcome.status === 'rejected' ? outcome.reason : null;
        expect(reason).toBeInstanceOf(NotSavedError);
        expect(String(reason)).toContain('en annan process (servern) håller det');
      }
      expect(await store.records('finnveden', 2024)).toHaveLength(1);
      await store.close();
      expect(contents(folder.path)).toEqual(before);
    });

    it('reads a store that does not exist as an empty one, and does not create it', async () => {
      const store = await openFileStore(folder.data, { readOnly: true });
      expect(await store.years('finnveden')).toEqual([]);
      await store.close();
      expect(contents(folder.path)).toEqual(new Map());
    });
  });
});
