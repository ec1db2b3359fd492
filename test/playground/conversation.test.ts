import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Chat } from './chat.js';
import { type Playground, startPlayground } from './playground.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'screenshots', 'playground');

let playground: Playground;
let chat: Chat;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  playground = await startPlayground();
  chat = await playground.open({ width: 1000, height: 2600 });
  await (await chat.card(0)).shows('Fråga om pengar, deltagare och möten');
});
afterAll(() => playground?.close());

it('ten turns: short words go on from the question before, and each card says what was changed', async () => {
  const turns: readonly (readonly [text: string, ...words: string[]])[] = [
    ['hej', 'Hej!'],
    ['vad händer om vi höjer bidragen 10 % per år från 2021', 'Hela statliga utrymmet används från 2026'],
    ['och om vi bara höjer 5 procent då?', 'Samma fråga som nyss, nu med 5 %.', 'från 2030'],
    ['vad kostar enter 2021', 'Enter: 2 878 200 kr'],
    ['2022 då?', 'Samma fråga som nyss, nu för 2022.', 'Enter: 2 963 700 kr'],
    ['och kansliet?', 'nu för Kansli.', 'Kansli: 770 000 kr'],
    ['visa deltagare i enter 2023', '9 av 20 gick till arbete eller studier'],
    ['och för NOVA?', 'nu för NOVA.', '3 av 40 gick till arbete eller studier'],
    ['hur många procent är 7 av 19', '36,8 %'],
    ['tack', 'Varsågod!'],
  ];
  for (const [text, ...words] of turns) await (await chat.say(text)).shows(...words);
  await chat.page.screenshot({ path: join(FOLDER, 'conversation.png'), fullPage: true });
  expect(await chat.cards()).toBe(turns.length + 1);
});
