import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from './card.js';
import type { Chat } from './chat.js';
import { type Playground, startPlayground } from './playground.js';

const READ_BACK = ['Stämmer siffrorna?', 'Inget är sparat än.'];

let playground: Playground;
let chat: Chat;
beforeAll(async () => {
  playground = await startPlayground({ as: 'Handledare Enter', clock: '2026-11-22T09:00' });
  chat = await playground.open();
  await (await chat.card(0)).shows('Rapportera på en minut');
});
afterAll(() => playground?.close());

async function form(month: string): Promise<Card> {
  const card = await chat.say(`Rapportera Enter ${month} 2026`);
  await card.shows('Rapportera deltagare', 'Kvinnor');
  return card;
}

describe('a report by form', () => {
  it('is filled in, read back and saved', async () => {
    const card = await chat.say('hjälp');
    await card.press('Rapportera Enter');
    await card.shows('Enter · oktober 2026', 'Bara antal. Skriv inga namn eller personnummer.');
    await card.fill({ Kvinnor: '24', Män: '38', Nya: '19', Avslutade: '3', Studier: '2', Sjukdom: '1' });
    await card.press('Granska');
    await card.shows(...READ_BACK, '62 (24 kvinnor, 38 män)');
    await card.press('Spara');
    await card.shows('Sparat', '62 deltagare (24 kvinnor, 38 män)', '3 avslutade', 'Kvitto 1');
    expect(await card.has('Spara')).toBe(false);
    await card.press('Visa Enter');
    await card.shows('Kvinnor', '24', 'Män', '38');
  });

  it('stops before anything is sent when a required field is empty, and says what to write', async () => {
    const card = await form('september');
    const sent = await playground.presses();
    await card.fill({ Kvinnor: '12' });
    await card.press('Granska');
    await card.shows('Skriv antal för män, till exempel 9.');
    expect(await playground.presses()).toBe(sent);
  });

  it.each(['tolv komma fem', 'abc', '12,5', '-3'])('stops before anything is sent when a count is ”%s”', async (count) => {
    const card = await form('september');
    const sent = await playground.presses();
    await card.fill({ Kvinnor: count, Män: '9' });
    await card.press('Granska');
    await card.shows('Skriv antal för kvinnor, till exempel 12.');
    expect(await playground.presses()).toBe(sent);
  });

  it('says which rule is broken and by how much, and saves nothing', async () => {
    const card = await form('september');
    await card.fill({ Kvinnor: '12', Män: '9', Avslutade: '1', Arbete: '2' });
    await card.press('Granska');
    await card.shows('Orsakerna stämmer inte', 'Fel:', 'Inget är sparat.');
  });

  it('Avbryt works with empty fields', async () => {
    const card = await form('september');
    await card.press('Avbryt');
    await card.shows('Avbrutet', 'Inget är sparat.');
  });
});

describe('what was pressed', () => {
  it('twice fast is saved once', async () => {
    const card = await chat.say('Enter augusti 2026: 10 kvinnor, 11 män');
    await card.shows(...READ_BACK);
    const sent = await playground.presses();
    await card.pressTwice('Spara');
    await card.shows('Sparat', '21 deltagare', 'Kvitto 2');
    expect(await playground.presses()).toBe(sent + 2);
    await (await chat.say('Enter juli 2026: 10 kvinnor, 12 män')).shows(...READ_BACK);
    await (await chat.say('ja')).shows('Sparat', '22 deltagare', 'Kvitto 3');
  });

  it('twice, by the button and by ja, is saved once', async () => {
    const card = await chat.say('Enter juni 2026: 1 kvinna, 2 män');
    await (await chat.say('ja')).shows('Sparat', 'Kvitto 4');
    await card.press('Spara');
    await card.shows('Sparat', 'Kvitto 4');
  });
});

describe('across a restart', () => {
  it('what was read back can still be saved', async () => {
    const card = await chat.say('Enter maj 2026: 5 kvinnor, 6 män');
    await card.shows(...READ_BACK);
    await playground.stopBot();
    await playground.startBot('2026-11-22T09:20');
    await card.press('Spara');
    await card.shows('Sparat', '11 deltagare', 'Kvitto 5');
  });

  it('a read-back older than 30 minutes is not saved, and the card says so', async () => {
    const card = await chat.say('Enter april 2026: 7 kvinnor, 8 män');
    await card.shows(...READ_BACK);
    await playground.stopBot();
    await playground.startBot('2026-11-22T10:00');
    await card.press('Spara');
    await card.shows('Kortet gäller inte längre', 'Inget nytt är sparat.');
    await (await chat.say('visa enter april 2026')).shows('Inga siffror för april 2026');
  });

  it('what was said to be saved is there after a power cut', async () => {
    await chat.say('Enter mars 2026: 3 kvinnor, 4 män');
    await (await chat.say('ja')).shows('Sparat', '7 deltagare');
    await playground.killBot();
    await playground.startBot('2026-11-22T10:05');
    await (await chat.say('visa enter mars 2026')).shows('Kvinnor', '3', 'Män', '4');
  });
});

describe('when the store cannot be written', () => {
  it('says that nothing is saved, and saves again when it can', async () => {
    const away = `${playground.data}-away`;
    renameSync(playground.data, away);
    writeFileSync(playground.data, '');
    await (await chat.say('Enter februari 2026: 1 kvinna, 1 man')).shows('Det gick inte', 'sparat');
    rmSync(playground.data);
    renameSync(away, playground.data);
    await (await chat.say('Enter februari 2026: 1 kvinna, 1 man')).shows(...READ_BACK);
    await (await chat.say('ja')).shows('Sparat', '2 deltagare');
  });
});
