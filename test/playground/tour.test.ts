import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bothWidths } from './both-widths.js';
import type { Chat } from './chat.js';
import { type Playground, startPlayground } from './playground.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'screenshots', 'tour');

let playground: Playground;
let chat: Chat;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  playground = await startPlayground();
  chat = await playground.open({ width: 1400, height: 3000 });
  await (await chat.card(0)).shows('Fråga om pengar, deltagare och möten');
});
afterAll(() => playground?.close());

/** What a director types, in order, and what the card says. From printed plans to this year's position, and on. */
const TYPED: readonly (readonly [text: string, shows: string, longer?: true])[] = [
  ['gör ett budgetförslag 2026 med samma insatser och 2,5 % upp', 'Förslag 2026: underskott'],
  ['ja', 'förslag 1 till budget 2026'],
  ['sätt Enter till 3 miljoner i förslaget', 'Förslag 2026: underskott'],
  ['ja', 'förslag 2 till budget 2026'],
  ['anta budgeten 2026, § 12 den 2025-11-20', 'Antog styrelsen budgeten för 2026?'],
  ['ja', 'budget 2026 är antagen'],
  ['utfall t.o.m. augusti: Enter 1 950 000, Kansli 480 000, FIA 400 tkr', 'Stämmer utfallet?'],
  ['ja', 'Sparat'],
  ['lägg in utfall', 'Lägg in utfall 2026', true],
  ['hur ligger vi till?', 'Prognos'],
  ['hur ligger Enter till?', 'Enter'],
  ['om Enter blir 100 tkr dyrare och tillgängligt nya projekt minskas lika mycket', 'Underskott'],
  ['spara som scenario A', 'Sparat: A'],
  ['bara 90 % förbrukas', 'Underskott'],
  ['spara som scenario B', 'Sparat: B'],
  ['visa scenarier', 'scenarier'],
  ['jämför scenario A med scenario B', 'mer i resultat'],
  ['registrera beslut: § 14 den 20 november 2026 om att förlänga Enter', 'Ska beslutet registreras?'],
  ['ja', 'beslutet är registrerat'],
  ['vad bestämdes i § 14', 'Förlänga Enter'],
  ['lägg in styrelsemöte 16 december 2026 kl 9–11.20 i Teams', 'Ska mötet läggas in?'],
  ['ja', 'Styrelsemöte onsdag 16 december 2026'],
  ['påminn oss en vecka och en dag innan', '2 påminnelser'],
  ['visa påminnelser', '2 påminnelser'],
  ['alla möten 2027', 'möten 2027'],
  ['fördela 8 miljoner på alla parter', 'Staten betalar'],
  ['jämför 5 % och 10 % ökning', '10 %'],
  ['sex personer i jobb i ett år, vad ger det?', '6 personer i arbete'],
  ['hur många procent är 28 av 62', '45,2 %'],
  ['nådde vi målen?', 'mål'],
  ['vem passar för FIA?', 'FIA'],
  ['vem betalar om det blir underskott?', 'Medlemmarna'],
  ['eget kapital', 'apital'],
  ['lägg till insatsen Nya vägar', 'Ska Nya vägar läggas till?'],
  ['nej', 'Inget är sparat'],
  ['ändra behörighet', 'Vem gäller det?'],
  ['stäng 2024', 'Ska 2024 stängas?'],
  ['nej', 'Inget är sparat'],
  ['hur ligger vi till?', 'Prognos'],
  ['skriv det till protokollet', 'Text till protokollet'],
];

describe('a director’s ten minutes', () => {
  it.each(TYPED.map(([text, shows, longer], index) => [String(index + 1).padStart(2, '0'), text, shows, longer ?? false] as const))(
    '%s %s',
    async (number, text, shows, longer) => {
      const card = await chat.say(text);
      await card.shows(shows);
      await bothWidths(chat, card, join(FOLDER, number), longer);
      expect(await card.words()).not.toContain('undefined');
    },
  );
});
