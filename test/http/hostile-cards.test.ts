import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.js';
import { type Answered, openChat } from './chat.js';
import { type Connector, startConnector } from './connector.js';
import { compiled, type Program, startProgram } from './program.js';
import { button, said, storedIn } from './reports.js';

let connector: Connector;
let program: Program;
const data = mkdtempSync(join(tmpdir(), 'hostile-cards-'));
beforeAll(async () => {
  await compiled();
  connector = await startConnector();
  program = await startProgram(data);
}, 120_000);
afterAll(async () => {
  await program.stop();
  await connector.close();
  rmSync(data, { recursive: true, force: true });
});

const chat = () => openChat(program.address, connector, { user: 'director-1' });
const REPORT = 'fia mars 2024: 24 kvinnor, 38 män, 5 nya, 3 avslutade';

/** Whatever came in, nothing of it is saved and the next honest question is answered. */
async function isWell(): Promise<void> {
  expect(said(await chat().say('budget 2021'))).toContain('Underskott 1 394 900 kr');
  expect(await storedIn(data)).toEqual([]);
}

/** Answered in words of ours. */
function isAnswered({ status, ...answered }: Answered): void {
  expect(status).toBe(200);
  const words = said(answered);
  expect(words).toMatch(/[a-zåäö]{3,}/);
  expect(words).not.toMatch(/gick fel hos mig|\bundefined\b|\[object|Invalid input|\.js:\d/);
}

const long = (length: number) => 'x'.repeat(length);

describe('a press whose data no card of ours holds', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'budget.edit'],
    ['a list', [1, [2], null]],
    ['an unknown verb', { command: 'rm -rf', params: {}, key: 'k' }],
    ['the name of a method as its command', { command: 'constructor', params: {}, key: 'k' }],
    ['a list of commands', { command: ['budget.edit'], params: {}, key: 'k' }],
    ['params that are a text', { command: 'budget.edit', params: 'x', key: 'k' }],
    ['params that are a list', { command: 'budget.edit', params: [1], key: 'k' }],
    ['a key that is a number', { command: 'budget.edit', params: {}, key: 7 }],
    ['an empty key', { command: 'budget.edit', params: {}, key: '' }],
    ['a key of 10 000 characters', { command: 'budget.edit', params: {}, key: long(10_000) }],
    [
      'prototype keys',
      { command: 'budget.edit', params: { constructor: { prototype: { admin: true } }, toString: 'x', hasOwnProperty: 1 }, key: 'k' },
    ],
    ['prototype keys as inputs', { command: 'budget.edit', params: {}, key: 'k', constructor: 'x', 'year.constructor': 'x', valueOf: '1' }],
    ['a yes to nothing', { command: 'budget.edit', params: { reply: 'yes', pending: 'made-up' }, key: 'k' }],
    ['a yes with a list', { command: 'budget.edit', params: { reply: 'yes', pending: ['a'] }, key: 'k' }],
    ['an undo of a receipt that is none', { command: 'budget.edit', params: { reply: 'undo', receipt: 1e9 }, key: 'k' }],
    ['an undo of a text', { command: 'budget.edit', params: { reply: 'undo', receipt: '1 or 1=1' }, key: 'k' }],
    ['an undo in another association', { command: 'budget.edit', params: { reply: 'undo', receipt: 1, association: '../varend' }, key: 'k' }],
    [
      'an association that leads out of the store',
      { command: 'decision.edit', params: { association: '../../etc', decision: 'x', date: '2026-11-20' }, key: 'k' },
    ],
  ])('%s', async (_, submitted) => {
    isAnswered(await chat().execute(submitted));
    isAnswered(await chat().submit(submitted ?? {}));
    await isWell();
  });

  it.each(COMMANDS.map(({ id, parameters }) => [id, Object.keys(parameters.shape)] as const))(
    '%s with values of every wrong type, and with 100 000 characters',
    async (command, names) => {
      const every = (value: unknown) => Object.fromEntries(names.filter((name) => name !== 'association').map((name) => [name, value]));
      for (const value of [null, true, -1, 1e300, {}, [], [[]], [null], '', '\u0000', '9999-99-99', { constructor: 1 }, long(100_000)]) {
        const params =
          typeof value === 'string' && value.length > 1000 ? { [names.find((name) => name !== 'association') ?? 'x']: value } : every(value);
        isAnswered(await chat().execute({ command, params, key: 'k' }));
      }
      isAnswered(await chat().execute({ command, params: {}, key: 'k', ...every(7) }));
      await isWell();
    },
    30_000,
  );

  it('1 MB, whole or in one value, is answered 413', async () => {
    for (const submitted of [
      { command: 'budget.edit', params: { year: long(1_000_000) }, key: 'k' },
      { command: 'budget.edit', params: {}, key: 'k', year: long(1_000_000) },
      { command: 'decision.edit', params: Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`p${index}`, 'x'.repeat(20)])), key: 'k' },
    ])
      expect((await chat().execute(submitted)).status).toBe(413);
    await isWell();
  });

  it('an honest card with more in it saves only what was shown', async () => {
    const here = chat();
    const save = button(await here.say(REPORT), 'Spara') as { readonly params: object };
    isAnswered(await here.execute({ ...save, params: { ...save.params, women: 99 } }));
    expect(await storedIn(data)).toEqual([]);
    isAnswered(await here.execute({ ...save, women: '99', men: '99', intervention: 'enter' }));
    const [record, ...more] = await storedIn(data);
    expect([record?.body, more]).toMatchObject([{ intervention: 'fia', women: 24, men: 38 }, []]);
  });
});
