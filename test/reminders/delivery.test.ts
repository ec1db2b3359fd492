import { describe, expect, it } from 'vitest';
import { createDelivery } from '../../src/reminders/delivery.js';
import { afterTry } from '../../src/reminders/outcome.js';
import { createReferenceBook } from '../../src/reminders/references.js';
import type { Outcome } from '../../src/reminders/sending.js';
import { createSlots } from '../../src/reminders/slots.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { typed } from '../commands/room.js';
import { reference, delivery as row } from '../store/reminder-samples.js';
import { associations, NOON, world } from '../turn/world.js';
import { sender } from './sender.js';

const DAY_BEFORE = new Date('2026-12-09T08:00:00+01:00');

async function bot(answer?: (conversation: string) => Outcome, role: 'member' | 'none' = 'member') {
  const people = world();
  await people.store.saveReference(reference({ id: 'chat', conversation: 'chat' }));
  const post = sender(answer);
  let now = NOON;
  const open = (own = post) =>
    createDelivery({
      store: people.store,
      associations,
      roles: { of: async () => ({ role, interventions: null }) },
      sender: own,
      clock: () => now,
      onError: (error) => people.errors.push(error),
    });
  const running = open();
  const say = async (text: string, conversation = 'chat') => await people.say(text, { conversation, now });
  await say('lägg in styrelsemöte 10 december 2026 kl 13.30', 'office');
  await say('ja', 'office');
  return {
    store: people.store,
    post,
    say,
    open,
    async look(at: Date, own = running) {
      now = at;
      await own.look(at);
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (people.errors.length > 0) throw people.errors[0];
    },
    states: async () => (await people.store.deliveries()).map(({ state }) => state),
  };
}

describe('delivery', () => {
  it('sends what was asked for, when it is due, once', async () => {
    const { say, look, post, states } = await bot();
    await say('påminn oss en dag innan');
    await look(new Date(DAY_BEFORE.getTime() - 1));
    expect(post.sent).toEqual([]);
    await look(DAY_BEFORE);
    await look(new Date(DAY_BEFORE.getTime() + 1_000));
    expect(post.sent.map(({ reply }) => typed(reply.answer.headline))).toEqual(['Styrelsemöte torsdag 10 december 2026 kl. 13.30']);
    expect(await states()).toEqual(['sent']);
  });

  it('of two on one store, one sends', async () => {
    const { say, look, post, open } = await bot();
    await say('påminn oss en dag innan');
    const others = [open(), open(), open()];
    await Promise.all([look(DAY_BEFORE), ...others.map((other) => look(DAY_BEFORE, other))]);
    expect(post.sent).toHaveLength(1);
  });

  it('tells those who were reminded that the meeting is moved, and cancelled', async () => {
    const { say, look, post } = await bot();
    await say('påminn oss en dag innan');
    await look(DAY_BEFORE);
    await say('flytta styrelsemötet den 10 december 2026 till den 17 december 2026 kl 10', 'office');
    await say('ja', 'office');
    await look(new Date(DAY_BEFORE.getTime() + 60_000));
    await look(new Date(DAY_BEFORE.getTime() + 61_000));
    expect(post.sent).toHaveLength(2);
    expect(typed(post.sent[1]?.reply.text ?? '')).toMatch(/Flyttat: Styrelsemöte.*torsdag 17 december 2026 kl\. 10\.00/s);
    await say('ställ in styrelsemötet den 17 december 2026', 'office');
    await say('ja', 'office');
    await look(new Date(DAY_BEFORE.getTime() + 120_000));
    expect(typed(post.sent[2]?.reply.text ?? '')).toMatch(/Inställt: Styrelsemöte/);
    await look(new Date('2026-12-16T08:00:00+01:00'));
    expect(post.sent).toHaveLength(3);
  });

  it('stops at a block, for what comes later too, until somebody writes there again', async () => {
    let blocked = true;
    const { say, look, post, states, store } = await bot(() => (blocked ? { kind: 'refused', status: 403, retryAfter: null } : { kind: 'sent' }));
    await say('påminn oss en dag och två timmar innan');
    await look(DAY_BEFORE);
    blocked = false;
    await look(new Date('2026-12-10T11:30:00+01:00'));
    expect(await states()).toEqual(['blocked', 'blocked']);
    expect(post.sent).toEqual([]);
    await createReferenceBook(store).heard(reference({ id: 'chat', conversation: 'chat' }));
    expect((await store.reference('chat'))?.blockedAt).toBeNull();
  });

  it('sends nothing for somebody who has no role any more', async () => {
    const { say, look, post, states } = await bot(undefined, 'none');
    await say('påminn oss en dag innan');
    await look(DAY_BEFORE);
    expect(post.sent).toEqual([]);
    expect(await states()).toEqual(['failed']);
  });

  it('begins nothing more once it is stopped', async () => {
    const { say, look, post, open } = await bot();
    await say('påminn oss en dag innan');
    const ending = open();
    await ending.stop();
    await look(DAY_BEFORE, ending);
    expect(post.sent).toEqual([]);
  });
});

