import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBackups, takeBackup } from '../../src/store/backups.js';
import { openFileStore } from '../../src/store/files.js';
import { storeFiles } from '../../src/store/layout.js';
import { compile } from './compiled.js';
import { contents, freshFolder } from './folder.js';
import { run } from './running.js';
import { conversation, report, request } from './samples.js';

const APPEND = 'test/store/programs/append.ts';
const DAY = 24 * 60 * 60 * 1000;

describe('backups', () => {
  const folder = freshFolder();
  let programs: ReturnType<typeof compile>;
  beforeAll(() => {
    programs = compile([APPEND, 'src/backup.ts', 'src/restore.ts']);
  });
  afterAll(() => programs.dispose());

  function program(name: 'backup' | 'restore', ...args: string[]): { readonly status: number | null; readonly said: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [programs.path(`src/${name}.ts`), ...args, '--data', folder.data], {
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  }
  async function save(key: string, records = 1): Promise<void> {
    const store = await openFileStore(folder.data);
    await store.append(request(key, { bodies: Array.from({ length: records }, () => report()) }));
    await store.close();
  }
  async function recordsIn(data: string): Promise<number> {
    const store = await openFileStore(data, { readOnly: true });
    const counts = await Promise.all((await store.years('finnveden')).map(async (year) => (await store.records('finnveden', year)).length));
    await store.close();
    return counts.reduce((sum, count) => sum + count, 0);
  }
  const inBackup = (name: string) => join(folder.data, 'backups', name);

  describe('of the day', () => {
    it('one stands after the first use, with everything in it', async () => {
      await save('a');
      const [name, ...others] = listBackups(folder.data);
      expect(others).toEqual([]);
      expect(name).toMatch(/^\d{4}-\d\d-\d\dT.*-day$/);
      expect(await recordsIn(inBackup(name ?? ''))).toBe(1);
    });

    it('is renewed by later use the same day, and not by reading', async () => {
      await save('a');
      await save('b');
      const [name, ...others] = listBackups(folder.data);
      expect(others).toEqual([]);
      expect(await recordsIn(inBackup(name ?? ''))).toBe(2);
      const store = await openFileStore(folder.data);
      await store.records('finnveden', 2024);
      await store.close();
      expect(listBackups(folder.data)).toEqual([name]);
    });

    it('the last of each of the last 14 days of use stay; those taken by hand stay for good', async () => {
      await save('a');
      const start = Date.now() + DAY;
      const manual = await takeBackup(folder.data, 'manual', new Date(start));
      for (let day = 0; day < 20; day++) for (const part of [0, 1]) await takeBackup(folder.data, 'day', new Date(start + day * DAY + part * 1_000));
      const names = listBackups(folder.data);
      const days = names.filter((name) => name.endsWith('-day')).map((name) => name.slice(0, 10));
      expect(days).toEqual(Array.from({ length: 14 }, (_, index) => new Date(start + (19 - index) * DAY).toISOString().slice(0, 10)));
      expect(names).toContain(manual);
    });

    it('shares full files with the day before, which are never written again, and nothing with the store itself', async () => {
      await save('a', 200);
      await save('b');
      const first = await takeBackup(folder.data, 'day', new Date(Date.now() + DAY));
      const second = await takeBackup(folder.data, 'day', new Date(Date.now() + 2 * DAY));
      const inode = (...path: string[]) => statSync(join(folder.data, ...path), { bigint: true }).ino;
      expect(inode('backups', first, 'finnveden', '2024.json')).toBe(inode('backups', second, 'finnveden', '2024.json'));
      expect(inode('backups', second, 'finnveden', '2024.json')).not.toBe(inode('finnveden', '2024.json'));
      expect(inode('backups', first, 'finnveden', '2024.2.json')).not.toBe(inode('backups', second, 'finnveden', '2024.2.json'));
    });

    it('does not carry damage from one copy to the next', async () => {
      await save('a', 200);
      await save('b');
      const first = await takeBackup(folder.data, 'day', new Date(Date.now() + DAY));
      const shared = join(inBackup(first), 'finnveden', '2024.json');
      writeFileSync(shared, readFileSync(shared, 'utf8').replace('24', '42'));
      const second = await takeBackup(folder.data, 'day', new Date(Date.now() + 2 * DAY));
      expect(await recordsIn(inBackup(second))).toBe(201);
    });
  });

  it('is one moment of the store while another process writes: everything acknowledged before is in it', async () => {
    const writer = run(programs.path(APPEND), [folder.data, '0', '0', '0', '0']);
    await writer.line('open');
    for (let round = 0; round < 6; round++) {
      await wait(60);
      const acknowledged = writer.lines.slice(1).map((line) => line.replace(' ', '-'));
      const name = await takeBackup(folder.data, 'manual', new Date());
      const copy = await openFileStore(inBackup(name), { readOnly: true });
      const missing: string[] = [];
      // Every second save is of two years.
      for (const key of acknowledged) if ((await copy.byKey('finnveden', key)).length !== 1 + (Number(key.split('-')[1]) % 2)) missing.push(key);
      expect(missing).toEqual([]);
      await copy.close();
    }
    await writer.kill();
    expect(writer.lines.length).toBeGreaterThan(10);
  });

  it('leaves no half copy, and none of a damaged store', async () => {
    await save('a');
    const before = listBackups(folder.data);
    writeFileSync(join(folder.data, 'finnveden', '2024.json'), 'damaged');
    await expect(takeBackup(folder.data, 'manual', new Date())).rejects.toMatchObject({ file: 'finnveden/2024.json' });
    expect(readdirSync(join(folder.data, 'backups'))).toEqual(before);
  });

  describe('npm run backup', () => {
    it('copies the store, also while a server holds it', async () => {
      const store = await openFileStore(folder.data);
      await store.append(request('a'));
      const { status, said } = program('backup');
      await store.close();
      const name = listBackups(folder.data).find((backup) => backup.endsWith('-manual')) ?? '';
      expect(said).toContain(`Säkerhetskopian ${name} är tagen.`);
      expect(status).toBe(0);
      expect(await recordsIn(inBackup(name))).toBe(1);
    });

    it('says what is wrong when there is no store, or a damaged one', async () => {
      expect(program('backup')).toEqual({ status: 1, said: `Det finns inget lager i ${folder.data}, så ingenting har kopierats.\n` });
      expect(existsSync(folder.data)).toBe(false);
      await save('a');
      writeFileSync(join(folder.data, 'finnveden', '2024.json'), '');
      const { status, said } = program('backup');
      expect(status).toBe(1);
      expect(said).toContain('Lagret är skadat');
      expect(said).toContain('npm run restore -- ');
    });
  });

  describe('npm run restore', () => {
    async function savedTwice(): Promise<string> {
      await save('a');
      const backup = await takeBackup(folder.data, 'manual', new Date());
      const store = await openFileStore(folder.data);
      await store.append(request('b'));
      await store.append(request('c', { year: 2023 }));
      await store.saveConversation(conversation());
      await store.close();
      return backup;
    }

    it('shows what would change, and changes nothing without --yes', async () => {
      const backup = await savedTwice();
      const before = contents(folder.data);
      const { status, said } = program('restore', backup);
      expect(status).toBe(0);
      expect(said).toContain('finnveden: 3 poster nu, 1 poster i kopian');
      expect(said).toContain('ersätts: finnveden/2024.json');
      expect(said).toContain('tas bort: finnveden/2023.json');
      expect(said).toContain(`Inget har ändrats. Så här återställer du:\n  npm run restore -- ${backup} --data ${folder.data} --yes`);
      expect(contents(folder.data)).toEqual(before);
    });

    it('with --yes makes the store what the backup is, and keeps what was there', async () => {
      const backup = await savedTwice();
      expect(program('restore', backup, '--yes').said).toContain('Klart: lagret är återställt.');
      expect(storeFiles(folder.data)).toEqual(storeFiles(inBackup(backup)));
      for (const file of storeFiles(folder.data)) expect(readFileSync(join(folder.data, file))).toEqual(readFileSync(join(inBackup(backup), file)));
      const kept = listBackups(folder.data).find((name) => name.endsWith('-before-restore')) ?? '';
      expect(await recordsIn(inBackup(kept))).toBe(3);
      expect(program('restore', kept, '--yes').status).toBe(0);
      const store = await openFileStore(folder.data);
      expect((await store.append(request('d'))).map((record) => record.sequence)).toEqual([4]);
      await store.close();
    });

    it('takes the newest whole one when none is named', async () => {
      await savedTwice();
      const newest = await takeBackup(folder.data, 'manual', new Date(Date.now() + 1_000));
      const damaged = await takeBackup(folder.data, 'manual', new Date(Date.now() + 2_000));
      writeFileSync(join(inBackup(damaged), 'store.json'), '');
      expect(program('restore').said).toContain(`Säkerhetskopia: ${newest}`);
    });

    it('refuses while a server holds the store', async () => {
      const backup = await savedTwice();
      const store = await openFileStore(folder.data);
      const before = contents(folder.data);
      const { status, said } = program('restore', backup, '--yes');
      expect(said).toBe('Inget har återställts: en annan process, troligen servern, använder lagret. Stoppa den först.\n');
      expect(status).toBe(1);
      expect(contents(folder.data)).toEqual(before);
      await store.close();
    });

    it('refuses a damaged backup and one that does not exist', async () => {
      const backup = await savedTwice();
      writeFileSync(join(inBackup(backup), 'finnveden', '2024.json'), '');
      expect(program('restore', backup, '--yes')).toEqual({
        status: 1,
        said: `Säkerhetskopian ${backup} är själv skadad (finnveden/2024.json). Välj en annan.\n`,
      });
      expect(program('restore', '../../elsewhere', '--yes').said).toContain('Det finns ingen säkerhetskopia som heter ../../elsewhere');
      expect(await recordsIn(folder.data)).toBe(3);
    });

    it('cut off in the middle leaves a store that does not open until a restore has gone through', async () => {
      const backup = await savedTwice();
      writeFileSync(join(folder.data, 'restoring'), backup);
      cpSync(join(inBackup(backup), 'finnveden', '2024.json'), join(folder.data, 'finnveden', '2024.json'));
      await expect(openFileStore(folder.data)).rejects.toThrow('en återställning avbröts innan den var klar');
      expect(program('restore', backup, '--yes').status).toBe(0);
      expect(await recordsIn(folder.data)).toBe(1);
    });
  });
});
