import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/store/files.js';
import type { DeliveryRow } from '../../src/store/reminder-tables.js';
import { type Chat, openChat } from './chat.js';
import { type Connector, startConnector } from './connector.js';
import { compiled, type Program, startProgram } from './program.js';
import { said } from './reports.js';

const SET = '2026-11-22T09:00';
const PATIENCE = 120_000;

let connector: Connector;
let folder = '';
let data = '';
const running = new Set<Program>();
beforeAll(async () => {
  await compiled();
});
beforeEach(async () => {
  connector = await startConnector();
  folder = mkdtempSync(join(tmpdir(), 'reminders-'));
  data = join(folder, 'data');
});
afterEach(async () => {
  for (const program of running) await program.kill();
  running.clear();
  await connector.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(clock: string): Promise<Program> {
  const program = await startProgram(data, clock);
  running.add(program);
  return program;
}

async function end(program: Program, how: 'kill' | 'stop' = 'stop'): Promise<void> {
  await program[how]();
  running.delete(program);
}

const chatIn = (program: Program, conversation: string, kind: 'personal' | 'groupChat' = 'personal'): Chat =>
  openChat(program.address, connector, { conversation, user: `user of ${conversation}`, kind });

async function until<T>(found: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (const deadline = Date.now() + PATIENCE; ; await wait(50)) {
    const value = await found();
    if (value) return value;
    if (Date.now() > deadline) throw new Error('it did not happen within two minutes');
  }
}

async function deliveries(): Promise<readonly DeliveryRow[]> {
  const store = await openFileStore(data, { readOnly: true });
  const rows = await store.deliveries();
  await store.close();
  return rows;
}

/** Sets a reminder for eight the next morning in each conversation. */
async function setIn(...conversations: readonly string[]): Promise<void> {
  const program = await start(SET);
  for (const conversation of conversations) {
    const answered = await chatIn(program, conversation).say('påminn mig i morgon kl 8');
    expect(said(answered)).toContain('Sparat');
    expect(said(answered)).not.toContain('Härifrån');
  }
  await end(program);
}

/** What was posted by the bot itself, not in answer to anything. */
const reminders = (conversation: string) =>
  connector.posted(conversation).filter(({ activity }) => JSON.stringify(activity).includes('· påminnelse"'));

describe('a reminder', () => {
  it('arrives in the conversation where it was asked for, once, and says which meeting', { timeout: PATIENCE }, async () => {
    await setIn('samtal');
    const program = await start('2026-11-23T07:59:45');
    await until(() => reminders('samtal').length > 0);
    await wait(2_500);
    const [sent, ...more] = reminders('samtal');
    expect(more).toEqual([]);
    expect(sent?.activity.type).toBe('message');
    expect(JSON.stringify(sent?.activity)).toMatch(/Styrelsemöte måndag 15\u00a0februari\u00a02027/);
    expect(JSON.stringify(sent?.activity)).not.toMatch(/försenad/);
    const shown = await chatIn(program, 'samtal').say('visa påminnelser');
    expect(said(shown)).toMatch(/levererad 23 november 2026 kl. 08.00/);
    await end(program);
    const [row] = await deliveries();
    expect(row?.state).toBe('sent');
    expect(row && row.at >= row.moment).toBe(true);
  });

  it('for a group arrives in the group', { timeout: PATIENCE }, async () => {
    const setting = await start(SET);
    const answered = await chatIn(setting, 'grupp', 'groupChat').say('påminn oss i morgon kl 8');
    expect(said(answered)).toContain('så att alla i samtalet ser den');
    await end(setting);
    await start('2026-11-23T07:59:58');
    await until(() => reminders('grupp').length > 0);
    expect(reminders('grupp')[0]?.path).toBe('/v3/conversations/grupp/activities');
  });

  it('that was missed while the bot was down comes when it starts, and says that it is late', { timeout: PATIENCE }, async () => {
    await setIn('samtal');
    await start('2026-11-25T12:00');
    await until(() => reminders('samtal').length > 0);
    expect(JSON.stringify(reminders('samtal')[0]?.activity)).toMatch(/försenad/);
  });

  it('is not sent again after a restart, also when the clock is put back', { timeout: PATIENCE }, async () => {
    await setIn('samtal');
    const first = await start('2026-11-23T08:00');
    await until(() => reminders('samtal').length > 0);
    await end(first, 'kill');
    await end(await start('2026-11-23T07:59:59'));
    const second = await start('2026-11-24T08:00');
    await wait(3_000);
    await end(second);
    expect(reminders('samtal')).toHaveLength(1);
  });

  it('is not tried again once the conversation has blocked the bot, and that is shown there', { timeout: PATIENCE }, async () => {
    await setIn('samtal');
    let tries = 0;
    connector.behave(() => {
      tries += 1;
      return { status: 403 };
    });
    const program = await start('2026-11-23T08:00');
    await until(async () => (await deliveries()).some(({ state }) => state === 'blocked'));
    await wait(2_500);
    expect(tries).toBeLessThanOrEqual(3);
    connector.behave(() => null);
    expect(said(await chatIn(program, 'samtal').say('visa påminnelser'))).toContain('inte levererad');
  });

  it('is tried again when Teams says wait, not before it asked for', { timeout: PATIENCE }, async () => {
    await setIn('samtal');
    const times: number[] = [];
    connector.behave(() => {
      times.push(performance.now());
      return times.length === 1 ? { status: 429, retryAfter: '4' } : times.length === 2 ? { status: 500 } : null;
    });
    await start('2026-11-23T08:00');
    await until(() => reminders('samtal').length > 0);
    expect(times).toHaveLength(3);
    // Not how long it took, but that it kept away as long as it was told to.
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(4_000);
  });

  it('whose answer never came is not sent again, and is shown as unknown', { timeout: PATIENCE }, async () => {
    await setIn('samtal');
    connector.behave(() => 'silence');
    const first = await start('2026-11-23T08:00');
    await until(() => reminders('samtal').length > 0);
    await end(first, 'kill');
    connector.behave(() => null);
    const program = await start('2026-11-23T08:05');
    await wait(2_500);
    expect(reminders('samtal')).toHaveLength(1);
    expect(said(await chatIn(program, 'samtal').say('visa påminnelser'))).toContain('okänt');
  });

  it('goes nowhere once the bot has been taken away', { timeout: PATIENCE }, async () => {
    await setIn('samtal');
    const program = await start(SET);
    await chatIn(program, 'samtal').deliver({ type: 'installationUpdate', action: 'remove' });
    await end(program);
    await start('2026-11-23T08:00');
    await until(async () => (await deliveries()).some(({ state }) => state === 'blocked'));
    expect(reminders('samtal')).toEqual([]);
  });
});
