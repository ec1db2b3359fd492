import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openFileStore } from '../src/store/files.js';
import { typed } from './commands/room.js';
import { folder } from './files/written-files.js';

const ROOT = join(import.meta.dirname, '..');
const ENTRIES = ['ask', 'backup', 'check-data', 'import-actuals', 'import-budget', 'restore'];
const files = folder();
let data = '';
let folders = 0;
afterAll(() => files.remove());
beforeEach(() => {
  folders += 1;
  data = join(files.path, `store-${folders}`);
});

function start(entry: string, ...args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', entry, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input: '',
  });
  return { status, said: typed(stdout + stderr) };
}

/** The real program, as `npm run import-budget` runs it. */
const run = (...args: readonly string[]) => start('import-budget', '--data', data, '--now', '2026-11-22T12:00:00+01:00', ...args);

async function kept(): Promise<unknown[]> {
  const store = await openFileStore(data);
  const records = await store.records('sodra-vatterbygden', 2027);
  await store.close();
  return records.map(({ body }) =>
    body.type === 'budget' ? { edition: body.edition, enter: body.lines.find(({ id }) => id === 'enter')?.amounts } : body,
  );
}

async function edit(path: string, change: (sheet: exceljs.Worksheet, row: (id: string) => exceljs.Row) => void): Promise<void> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.getWorksheet('Budgetförslag');
  if (!sheet) throw new Error('no sheet');
  change(sheet, (id) => sheet.getRow(sheet.getColumn(6).values.indexOf(id)));
  await book.xlsx.writeFile(path);
}

describe('npm run import-budget', () => {
  test('writes the budget to a file that is not there, and saves it edited, once', async () => {
    const path = join(files.path, 'forslag.xlsx');
    expect(run('--template', path, '--year', '2027').status).toBe(0);
    const again = run('--template', path, '--year', '2027');
    expect(again.said).toContain('finns redan. Välj ett annat namn');
    expect(again.status).not.toBe(0);
    await edit(path, (_sheet, row) => {
      row('enter').getCell(3).value = 3_000_000;
    });
    const first = run(path);
    expect(first.said).toContain('Enter 2027: 3 000 000 kr (förut 2 878 200)');
    expect(first.said).toContain('Sparat: förslag 1 till budget 2027');
    expect(first.status).toBe(0);
    const second = run(path);
    expect(second.said).toContain('Filen är redan inläst');
    expect(second.status).toBe(0);
    expect(await kept()).toEqual([{ edition: 1, enter: ['3000000', '2878200', '2878200'] }]);
  }, 60_000);

  test('adds a row that is no line only where that is said', async () => {
    const path = join(files.path, 'ny.xlsx');
    run('--template', path);
    await edit(path, (sheet, row) => {
      sheet.insertRow(row('openingEquity').number, ['Språkstöd', 'Kostnad', 300_000]);
    });
    const asked = run(path);
    expect(asked.said).toMatch(/Ska Språkstöd bli en ny post\?[\s\S]*--add-new[\s\S]*Inget är sparat\./);
    expect(asked.status).not.toBe(0);
    expect(await kept()).toEqual([]);
    const added = run(path, '--add-new');
    expect(added.said).toContain('Sparat: förslag 1 till budget 2027');
    expect(added.status).toBe(0);
    expect(await kept()).toHaveLength(1);
  }, 60_000);

  test('saves nothing that is a thousand times too small, or no budget, before somebody has said so', async () => {
    const path = join(files.path, 'tkr.xlsx');
    run('--template', path);
    await edit(path, (sheet, row) => {
      for (let at = row('enter').number; at < row('openingEquity').number; at += 1)
        for (const column of [3, 4, 5]) {
          const cell = sheet.getRow(at).getCell(column);
          if (typeof cell.value === 'number') cell.value = cell.value / 1000;
        }
      row('enter').getCell(3).value = 3000;
    });
    const asked = run(path);
    expect(asked.said).toMatch(/Är det tusental kronor\?[\s\S]*--tkr[\s\S]*--accept[\s\S]*Inget är sparat\./);
    expect(asked.status).not.toBe(0);
    // The income of this file is in kronor: all of it in tkr is as wrong.
    expect(run(path, '--tkr').said).toMatch(/Är det kronor, inte tusental\?[\s\S]*Inget är sparat\./);
    const outcomes = files.write('post.csv', 'Post;Utfall t.o.m. 2026-10\nHabo kommun;97500\nJönköpings kommun;1110000\nEnter;2450000');
    expect(run(outcomes).said).toMatch(/Filen är inget budgetförslag[\s\S]*Inget är sparat\./);
    expect(await kept()).toEqual([]);
    const accepted = run(path, '--accept');
    expect(accepted.said).toContain('Sparat: förslag 1 till budget 2027');
    expect(await kept()).toMatchObject([{ enter: ['3000', '2878.2', '2878.2'] }]);
  }, 120_000);

  test('says in words why nothing is saved', async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /Ange en fil/],
      [['finns-inte.xlsx'], /ingen fil ”finns-inte.xlsx”/],
      [[files.write('utfall.csv', 'År;2026\nTill och med;augusti 2026\nPost;Utfall\nEnter;5\n')], /inget budgetförslag/],
      [[files.write('minus.csv', 'Post;Budget 2027\nEnter;-5\n')], /Enter 2027 är negativ/],
      [[files.write('stor.xlsx', new Uint8Array(21 * 1024 * 1024))], /för stor: 21 MB/],
      [['x.xlsx', '--association', 'nowhere'], /inget förbund ”nowhere”/],
      [['--template', files.path], /är en mapp|finns redan/],
      [['x.xlsx', '--year', 'i år'], /inget år|ingen fil/],
    ];
    for (const [args, words] of cases) {
      const { status, said } = run(...args);
      expect(said).toMatch(words);
      expect(said).toContain('Inget är sparat');
      expect(said).not.toMatch(/\n {4}at /);
      expect(status).not.toBe(0);
    }
    expect(await kept()).toEqual([]);
  }, 60_000);
});

describe('the arguments of every program', () => {
  test.each(ENTRIES)('%s tells how it is used, and in Swedish what it does not know', (entry) => {
    const help = start(entry, '--help');
    expect(help.said).toContain(`npm run ${entry === 'ask' ? '--silent ask' : entry}`);
    expect(help.status).toBe(0);
    const unknown = start(entry, '--nonsense');
    expect(unknown.said).toContain('Det finns inget val ”--nonsense”.');
    expect(unknown.said).not.toMatch(/Unknown|ERR_|\n {4}at /);
    expect(unknown.status).toBe(1);
  });

  test('an option without its value, and a value where none goes', () => {
    expect(start('ask', '--as').said).toContain('Valet --as behöver ett värde efter sig.');
    expect(start('import-actuals', '--tkr=ja').said).toContain('Valet --tkr tar inget värde.');
    expect(start('check-data', 'x').said).toContain('Här ska inget mer stå än valen.');
  });
});
