import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Chat, openChat } from './chat.js';

const ROOT = join(import.meta.dirname, '..', '..');
const MOST_PATIENCE = 60_000;

interface Configuration {
  configure(text: string, name: string | undefined, conversation: string): string | null;
}

/** The bot and the Playground as `npm run play` runs them, on ports, folders and a clock of the test's own. */
export interface Playground {
  /** The bot's folder. */
  readonly data: string;
  /** A page of its own browser, at the personal chat, where the first one finds the bot's welcome as card 0. */
  open(viewport?: { readonly width: number; readonly height: number }): Promise<Chat>;
  /** `clock` is Swedish time: `2026-11-22T09:31`. */
  startBot(clock: string): Promise<void>;
  stopBot(): Promise<void>;
  /** As a power cut: the process gets to do nothing more. */
  killBot(): Promise<void>;
  /** How many presses have reached the bot since it started. */
  presses(): Promise<number>;
  close(): Promise<void>;
}

/** `as` is one of the people of `.m365agentsplayground.yml`; without it, the director. */
export async function startPlayground({ as, clock = '2026-11-22T09:00' }: { as?: string; clock?: string } = {}): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  const data = join(folder, 'store');
  const { configure }: Configuration = await import(pathToFileURL(join(ROOT, 'scripts', 'playground-config.mjs')).href);
  const people = configure(readFileSync(join(ROOT, '.m365agentsplayground.yml'), 'utf8'), as, 'personligt-samtal');
  if (people === null) throw new Error(`nobody is called ${as}`);
  writeFileSync(join(folder, '.m365agentsplayground.yml'), people);

  const address = `http://127.0.0.1:${await freePort()}`;
  const page = `http://127.0.0.1:${await freePort()}`;
  const environment = { ...process.env, MICROSOFT_APP_ID: '', MICROSOFT_APP_PASSWORD: '', HOST: '', DATABASE_URL: '', LOCAL_ROLE: '' };
  const chats: Chat[] = [];
  let bot: ChildProcess | null = null;

  async function startBot(clock: string): Promise<void> {
    const env = { ...environment, PORT: new URL(address).port, DATA_DIR: data, CLOCK_START: clock };
    bot = spawn(process.execPath, [join(ROOT, 'scripts', 'run.mjs'), 'main'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
    await answers(`${address}/readyz`, bot);
  }

  async function end(child: ChildProcess | null, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  const started = startBot(clock);
  const loopback = pathToFileURL(join(ROOT, 'scripts', 'loopback.mjs')).href;
  const program = fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js'));
  const wanted = ['-e', `${address}/api/messages`, '-c', 'msteams', '-p', new URL(page).port, '--disable-telemetry'];
  const client = spawn(process.execPath, ['--import', loopback, program, ...wanted], {
    cwd: folder,
    env: { ...environment, TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'log') },
    stdio: 'ignore',
  });

  async function close(): Promise<void> {
    for (const chat of chats) await chat.close();
    await Promise.all([end(client, 'SIGTERM'), end(bot, 'SIGTERM')]);
    rmSync(folder, { recursive: true, force: true });
  }

  try {
    await Promise.all([started, answers(page, client)]);
  } catch (error) {
    await close();
    throw error;
  }

  return {
    data,
    async open(viewport = { width: 1400, height: 1200 }) {
      const chat = await openChat(page, viewport);
      // The bot welcomes by itself, once: who writes before that card is there would take it for the answer.
      if (chats.length === 0) await chat.card(0);
      chats.push(chat);
      return chat;
    },
    startBot,
    stopBot: () => end(bot, 'SIGTERM'),
    killBot: () => end(bot, 'SIGKILL'),
    async presses() {
      const metrics = await (await fetch(`${address}/metrics`)).text();
      return [...metrics.matchAll(/^bot_turn_seconds_count\{kind="execute",.*\} (\d+)$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
    },
    close,
  };
}

async function answers(address: string, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + MOST_PATIENCE; ; await wait(50)) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode} before it answered at ${address}`);
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    if (Date.now() > deadline) throw new Error(`no answer at ${address} within a minute`);
  }
}

/** Below those that outgoing connections are given, one of which could sit there when the bot starts again. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const port = randomInt(20_000, 32_000);
    const probe = createServer().once('error', () => freePort().then(resolve, reject));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(port)));
  });
}
