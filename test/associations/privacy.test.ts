import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FOLDER } from './data.ts';

/** The sources hold names, phones and e-mails of officials. None of them belongs here. */
const PERSONAL = [/[\w.+-]+@[\w-]+\.\w+/, /\+46\d/, /\b07\d[- ]?\d{2,3}[- ]?\d{2}/, /\b\d{6,8}[-+]\d{4}\b/];

test('the data holds nobody’s e-mail, phone or personnummer', async () => {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.json'));
  expect(files.length).toBeGreaterThan(0);
  for (const name of files) {
    const text = await readFile(join(FOLDER, name), 'utf8');
    expect(PERSONAL.flatMap((pattern) => text.match(pattern)?.[0] ?? [])).toEqual([]);
  }
  expect(PERSONAL.every((pattern) => ['a.b@c.se', '+4670', '070-123 45', '780914-4321'].some((sample) => pattern.test(sample)))).toBe(true);
});
