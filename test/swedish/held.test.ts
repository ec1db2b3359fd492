import { expect, test } from 'vitest';
import { held } from '../../src/swedish/held.js';

test.each([
  ['Budgeten beslutas senast 30 november', 'Budgeten beslutas senast 30_november'],
  ['Staten 50 %, 23 § och § 9', 'Staten 50_%, 23_§ och §_9'],
  ['200 kr i 2 år', '200_kr i 2_år'],
  ['2021 marsch, 3 åren, ett år', '2021 marsch, 3 åren, ett år'],
])('”%s” is held together where a number stands by what it counts', (text, expected) => {
  expect(held(text).replaceAll('\u00a0', '_')).toBe(expected);
});
