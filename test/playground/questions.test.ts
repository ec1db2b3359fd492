import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Chat } from './chat.js';
import { type Playground, startPlayground } from './playground.js';

const BUDGET = ['Underskott 1 394 900 kr, kapitalet täcker det', 'Varning: nästan hela kapitalet används.', '59 513 kr'];
const GROWTH = ['Hela statliga utrymmet används från 2026', '11 000 000 kr', '5 069 863 kr', '19 personer'];
const MEETING = ['Styrelsemöte', '15 februari 2027', 'Om 85 dagar.'];

let playground: Playground;
let chat: Chat;
beforeAll(async () => {
  playground = await startPlayground();
  chat = await playground.open();
  await (await chat.card(0)).shows('Fråga om pengar, deltagare och möten');
});
afterAll(() => playground?.close());

describe('in the personal chat, typed', () => {
  it.each([
    ['Hur ser budgeten ut 2021?', BUDGET],
    ['Vad händer om vi höjer 10 % per år från 2021?', GROWTH],
    ['När är nästa styrelsemöte?', MEETING],
  ])('%s', async (text, words) => {
    await (await chat.say(text)).shows(...words);
  });

  it('a report is read back, and saved on ja', async () => {
    await (await chat.say('Enter mars: 24 kvinnor, 38 män, 5 nya, 3 avslutade')).shows('Stämmer siffrorna?', 'Inget är sparat än.', '62');
    await (await chat.say('ja')).shows('Sparat', '62 deltagare (24 kvinnor, 38 män)');
  });

  it('what it does not understand gets an answer', async () => {
    await (await chat.say('åäö 🙂 <b>bananpaj</b>')).shows('Det kan jag inte hjälpa till med');
  });
});

describe('in the personal chat, by rows and buttons', () => {
  it.each([
    ['Budgeten 2021', BUDGET],
    ['10 % mer varje år', ['Hela statliga utrymmet används från']],
    ['Nästa möte', MEETING],
    ['Rapportera deltagare', ['Vilken insats gäller det?']],
  ])('the row %s of the help is replaced by its answer', async (row, words) => {
    const card = await chat.say('hjälp');
    await card.press(row);
    await card.shows(...words);
  });
});
