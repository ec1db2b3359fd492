import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FOLDER } from './data.ts';
import { SEVENTH, SMALLEST } from './seventh.ts';

const ROOT = join(import.meta.dirname, '..', '..');

interface Said {
  readonly command: string | null;
  readonly status: string;
  readonly params: Record<string, unknown>;
  readonly text: string;
  readonly card: { readonly type: string; readonly speak: string } | null;
}

let work = '';
let reached = 0;

/** The real program, run in a folder that has only data. */
async function run(args: readonly string[], cwd = work): Promise<{ status: number; out: string; err: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'run.mjs'), ...args], { cwd });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    err += part;
  });
  const [status] = await once(child, 'close');
  return { status, out: out.replaceAll('\u00a0', ' '), err };
}

/** One conversation of its own, in a store of its own. */
async function ask(texts: readonly string[], args: readonly string[] = [], cwd = work): Promise<Said[]> {
  reached += 1;
  const { status, out, err } = await run(
    ['ask', '--json', '--now', '2026-11-22T12:00:00+01:00', '--data', `store-${reached}`, ...args, ...texts],
    cwd,
  );
  expect([status, err]).toEqual([0, '']);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function folderWith(...files: readonly (readonly [name: string, content: object])[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seventh-'));
  await mkdir(join(folder, 'data', 'associations'), { recursive: true });
  for (const [name, content] of files) await writeFile(join(folder, 'data', 'associations', name), JSON.stringify(content));
  return folder;
}

let alone = '';
beforeAll(async () => {
  work = await folderWith();
  await cp(FOLDER, join(work, 'data', 'associations'), { recursive: true });
  await writeFile(join(work, 'data', 'associations', 'norran.json'), JSON.stringify(SEVENTH));
  alone = await folderWith(['norran.json', SEVENTH], ['lillan.json', SMALLEST]);
});
afterAll(() => Promise.all([work, alone].map((folder) => folder && rm(folder, { recursive: true, force: true }))));

describe('a seventh association is one more file', () => {
  test('check-data lists its names and finds what its table says twice', async () => {
    const { status, out } = await run(['check-data']);
    expect(status).toBe(0);
    expect(out).toContain('norran: Norrån, Samordningsförbundet Norrån, SFN\nKommuner:\n  almfors: Almfors kommun, Almfors\n');
    expect(out).toContain('  budget-2026: 14 stämmer, 1 motsägelse\n');
    expect(out).toContain(
      'Motsägelse i tables[0].lines[8].values[1] – Summa kostnader, plan 2027: tryckt 2 110 000 kr, omräknat 2 100 000 kr, skillnad +10 000 kr',
    );
    expect(out).toContain('  sodra-vatterbygden: 69 stämmer');
  });

  test('it is asked for by its name, each answer with a card: status, comparison, check, growth, next meeting', async () => {
    const said = await ask([
      'budgetläge Norrån',
      'jämför Norrån 2026 med 2027',
      'kontrollräkna Norrån',
      'vad händer om Norrån höjer 10 % per år från 2026',
      'nästa styrelsemöte i Norrån',
    ]);
    expect(said.map(({ command, status, params }) => [command, status, params.association])).toEqual([
      ['budget.status', 'ok', 'norran'],
      ['budget.compare', 'ok', 'norran'],
      ['budget.check', 'ok', 'norran'],
      ['contribution.growth', 'ok', 'norran'],
      ['meeting.next', 'ok', 'norran'],
    ]);
    const [status, compare, check, growth, meeting] = said.map(({ text }) => text.replaceAll('\u00a0', ' '));
    expect(status).toContain('Underskott 200 000 kr, kapitalet täcker det');
    expect(compare).toContain('100 000 kr lägre kostnader än budget 2026');
    expect(check).toContain('2 100 000 kr, men källan skriver 2 110 000 kr');
    // 1 000 000 × 1,1³ = 1 331 000 is the first above the offer of 1 300 000.
    expect(growth).toContain('Hela statliga utrymmet används från 2029');
    // The first Thursday of December 2026.
    expect(meeting).toContain('torsdag 3 december 2026 kl. 13.00');
    for (const { card } of said) expect(card).toMatchObject({ type: 'AdaptiveCard', speak: expect.stringMatching(/./) });
  });

  test('an intervention, a municipality and a line lead to it without its name', async () => {
    const said = await ask(['vad betalar Tallviken', 'vad kostar Bron enligt budget 2026']);
    expect(said.map(({ params }) => [params.association, params.line])).toEqual([
      ['norran', 'tallviken'],
      ['norran', 'bron'],
    ]);
  });

  test('its coach reports, the report has its receipt, and is found again', async () => {
    const [asked, saved, shown] = await ask(
      ['Bron oktober: 4 kvinnor, 5 män, 2 nya, 0 avslutade', 'ja', 'hur många deltagare hade Bron oktober 2026'],
      ['--as', 'coach:bron', '--association', 'norran'],
    );
    expect(asked).toMatchObject({ command: 'participants.report', status: 'confirm', params: { intervention: 'bron', women: 4, men: 5 } });
    expect(saved?.text).toContain('Sparat');
    expect(saved?.text).toMatch(/Kvitto 1/);
    expect(shown?.text.replaceAll('\u00a0', ' ')).toContain('9 deltagare');
  });

  test('a conversation chooses it, and is answered for it from then on', async () => {
    const said = await ask(['byt till Norrån', 'budget 2026', 'nästa möte']);
    expect(said.map(({ params }) => params.association)).toEqual(['norran', 'norran', 'norran']);
  });

  test('it counts among the others where all are compared', async () => {
    const [said] = await ask(['jämför administrationens andel']);
    expect(said?.text.replaceAll('\u00a0', ' ')).toContain('Norrån, budget 2026: Tryckt, % –; Beräknad, % 18,2');
  });

  test('alone in its folder it needs no other: what nobody names is asked of the first', async () => {
    const [home, other] = await ask(['kontrollräkna Norrån', 'budgetläge'], [], alone);
    expect(home?.status).toBe('ok');
    expect(other?.params.association).toBe('lillan');
  });

  test('a file with no more than it must have: every question gets words about what is missing, none an error', async () => {
    const texts = [
      'budgetläge',
      'kontrollräkna',
      'jämför 2026 med 2027',
      'höj 10 % per år',
      'nästa möte',
      'vilka rapporter saknas',
      'deltagare 2025',
    ];
    const said = await ask(texts, ['--association', 'lillan'], alone);
    expect(said.map(({ status }) => status)).not.toContain('error');
    for (const { text, params } of said) expect([params.association, text.includes('Lillån')]).toEqual(['lillan', true]);
  });

  test('half-filled, it is named with every fault and nothing starts', async () => {
    const { parties: _, ...half } = SEVENTH;
    const folder = await folderWith(['norran.json', { ...half, interventions: [{ id: 'Bron', name: 'Bron' }] }]);
    try {
      const { status, err } = await run(['check-data'], folder);
      expect(status).toBe(1);
      expect(err).toContain('norran.json, parties: saknas');
      expect(err).toContain('norran.json, interventions[0].id: ett id skrivs med små bokstäver');
      expect(err).toContain('norran.json, interventions[0].kind:');
      expect((await run(['ask', 'budgetläge'], folder)).status).not.toBe(0);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test("the README's example is a file that works", async () => {
    const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
    const example = JSON.parse(/```json\n([\s\S]+?)```/.exec(readme)?.[1] ?? '');
    const folder = await folderWith(['lillan.json', example]);
    try {
      expect((await run(['check-data'], folder)).out).toContain('  lillan: 4 stämmer\n');
      const [status, report] = await ask(['budgetläge Lillån', 'Bron oktober: 4 kvinnor, 5 män, 2 nya'], [], folder);
      expect(status?.text.replaceAll('\u00a0', ' ')).toContain('Överskott 100 000 kr');
      expect(report?.status).toBe('confirm');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
