import { describe, expect, test } from 'vitest';
import { fieldFor } from '../../src/commands/fields.js';
import { type ParameterName, parameters } from '../../src/commands/parameters/parameters.js';
import { COMMANDS } from '../../src/commands/registry.js';
import { grouped } from '../../src/swedish/grouped.js';
import { plain } from '../../src/swedish/plain.js';
import { formLines } from '../../src/text/form.js';
import { breaksGroups, faults } from '../cards/check.js';
import { world } from '../turn/world.js';

const NB = '\u00a0';

describe('digits in groups of three', () => {
  test.each([
    ['till exempel 12 500.', `till exempel 12${NB}500.`],
    ['8 000 000 eller 8 mnkr', `8${NB}000${NB}000 eller 8 mnkr`],
    ['−1 394 900,50 kr', `−1${NB}394${NB}900,50 kr`],
    ['den 3 maj 2021 500 kr', 'den 3 maj 2021 500 kr'],
    ['9 12 500', `9 12${NB}500`],
    ['kl 9 000012', 'kl 9 000012'],
    [`12${NB}500`, `12${NB}500`],
  ])('%s', (text, expected) => {
    expect(grouped(text)).toBe(expected);
    expect(plain(text)).toBe(expected);
  });

  test('hold together in the words of every field', () => {
    const names = Object.keys(parameters) as ParameterName[];
    const lines = names.flatMap((name) =>
      formLines([fieldFor(name), fieldFor(name, '12000'), { ...fieldFor(name), kind: 'number', value: '12000' }]),
    );
    expect(lines.filter(breaksGroups)).toEqual([]);
    expect(lines.some((line) => line.includes(`nu 12${NB}000`))).toBe(true);
  });

  test('hold together in what the bot answers to examples of every command', async () => {
    const room = world();
    const wrong: string[] = [];
    for (const { id, examples } of COMMANDS)
      for (const [index, example] of examples.entries()) {
        if (index % 6 !== 0) continue;
        const { answer, text, card } = await room.say(example, { conversation: `${id} ${index}` });
        if (breaksGroups(text)) wrong.push(`${example}: ${text}`);
        wrong.push(...faults(card, answer).filter((fault) => fault.includes('groups')));
      }
    expect(wrong).toEqual([]);
  });
});
