import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chat } from './chat.js';
import { type Playground, startPlayground } from './playground.js';

const PICTURES = join(import.meta.dirname, '..', '..', 'screenshots', 'playground');

let playground: Playground;
let chat: Chat;
beforeAll(async () => {
  playground = await startPlayground({ as: 'Styrelseledamot', clock: '2026-11-22T09:00' });
  chat = await playground.open();
  await (await chat.card(0)).shows('Fråga om');
});
afterAll(() => playground?.close());

describe('a reminder in the Playground', () => {
  it('is set, seen arriving without anybody asking, and shown as delivered', async () => {
    const set = await chat.say('påminn mig i morgon kl 8');
    await set.shows('Sparat: 1 påminnelse', 'måndag 23 november 2026 kl. 08.00');
    expect(await set.has('Ångra')).toBe(true);
    const before = await chat.cards();
    await playground.stopBot();
    await playground.startBot('2026-11-23T07:59:40');
    const arrived = await chat.card(before);
    await arrived.shows('påminnelse', 'Styrelsemöte måndag 15 februari 2027');
    expect(await arrived.words()).not.toMatch(/försenad/);
    const shown = await chat.say('visa påminnelser');
    await shown.shows('levererad 23 november 2026 kl. 08.00');
    mkdirSync(PICTURES, { recursive: true });
    await arrived.locator.screenshot({ path: join(PICTURES, 'reminder.png') });
    await shown.locator.screenshot({ path: join(PICTURES, 'reminder-show.png') });
    await set.locator.screenshot({ path: join(PICTURES, 'reminder-set.png') });
    expect(await arrived.cut()).toEqual([]);
    expect(await shown.cut()).toEqual([]);
  });
});
