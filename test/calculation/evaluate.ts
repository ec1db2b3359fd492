/**
 * An independent evaluator of the contract's arithmetic, in exact fractions: plain decimals, `+ - * / ^ ( )`, `^` right to left
 * with whole exponents, unary minus looser than `^`, and round, floor, ceil, min, max. Throws on anything else.
 */
export interface Fraction {
  readonly numerator: bigint;
  /** Above 0, in lowest terms. */
  readonly denominator: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new Error('division by zero');
  const divisor = gcd(numerator, denominator < 0n ? -denominator : denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function parseDecimal(text: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Error(`"${text}" is not a plain decimal number`);
  const [, sign, whole = '', decimals = ''] = match;
  return fraction(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length));
}

const add = (a: Fraction, b: Fraction) => fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
const negate = (a: Fraction) => fraction(-a.numerator, a.denominator);
const multiply = (a: Fraction, b: Fraction) => fraction(a.numerator * b.numerator, a.denominator * b.denominator);
const divide = (a: Fraction, b: Fraction) => fraction(a.numerator * b.denominator, a.denominator * b.numerator);
const less = (a: Fraction, b: Fraction) => a.numerator * b.denominator < b.numerator * a.denominator;

function floor(a: Fraction): Fraction {
  const cut = a.numerator / a.denominator;
  return fraction(a.numerator < 0n && cut * a.denominator !== a.numerator ? cut - 1n : cut);
}

/** Half away from zero. */
function round(a: Fraction, unit: Fraction): Fraction {
  const size = divide(a.numerator < 0n ? negate(a) : a, unit);
  const whole = floor(add(size, fraction(1n, 2n)));
  return multiply(a.numerator < 0n ? negate(whole) : whole, unit);
}

const FUNCTIONS: Record<string, { arity: number; apply: (...values: Fraction[]) => Fraction }> = {
  round: { arity: 2, apply: (a, unit) => round(a as Fraction, unit as Fraction) },
  floor: { arity: 1, apply: (a) => floor(a as Fraction) },
  ceil: { arity: 1, apply: (a) => negate(floor(negate(a as Fraction))) },
  min: { arity: 2, apply: (a, b) => (less(a as Fraction, b as Fraction) ? (a as Fraction) : (b as Fraction)) },
  max: { arity: 2, apply: (a, b) => (less(a as Fraction, b as Fraction) ? (b as Fraction) : (a as Fraction)) },
};

export function evaluate(text: string): Fraction {
  const tokens = text.match(/\d+(?:\.\d+)?|[a-z]+|[-+*/^(),]|\S/g) ?? [];
  let at = 0;
  const next = () => tokens[at];
  const expect = (token: string) => {
    if (tokens[at] !== token) throw new Error(`"${token}" expected, found "${tokens[at] ?? 'the end'}" in ${text}`);
    at += 1;
  };

  function sum(): Fraction {
    let value = product();
    while (next() === '+' || next() === '-') {
      const operator = tokens[at++];
      const right = product();
      value = add(value, operator === '+' ? right : negate(right));
    }
    return value;
  }

  function product(): Fraction {
    let value = signed();
    while (next() === '*' || next() === '/') {
      const operator = tokens[at++];
      value = operator === '*' ? multiply(value, signed()) : divide(value, signed());
    }
    return value;
  }

  function signed(): Fraction {
    if (next() !== '-') return raised();
    at += 1;
    return negate(signed());
  }

  function raised(): Fraction {
    const base = primary();
    if (next() !== '^') return base;
    at += 1;
    const exponent = raised();
    if (exponent.denominator !== 1n || exponent.numerator < 0n) throw new Error(`the exponent is not whole in ${text}`);
    return fraction(base.numerator ** exponent.numerator, base.denominator ** exponent.numerator);
  }

  function primary(): Fraction {
    const token = tokens[at++] ?? '';
    if (/^\d/.test(token)) return parseDecimal(token);
    if (token === '(') {
      const value = sum();
      expect(')');
      return value;
    }
    const called = FUNCTIONS[token];
    if (!called) throw new Error(`"${token}" is not part of the grammar in ${text}`);
    expect('(');
    const values = [sum()];
    while (next() === ',') {
      at += 1;
      values.push(sum());
    }
    expect(')');
    if (values.length !== called.arity) throw new Error(`${token} takes ${called.arity} values in ${text}`);
    return called.apply(...values);
  }

  const value = sum();
  if (at !== tokens.length) throw new Error(`"${tokens[at]}" is left over in ${text}`);
  return value;
}
