import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bothWidths } from './both-widths.js';
import type { Chat } from './chat.js';
import { type Playground, startPlayground } from './playground.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'screenshots', 'days');
const GROUP = 'Styrelsens gruppchatt';

interface Step {
  readonly say: string;
  readonly shows: readonly string[];
  readonly hides?: readonly string[];
}

/** What each of them does on an ordinary day, in order. */
const DAYS: readonly { readonly who: string; readonly as?: string; readonly personal: readonly Step[]; readonly group: readonly Step[] }[] = [
  {
    who: 'styrelseledamot',
    as: 'Styrelseledamot',
    personal: [
      { say: 'hjälp', shows: ['Fråga om pengar, deltagare och möten'], hides: ['Rapportera'] },
      { say: 'hur ser budgeten ut 2021?', shows: ['Underskott 1 394 900 kr'] },
      { say: 'vad kostade FIA enligt budget 2021', shows: ['FIA'] },
      { say: 'när är nästa styrelsemöte?', shows: ['Styrelsemöte'] },
      { say: 'Enter mars 2026: 12 kvinnor, 9 män', shows: ['Det får du inte göra här'], hides: ['Spara'] },
      { say: 'visa behörigheter', shows: ['Det får du inte göra här'] },
    ],
    group: [{ say: 'vad händer om vi höjer 10 % per år från 2021?', shows: ['Hela statliga utrymmet används från 2026'] }],
  },
  {
    who: 'handledare',
    as: 'Handledare Enter',
    personal: [
      { say: 'hjälp', shows: ['Rapportera på en minut', 'Visa allt jag kan'] },
      { say: 'oktober 2026: 12 kvinnor, 9 män, 2 nya, 1 avslutad till arbete', shows: ['Stämmer siffrorna?', '12', '9'] },
      { say: 'ja', shows: ['Sparat', 'Rätta', 'Ångra'] },
      { say: 'oj, 3 nya, inte 2', shows: ['2 → 3'] },
      { say: 'ja', shows: ['Sparat'] },
      { say: 'visa mina siffror', shows: ['Enter'] },
      { say: 'NOVA oktober 2026: 12 kvinnor, 9 män', shows: ['Du rapporterar inte NOVA'], hides: ['Spara'] },
      { say: 'vad har jag kvar att rapportera', shows: ['Enter'], hides: ['NOVA'] },
    ],
    group: [{ say: 'hur många deltagare hade Enter 2023?', shows: ['62 deltagare'] }],
  },
  {
    who: 'forbundschef',
    personal: [
      { say: 'hjälp', shows: ['Fråga om pengar, deltagare och möten', 'Visa allt jag kan'] },
      { say: 'vad saknas för oktober 2026?', shows: ['saknas'] },
      { say: 'utse ansvarig handledare för Enter', shows: ['Vem gäller det?'] },
      { say: 'visa behörigheter', shows: ['Förbundschef'], hides: ['00000000-0000-4000-8000-000000000001'] },
      { say: 'dölj antal under 5', shows: ['Ska antal under 5 döljas?'] },
      { say: 'nej', shows: ['Inget är sparat'] },
      { say: 'stäng 2024', shows: ['Ska 2024 stängas?'] },
      { say: 'nej', shows: ['Inget är sparat'] },
    ],
    group: [{ say: 'vad saknas för oktober 2026?', shows: ['saknas'] }],
  },
];

describe.each(DAYS)('a day of $who', ({ who, as, personal, group }) => {
  let playground: Playground;
  let chat: Chat;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    playground = await startPlayground(as === undefined ? {} : { as });
    chat = await playground.open({ width: 1400, height: 2400 });
  });
  afterAll(() => playground?.close());

  async function go({ say, shows, hides = [] }: Step, send: Chat['say'], picture: string): Promise<void> {
    const card = await send(say);
    await card.shows(...shows);
    for (const words of hides) expect(await card.words()).not.toContain(words);
    await bothWidths(chat, card, join(FOLDER, picture));
  }

  it.each(personal.map((step, index) => [index + 1, step.say, step] as const))('alone with the bot, %i: %s', async (index, _say, step) => {
    await go(step, chat.say, `${who}-${index}`);
  });

  it.each(group.map((step) => [step.say, step] as const))('before the board: %s', async (_say, step) => {
    await chat.choose(GROUP);
    await (await chat.card(0)).shows('Tryck på en rad');
    await go(step, chat.mention, `${who}-group`);
  });
});
