import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outcomesOf } from '../src/commands/budget/actuals.js';
import { openFileStore } from '../src/store/files.js';
import { typed } from './commands/room.js';
import { inCp437, printSie, sampleYear } from './files/sie-writer.js';
import { folder } from './files/written-files.js';
import { compile } from './store/compiled.js';

const ROOT = join(import.meta.dirname, '..');
const files = folder();
let program: ReturnType<typeof compile>;
let data = '';
let folders = 0;
beforeAll(() => {
  program = compile(['src/import-actuals.ts']);
});
afterAll(() => {
  files.remove();
  program?.dispose();
});
beforeEach(() => {
  folders += 1;
  data = join(files.path, `store-${folders}`);
});

/** The real program, as `npm run import-actuals` runs it. */
function run(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program.path('src/import-actuals.ts'), '--data', data, '--now', '2026-11-22T12:00:00+01:00', ...args],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, said: typed(stdout + stderr) };
}

async function kept(): Promise<Record<string, string>> {
  const store = await openFileStore(data);
  const outcomes = await outcomesOf(store, 'sodra-vatterbygden', 2026);
  await store.close();
  return Object.fromEntries([...outcomes].map(([line, { through, amount }]) => [line, `${amount.value.toFixed()} ${through}`]));
}

describe('npm run import-actuals', () => {
  test('saves a SIE file once, however often it is run', async () => {
    const file = files.write('bok.se', inCp437(printSie(sampleYear())));
    const first = run(file);
    expect(first.said).toContain('Sparat: 5 poster, kvitto 1–5.');
    expect(first.status).toBe(0);
    const saved = await kept();
    expect(saved.enter).toBe('1950000 2026-08');
    const second = run(file);
    expect(second.said).toContain('redan inläst (kvitto 1–5)');
    expect(second.status).toBe(0);
    expect(await kept()).toEqual(saved);
  });

  test('writes a template and reads it back filled in', async () => {
    const path = join(files.path, 'mall.xlsx');
    expect(run('--template', path, '--through', '2026-08').status).toBe(0);
    const again = run('--template', path);
    expect(again.said).toContain('finns redan. Välj ett annat namn');
    expect(again.status).not.toBe(0);
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.getWorksheet('Utfall');
    const row = sheet?.getColumn(5).values.indexOf('enter') ?? 0;
    expect(row).toBeGreaterThan(7);
    if (sheet) sheet.getRow(row).getCell(4).value = 1_950_000;
    await book.xlsx.writeFile(path);
    const { status, said } = run(path);
    expect(said).toContain('Sparat: 1 post,');
    expect(status).toBe(0);
    expect(await kept()).toEqual({ enter: '1950000 2026-08' });
  });

  test('says in words why nothing is saved, with an exit status that says so too', async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /Ange en fil/],
      [['finns-inte.se'], /ingen fil ”finns-inte.se”/],
      [[files.write('fel.se', inCp437(printSie(sampleYear(2025))))], /ingen budget med poster för 2025/],
      [[files.write('stor.se', new Uint8Array(50 * 1024 * 1024))], /för stor: 50 MB/],
      [['x.se', '--association', 'nowhere'], /inget förbund ”nowhere”/],
      [['x.se', '--through', 'augusti'], /ingen månad/],
    ];
    for (const [args, words] of cases) {
      const { status, said } = run(...args);
      expect(said).toMatch(words);
      expect(said).toContain('Inget är sparat.');
      expect(said).not.toMatch(/\n {4}at /);
      expect(status).not.toBe(0);
    }
    expect(await kept()).toEqual({});
  });
});
