import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/calculation/number.js';
import { clean } from '../../src/language/text.js';
import { type NumberToken, tokenize } from '../../src/language/tokens.js';
import { amount, kronor, kronorExact, percent } from '../../src/swedish/format.js';
import { readNumberWords } from '../../src/swedish/words.js';

function numbersOf(text: string): NumberToken[] {
  return tokenize(clean(text)).filter((token): token is NumberToken => token.kind === 'number');
}

const told = (text: string) => numbersOf(text).map(({ value, unit }) => `${value.toFixed()} ${unit}`);

describe('numbers in every written form', () => {
  test.each([
    ['16.200kr', '16200 money'],
    ['1 480 000', '1480000 plain'],
    ['1480000', '1480000 plain'],
    ['1.480.000 kr', '1480000 money'],
    ['1,480,000', '1480000 plain'],
    ["1'480'000", '1480000 plain'],
    ['4,7 miljoner', '4700000 money'],
    ['4.7 miljoner', '4700000 money'],
    ['30,739 mkr', '30739000 money'],
    ['30.739 mkr', '30739000 money'],
    ['5,5 mnkr', '5500000 money'],
    ['5,5 milj. kr', '5500000 money'],
    ['600tkr', '600000 money'],
    ['2 800 tkr', '2800000 money'],
    ['600 tusen kronor', '600000 money'],
    ['1 miljard', '1000000000 money'],
    ['1 480 000:-', '1480000 money'],
    ['- 125', '-125 plain'],
    ['−125', '-125 plain'],
    ['sex och en halv miljon', '6500000 money'],
    ['2 och en halv miljon', '2500000 money'],
    ['en halv miljon kronor', '500000 money'],
    ['tvåhundrafemtio tusen kronor', '250000 money'],
    ['10%', '10 percent'],
    ['10 procent', '10 percent'],
    ['tio procent', '10 percent'],
    ['10,5 %', '10.5 percent'],
    ['10.125 %', '10.125 percent'],
    ['två och en halv procent', '2.5 percent'],
    ['två komma fem procent', '2.5 percent'],
    ['2½ %', '2.5 percent'],
    ['+10', '10 plain'],
    ['-2,5 %', '-2.5 percent'],
    ['minus 10 procent', '-10 percent'],
    ['Minus två och en halv procent', '-2.5 percent'],
    ['minus ca 40 000 kr', '-40000 money'],
    ['minus fem miljoner', '-5000000 money'],
    ['minus tre', '-3 plain'],
    ['minus en person', '-1 plain'],
    ['minus noll', '0 plain'],
    ['går vi minus 2024', '2024 plain'],
    ['5 917 013,74 kr', '5917013.74 money'],
    ['tjugofem', '25 plain'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  test.each([
    ['2021-2023', ['2021 plain', '2023 plain']],
    ['mars 24 120 kv', ['24 plain', '120 plain']],
    ['24kv 38m', ['24 plain', '38 plain']],
    ['tio tjejer å sju killar', ['10 plain', '7 plain']],
    ['1 480 000\t1 837 000', ['1480000 plain', '1837000 plain']],
    ['tre, fyra eller fem', ['3 plain', '4 plain', '5 plain']],
    ['fem minus två', ['5 plain', '2 plain']],
    ['plus minus 2 %', ['2 percent']],
  ])('%s are several', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test.each(['1o %', 'l2 kvinnor', '2O', '16,200 kr'])('%s is not certain, and says so', (text) => {
    expect(numbersOf(text).map(({ unclear }) => unclear)).toEqual([true]);
  });

  test('what the bot writes itself is read back to the same number', () => {
    const whole = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
    fc.assert(fc.property(whole, (value) => told(kronor(value))[0] === `${value === 0 ? 0 : value} money`));
    fc.assert(
      fc.property(whole, (ore) => {
        const value = decimal(ore).div(100);
        return numbersOf(kronorExact(value))[0]?.value.eq(value) === true;
      }),
    );
    fc.assert(fc.property(whole, (value) => numbersOf(amount(value, 'tkr'))[0]?.value.eq(decimal(value).times(1000)) === true));
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (hundredths) => {
        const value = decimal(hundredths).div(100);
        return numbersOf(percent(value))[0]?.value.eq(value) === true;
      }),
    );
  });
});

describe('number words', () => {
  test.each([
    ['noll', 0, 1],
    ['en', 1, 1],
    ['tolv', 12, 1],
    ['tjugofyra', 24, 1],
    ['tjugo fyra', 24, 2],
    ['etthundratjugofem', 125, 1],
    ['hundra', 100, 1],
    ['ettusentvåhundra', 1200, 1],
    ['sju hundra femtio tusen', 750_000, 4],
    ['två miljoner trehundra tusen', 2_300_000, 4],
    ['sex och en halv miljon', 6_500_000, 5],
    ['halvannan miljon', 1_500_000, 2],
    ['ett och ett halvt år', 1.5, 4],
    ['fyra komma sju miljoner', 4_700_000, 4],
    ['tre fem', 3, 1],
    ['fem och sju', 5, 1],
    ['tio tjejer', 10, 1],
  ])('%s', (text, value, used) => {
    const read = readNumberWords(text.split(' '));
    expect(read?.value.toNumber()).toBe(value);
    expect(read?.used).toBe(used);
  });

  test.each(['enter', 'hundratals', 'femma', 'sexa', 'tioårig', 'och', 'halvvägs', 'entré', ''])('"%s" is no number', (word) => {
    expect(readNumberWords([word])).toBeNull();
  });
});