describe('after a try', () => {
  const now = new Date('2027-03-03T08:00:01+01:00');
  const waits = (outcome: Outcome, tries = 1, random = 0) => {
    const after = afterTry(row({ tries }), outcome, now, random);
    return [after.state, after.retryAt && Date.parse(after.retryAt) - now.getTime()];
  };
  const refused = (status: number, retryAfter: number | null = null): Outcome => ({ kind: 'refused', status, retryAfter });

  it('what was taken is sent, what got no answer is unknown', () => {
    expect(waits({ kind: 'sent' })).toEqual(['sent', null]);
    expect(waits({ kind: 'unknown' })).toEqual(['unknown', null]);
  });

  it('what is refused for now waits longer each time, at random, and not more than the contract has it', () => {
    for (const status of [412, 429, 500, 502, 504]) {
      expect(waits(refused(status))).toEqual(['waiting', 2_000]);
      expect(waits(refused(status), 1, 0.999)[1]).toBeLessThan(15_000);
      expect(waits(refused(status), 2)).toEqual(['waiting', 4_000]);
      expect(waits(refused(status), 60)).toEqual(['waiting', 300_000]);
    }
    expect(waits({ kind: 'unreached' })).toEqual(['waiting', 2_000]);
  });

  it('waits as long as Teams asks, never less', () => {
    expect(waits(refused(429, 40_000))).toEqual(['waiting', 40_000]);
    expect(waits(refused(503, 0), 1, 1)).toEqual(['waiting', 1_000]);
  });

  it('a block is no reason to try again, nor is a conversation that is gone', () => {
    expect(waits(refused(403))).toEqual(['blocked', null]);
    expect(waits(refused(404))).toEqual(['failed', null]);
  });
});

describe('the reference book', () => {
  it('keeps the person of a personal conversation when an arrival names none, and drops what is gone', async () => {
    const store = createMemoryStore();
    const book = createReferenceBook(store);
    const { blockedAt: _, ...heard } = reference();
    await book.heard(heard);
    await book.heard({ ...heard, users: [], serviceUrl: 'http://127.0.0.1:2/' });
    expect(await store.reference(heard.id)).toEqual({ ...reference(), serviceUrl: 'http://127.0.0.1:2/' });
    await book.gone(heard.id);
    expect(await store.references()).toEqual([]);
  });
});

describe('slots', () => {
  it('let in so many at a time, in order', async () => {
    const slot = createSlots(2);
    const inside: number[] = [];
    const leaves: (() => void)[] = [];
    const all = Promise.all(
      [1, 2, 3, 4].map(async (who) => {
        const leave = await slot();
        inside.push(who);
        leaves.push(leave);
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(inside).toEqual([1, 2]);
    leaves[0]?.();
    leaves[0]?.();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(inside).toEqual([1, 2, 3]);
    leaves[1]?.();
    await all;
    expect(inside).toEqual([1, 2, 3, 4]);
  });
});
