import { describe, expect, test } from 'vitest';
import type { CardElement } from '../../src/cards/card.js';
import { minutesOf } from '../../src/commands/minutes.js';
import { plain } from '../../src/swedish/plain.js';
import { faults } from '../cards/check.js';
import { associations, room, typed } from './room.js';

const ASKED = [
  'hur ser budgeten ut?',
  'jämför budget och utfall 2023',
  'kontrollräkna 2023',
  'höj 10 % per år, utrymme 40 mnkr',
  'vad är 24 jobb värda',
  'hur gick det mot målen',
  'visa deltagare 2023',
  'när är nästa möte?',
  'visa alla beslut',
];

describe('text for the minutes', () => {
  test.each([
    [
      'hur ser budgeten ut 2021?',
      'Budget 2021 för Södra Vätterbygden redovisades. Underskott 1 394 900 kr, kapitalet täcker det. Intäkter: 7 348 000 kr; kostnader: 8 742 900 kr; kapital 31 dec: 59 513 kr. Källa: budget 2021, § 9, 16 november 2020. Kapitalet vid årets början är en prognos.',
    ],
    [
      'sex pers i jobb i ett och ett halvt år, vad ger det?',
      'Samhällsekonomisk effekt för Södra Vätterbygden redovisades. 6 personer i arbete i 18 månader beräknas ge 1 749 600 kr, räknat på 16 200 kr per person och månad. Insatsens kostnad är inte avdragen. Källa: medlemssamråd 2024, bilden Socioekonomiska effekter, 23 februari 2024.',
    ],
    [
      'vad bestämdes i § 9',
      'Tidigare beslut för Södra Vätterbygden redovisades. § 9, 16 november 2020: Styrelsen ställde sig bakom strategin att höja medlemsbidragen med 10 % per år tills hela det statliga utrymmet tas till vara. Källa: protokoll 16 november 2020, § 9. Beslutet är återgivet kort, med egna ord.',
    ],
  ])('”%s”', async (text, minutes) => {
    const { answer, text: said } = await room().say(text);
    expect(typed(minutesOf(answer) ?? '')).toBe(minutes);
    expect(typed(said)).toContain(`Text till protokollet:\n${minutes}`);
  });

  test.each([
    ['fördela 8 miljoner, höglandet', 'Fördelning av bidragen för Höglandet redovisades.'],
    ['gör ett äskande på 8 miljoner för 2027', 'Äskande 2027 för Södra Vätterbygden redovisades.'],
    ['jämför administrationens andel i länet', 'Administration för alla förbund redovisades.'],
    ['Hur ser budgeten ut i Höglandet 2023?', 'Budget 2023 för Höglandet redovisades.'],
  ])('”%s” is named once, as it would be in a sentence', async (text, opening) => {
    expect(typed(minutesOf((await room().say(text)).answer) ?? '').slice(0, opening.length)).toBe(opening);
  });

  test('in every association: what was presented, a source, the same on the card, closed until it is asked for', async () => {
    for (const { name } of associations.all)
      for (const text of ASKED) {
        const { answer, card, text: said } = await room().say(`${name}: ${text}`);
        const minutes = minutesOf(answer);
        expect(card && faults(card, answer)).toEqual([]);
        if (minutes === null) continue;
        expect(minutes).toMatch(/^\p{Lu}[^.]* redovisades\. .*Källa: /u);
        expect(said).toContain('Text till protokollet:');
        // A button of its own, or where there is a calculation a heading in what that opens: two buttons fill a row of a phone.
        const [id, property] = answer.calculation?.length ? ['calc', 'text'] : ['min', 'title'];
        const fold = (card?.body ?? []).find((element) => (element as CardElement).id === id) as CardElement | undefined;
        expect(fold?.isVisible).toBe(false);
        expect(JSON.stringify(fold)).toContain(JSON.stringify(plain(minutes)).slice(1, -1));
        expect(JSON.stringify(card)).toContain(`"${property}":"Text till protokollet"`);
      }
  });

  test('asked for in words it is made of the last answer, in the same chat and by the same person', async () => {
    const chat = room();
    await chat.say('hur ser budgeten ut 2021?');
    await chat.say('hjälp');
    const { answer, card } = await chat.say('skriv det till protokollet');
    expect(answer.command).toBe('minutes.write');
    expect(typed(answer.lead ?? '')).toMatch(/^Budget 2021 för Södra Vätterbygden redovisades\. Underskott 1 394 900 kr/);
    expect(card && faults(card, answer)).toEqual([]);
    expect((await chat.say('text till protokollet')).answer.lead).toBe(answer.lead);
  });

  test('with nothing asked before it says what to do', async () => {
    const { answer, text } = await room().say('skriv det till protokollet');
    expect([answer.status, answer.headline]).toEqual(['ok', 'Vad ska stå i protokollet?']);
    expect(text).toContain('Fråga först');
  });

  test('what is no answer, or no board’s matter, has none', async () => {
    for (const text of ['hjälp', 'höj bidragen', 'vilka regler finns', '28 av 62', 'bananpaj'])
      expect(minutesOf((await room().say(text)).answer)).toBeNull();
  });
});
