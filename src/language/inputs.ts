import { EXIT_REASONS } from '../calculation/participants.js';
import type { ParameterValue } from '../commands/answer.js';
import type { Command } from '../commands/command.js';
import type { ParameterName } from '../commands/parameters/parameters.js';
import { wrongCount } from './extract/counts.js';
import { extractorOf, isReadParameter, type ReadParameter } from './extract/extractors.js';
import { Material, type Seen } from './material.js';
import type { NumberToken } from './tokens.js';
import type { Problem, Reading } from './understanding.js';

const COUNTS: ReadonlySet<string> = new Set([
  'people',
  'part',
  'whole',
  'women',
  'men',
  'notStated',
  'new',
  'ended',
  'newWomen',
  'newMen',
  'endedWomen',
  'endedMen',
]);
const MONEY: ReadonlySet<string> = new Set(['support', 'administration', 'tax', 'cost', 'offer', 'startAmount', 'outcome', 'total', 'amount']);
const YEARS: ReadonlySet<string> = new Set(['year', 'startYear', 'untilYear', 'targetYear']);
const EXAMPLES: Partial<Record<ParameterName, string>> = {
  rate: 'Skriv procentsatsen, till exempel 10 eller 2,5.',
  period: 'Skriv till exempel mars 2024, kvartal 2 2024 eller 2024.',
  unit: 'Skriv 1, 100 eller 1000.',
};

type One = { readonly value: ParameterValue } | { readonly message: string };

const onlyNumber = (seen: Seen): NumberToken | null => {
  const rest = seen.tokens.filter((token) => token.kind !== 'word' || !/^(?:st|stycken|personer|person|deltagare|pers|kr|ca)$/.test(token.text));
  const [number] = rest;
  return rest.length === 1 && number?.kind === 'number' ? number : null;
};

function readCount(written: string, seen: Seen): One {
  if (/^(?:inga|ingen|inget|-)$/.test(seen.text.folded)) return { value: 0 };
  const number = onlyNumber(seen);
  if (!number) return { message: `”${written}” är inget antal. Skriv ett helt tal, till exempel 12.` };
  const message = wrongCount(number, written);
  return message ? { message } : { value: number.value.toNumber() };
}

/** Inhabitants: what is impossible is explained by the command. */
function readPeople(written: string, seen: Seen): One {
  const number = onlyNumber(seen);
  return number && number.unit === 'plain' && !number.unclear && number.value.isInteger() && number.value.abs().lt('1e12')
    ? { value: number.value.toNumber() }
    : { message: `”${written}” är inget antal invånare. Skriv ett helt tal, till exempel 12 500.` };
}

function readDecimal(written: string, seen: Seen, unit: 'percent' | 'money'): One {
  const number = onlyNumber(seen);
  const example = unit === 'percent' ? 'Skriv procentsatsen, till exempel 10 eller 2,5.' : 'Skriv ett belopp, till exempel 5 500 000 eller 5,5 mnkr.';
  const fits =
    number &&
    !number.unclear &&
    (number.unit === 'plain' || number.unit === unit) &&
    number.value.decimalPlaces() <= 6 &&
    number.value.abs().lt('1e15');
  return fits ? { value: number.value.toFixed() } : { message: `Jag förstår inte ”${written}”. ${example}` };
}

function readYear(written: string, seen: Seen): One {
  const number = onlyNumber(seen);
  const year = number?.value.toNumber() ?? 0;
  const full = Number.isInteger(year) && year >= 15 && year <= 99 ? 2000 + year : year;
  return number && Number.isInteger(full) && full >= 1900 && full <= 2200
    ? { value: full }
    : { message: `”${written}” är inget år. Skriv det med fyra siffror, till exempel 2021.` };
}

function readOne(name: ReadParameter, written: string, seen: Seen): One {
  if (COUNTS.has(name)) return readCount(written, seen);
  if (MONEY.has(name)) return readDecimal(written, seen, 'money');
  if (name === 'rate' || name === 'retention' || name === 'target' || name === 'utilisation') return readDecimal(written, seen, 'percent');
  if (YEARS.has(name)) return readYear(written, seen);
  const found = extractorOf(name).read(new Material(seen), new Set([name]));
  const [problem] = found.problems ?? [];
  const value = found.params?.[name];
  if (value !== undefined) return { value };
  return { message: problem?.message ?? `Jag förstår inte svaret. ${EXAMPLES[name] ?? 'Välj eller skriv om.'}` };
}

/** A choice of the form sends the value itself, a code: taken as it is. An id must be known, so names are always looked up. */
function isCode(command: Command, name: ReadParameter, value: string): boolean {
  return extractorOf(name).family !== 'name' && command.parameters.safeParse({ [name]: value }).success;
}

/** Reads a card's inputs, each with the rule of its own parameter. An empty field is null: asked for, and not stated. */
export function readInputs(command: Command, inputs: Readonly<Record<string, string>>, seeText: (text: string) => Seen): Reading {
  const params: Record<string, ParameterValue> = {};
  const exits: Record<string, number> = {};
  const populations: Record<string, number> = {};
  const outcomes: { line: string; amount: string }[] = [];
  const changes: { line: string; to: string }[] = [];
  const problems: Problem[] = [];
  const wanted = command.parameters.shape;
  for (const [field, raw] of Object.entries(inputs)) {
    const [name = '', reason] = field.split('.');
    if (!isReadParameter(name) || !(name in wanted)) continue;
    const written = raw.trim();
    if (name === 'populations' && reason !== undefined) {
      if (written === '') continue;
      const read = readPeople(written, seeText(written));
      if ('message' in read) problems.push({ parameter: 'populations', words: written, message: read.message });
      else populations[reason] = Number(read.value);
    } else if (name === 'outcomes' && reason !== undefined) {
      if (written === '') continue;
      const read = readDecimal(written, seeText(written), 'money');
      if ('message' in read) problems.push({ parameter: 'outcomes', words: written, message: read.message });
      else outcomes.push({ line: reason, amount: String(read.value) });
    } else if (name === 'changes' && reason !== undefined) {
      if (written === '') continue;
      const read = readDecimal(written, seeText(written), 'money');
      if ('message' in read) problems.push({ parameter: 'changes', words: written, message: read.message });
      else changes.push({ line: reason, to: String(read.value) });
    } else if (reason !== undefined) {
      if (written === '' || !EXIT_REASONS.some((known) => known === reason)) continue;
      const read = readCount(written, seeText(written));
      if ('message' in read) problems.push({ parameter: 'exits', words: written, message: read.message });
      else exits[reason] = Number(read.value);
    } else if (written === '') params[name] = null;
    else if (isCode(command, name, written)) params[name] = written;
    else {
      const read = readOne(name, written, seeText(written));
      if ('message' in read) problems.push({ parameter: name, words: written, message: read.message });
      else params[name] = read.value;
    }
  }
  return {
    params: {
      ...params,
      ...(Object.keys(exits).length > 0 ? { exits } : {}),
      ...(Object.keys(populations).length > 0 ? { populations } : {}),
      ...(outcomes.length > 0 ? { outcomes } : {}),
      ...(changes.length > 0 ? { changes } : {}),
    },
    problems,
  };
}
