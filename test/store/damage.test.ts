import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeBackup } from '../../src/store/backups.js';
import { DamagedStoreError } from '../../src/store/errors.js';
import { openFileStore } from '../../src/store/files.js';
import { associationFolders, storeFiles } from '../../src/store/layout.js';
import { planRestore, restore } from '../../src/store/restore.js';
import { seal } from '../../src/store/seal.js';
import { contents, freshFolder } from './folder.js';
import { conversation, NOW, pending, report, request } from './samples.js';

describe('a damaged store', () => {
  const folder = freshFolder();
  let backup = '';
  let earlier = '';

  beforeEach(async () => {
    const store = await openFileStore(folder.data);
    const bodies = Array.from({ length: 100 }, (_, index) => report(index));
    for (const key of ['a', 'b', 'c']) await store.append(request(key, { bodies }));
    await store.append(request('d', { year: 2023 }));
    await store.append(request('e', { association: 'varend' }));
    await store.claim('activity', NOW);
    await store.saveConversation(conversation());
    await store.savePending(pending());
    await store.close();
    earlier = await takeBackup(folder.data, 'manual', new Date());
    backup = await takeBackup(folder.data, 'manual', new Date(Date.now() + 1_000));
  });

  async function refusal(): Promise<DamagedStoreError> {
    const before = contents(folder.path);
    for (const readOnly of [false, true]) {
      const error = await openFileStore(folder.data, { readOnly }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(DamagedStoreError);
      expect(contents(folder.path), 'nothing is moved or written over').toEqual(before);
      if (readOnly && error instanceof DamagedStoreError) return error;
    }
    throw new Error('not reached');
  }

  const DAMAGES: readonly [string, (bytes: Buffer) => Buffer | string][] = [
    ['cut off in the middle', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['without its last byte', (bytes) => bytes.subarray(0, -1)],
    ['empty', () => ''],
    ['zeros, as after a power cut', (bytes) => Buffer.alloc(bytes.length)],
    ['one letter changed', (bytes) => bytes.toString().replace('kind', 'kinD')],
    ['something else', () => '{}'],
    ['changed by hand, and still JSON', (bytes) => JSON.stringify({ ...JSON.parse(bytes.toString()), schema: 1, extra: true })],
  ];

  it.each(DAMAGES)('stops at the start whichever file is %s, names it, the newest whole backup, and the command', async (_case, damage) => {
    const files = storeFiles(folder.data);
    expect(files).toHaveLength(8);
    for (const file of files) {
      const path = join(folder.data, file);
      const whole = readFileSync(path);
      writeFileSync(path, damage(whole));
      const error = await refusal();
      expect(error).toMatchObject({ file: path, backup, command: `npm run restore -- ${backup} --data ${folder.data} --yes` });
      expect(error.message).toContain(`Lagret är skadat: ${path}: `);
      expect(error.message).toContain(error.command);
      writeFileSync(path, whole);
    }
    await (await openFileStore(folder.data)).close();
  });

  it('property: no byte of any file can change unseen', async () => {
    const files = storeFiles(folder.data);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        async (file, place, change) => {
          const path = join(folder.data, file);
          const whole = readFileSync(path);
          const bytes = Buffer.from(whole);
          const index = Math.floor(place * bytes.length);
          bytes[index] = (bytes[index] ?? 0) ^ change;
          writeFileSync(path, bytes);
          await expect(openFileStore(folder.data, { readOnly: true })).rejects.toMatchObject({ file: path });
          writeFileSync(path, whole);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('misses a file that is gone', async () => {
    for (const file of storeFiles(folder.data).filter((name) => !name.startsWith('_'))) {
      renameSync(join(folder.data, file), join(folder.path, 'aside'));
      expect(await refusal(), file).toMatchObject({ backup });
      renameSync(join(folder.path, 'aside'), join(folder.data, file));
    }
  });

  it('misses a whole association that is gone', async () => {
    for (const association of associationFolders(folder.data)) {
      renameSync(join(folder.data, association), join(folder.path, 'aside'));
      expect(await refusal(), association).toMatchObject({ backup });
      renameSync(join(folder.path, 'aside'), join(folder.data, association));
    }
  });

  it('does not take another association’s file for its own', async () => {
    rmSync(join(folder.data, 'varend', '2024.json'));
    writeFileSync(join(folder.data, 'varend', '2024.json'), readFileSync(join(folder.data, 'finnveden', '2023.json')));
    await refusal();
  });

  it('does not take a sealed file for good whose records break the schema, when it reads them', async () => {
    const path = join(folder.data, 'varend', '2024.json');
    const document = JSON.parse(readFileSync(path, 'utf8')) as { sha256?: string };
    delete document.sha256;
    writeFileSync(path, seal(JSON.stringify(document).replace('"women":24', '"women":-24').replace('}],"summary"', '}\n],"summary"')));
    const store = await openFileStore(folder.data);
    await expect(store.records('varend', 2024)).rejects.toMatchObject({ name: 'DamagedStoreError', file: path, backup });
    await store.close();
  });

  it('names an older backup when the newest is damaged too, and none when none is whole', async () => {
    writeFileSync(join(folder.data, 'finnveden', '2024.json'), '');
    writeFileSync(join(folder.data, 'backups', backup, 'finnveden', '2023.json'), '');
    expect(await refusal()).toMatchObject({ backup: earlier });
    for (const name of ['finnveden/2024.json', 'store.json']) rmSync(join(folder.data, 'backups', earlier, name));
    const days = (await refusal()).backup;
    expect(days).toMatch(/-day$/);
    rmSync(join(folder.data, 'backups'), { recursive: true });
    const error = await refusal();
    expect(error).toMatchObject({ backup: null, command: null });
    expect(error.message).toContain('Det finns ingen hel säkerhetskopia');
  });

  it('is whole again after the restore that was named', async () => {
    writeFileSync(join(folder.data, 'finnveden', '2024.json'), 'damaged');
    const error = await refusal();
    await restore(folder.data, await planRestore(folder.data, error.backup), new Date());
    const store = await openFileStore(folder.data);
    expect(await store.records('finnveden', 2024)).toHaveLength(300);
    await store.close();
  });

  it('is not what half a temporary file is: that was never part of the store, and is cleared away by the next writer only', async () => {
    const leftover = join(folder.data, 'finnveden', '2024.3.json.tmp');
    writeFileSync(leftover, '{"kind":"rec');
    await (await openFileStore(folder.data, { readOnly: true })).close();
    expect(existsSync(leftover)).toBe(true);
    const store = await openFileStore(folder.data);
    expect(await store.records('finnveden', 2024)).toHaveLength(300);
    expect(existsSync(leftover)).toBe(false);
    await store.close();
  });
});
