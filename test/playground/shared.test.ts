import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chat, ChatName } from './chat.js';
import { type Playground, startPlayground } from './playground.js';

const HELP = 'Fråga om pengar, deltagare och möten';
const BUDGET = 'Underskott 1 394 900 kr, kapitalet täcker det';
const GROWTH = ['Hela statliga utrymmet används från 2026', '19 personer'];
const MEETING = ['Styrelsemöte', '15 februari 2027'];
const GROUP = 'Styrelsens gruppchatt';
const CHANNEL = 'Samordningsförbundet - Uppföljning';

let playground: Playground;
let chat: Chat;
beforeAll(async () => {
  playground = await startPlayground();
  chat = await playground.open();
  await (await chat.card(0)).shows(HELP);
});
afterAll(() => playground?.close());

describe('the first words', () => {
  it('are said once, however often the page is loaded', async () => {
    await chat.reload();
    await (await chat.say('När är nästa styrelsemöte?')).shows(...MEETING);
    expect(await chat.cards()).toBe(1);
    await chat.reload();
    await (await chat.say('Hur ser budgeten ut 2021?')).shows(BUDGET);
    expect(await chat.cards()).toBe(1);
  });

  it.each<ChatName>([GROUP, CHANNEL])('are said in %s of its own', async (name) => {
    await chat.choose(name);
    await (await chat.card(0)).shows(HELP);
    expect(await chat.cards()).toBe(1);
  });
});

describe('in the group chat, by mention', () => {
  beforeAll(() => chat.choose(GROUP));

  it.each([
    ['Hur ser budgeten ut 2021?', [BUDGET]],
    ['Vad händer om vi höjer 10 % per år från 2021?', GROWTH],
    ['När är nästa styrelsemöte?', MEETING],
    ['Enter mars: 24 kvinnor, 38 män, 5 nya, 3 avslutade', ['Stämmer siffrorna?']],
    ['ja', ['Sparat', '62 deltagare (24 kvinnor, 38 män)']],
  ])('%s', async (text, words) => {
    await (await chat.mention(text)).shows(...words);
  });

  it('a press replaces the card for everybody', async () => {
    const other = await playground.open();
    await other.choose(GROUP);
    const mine = await chat.mention('hjälp');
    await mine.shows(HELP);
    const theirs = await other.card(0);
    await theirs.shows(HELP);
    await mine.press('Budgeten 2021');
    await mine.shows(BUDGET);
    await theirs.shows(BUDGET);
    expect(await theirs.words()).not.toContain(HELP);
    expect(await other.cards()).toBe(1);
    await other.close();
  });
});

describe('in a channel, by mention', () => {
  beforeAll(() => chat.choose(CHANNEL));

  it.each([
    ['Hur ser budgeten ut 2021?', [BUDGET]],
    ['Vad händer om vi höjer 10 % per år från 2021?', GROWTH],
    ['När är nästa styrelsemöte?', MEETING],
    ['Enter april: 20 kvinnor, 30 män, 5 nya, 3 avslutade', ['Stämmer siffrorna?']],
  ])('%s', async (text, words) => {
    await (await chat.post(text)).shows(...words);
  });

  it('a row of the help is replaced by its answer', async () => {
    const card = await chat.post('hjälp');
    await card.press('Nästa möte');
    await card.shows(...MEETING);
  });
});
