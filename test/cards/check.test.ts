import { expect, test } from 'vitest';
import type { AdaptiveCard } from '../../src/cards/card.js';
import { renderCard } from '../../src/cards/render.js';
import { faults } from './check.js';
import { budgetStatus, nextMeeting } from './samples.js';

const spoiled = (from: string, to: string): AdaptiveCard => {
  const good = JSON.stringify(renderCard(budgetStatus, 'k'));
  expect(good).toContain(from);
  return JSON.parse(good.replace(from, to));
};

test.each([
  ['another version', '"version":"1.5"', '"version":"1.6"'],
  ['a text that does not wrap', '"wrap":true', '"wrap":false'],
  ['a chart without fallback', '"fallback":{"type":"FactSet"', '"instead":{"type":"FactSet"'],
  ['a button without fallback', '"fallback":{"type":"Action.Submit"', '"instead":{"type":"Action.Submit"'],
  ['a button with another verb', '"verb":"budget.status"', '"verb":"help"'],
  ['an input without label', '"label":"År"', '"labelled":"År"'],
  ['an input without error message', '"errorMessage":"Välj år."', '"message":"Välj år."'],
  ['an id twice', '"id":"calc"', '"id":"tab"'],
  ['two buttons with one key', 'k:1', 'k:0'],
  ['a number that the text does not say', '59\u00a0513\u00a0kr', '59\u00a0514\u00a0kr'],
  ['a number formatted otherwise', '7\u00a0348\u00a0000\u00a0kr', '7348000\u00a0kr'],
])('the machine check sees %s', (_name, from, to) => {
  expect(faults(spoiled(from, to), budgetStatus)).not.toEqual([]);
});

test('the machine check sees a card that is too large', () => {
  expect(faults({ ...renderCard(nextMeeting, 'k'), ballast: 'x'.repeat(28 * 1024) }, nextMeeting)).not.toEqual([]);
});
