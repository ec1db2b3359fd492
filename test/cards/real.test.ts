import { describe, expect, test } from 'vitest';
import { world } from '../turn/world.js';
import { faults } from './check.js';

const ASKED = [
  'hjälp',
  'hej',
  'hur ser budgeten ut 2021?',
  'vad kostar Enter 2021',
  'prognos 2020',
  'plan 2022',
  'visa Göteborgs budget 2021',
  'visa Sunnerbos budget 2021',
  'Värends budget 2015',
  'vad händer om bidragen höjs 10 % per år',
  'höj 7 % om året från 2021',
  'sänk bidragen med 2,5 % per år',
  'visa deltagare 2023',
  'hur går det för Enter 2023?',
  'visa FIA 2023',
  'sex pers i jobb i ett och ett halvt år, vad ger det?',
  'hur många jobb krävs för att tjäna in 900 tkr',
  '28 av 62, mål 50 %',
  'nådde FIA sitt mål?',
  'vad bestämdes i § 9',
  'visa alla beslut',
  'vem passar för FIA?',
  'vilka insatser finns?',
  'när ska budgeten vara beslutad?',
  'är styrelsens möten offentliga',
  'vilka regler finns',
  'skriv det till protokollet',
  'när är nästa möte?',
  'ändra behörighet',
  'visa behörigheter',
  'dölj små antal',
  'dölj antal under 5',
  'ändra insatser',
  'lägg till insatsen Nya vägar',
  'rapportera Enter',
  'enter juli 2024: 19 kv, 30 m, 1 ny kv, 2 nya m, inga avsl',
  'FIA juni 2024: 12 kvinnor, 9 män, 2 nya, 1 avslutad, 2 till arbete',
  'NN 780914-4321 ska skrivas ut från NOVA',
  'vem vann melodifestivalen',
  'ja',
];

describe('the cards of the real bot', () => {
  test.each(ASKED)('”%s”', async (text) => {
    const { card, answer } = await world().say(text);
    expect(card && faults(card, answer)).toEqual([]);
  });
});
