import { expect } from 'vitest';
import { expression } from '../../../src/calculation/figure.js';
import type { Reply } from '../../../src/turn/message.js';
import { evaluate, parseDecimal } from '../../calculation/evaluate.js';
import { faults } from '../../cards/check.js';

/** A reply whose card keeps every rule, and whose every figure is what its own arithmetic gives. */
export function expectSound({ answer, card }: Reply): void {
  expect(card && faults(card, answer)).toEqual([]);
  for (const figure of [...(answer.calculation ?? []), ...(answer.keyFigures ?? []).map((each) => each.figure)])
    expect(evaluate(expression(figure)), `${figure.label}: ${expression(figure)}`).toEqual(parseDecimal(figure.value.toFixed()));
}

/** Kronor of a table's rows by the name in their first cell, without spaces. */
export function rowsOf({ answer }: Reply, title: string, column = 1): Record<string, string> {
  const table = answer.tables?.find((each) => each.title.startsWith(title));
  return Object.fromEntries(
    (table?.rows ?? []).map(({ cells }) => {
      const cell = cells[column];
      return [String(cells[0]), cell === null || cell === undefined || typeof cell === 'string' ? String(cell) : cell.value.toFixed()];
    }),
  );
}
