import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { CONTEXT, language } from './fixture.js';
import { HEARD_ONCE } from './heard-once.js';
import { UTTERANCES } from './utterances.js';

function heard(text: string): string {
  const understood = language.understand(text, CONTEXT);
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

  get share(): number {
    const all = [...this.rows.values()];
    return all.reduce((sum, { right }) => sum + right, 0) / all.reduce((sum, { all: each }) => sum + each, 0);
  }

  text(): string {
    return [...this.rows].map(([name, { right, all }]) => `${name.padEnd(22)} ${right}/${all}`).join('\n');
  }
}

test('how often commands and parameters are understood, one by one', () => {
  const commands = new Score();
  const parameters = new Score();
  const misses: string[] = [];
  for (const [meant, text] of [...UTTERANCES.map(({ meant, text }) => [meant, text] as const), ...HEARD_ONCE]) {
    const got = heard(text);
    commands.add(meant, got === meant);
    if (got !== meant) misses.push(`${meant} ← ${JSON.stringify(text)} (${got})`);
  }
  for (const { meant, text, params } of UTTERANCES) {
    if (!meant.includes('.')) continue;
    const read = language.read(meant as 'budget.status', text, CONTEXT).params;
    for (const name of new Set([...Object.keys(params), ...Object.keys(read)]))
      parameters.add(name, isDeepStrictEqual(params[name as keyof typeof params], read[name as keyof typeof read]));
  }
  console.log(`commands\n${commands.text()}\n\nparameters\n${parameters.text()}\n\nmisses\n${misses.join('\n')}`);
  expect(commands.share).toBeGreaterThanOrEqual(0.9);
  expect(parameters.share).toBe(1);
});
