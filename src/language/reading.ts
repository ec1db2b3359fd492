import type { ParameterValue } from '../commands/answer.js';
import type { Command } from '../commands/command.js';
import { fieldFor } from '../commands/fields.js';
import type { Extractor } from './extract/extractor.js';
import { EXTRACTORS, extractorOf, isReadParameter } from './extract/extractors.js';
import { readReports } from './extract/reports.js';
import { Material, type Seen } from './material.js';
import { placed } from './placed.js';
import type { NumberToken, Token } from './tokens.js';
import type { Problem, Reading } from './understanding.js';

/** A reading, and what share of the text's numbers it has no use for: a sign that another command is meant. */
export interface Fit {
  readonly reading: Reading;
  /** Problems with what was clearly meant for a parameter; the others ask about numbers that nobody knows what they are. */
  readonly found: readonly Problem[];
  readonly unused: number;
}

/** Reads a text for one command. A number that looks as if it belonged but that nobody used becomes a Problem, never silence. */
export function readerFor(command: Command): (seen: Seen) => Fit {
  const wanted: ReadonlySet<string> = new Set(Object.keys(command.parameters.shape).filter(isReadParameter));
  const names = Object.keys(EXTRACTORS)
    .filter(isReadParameter)
    .filter((name) => wanted.has(name));
  const extractors = [...new Set(names.map((name) => extractorOf(name)))];
  const takesSeveral = 'reports' in command.parameters.shape;
  return (seen) => {
    const several = takesSeveral ? readReports(seen) : null;
    if (!several) return withinRules(readWith(extractors, wanted, seen, command.confirm !== undefined), command);
    const problems = several.problems ?? [];
    return { reading: { params: several.params ?? {}, problems }, found: problems, unused: 0 };
  };
}

/** What no rule of its parameter lets through ("999999999999999999999999 %") is asked about, never passed on. */
function withinRules(fit: Fit, { parameters }: Command): Fit {
  const checked = parameters.safeParse(fit.reading.params);
  if (checked.success) return fit;
  const wrong = new Set(checked.error.issues.map(({ path: [name] }) => String(name)).filter(isReadParameter));
  const asked = [...wrong].map((name) => ({ parameter: name, words: '', message: `Värdet går inte att använda. ${fieldFor(name).errorMessage}` }));
  const params = Object.fromEntries(Object.entries(fit.reading.params).filter(([name]) => !isReadParameter(name) || !wrong.has(name)));
  return { ...fit, reading: { params, problems: [...fit.reading.problems, ...asked] }, found: [...fit.found, ...asked] };
}

function readWith(extractors: readonly Extractor[], wanted: ReadonlySet<string>, seen: Seen, writes: boolean): Fit {
  const material = new Material(seen);
  const params: Record<string, ParameterValue | undefined> = {};
  const problems: Problem[] = [];
  for (const extractor of extractors) {
    const read = extractor.read(material, wanted);
    for (const [name, value] of Object.entries(read.params ?? {})) if (wanted.has(name)) params[name] = value;
    problems.push(...(read.problems ?? []));
  }
  const where = placed(material, wanted, params, writes);
  Object.assign(params, where.params);
  problems.push(...(where.problems ?? []));
  const found = [...problems];
  const isPartOfName = (number: NumberToken) => seen.names.some(({ start, end }) => number.start < end && number.end > start);
  const isNumber = (token: Token): token is NumberToken => token.kind === 'number' && !token.article && !isPartOfName(token);
  let unused = 0;
  for (const number of material.free.filter(isNumber)) {
    const asked = extractors.map((extractor) => extractor.leftover?.(number, material)).find((problem) => problem);
    if (asked) problems.push(asked);
    else unused += 1;
  }
  // What is asked about already is not asked about twice.
  const rest = problems.length > 0 ? null : extractors.map((extractor) => extractor.rest?.(material, params)).find((problem) => problem);
  if (rest) problems.push(rest);
  return { reading: { params, problems }, found, unused: unused / Math.max(1, seen.tokens.filter(isNumber).length) };
}
