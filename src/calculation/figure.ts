import { Decimal, decimal, roundTo } from './number.js';

/** `SEK` kronor · `tkr` thousands of kronor · `percent` · `participants` and `people` whole persons · the rest as named. */
export type Unit = 'SEK' | 'tkr' | 'percent' | 'participants' | 'people' | 'years' | 'months' | 'days' | 'number';

type Operator = '+' | '-' | '*' | '/' | '^' | 'round' | 'floor' | 'ceil' | 'min' | 'max';

interface Formula {
  readonly operator: Operator;
  readonly operands: readonly Figure[];
}

/**
 * A number that knows what it is, in which unit, how it came about and where its inputs come from.
 * `formula` is null for an input. A figure without label is a step inside another figure's expression.
 */
export interface Figure {
  readonly label: string;
  readonly value: Decimal;
  readonly unit: Unit;
  readonly formula: Formula | null;
  readonly sources: readonly string[];
}

/** An input: printed in a source, logged by somebody, or said by the user. `sources` names which. */
export function given(label: string, value: Decimal | string | number, unit: Unit, sources: readonly string[]): Figure {
  return { label, value: decimal(value), unit, formula: null, sources };
}

/** A number that needs no source: the 100 of a percentage, the 1 of a growth factor, the unit of a rounding. */
export function constant(value: Decimal | string | number): Figure {
  return given('', value, 'number', []);
}

function derive(operator: Operator, operands: readonly Figure[], value: Decimal, unit: Unit): Figure {
  const sources = [...new Set(operands.flatMap((operand) => operand.sources))];
  return { label: '', value, unit, formula: { operator, operands }, sources };
}

/** Gives a derived figure its name, and with it its own line in the explanation. */
export function named(label: string, figure: Figure, unit: Unit = figure.unit): Figure {
  return { ...figure, label, unit };
}

/** Sum of one or more figures of the same unit; an empty list is an error. */
export function sum(figures: readonly Figure[]): Figure {
  const [first, ...rest] = figures;
  if (!first) throw new RangeError('sum of no figures');
  const total = rest.reduce((value, figure) => value.plus(figure.value), first.value);
  return derive('+', figures, total, first.unit);
}

export function minus(a: Figure, b: Figure): Figure {
  return derive('-', [a, b], a.value.minus(b.value), a.unit);
}

export function times(a: Figure, b: Figure): Figure {
  return derive('*', [a, b], a.value.times(b.value), a.unit);
}

/** Quotient in the unit of `a` unless another is named; dividing by zero is an error. */
export function divide(a: Figure, b: Figure, unit: Unit = a.unit): Figure {
  if (b.value.isZero()) throw new RangeError(`${a.label || 'a figure'} divided by zero`);
  return derive('/', [a, b], a.value.div(b.value), unit);
}

/** `a` to a whole, non-negative power. */
export function power(a: Figure, exponent: number): Figure {
  if (!Number.isInteger(exponent) || exponent < 0) throw new RangeError(`exponent ${exponent} is not a whole number from 0`);
  return derive('^', [a, constant(exponent)], a.value.pow(exponent), a.unit);
}

/** Half away from zero, to a multiple of `unit` in the figure's own unit: `rounded(kronor, '0.01')` is to the öre. */
export function rounded(figure: Figure, unit: Decimal | string | number): Figure {
  const step = constant(unit);
  return derive('round', [figure, step], roundTo(figure.value, step.value), figure.unit);
}

export function floored(figure: Figure): Figure {
  return derive('floor', [figure], figure.value.floor(), figure.unit);
}

export function ceiled(figure: Figure): Figure {
  return derive('ceil', [figure], figure.value.ceil(), figure.unit);
}

export function smaller(a: Figure, b: Figure): Figure {
  return derive('min', [a, b], Decimal.min(a.value, b.value), a.unit);
}

export function larger(a: Figure, b: Figure): Figure {
  return derive('max', [a, b], Decimal.max(a.value, b.value), a.unit);
}

/** `part` of `whole` in percent, rounded half away from zero to `decimals` decimals. */
export function percentage(part: Figure, whole: Figure, decimals = 1): Figure {
  return rounded(times(divide(part, whole, 'percent'), constant(100)), decimal(10).pow(-decimals));
}

/** `1 + rate / 100`: the factor of one year's change. `rate` in percent, negative for a decrease. */
export function growthFactor(rate: Figure): Figure {
  return named('Årlig faktor', derive('+', [constant(1), divide(rate, constant(100), 'number')], decimal(1).plus(rate.value.div(100)), 'number'));
}

const PRECEDENCE: Record<Operator, number> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4, round: 9, floor: 9, ceil: 9, min: 9, max: 9 };
/** Unary minus binds looser than `^`, so a negative number stands in parentheses wherever something binds tighter than a sum. */
const NEGATIVE = 1.5;
const LONGEST_PLAIN_NUMBER = 20;

/** Can the operand stand as a plain number, or must its own expression stand in its place to stay exact? */
function standsAsNumber(figure: Figure): boolean {
  if (!figure.formula) return true;
  return figure.label !== '' && figure.value.decimalPlaces() <= 10 && figure.value.toFixed().length <= LONGEST_PLAIN_NUMBER;
}

function operandText(figure: Figure, parent: Operator, position: number): string {
  const plain = standsAsNumber(figure);
  const text = plain ? figure.value.toFixed() : expression(figure);
  if (PRECEDENCE[parent] === 9) return text;
  const own = plain ? (figure.value.isNegative() && !figure.value.isZero() ? NEGATIVE : 10) : PRECEDENCE[figure.formula?.operator ?? '+'];
  const needed = PRECEDENCE[parent];
  const tighter = position > 0 ? own <= needed && parent !== '+' && parent !== '*' : own < needed || (parent === '^' && own <= needed);
  const negativeAfterOperator = plain && own === NEGATIVE && position > 0;
  return tighter || own < needed || negativeAfterOperator ? `(${text})` : text;
}

/**
 * The arithmetic behind a figure, over plain decimal numbers, `+ - * / ^ ( )` and `round floor ceil min max`;
 * evaluates exactly to the figure's value. An input is its own number.
 */
export function expression(figure: Figure): string {
  if (!figure.formula) return figure.value.toFixed();
  const { operator, operands } = figure.formula;
  const parts = operands.map((operand, index) => operandText(operand, operator, index));
  return PRECEDENCE[operator] === 9 ? `${operator}(${parts.join(', ')})` : parts.join(` ${operator} `);
}
