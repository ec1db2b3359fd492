import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/store/files.js';
import type { DeliveryRow } from '../../src/store/reminder-tables.js';
import { openChat } from './chat.js';
import { type Connector, type Refusal, startConnector } from './connector.js';
import { compiled, type Program, startProgram } from './program.js';
import { said } from './reports.js';

const CONVERSATIONS = 240;
const KILLS = 8;
const SET = '2026-11-22T09:00';
const PATIENCE = 90_000;
const UNDER_WAY: readonly DeliveryRow['state'][] = ['claimed', 'waiting'];

let connector: Connector;
let folder = '';
let data = '';
let program: Program | null = null;
beforeAll(async () => {
  await compiled();
});
beforeEach(async () => {
  connector = await startConnector();
  folder = mkdtempSync(join(tmpdir(), 'reminder-kills-'));
  data = join(folder, 'data');
});
afterEach(async () => {
  await program?.kill();
  await connector.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The conversations take turns in how they answer; what refuses for now does so a few times. */
const WAYS: readonly ((tries: number) => Refusal | null)[] = [
  () => null,
  (tries) => (tries === 1 ? { status: 429, retryAfter: '1' } : null),
  (tries) => (tries <= 2 ? { status: 500 } : null),
  () => ({ status: 403 }),
  () => 'silence',
  (tries) => (tries === 1 ? { status: 412 } : null),
  (tries) => (tries === 1 ? { status: 502 } : null),
  (tries) => (tries === 1 ? { status: 504 } : null),
  () => null,
  () => null,
];
const wayOf = (conversation: string) => Number(conversation.split('-')[1]) % WAYS.length;

async function rows(): Promise<readonly DeliveryRow[]> {
  const store = await openFileStore(data, { readOnly: true });
  const found = await store.deliveries();
  await store.close();
  return found;
}

describe('reminders that are due at once, while the bot is killed again and again', () => {
  it('each arrive once, or are shown for what became of them', { timeout: 300_000 }, async () => {
    const conversations = Array.from({ length: CONVERSATIONS }, (_, index) => `samtal-${index}`);
    program = await startProgram(data, SET);
    for (const conversation of conversations) {
      const chat = openChat(program.address, connector, { conversation, user: `user of ${conversation}` });
      expect(said(await chat.say('påminn mig i morgon kl 8'))).toContain('Sparat');
    }
    await program.stop();
    const answered = connector.calls.length;

    const tries = new Map<string, number>();
    const after403 = new Map<string, number>();
    connector.behave((conversation) => {
      const tried = (tries.get(conversation) ?? 0) + 1;
      tries.set(conversation, tried);
      const way = wayOf(conversation);
      if (way === 3) after403.set(conversation, tried);
      return WAYS[way]?.(tried) ?? null;
    });
    for (let kill = 0; kill < KILLS; kill++) {
      program = await startProgram(data, `2026-11-23T08:${String(kill).padStart(2, '0')}`);
      const before = [...tries.values()].reduce((sum, each) => sum + each, 0);
      for (const deadline = Date.now() + 20_000; ; await wait(2))
        if ([...tries.values()].reduce((sum, each) => sum + each, 0) > before + 5 + Math.random() * 20 || Date.now() > deadline) break;
      await wait(Math.random() * 20);
      await program.kill();
    }
    program = await startProgram(data, '2026-11-23T09:00');
    for (const deadline = Date.now() + PATIENCE; ; await wait(250)) {
      const kept = await rows();
      if (kept.length === CONVERSATIONS && !kept.some(({ state }) => UNDER_WAY.includes(state))) break;
      if (Date.now() > deadline) throw new Error(`not over: ${JSON.stringify(kept.filter(({ state }) => UNDER_WAY.includes(state)))}`);
    }
    const running = program;
    const kept = await rows();
    // What the other side has taken: each once.
    const taken = new Map<string, number>();
    for (const { activity } of connector.calls.slice(answered)) taken.set(activity.conversation.id, (taken.get(activity.conversation.id) ?? 0) + 1);
    connector.behave(() => null);
    const stateOf = (conversation: string) => kept.find((row) => row.conversation === `msteams:${conversation}`)?.state;
    const count = (state: DeliveryRow['state']) => kept.filter((row) => row.state === state).length;
    const figures = {
      due: CONVERSATIONS,
      kills: KILLS,
      sent: count('sent'),
      late: kept.filter(({ state, late }) => state === 'sent' && late).length,
      blocked: count('blocked'),
      unknown: count('unknown'),
      unknownThatArrived: kept.filter(({ state, conversation }) => state === 'unknown' && taken.has(conversation.replace('msteams:', ''))).length,
      failed: count('failed'),
      doubled: [...taken.values()].filter((times) => times > 1).length,
      lost: conversations.filter((conversation) => !taken.has(conversation) && !['blocked', 'unknown'].includes(stateOf(conversation) ?? '')).length,
      saidSentButNot: conversations.filter((conversation) => stateOf(conversation) === 'sent' && !taken.has(conversation)).length,
      mostTriesAfter403: Math.max(...after403.values()),
    };
    console.log(JSON.stringify(figures));
    expect(figures).toMatchObject({ doubled: 0, lost: 0, saidSentButNot: 0, failed: 0 });
    expect(figures.mostTriesAfter403).toBeLessThanOrEqual(3);
    expect(figures.sent + figures.blocked + figures.unknown).toBe(CONVERSATIONS);

    for (const [state, words] of [
      ['sent', 'levererad'],
      ['blocked', 'inte levererad'],
      ['unknown', 'okänt'],
    ] as const) {
      const conversation = conversations.find((each) => stateOf(each) === state) ?? '';
      const chat = openChat(running.address, connector, { conversation, user: `user of ${conversation}` });
      expect(said(await chat.say('visa påminnelser'))).toContain(words);
    }
  });
});
