import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/text/render.js';
import * as samples from '../cards/samples.js';

const seen = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the text alternative', () => {
  test('says the whole budget card, in its order', () => {
    const text = seen(renderText(samples.budgetStatus));
    const parts = [
      'Södra Vätterbygden · budget 2021\nUnderskott 1 394 900 kr, kapitalet täcker det',
      'Intäkter: 7 348 000 kr',
      'Varning: nästan hela kapitalet används.',
      'Största kostnaderna (procent av alla):\n– Enter: 2 878 200 kr (33 %)',
      'Kostnader 2021:\n– Enter: 2 878 200 kr; Andel 33 %',
      '– Summa: 8 742 900 kr; Andel 100 %',
      'Så här räknades det:\n',
      '– Resultat: −1 394 900 kr = 7 348 000 − 8 742 900',
      '– Kapital 31 dec: 59 513 kr = 1 454 413 − 1 394 900',
      'Källa: budget 2021, § 9, 16 november 2020.',
      'Du kan också: Jämför med 2020 · Byt år (År: 2020, 2021, 2022 eller 2023; Underlag: Budget, Plan eller Prognos; sedan Visa)',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('names the columns of a table of several on every line, and its unit once', () => {
    const text = seen(renderText(samples.budgetCompare));
    expect(text).toContain('Budget och prognos 2020 (tkr):\n– Tillgängligt nya projekt: Budget 400,0; Prognos –; Skillnad −400,0');
    expect(text).toContain('– Förstudie samsjuklighet: Budget –; Prognos 174,0; Skillnad +174,0');
    expect(text).toContain('– Efterstöd: lägre 396 tkr');
  });

  test('is exact to the öre where it explains', () => {
    expect(seen(renderText(samples.growth))).toContain('– Statens bidrag 2025: 5 379 103,40 kr = det minsta av 5 500 000 och 3 674 000 × 1,1⁴');
  });

  test('asks in words, with a right answer, and says what is filled in', () => {
    expect(renderText(samples.reportEmpty)).toContain('– Kvinnor: skriv antal för kvinnor, till exempel 12');
    expect(renderText(samples.reportEmpty)).toContain('Varför avslutade?\nSumman ska bli lika många som avslutade.\n– Arbete:');
    expect(renderText(samples.reportPrefilled)).toContain('– Kvinnor: nu 24');
    expect(renderText(samples.ask)).toContain('– År: nu 2021; välj 2020, 2021, 2022 eller 2023');
  });

  test('says what the bot waits for', () => {
    expect(renderText(samples.confirm)).toContain('Skriv ja för att spara eller nej för att avbryta.');
    expect(renderText(samples.invalid)).toContain('Skriv ”spara ändå:” och varför');
  });

  test('shows the help with an example under each row', () => {
    expect(renderText(samples.helpMember)).toContain('– Budgeten 2021: ”Hur ser budgeten ut 2021?”');
  });

  test('a save contains the word that everybody waits for', () => {
    expect(renderText(samples.receipt)).toContain('Sparat');
    expect(renderText(samples.receipt)).toContain('✓ Enter 2023: 62');
  });

  test('a denial is its words and nothing else', () => {
    expect(renderText(samples.denied).split('\n')).toHaveLength(3);
  });

  test.each(Object.entries(samples.samples))(
    '%s has no soft hyphen, no Markdown, no hyphen for a minus and no ordinary space inside a number',
    (_name, answer) => {
      const text = renderText(answer);
      expect(text).not.toMatch(/\u00ad|\*|^#|^\d+\. |\]\(|`/m);
      expect(text).not.toMatch(/(^|\s)-\d/);
      expect(text).not.toMatch(/\d{1,3} \d{3}\b/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      expect(text).not.toMatch(/\n{3,}|[ \t]\n/);
    },
  );
});
