import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonal } from '../../src/language/privacy.js';
import { CONTEXT, language, NOW } from './fixture.js';

/** Every way in which a personnummer is written. The numbers are made up, and most have a wrong check digit. */
const NUMBERS = [
  '780914-4321',
  '7809144321',
  '780914 4321',
  '780914+4321',
  '780914 - 4321',
  '780914–4321',
  '780914−4321',
  '78-09-14-4321',
  '78 09 14-4321',
  '7809 14-4321',
  '19780914-4321',
  '197809144321',
  '19780914 4321',
  '1978-09-14-4321',
  '1978-09-14 4321',
  '1978 09 14 4321',
  '780974-4321',
  '19780974-4321',
  '200512-1234',
  '20051212-1234',
  '780914-XXXX',
  '780914-****',
  '780914-T123',
  '780914\u00ad-4321',
  '780914\u200b4321',
  '７８０９１４-４３２１',
  '780914&nbsp;4321',
];

const OTHERS: readonly (readonly [string, string])[] = [
  ['070-123 45 67', 'phone'],
  ['0701234567', 'personnummer'],
  ['070 123 45 67', 'phone'],
  ['+46 70 123 45 67', 'phone'],
  ['0046701234567', 'phone'],
  ['036-10 50 00', 'phone'],
  ['0370-12345', 'phone'],
  ['08-123 456 78', 'phone'],
  ['tel 08 12 34 56 78', 'phone'],
  ['namn@exempel.se', 'email'],
  ['namn.efternamn@exempel.se', 'email'],
  ['namn (at) exempel.se', 'email'],
  ['född 1978-09-14', 'personnummer'],
  ['pnr: 780914', 'personnummer'],
];

const HARMLESS = [
  '1 480 000',
  '1480000',
  '1 345 100 1 480 000',
  '118400\t130000',
  'Habo 118 400/118 400/130 000',
  '8 742 900 7 365 600 7 323 000',
  '611000 605700 0 0',
  '5917013,74',
  '12 345 678,90',
  '1010101010 kr',
  '222000-2428',
  'orgnr 222000-2428',
  '200908',
  '2021 0507',
  '202403',
  '2024-03-15 09.00',
  '2027-03-04 1330',
  'möte 04-03-2027 kl 13.30',
  '04/03 2027',
  '2020-11-18 till 2020-12-09',
  '2024-01/2024-03',
  '2021–2023',
  'kl 09.00-12.00',
  'enter mars 2024: 24 kv, 38 m, 5 nya, 3 avslutade',
  '24/38/19/20/4/5/3/7/1',
  '05 12 11 20',
  '10-12 deltagare',
  '0,5 mkr',
  '+10 % från 2021',
  '<at>Finsamboten</at> hej',
  '@Finsamboten hej',
];

describe('personal data', () => {
  test.each(NUMBERS)('%s is a personnummer', (written) => {
    expect(findPersonal(`NN ${written} ska skrivas ut`, NOW)).toBe('personnummer');
    expect(findPersonal(written, NOW)).toBe('personnummer');
    expect(findPersonal(`(${written}).`, NOW)).toBe('personnummer');
  });

  test.each(OTHERS)('%s is refused (%s)', (written, what) => {
    expect(findPersonal(`ring NN på ${written}`, NOW)).toBe(what);
    expect(findPersonal(written, NOW)).toBe(what);
  });

  test.each(HARMLESS)('%s passes', (written) => {
    expect(findPersonal(written, NOW)).toBeNull();
    expect(findPersonal(`vad betyder ${written} för oss`, NOW)).toBeNull();
  });

  test('is looked for before anything else, also in an answer to a question', () => {
    expect(language.understand('ja 780914-4321', CONTEXT)).toEqual({ kind: 'personal', what: 'personnummer' });
    expect(language.understand('spara ändå: gäller 19780914-4321', CONTEXT)).toEqual({ kind: 'personal', what: 'personnummer' });
    expect(language.understand('hej &#55;80914-4321', CONTEXT).kind).toBe('personal');
  });

  test('any birth date with any four digits is refused, whatever the check digit', () => {
    const born = fc.date({ min: new Date('1930-01-01T00:00:00Z'), max: new Date('2010-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(born, fc.integer({ min: 0, max: 9999 }), fc.constantFrom('-', '', '+', ' '), fc.boolean(), (date, last, sep, century) => {
        const digits = date.toISOString().slice(0, 10).replace(/-/g, '');
        const written = `${century ? digits : digits.slice(2)}${sep}${String(last).padStart(4, '0')}`;
        return findPersonal(`${written} har börjat`, NOW) !== null;
      }),
    );
  });

  test('what is asked about never quotes words that may be a name', () => {
    for (const text of ['insatsen Namn Namnsson mars 2024: 12 kv 9 m', 'Namn Namnsson 12 kvinnor 9 män 4']) {
      const { problems } = language.read('participants.report', text, CONTEXT);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.map(({ words, message }) => words + message).join(' ')).not.toMatch(/namn namnsson/i);
    }
  });
});
