import { expression, type Figure } from '../calculation/figure.js';
import { type Decimal, decimal } from '../calculation/number.js';
import { list, number } from './format.js';

const TOKEN = /\d+(?:\.\d+)?|round|floor|ceil|min|max|[-+*/^(),]/g;
const SIGN: Readonly<Record<string, string>> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' };
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const COUNT_WORDS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex'];

function roundingWords(step: Decimal): string {
  if (step.eq(1)) return 'avrundat till heltal';
  const decimals = step.decimalPlaces();
  if (decimals > 0 && step.eq(decimal(10).pow(-decimals))) {
    return `avrundat till ${COUNT_WORDS[decimals] ?? decimals} ${decimals === 1 ? 'decimal' : 'decimaler'}`;
  }
  return `avrundat till hela ${number(step)}`;
}

function functionWords(name: string, terms: readonly string[], step: Decimal | undefined): string {
  switch (name) {
    case 'round':
      return `(${terms[0]}, ${roundingWords(step ?? decimal(1))})`;
    case 'ceil':
      return `(${terms[0]}, avrundat uppåt)`;
    case 'floor':
      return `(${terms[0]}, avrundat nedåt)`;
    default:
      return `(det ${name === 'min' ? 'minsta' : 'största'} av ${list(terms)})`;
  }
}

/** Reads one expression from the tokens, up to the comma or parenthesis that ends it. */
function readTerm(tokens: string[]): string {
  let text = '';
  let afterOperand = false;
  while (tokens.length > 0 && tokens[0] !== ')' && tokens[0] !== ',') {
    const token = tokens.shift() ?? '';
    if (token === '^') {
      const exponent = tokens.shift() ?? '';
      text += exponent === '1' ? '' : [...exponent].map((digit) => RAISED[Number(digit)] ?? '').join('');
    } else if (token in SIGN) {
      text += afterOperand ? SIGN[token] : '−';
      afterOperand = false;
    } else {
      text += token === '(' ? `(${readTerm(tokens)})` : /\d/.test(token) ? number(decimal(token)) : readCall(token, tokens);
      if (token === '(') tokens.shift();
      afterOperand = true;
    }
  }
  return text;
}

function readCall(name: string, tokens: string[]): string {
  const terms: string[] = [];
  let step: Decimal | undefined;
  do {
    tokens.shift();
    if (terms.length === 1 && /^\d/.test(tokens[0] ?? '')) step = decimal(tokens[0] ?? '1');
    terms.push(readTerm(tokens));
  } while (tokens[0] === ',');
  tokens.shift();
  return functionWords(name, terms, step);
}

/** A negative number in parentheses reads easier as the subtraction, or the addition, that it is. */
function withoutNegativeTerms(text: string): string {
  return text
    .replace(/ \+ \(−([\d,\u00a0]+)\)/g, ' − $1')
    .replace(/ − \(−([\d,\u00a0]+)\)/g, ' + $1')
    .replace(/^\((−[\d,\u00a0]+)\)(?= [×÷])/, '$1');
}

function withoutOuterParentheses(text: string): string {
  return text.slice(1, -1);
}

/** What stood before a rounding up or down to whole numbers: "= 18,79" where it was not whole. */
function beforeRounding(figure: Figure): string {
  const [inner] = figure.formula?.operands ?? [];
  if (!inner?.formula || inner.value.isInteger()) return '';
  return ` = ${number(inner.value, { decimals: 2 })}`;
}

/**
 * How a derived figure came about, to be read by people: "(11 000 000 − 7 348 000) ÷ 194 400 = 18,79, avrundat uppåt".
 * The same arithmetic as the explanation's expression, every operand exact; null for an input, and for a sum of one, which is
 * that one.
 */
export function readableExpression(figure: Figure): string | null {
  const { formula } = figure;
  if (formula === null || (formula.operator === '+' && formula.operands.length === 1)) return null;
  return withoutNegativeTerms(words(figure, formula));
}

function words(figure: Figure, { operator, operands }: NonNullable<Figure['formula']>): string {
  const tokens = expression(figure).match(TOKEN) ?? [];
  const text = readTerm([...tokens]);
  switch (operator) {
    case 'round':
    case 'min':
    case 'max':
      return withoutOuterParentheses(text);
    case 'ceil':
    case 'floor': {
      const inner = operands[0] ? readTerm([...(expression(operands[0]).match(TOKEN) ?? [])]) : text;
      return `${inner}${beforeRounding(figure)}, avrundat ${operator === 'ceil' ? 'uppåt' : 'nedåt'}`;
    }
    default:
      return text;
  }
}
