import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { bothWidths } from './both-widths.js';
import type { Chat } from './chat.js';
import { type Playground, startPlayground } from './playground.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'screenshots', 'playground');

let playground: Playground;
let chat: Chat;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  playground = await startPlayground({ clock: '2026-11-22T09:00' });
  chat = await playground.open();
});
afterAll(() => playground?.close());

describe('a meeting that starts', () => {
  it('has its card turned on, and is met with what the board needs to see', async () => {
    await (await chat.say('lägg in styrelsemöte 22 november 2026 kl 9.30–11 i Rådhuset')).press('Spara');
    await (await chat.say('visa ett kort när mötet börjar')).press('Spara');
    const card = await chat.mock({ type: 'event', name: 'application/vnd.microsoft.meetingStart', value: { Title: 'Styrelsemöte' } });
    await card.shows('mötet börjar', 'Underskott 1 394 900 kr', 'Styrelsemöte söndag 22 november 2026', '30 november 2026', 'Visa hela budgetläget');
    await bothWidths(chat, card, join(FOLDER, 'meeting-start'), false);
  });
});
