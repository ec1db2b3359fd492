import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChatOptions, openChat } from './chat.js';
import { type Call, type Connector, startConnector } from './connector.js';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'main-'));
let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(async () => {
  await connector.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Program {
  readonly process: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<number | null>;
}

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** The real program, as `npm start` runs it, on any free port and a store of the test's own. */
function launch(environment: Record<string, string>): Program {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'run.mjs'), 'main'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: join(folder, 'store'), CLOCK_START: '2026-11-22T09:00', ...environment },
  });
  running.add(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = once(child, 'exit').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return { process: child, out: () => out, err: () => err, ended };
}

async function listening(program: Program): Promise<string> {
  for (;;) {
    const port = /"port":(\d+)/.exec(program.out())?.[1];
    if (port) return `http://127.0.0.1:${port}`;
    if (program.process.exitCode !== null) throw new Error(program.err());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const cardText = (call: Call | undefined) => JSON.stringify(call?.activity.attachments?.[0]?.content ?? null).replaceAll('\u00a0', ' ');

/** The data of the button with this title, wherever it sits in a card that was posted or returned. */
function press(card: unknown, title: string): unknown {
  let found: unknown;
  JSON.parse(JSON.stringify(card), (_, value) => {
    if (value?.type === 'Action.Execute' && value.title === title) found ??= value.data;
    return value;
  });
  return found ?? expect.fail(`no button ${title}`);
}

describe('the program', () => {
  it('keeps what was confirmed once, over presses, repeated deliveries and a restart', async () => {
    const coach: ChatOptions = { conversation: 'samtal', user: '00000000-0000-4000-8000-000000000004' };
    const first = launch({});
    const before = openChat(await listening(first), connector, coach);
    const asked = await before.say('enter juli 2024: 19 kv, 30 m, 3 nya, 2 avslutade, båda till arbete', { id: 'report' });
    expect(cardText(asked.posted[0])).toContain('Stämmer siffrorna?');
    const save = press(asked.posted[0]?.activity, 'Spara');
    const saved = await before.execute(save, { id: 'press-1', on: asked.posted[0]?.id ?? '' });
    expect(JSON.stringify(saved.body)).toContain('Sparat');
    expect(JSON.stringify(saved.updated)).toContain('Sparat');
    await before.execute(save, { id: 'press-2' });
    await before.submit(save, { id: 'press-3' });

    expect(first.process.kill('SIGTERM')).toBe(true);
    expect(await first.ended).toBe(0);

    const second = launch({});
    const after = openChat(await listening(second), connector, coach);
    await after.say('enter juli 2024: 19 kv, 30 m, 3 nya, 2 avslutade, båda till arbete', { id: 'report' });
    await after.execute(save, { id: 'press-1' });
    const shown = await after.say('visa enter juli 2024');
    expect(cardText(shown.posted[0])).toContain('49 deltagare');
    expect(cardText(shown.posted[0])).toMatch(/kvitto 1\b/);

    // One record: after taking it back there is nothing left.
    expect(cardText((await after.say('ångra')).posted[0])).toMatch(/räknas inte längre|[Tt]illbaka/);
    expect(cardText((await after.say('visa enter juli 2024')).posted[0])).not.toContain('49 deltagare');

    second.process.kill('SIGTERM');
    await second.ended;
    const logged = first.out() + second.out();
    expect(
      logged
        .split('\n')
        .filter(Boolean)
        .every((line) => JSON.parse(line).level),
    ).toBe(true);
    expect(logged).not.toMatch(/enter juli|19 kv|Namn|Stämmer|samtal/);
  });

  it('answers that it is up and ready, and says nothing on standard error', async () => {
    const program = launch({ DATA_DIR: join(folder, 'other') });
    const address = await listening(program);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    program.process.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(program.err()).toBe('');
  });
});

describe('a start that cannot be made ends at once with what to do', () => {
  const start = async (environment: Record<string, string>) => {
    const program = launch({ DATA_DIR: join(folder, 'third'), ...environment });
    return { code: await program.ended, err: program.err() };
  };

  it.each<[Record<string, string>, RegExp]>([
    [{ HOST: '0.0.0.0' }, /Ta bort HOST, eller sätt MICROSOFT_APP_ID/],
    [{ PORT: 'x' }, /PORT ska vara ett portnummer/],
    [{ MICROSOFT_APP_ID: 'x' }, /MICROSOFT_APP_PASSWORD/],
    [
      { MICROSOFT_APP_ID: 'x', MICROSOFT_APP_PASSWORD: 'y', MICROSOFT_APP_TENANT_ID: 'z', CLOCK_START: '', DIRECTORS: 'a@okant' },
      /DIRECTORS.*okant.*sodra-vatterbygden/,
    ],
  ])(
    '%o',
    async (environment, words) => {
      const { code, err } = await start(environment);
      expect(code).toBe(1);
      expect(err).toMatch(words);
      expect(err).not.toMatch(/ {4}at /);
    },
    60_000,
  );

  it('when the port is taken', async () => {
    const port = new URL(connector.serviceUrl).port;
    const { code, err } = await start({ PORT: port });
    expect(code).toBe(1);
    expect(err).toMatch(/Porten är upptagen/);
  });
});
