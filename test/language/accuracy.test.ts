import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { CommandId } from '../../src/commands/ids.js';
import { CONTEXT, language } from './fixture.js';
import { HEARD_BLIND } from './heard-blind.js';
import { HEARD_BLIND_AGAIN } from './heard-blind-again.js';
import { HEARD_ONCE } from './heard-once.js';
import { type Said, sayable } from './utterance.js';
import { UTTERANCES } from './utterances.js';
import { BOARD } from './utterances-board.js';
import { COACH } from './utterances-coach.js';
import { DIRECTOR } from './utterances-director.js';

function heard(text: string): string {
  const understood = language.understand(text, CONTEXT);
  if (understood.kind === 'unsure') return `unsure: ${understood.candidates.join(', ')}`;
  if (understood.kind === 'command') return understood.command;
  return understood.kind === 'reply' ? understood.reply.kind : understood.kind;
}

/** Rows of a table: what was right out of how many, by name. */
class Score {
  readonly rows = new Map<string, { right: number; all: number }>();

  add(name: string, right: boolean): void {
    const { right: before, all } = this.rows.get(name) ?? { right: 0, all: 0 };
    this.rows.set(name, { right: before + (right ? 1 : 0), all: all + 1 });
  }

  get all(): number {
    return [...this.rows.values()].reduce((sum, { all }) => sum + all, 0);
  }

  get share(): number {
    return [...this.rows.values()].reduce((sum, { right }) => sum + right, 0) / this.all;
  }

  text(): string {
    return [...this.rows].map(([name, { right, all }]) => `${name.padEnd(22)} ${right}/${all}`).join('\n');
  }
}

const SAID = sayable([...BOARD, ...COACH, ...DIRECTOR]);
const HEARD = sayable([...HEARD_ONCE, ...HEARD_BLIND, ...HEARD_BLIND_AGAIN]);
const commands = new Score();
const parameters = new Score();
const misses: string[] = [];
/** Numbers that were read for a parameter that nobody said: worse than nothing read. */
const taken: string[] = [];

function listen(meant: string, text: string): void {
  const got = heard(text);
  commands.add(meant, got === meant);
  if (got !== meant) misses.push(`${meant} ← ${JSON.stringify(text)} (${got})`);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value));
}

function readAll([meant, text, said = {}]: Said): void {
  const { params } = language.read(meant as CommandId, text, CONTEXT);
  for (const [name, value] of Object.entries(said)) {
    const right = isDeepStrictEqual(params[name], value);
    parameters.add(name, right);
    if (!right) misses.push(`${meant}.${name} ← ${JSON.stringify(text)} (${JSON.stringify(params[name])}, not ${JSON.stringify(value)})`);
  }
  for (const [name, value] of Object.entries(params)) {
    const wrong = isNumber(value) && name !== 'year' && name !== 'period' && (name in said ? !isDeepStrictEqual(value, said[name]) : true);
    if (wrong) taken.push(`${meant}.${name} = ${value} ← ${JSON.stringify(text)}`);
  }
}

for (const [meant, text] of [...UTTERANCES.map(({ meant, text }) => [meant, text] as const), ...HEARD, ...SAID]) listen(meant, text);
for (const { meant, text, params } of UTTERANCES) {
  if (!meant.includes('.')) continue;
  const read = language.read(meant as CommandId, text, CONTEXT).params;
  for (const name of new Set([...Object.keys(params), ...Object.keys(read)])) parameters.add(name, isDeepStrictEqual(params[name], read[name]));
}
for (const said of SAID) readAll(said);

describe('how often commands and parameters are understood', () => {
  console.log(
    `commands (${(commands.share * 100).toFixed(1)} % of ${commands.all})\n${commands.text()}\n\n` +
      `parameters (${(parameters.share * 100).toFixed(1)} % of ${parameters.all})\n${parameters.text()}\n\nmisses\n${misses.join('\n')}\n\nnumbers taken\n${taken.join('\n')}`,
  );

  test('is measured on enough messages, none of them twice', () => {
    const texts = [
      ...UTTERANCES.map(({ text }) => text),
      ...[...HEARD_ONCE, ...HEARD_BLIND, ...HEARD_BLIND_AGAIN].map(([, text]) => text),
      ...[...BOARD, ...COACH, ...DIRECTOR].map(([, text]) => text),
    ];
    expect(texts.length).toBeGreaterThanOrEqual(550);
    expect(texts.length - new Set(texts).size).toBeLessThanOrEqual(2);
  });

  test('commands', () => {
    expect(commands.share).toBeGreaterThanOrEqual(0.97);
  });

  test('parameters', () => {
    expect(parameters.share).toBeGreaterThanOrEqual(0.98);
  });

  test('a number is never taken for what it was not said for', () => {
    expect(taken).toEqual([]);
  });
});
