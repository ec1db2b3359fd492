import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openFileStore } from '../src/store/files.js';
import { evaluate, parseDecimal } from './calculation/evaluate.js';

interface Said {
  readonly id?: unknown;
  readonly message: string | null;
  readonly command: string | null;
  readonly params: Record<string, unknown>;
  readonly status: string;
  readonly text: string;
  readonly card: { readonly [key: string]: unknown } | null;
  readonly explanation: readonly {
    readonly label: string;
    readonly value: string;
    readonly unit: string;
    readonly expression: string;
    readonly sources: readonly string[];
  }[];
}

const root = mkdtempSync(join(tmpdir(), 'ask-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let data = '';
let folders = 0;
beforeEach(() => {
  folders += 1;
  data = join(root, String(folders));
});

const NOW = ['--now', '2026-11-22T12:00:00+01:00'];
const REPORT = 'enter juli 2024: 19 kv, 30 m, 3 nya, 2 avslutade, en till arbete';

/** The real program, as `npm run ask` runs it. */
async function ask(args: readonly string[], input = ''): Promise<{ status: number; out: string }> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'ask', '--data', data, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  child.stdin.end(input);
  const [status] = await once(child, 'close');
  return { status, out };
}

async function askJson(args: readonly string[], input = ''): Promise<Said[]> {
  const { status, out } = await ask(['--json', ...NOW, ...args], input);
  expect(status).toBe(0);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('ask', () => {
  test('prints the text alternative of a reply, and nothing else', async () => {
    const { status, out } = await ask([...NOW, 'hur mycket är budgeterat för Enter 2022?']);
    expect(status).toBe(0);
    expect(out).toContain('Enter: 2\u00a0963\u00a0700\u00a0kr');
    expect(out).not.toContain('{');
  });

  test('tells everything of a reply in one JSON line, each figure with an expression that gives its value', async () => {
    const [said] = await askJson(['vad händer om vi höjer 10 % per år från 2021']);
    expect(said).toMatchObject({
      command: 'contribution.growth',
      status: 'ok',
      params: { rate: '10', startYear: 2021, offer: '5500000' },
      card: { type: 'AdaptiveCard', version: '1.5' },
    });
    const uncapped = said?.explanation.find(({ label }) => label === 'Statens bidrag 2026 utan tak');
    expect(uncapped).toMatchObject({ value: '5917013.74', unit: 'SEK' });
    for (const { value, expression, sources } of said?.explanation ?? []) {
      expect(evaluate(expression)).toEqual(parseDecimal(value));
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  test('takes its messages as one conversation: a report and its ja', async () => {
    const [asked, saved] = await askJson(['--as', 'coach:enter', REPORT, 'ja']);
    expect(asked?.status).toBe('confirm');
    expect(saved).toMatchObject({ command: 'participants.report', status: 'ok' });
    expect(saved?.text).toContain('Sparat');
  });

  test('the ja may come in a later run of the program', async () => {
    await askJson([REPORT]);
    expect((await askJson(['ja']))[0]?.text).toContain('Sparat');
  });

  test('reads a message per line of standard input', async () => {
    const said = await askJson([], 'hej\n\nbudget 2021\n');
    expect(said.map(({ command }) => command)).toEqual(['greeting', 'budget.status']);
  });

  test("sends a card's data instead of text", async () => {
    const submit = {
      command: 'participants.report',
      params: { intervention: 'enter', period: '2024-07' },
      key: 'k',
      women: '19',
      men: '30',
      ended: '1',
      'exits.work': '1',
    };
    const [asked] = await askJson(['--submit', JSON.stringify(submit)]);
    expect(asked).toMatchObject({ status: 'confirm', params: { women: 19, men: 30, ended: 1, exits: { work: 1 } } });
  });

  test('answers a batch line by line, each in its own conversation unless it names one', async () => {
    const lines = [
      { id: 1, message: REPORT, as: 'coach:enter', conversation: 'a' },
      { id: 2, message: 'ja', as: 'coach:enter' },
      { id: 3, message: 'ja', as: 'coach:enter', conversation: 'a' },
      { id: 4, message: REPORT, as: 'member' },
      { id: 5, message: 'budget 2023', association: 'finnveden' },
      { id: 6, message: '780914-4321 ska skrivas ut' },
    ];
    const said = await askJson(['--batch'], `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnot json\n`);
    expect(said.map(({ id, status }) => [id, status])).toEqual([
      [1, 'confirm'],
      [2, 'unknown'],
      [3, 'ok'],
      [4, 'denied'],
      [5, 'ok'],
      [6, 'refused'],
      [undefined, 'error'],
    ]);
    expect(said[4]?.params.association).toBe('finnveden');
    expect(said[5]).toMatchObject({ message: null, command: null });
  });

  test('while a server holds the store it still reads, and says why it does not write', async () => {
    const server = await openFileStore(data);
    try {
      const [read, write] = await askJson(['budget 2021', REPORT]);
      expect(read?.status).toBe('ok');
      expect(write?.status).toBe('error');
      expect(write?.text).toMatch(/inte sparat|sparades inte|Inget är sparat/i);
    } finally {
      await server.close();
    }
  });

  test('says which associations there are when it is asked for another', async () => {
    const [said] = await askJson(['--association', 'atlantis', 'budget 2021']);
    expect(said?.status).toBe('invalid');
    expect(said?.text).toContain('sodra-vatterbygden');
  });

  test('begins each run where --association says, and goes where the conversation chooses', async () => {
    const [, chosen] = await askJson(['byt till Göteborg', 'budget 2021']);
    expect(chosen?.params.association).toBe('goteborg');
    const [again] = await askJson(['budget 2021']);
    expect(again?.params.association).toBe('sodra-vatterbygden');
  });

  test('has the role of --as in the association that is given, and reads what is published in the others', async () => {
    const words = ['byt till Höglandet', 'rapportera SE-Höglandet oktober 2026 90 kv 100 m', 'ja', 'stäng 2024', 'budget 2024'];
    const said = await askJson(['--association', 'sodra-vatterbygden', ...words]);
    expect(said.map(({ status }) => status)).toEqual(['ok', 'denied', 'unknown', 'denied', 'ok']);
    const batch = ['coach', 'director'].map((as) => ({ message: 'SE-Höglandet oktober 2026 90 kv 100 m', as, association: 'hoglandet' }));
    const there = await askJson(['--batch'], `${batch.map((line) => JSON.stringify(line)).join('\n')}\n`);
    expect(there.map(({ status }) => status)).toEqual(['confirm', 'confirm']);
    const [own] = await askJson(['--as', 'director', '--association', 'hoglandet', 'stäng 2024']);
    expect(own?.status).toBe('confirm');
    const [everywhere] = await askJson(['SE-Höglandet oktober 2026 90 kv 100 m']);
    expect(everywhere?.status).toBe('confirm');
  });

  test('creates the data folder when it is missing', async () => {
    await askJson([REPORT, 'ja']);
    expect(readdirSync(data).length).toBeGreaterThan(0);
  });
});
