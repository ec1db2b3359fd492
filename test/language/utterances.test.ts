import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.js';
import type { Understanding } from '../../src/language/understanding.js';
import { CONTEXT, language } from './fixture.js';
import { UTTERANCES, type Utterance } from './utterances.js';

/** One word for what was understood, as the table of utterances names it. */
function heard(understanding: Understanding): string {
  if (understanding.kind === 'command') return understanding.command;
  return understanding.kind === 'reply' ? understanding.reply.kind : understanding.kind;
}

const judged = UTTERANCES.map((utterance) => ({ utterance, understanding: language.understand(utterance.text, CONTEXT) }));
const isCommand = ({ meant }: Utterance) => COMMANDS.some(({ id }) => id === meant);
const share = (part: number, whole: number) => part / whole;

describe('what people write', () => {
  const clear = judged.filter(({ utterance, understanding }) => heard(understanding) === utterance.meant);
  const offered = judged.filter(
    ({ utterance, understanding }) => understanding.kind === 'unsure' && understanding.candidates.some((id) => id === utterance.meant),
  );
  const wrong = judged.filter(({ utterance, understanding }) => understanding.kind === 'command' && understanding.command !== utterance.meant);

  test('is a table large enough to say something', () => {
    expect(UTTERANCES.length).toBeGreaterThanOrEqual(250);
    expect(new Set(UTTERANCES.map(({ text }) => text)).size).toBe(UTTERANCES.length);
    const examples = new Set(COMMANDS.flatMap((command) => command.examples.map((example) => example.toLowerCase())));
    const copies = UTTERANCES.filter(({ text, meant }) => meant.includes('.') && examples.has(text.toLowerCase()));
    expect(share(copies.length, UTTERANCES.length)).toBeLessThan(0.05);
  });

  test('is understood, and where it is not clear the meant command is offered', () => {
    console.log(
      `utterances ${UTTERANCES.length}: clear ${clear.length} (${(share(clear.length, UTTERANCES.length) * 100).toFixed(1)} %), ` +
        `offered among two or three ${offered.length}, taken for another command ${wrong.length}`,
    );
    expect(share(clear.length, UTTERANCES.length)).toBeGreaterThanOrEqual(0.85);
    expect(share(clear.length + offered.length, UTTERANCES.length)).toBeGreaterThanOrEqual(0.93);
  });

  test('is almost never taken for another command', () => {
    expect(wrong.map(({ utterance }) => utterance.text).length).toBeLessThanOrEqual(UTTERANCES.length * 0.03);
  });

  test('never starts a report by mistake: only that command leads to something saved', () => {
    const saved = wrong.filter(({ understanding }) => understanding.kind === 'command' && understanding.command === 'participants.report');
    expect(saved.map(({ utterance }) => utterance.text)).toEqual([]);
  });

  test('is refused when it carries personal data, always', () => {
    const personal = judged.filter(({ utterance }) => utterance.meant === 'personal');
    expect(personal.filter(({ understanding }) => understanding.kind !== 'personal').map(({ utterance }) => utterance.text)).toEqual([]);
  });

  test('answers something pending only when that is the whole message', () => {
    const replies = judged.filter(({ utterance }) => ['yes', 'no', 'undo', 'reason'].includes(utterance.meant));
    expect(replies.filter(({ utterance, understanding }) => heard(understanding) !== utterance.meant).map(({ utterance }) => utterance.text)).toEqual(
      [],
    );
  });
});

describe('the parameters of what people write', () => {
  test.each(UTTERANCES.filter(isCommand).map((utterance) => [utterance.text, utterance] as const))('%s', (text, { meant, params, asks }) => {
    const reading = language.read(meant as 'budget.status', text, CONTEXT);
    expect(reading.params).toEqual(params);
    expect(reading.problems.map(({ parameter }) => parameter)).toEqual(asks);
  });

  test('a command is given the same parameters as when only they are asked for', () => {
    for (const { utterance, understanding } of judged) {
      if (understanding.kind !== 'command') continue;
      const { params, problems } = understanding;
      expect(isDeepStrictEqual({ params, problems }, language.read(understanding.command, utterance.text, CONTEXT))).toBe(true);
    }
  });
});

describe("the commands' own examples", () => {
  test('are understood as their command', () => {
    const missed = COMMANDS.flatMap(({ id, examples }) =>
      examples.filter((example) => heard(language.understand(example, CONTEXT)) !== id).map((example) => `${id}: ${example}`),
    );
    const all = COMMANDS.flatMap(({ examples }) => examples).length;
    console.log(`examples ${all}: missed ${missed.length}\n${missed.join('\n')}`);
    expect(missed.length).toBeLessThanOrEqual(all * 0.05);
  });
});
