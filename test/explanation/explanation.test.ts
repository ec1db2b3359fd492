import { describe, expect, test } from 'vitest';
import { expression, type Figure } from '../../src/calculation/figure.js';
import { decimal } from '../../src/calculation/number.js';
import type { Answer } from '../../src/commands/answer.js';
import type { Command } from '../../src/commands/command.js';
import { COMMANDS } from '../../src/commands/registry.js';
import { evaluate, parseDecimal } from '../calculation/evaluate.js';
import { associations, world } from '../turn/world.js';
import { QUESTIONS, WITHOUT_FIGURES } from './questions.js';

/** A count is written without its unit under its own heading. */
const kindOf = ({ unit }: Figure) => (unit === 'participants' || unit === 'people' ? 'number' : unit);

/** Is the figure among those that are explained? By value and unit: a card's own rounding of an explained figure stands for it. */
function isExplained(figure: Figure, calculation: readonly Figure[]): boolean {
  const same = (other: Figure) => kindOf(other) === kindOf(figure) && other.value.eq(figure.value);
  const inner = figure.formula?.operator === 'round' ? figure.formula.operands[0] : undefined;
  return calculation.some((each) => same(each) || (inner !== undefined && kindOf(each) === kindOf(inner) && each.value.eq(inner.value)));
}

/** What is wrong with how an answer's figures are explained, each fault in words. */
function faultsOf({ calculation = [], keyFigures = [] }: Answer): string[] {
  const wrong = calculation.filter((figure) => {
    const value = evaluate(expression(figure));
    const shown = parseDecimal(figure.value.toFixed());
    return value.numerator !== shown.numerator || value.denominator !== shown.denominator;
  });
  const unnamed = calculation.filter(({ label }) => label === '');
  const unsourced = calculation.filter(({ sources }) => sources.length === 0 || sources.some((source) => source.trim() === ''));
  const unexplained = keyFigures.filter(({ figure }) => figure.formula !== null && !isExplained(figure, calculation));
  return [
    ...wrong.map((figure) => `${figure.label}: ${expression(figure)} is not ${figure.value.toFixed()}`),
    ...unnamed.map((figure) => `a figure of ${figure.value.toFixed()} has no name`),
    ...unsourced.map(({ label }) => `${label} has no source`),
    ...unexplained.map(({ label, figure }) => `${label} ${figure.value.toFixed()} is shown but not explained`),
  ];
}

interface Asked {
  readonly figures: number;
  readonly faults: readonly string[];
}

/** Every example and every question of a command, in every association, each in a conversation of its own. */
async function ask({ id, examples }: Command): Promise<Asked> {
  const questions = [...(QUESTIONS[id] ?? []), ...examples];
  const bot = world();
  const faults: string[] = [];
  let figures = 0;
  for (const association of associations.all)
    for (const [index, question] of questions.entries()) {
      // What is said first in a row of messages only leads up to the last.
      for (const text of [question].flat()) {
        const { answer } = await bot.say(text, { association: association.id, conversation: `${association.id} ${index}`, user: `${index}` });
        figures += answer.command === id ? (answer.keyFigures ?? []).length + (answer.calculation ?? []).length : 0;
        faults.push(...faultsOf(answer).map((fault) => `${association.id}: ”${text}”: ${fault}`));
      }
    }
  faults.push(...bot.errors.map(String));
  return { figures, faults };
}

describe('every figure of every command, in every association', () => {
  test.each(COMMANDS.map((command) => [command.id, command] as const))(
    '%s is explained by an expression that gives exactly its value, and names its sources',
    async (id, command) => {
      const { figures, faults } = await ask(command);
      expect(faults).toEqual([]);
      // A command that begins to answer with figures leaves the list; one that answers with figures has a question that shows some.
      expect(figures > 0, `${id} shows ${figures} figures`).toBe(!WITHOUT_FIGURES.has(id));
    },
    120_000,
  );

  test('the test can fail: a wrong value, a missing source and an unexplained key figure are found', () => {
    const two: Figure = { label: 'Två', value: decimal(2), unit: 'number', formula: null, sources: ['källan'] };
    const sum: Figure = { ...two, label: 'Summa', value: decimal(5), formula: { operator: '+', operands: [two, two] } };
    const base = { command: null, params: {}, status: 'ok', context: '', headline: '' } as const;
    expect(faultsOf({ ...base, calculation: [sum] })).toEqual(['Summa: 2 + 2 is not 5']);
    expect(faultsOf({ ...base, calculation: [{ ...two, sources: [] }] })).toEqual(['Två has no source']);
    expect(faultsOf({ ...base, keyFigures: [{ label: 'Summa', figure: sum }] })).toEqual(['Summa 5 is shown but not explained']);
  });
});
