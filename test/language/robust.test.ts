import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.js';
import { CONTEXT, language } from './fixture.js';
import { UTTERANCES } from './utterances.js';

const words = fc.constantFrom(
  ...UTTERANCES.flatMap(({ text }) => text.split(' ')),
  '%',
  '-',
  '(',
  ':',
  '½',
  '\n',
  '💰',
  '&#0;',
  '<at>',
  '2024-13',
  '999999999999999999999999',
);

describe('whatever is written', () => {
  test('never throws, and every value keeps the rule of its parameter', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(words, { maxLength: 14 }).map((some) => some.join(' ')),
    );
    fc.assert(
      fc.property(text, (written) => {
        language.understand(written, CONTEXT);
        for (const command of COMMANDS) {
          const { params } = language.read(command.id, written, CONTEXT);
          expect(command.parameters.safeParse(params).success).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('never throws in a field either', () => {
    const names = COMMANDS.flatMap(({ parameters }) => Object.keys(parameters.shape));
    fc.assert(
      fc.property(fc.constantFrom(...names, 'exits.work'), fc.oneof(fc.string({ unit: 'binary' }), words), (name, value) => {
        for (const { id, parameters } of COMMANDS)
          expect(parameters.safeParse(language.readInputs(id, { [name]: value }, CONTEXT).params).success).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });

  test('is understood the same way every time', () => {
    for (const { text } of UTTERANCES) expect(language.understand(text, CONTEXT)).toEqual(language.understand(text, CONTEXT));
  });

  test('is read whatever chat clients add to it', () => {
    const plain = language.understand('enter mars 2024: 24 kv, 38 m', CONTEXT);
    for (const dressed of [
      '<at>Finsamboten</at> enter mars 2024: 24 kv, 38 m',
      '@Finsamboten enter mars 2024: 24 kv, 38 m',
      '<p>enter mars 2024: 24&nbsp;kv, 38&#160;m</p>',
      'enter mars 2024: 24 kv, 38 m 👍',
      '\u200benter mars\u00a02024: 24\u202fkv, 38 m\r\n',
    ])
      expect(language.understand(dressed, CONTEXT)).toEqual(plain);
  });

  test('does not take longer to read when it is long and hostile', () => {
    for (const piece of ['1 ', 'tio ', '2024-', '0701', 'och en halv ', '((((', 'enter ', '<at>', '&#', 'a', '780914-'])
      expect(['unknown', 'personal', 'unsure', 'command']).toContain(language.understand(piece.repeat(20_000), CONTEXT).kind);
  });
});
