import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from './card.js';
import type { Chat } from './chat.js';
import { type Playground, startPlayground } from './playground.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'screenshots', 'playground');
/** A phone's card is 320 px wide and its screen about 900 px high: what is closed fits there. */
const MOST_HEIGHT = 900;

let playground: Playground;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  playground = await startPlayground();
});
afterAll(() => playground?.close());

const CARDS: readonly (readonly [name: string, text: string, headline: string])[] = [
  ['help', 'hjälp', 'Fråga om pengar, deltagare och möten'],
  ['budget', 'Hur ser budgeten ut 2021?', 'Underskott 1 394 900 kr'],
  ['totals', 'Hur ser budgeten ut i Höglandet 2023?', 'Kostnaderna blev'],
  ['kinds', 'Hur stor del är förvaltning i Göteborg?', 'Summa förvaltningskostnader'],
  ['compare', 'jämför budget och prognos 2020', '1 113 800 kr lägre kostnader än budget'],
  ['check', 'kontrollräkna Värend 2015', '4 motsägelser'],
  ['shares', 'jämför administrationens andel i länet', 'Administration: från'],
  ['equity', 'hur mkt pengar hade göteborg på banken vid ingången av 2021', 'från 16 900 till 12 981 tkr'],
  ['equity-kronor', 'eget kapital 2021', 'från 1 454 413 till 59 513 kr'],
  ['growth', 'Vad händer om vi höjer 10 % per år från 2021?', 'Hela statliga utrymmet används från 2026'],
  ['growth-rates', 'jämför 7 % och 10 % per år från 2021', '10 % når utrymmet 2026, 7 % först 2027'],
  ['growth-party', 'om bara Habo betalar 10 % mer från 2021, vad händer med de andra', 'Alla bidrag ökar med 52 000 kr'],
  ['growth-decrease', 'sänk göteborgs bidrag med 2,5 % per år från 2021', 'Bidragen 2023 blir 58 442 524 kr'],
  ['split', 'vad betalar Habo om totalen blir 8 miljoner', 'Habo kommun betalar 141 535 kr'],
  ['split-quarter', 'fördela 8 miljoner, höglandet', 'Staten betalar hälften'],
  ['split-people', 'fördela 8 miljoner efter invånare 16–64 år', 'Hur många invånare är 16–64 år?'],
  ['split-request', 'gör ett äskande på 8 miljoner för 2027', 'Äskande: 8 000 000 kr'],
  ['participants', 'Hur många deltagare hade Enter 2023?', '62 deltagare'],
  ['all-participants', 'visa deltagare 2023', 'deltagare'],
  ['participants-unstated', 'deltagare finnveden 2023', 'ej angivet 1,3 %'],
  ['effect', 'Vad är 24 jobb värda?', '4 665 600 kr'],
  ['goals', 'Nådde FIA sitt mål?', 'inget av 2 uppföljda mål nåddes'],
  ['all-goals', 'Nådde vi målen 2023?', 'Inget av 2 uppföljda mål nåddes'],
  ['decision', 'Vad bestämdes i § 9?', 'Styrelsen beslutade i § 9'],
  ['intervention', 'Vem passar för FIA?', 'FIA är individinriktad'],
  ['rule', 'När ska budgeten vara beslutad?', 'Budgeten beslutas senast 30 november'],
  ['meeting', 'När är nästa styrelsemöte?', 'Styrelsemöte'],
  ['meetings', 'alla möten 2027', 'möten'],
  ['meeting-confirm', 'lägg in medlemssamråd 26 mars 2027 kl 13.30-15 i Teams', 'Ska mötet läggas in?'],
  ['form', 'Rapportera Enter mars 2026', 'Rapportera deltagare'],
  ['confirm', 'Enter april 2026: 24 kvinnor, 38 män, 19 nya, 3 avslutade, 2 till studier', 'Stämmer'],
  ['receipt', 'ja', 'Sparat'],
  ['invalid', 'Enter maj 2026: 12 kvinnor, 9 män, 1 avslutad, 2 till arbete', 'Orsakerna stämmer inte'],
  ['refused', 'Enter mars: 19811218-9876 är ny', 'Skriv bara antal, inga personuppgifter'],
  ['unknown', 'bananpaj', 'Det kan jag inte hjälpa till med'],
];

describe.each([
  ['wide', null],
  ['phone', '320px'],
])('every card, %s', (name, width) => {
  let chat: Chat;
  beforeAll(async () => {
    // High enough for every card with all its folds open.
    chat = await playground.open({ width: 1400, height: 3600 });
    const outermost = '.ac-preview-panel, .ac-preview-panel > .ac-adaptiveCard';
    if (width) await chat.page.addStyleTag({ content: `${outermost} { width: ${width} !important; min-width: 0 !important; }` });
  });
  afterAll(() => chat?.close());

  it.each(CARDS)('%s', async (what, text, headline) => {
    const card = await chat.say(text);
    await card.shows(headline);
    await drawn(card, join(FOLDER, `${what}-${name}.png`));
    if (name === 'phone') expect((await card.locator.boundingBox())?.height).toBeLessThanOrEqual(MOST_HEIGHT);
    for (const fold of ['Visa tabell', 'Visa beräkning', 'Text till protokollet', 'Byt år', 'Ändra antaganden', 'Ändra', 'Rätta'])
      if (await card.has(fold)) await card.press(fold);
    await drawn(card, join(FOLDER, `${what}-${name}-open.png`));
  });
});

/** Takes the picture, and finds nothing cut at the right edge. */
async function drawn(card: Card, path: string): Promise<void> {
  await card.locator.screenshot({ path });
  expect(await card.cut()).toEqual([]);
}
