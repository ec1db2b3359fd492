import { expect } from 'vitest';
import { expression, type Figure } from '../../src/calculation/figure.js';
import { evaluate, parseDecimal } from './evaluate.js';

function isFigure(thing: object): thing is Figure {
  return 'value' in thing && 'formula' in thing && 'unit' in thing;
}

/** Every figure of a result, wherever it stands, with the named figures that it builds on. */
function figuresIn(thing: unknown): Figure[] {
  if (typeof thing !== 'object' || thing === null) return [];
  if (!isFigure(thing)) return Object.values(thing).flatMap(figuresIn);
  return [thing, ...namedOperands(thing)];
}

function namedOperands(figure: Figure): Figure[] {
  return (figure.formula?.operands ?? []).flatMap((operand) => [...(operand.label && operand.formula ? [operand] : []), ...namedOperands(operand)]);
}

/** Every figure of a result evaluates exactly to its value; every amount in kronor ends within the öre. */
export function expectExact(result: unknown): void {
  const figures = figuresIn(result);
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) {
    expect(evaluate(expression(figure)), `${figure.label}: ${expression(figure)}`).toEqual(parseDecimal(figure.value.toFixed()));
    if (figure.unit === 'SEK' && figure.formula) expect(figure.value.decimalPlaces(), figure.label).toBeLessThanOrEqual(2);
  }
}

/** Fails when a calculation changes what it was given. */
export function frozen<T>(thing: T): T {
  if (typeof thing === 'object' && thing !== null && !Object.isFrozen(thing)) {
    Object.freeze(thing);
    Object.values(thing).forEach(frozen);
  }
  return thing;
}

export const plain = (figure: Figure | null | undefined): string | null => figure?.value.toFixed() ?? null;
