import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chat } from './chat.js';
import { type Playground, startPlayground } from './playground.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'screenshots', 'playground');

let playground: Playground;
let chat: Chat;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  playground = await startPlayground();
});
afterAll(() => playground?.close());

const UNTIL_JULY = 'utfall t.o.m. juli: Enter 1 700 000, Kansli 430 000';
const UNTIL_AUGUST =
  'utfall t.o.m. augusti: Enter 2 250 000, Kansli 480 000, FIA 400 000, IT-spåret 246 000, SE-N 390 000, ARCH 430 000, Kompetensutveckling 40 000, SAMverkan 533 000, Habo 97 500, Försäkringskassan 2 755 500';

/** A director's ten minutes: last year's budget taken over and adopted, what has been used so far typed in, and the question of the meeting. */
const STEPS: readonly (readonly [name: string | null, text: string, headline: string])[] = [
  [null, 'hjälp', 'Tryck på en rad'],
  [null, 'gör ett budgetförslag 2026 med samma insatser och 2,5 % upp', '2026'],
  [null, 'ja', 'Sparat'],
  [null, 'anta budgeten 2026, § 12 den 2025-11-20', '2026'],
  [null, 'ja', 'Sparat'],
  ['outcome-form', 'lägg in utfall', 'Lägg in utfall 2026'],
  [null, UNTIL_JULY, 'Stämmer utfallet?'],
  [null, 'ja', 'Sparat'],
  ['outcome-confirm', UNTIL_AUGUST, 'Stämmer utfallet?'],
  ['outcome-receipt', 'ja', 'Sparat'],
  ['outcome-status', 'hur ligger vi till?', 'Prognos: 207 894 kr över budget'],
  ['outcome-line', 'hur ligger Enter till?', 'Enter: 424 845 kr över budget'],
  ['outcome-strange', 'utfall Enter t.o.m. oktober 2 300', 'Är det tusental kronor?'],
  ['outcome-month', 'utfall Enter 2 300 000', 'Till och med vilken månad?'],
  ['outcome-undone', 'ångra', 'Ångrat'],
];

describe.each([
  ['wide', null],
  ['phone', '320px'],
])('a year under way, %s', (name, width) => {
  beforeAll(async () => {
    chat = await playground.open({ width: 1400, height: 4200 });
    const outermost = '.ac-preview-panel, .ac-preview-panel > .ac-adaptiveCard';
    if (width) await chat.page.addStyleTag({ content: `${outermost} { width: ${width} !important; min-width: 0 !important; }` });
  });
  afterAll(() => chat?.close());

  it.each(STEPS.filter(([what]) => what !== null || name === 'wide'))('%s: %s', async (what, text, headline) => {
    const card = await chat.say(text);
    await card.shows(headline);
    if (what === null) return;
    await card.locator.screenshot({ path: join(FOLDER, `${what}-${name}.png`) });
    expect(await card.cut()).toEqual([]);
    for (const fold of ['Visa tabell']) if (await card.has(fold)) await card.press(fold);
    await card.locator.screenshot({ path: join(FOLDER, `${what}-${name}-open.png`) });
    expect(await card.cut()).toEqual([]);
  });
});
