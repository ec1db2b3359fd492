import { expect, test } from 'vitest';
import { capital, small } from '../../src/swedish/letters.js';

test.each([
  ['budget 2026', 'Budget 2026'],
  ['åtgärder', 'Åtgärder'],
  ['', ''],
])('%s begins a sentence as %s', (text, expected) => expect(capital(text)).toBe(expected));

test.each([
  ['Intäkter', 'intäkter'],
  ['Övriga', 'övriga'],
  ['FIA', 'FIA'],
  ['A', 'A'],
  ['B: 90 %', 'B: 90 %'],
  ['2026', '2026'],
  ['', ''],
])('%s is written %s within a sentence', (text, expected) => expect(small(text)).toBe(expected));
