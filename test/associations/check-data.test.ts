import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FOLDER } from './data.ts';

const ROOT = join(import.meta.dirname, '..', '..');
let project: string;
let work: string;

/** Runs a program of ours to its end. */
function run(args: readonly string[], cwd: string): Promise<{ status: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, args, { cwd });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, err })));
}

/** Only this program and what it imports, apart from `dist/`: the test neither waits for a build nor changes one. */
beforeAll(async () => {
  project = await mkdtemp(join(ROOT, 'node_modules', '.check-data-'));
  const config = join(project, 'tsconfig.json');
  const compilerOptions = { outDir: project, rootDir: join(ROOT, 'src'), incremental: false, tsBuildInfoFile: null, sourceMap: false };
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await writeFile(
    config,
    JSON.stringify({ extends: join(ROOT, 'tsconfig.json'), compilerOptions, include: [], files: [join(ROOT, 'src', 'check-data.ts')] }),
  );
  const { status, out } = await run([join('node_modules', 'typescript', 'bin', 'tsc'), '-p', config], ROOT);
  if (status !== 0) throw new Error(out);
  work = await mkdtemp(join(tmpdir(), 'check-data-'));
  await cp(FOLDER, join(work, 'data', 'associations'), { recursive: true });
});
afterAll(() => Promise.all([project, work].map((folder) => folder && rm(folder, { recursive: true, force: true }))));

const check = () => run([join(project, 'check-data.js')], work);

describe('npm run check-data', () => {
  test('lists ids and the names that people use, of the folder it runs in', async () => {
    const { status, out } = await check();
    expect(status).toBe(0);
    expect(out).toContain('sodra-vatterbygden: Södra Vätterbygden, Samordningsförbundet Södra Vätterbygden, SV');
    expect(out).toContain('  jonkoping: Jönköpings kommun, Jönköping, Jönköpings, jkpg');
    expect(out).toContain('  koll-pa-formaga: Koll på förmåga, KPF');
    expect(out).toContain('  tillgangligt-nya-projekt: Tillgängligt nya projekt, nya projekt');
    for (const id of ['finnveden', 'goteborg', 'hoglandet', 'sunnerbo', 'varend']) expect(out).toMatch(new RegExp(`^${id}: `, 'm'));
  });

  test('holds every table against itself: printed and recomputed, where it stands, and a contradiction of the source is no fault', async () => {
    const { status, out, err } = await check();
    const text = out.replaceAll('\u00a0', ' ');
    expect([status, err]).toEqual([0, '']);
    expect(text).toContain('  budget-2021: 48 stämmer\n');
    expect(text).toContain(
      'Motsägelse i tables[0].lines[11].values[0] – Kostnader, budget 2021: tryckt 7 489 tkr, omräknat 7 490 tkr, skillnad −1 tkr. Kan vara avrundning',
    );
    expect(text).toContain('Motsägelse i participants[2] – FIA 2023, avslutade: tryckt 14 deltagare, omräknat 15 deltagare');
    expect(text).toContain('Att kontrollera i decisions[0] – Beslut om budget 2021: tryckt 7 maj 2021, ska vara senast 30 november 2020');
    expect(text).toContain('Inom avrundningen i tables[1] – Kommunernas fjärdedel (25 %), budget 2021: tryckt 1 045 998 kr, omräknat 1 046 000 kr');
    expect(text).toContain('  sodra-vatterbygden: 69 stämmer, 2 att kontrollera, 9 motsägelser\n');
    expect(text).toContain('  sunnerbo: 13 stämmer, 1 inom avrundningen, 3 att kontrollera, 5 motsägelser\n');
    expect(text).toContain('Inga fel i filerna.');
  });

  test('the place of a finding leads to the printed figure', async () => {
    const { out } = await check();
    const places = [...out.matchAll(/ i ((?:tables|claims|participants|decisions)\[\S+) – /g)].map((match) => match[1] ?? '');
    expect(places.length).toBeGreaterThan(25);
    const sunnerbo = JSON.parse(await readFile(join(work, 'data', 'associations', 'sunnerbo.json'), 'utf8'));
    expect(places).toContain('tables[0].lines[11].values[0]');
    expect(sunnerbo.tables[0].lines[11].values[0]).toBe('-7489');
  });

  test('a broken file: exit status 1 and every fault', async () => {
    const path = join(work, 'data', 'associations', 'varend.json');
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text
        .replace('"-619000"', '-619000')
        .replace('"unit": "SEK", "year": 2015', '"unit": "USD", "year": 2015')
        .replace('"contribution"', '"bidrag"'),
    );
    const { status, out, err } = await check();
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('3 fel i förbundens filer');
    expect(err).toContain('varend.json, tables[0].lines[0].values[0]: ska vara en text inom citattecken');
    expect(err).toContain('varend.json, tables[0].lines[2].kind: ska vara "contribution"');
    expect(err).toContain('varend.json, interventions[0].cost.unit: ska vara "SEK"');
  });
});
