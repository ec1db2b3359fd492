import { beforeEach, describe, expect, it } from 'vitest';
import { typed } from '../commands/room.js';
import { type World, world } from './world.js';

let here: World;
beforeEach(() => {
  here = world({});
});

const say = async (text: string) => {
  const reply = await here.say(text);
  expect(here.errors).toEqual([]);
  return { ...reply, said: typed(reply.text) };
};

describe('scenarios without the word for them', () => {
  it.each(['spara som Plan B', 'spara det här som Plan B', 'behåll det som "Plan B"'])('%s: keeps the what-if of right before', async (text) => {
    await say('om Enter blir 5 % dyrare');
    expect((await say(text)).answer).toMatchObject({ command: 'scenario.edit', status: 'ok', params: { scenario: 'Plan B' } });
  });

  it('two are compared where one of them is saved, and what is not saved is named', async () => {
    for (const text of ['om Enter blir 5 % dyrare', 'spara som Plan B']) await say(text);
    const { answer, said } = await say('jämför Plan B med Låg');
    expect(answer).toMatchObject({ command: 'scenario.show', status: 'invalid' });
    expect(said).toContain('Låg är inte sparat. Scenarierna är Plan B.');
    for (const text of ['om staten ger 200 tkr mindre', 'spara som Låg']) await say(text);
    expect((await say('jämför Plan B med Låg')).answer).toMatchObject({ command: 'scenario.show', status: 'ok' });
    expect((await say('visa Låg')).answer).toMatchObject({ command: 'scenario.show', params: { scenario: 'Låg' } });
  });

  it('what is taken back is named in the receipt', async () => {
    for (const text of ['om Enter blir 5 % dyrare', 'spara som Plan B']) await say(text);
    expect((await say('ta tillbaka det')).said).toContain('scenariot Plan B räknas inte längre');
  });

  it('other questions in the same words are left alone', async () => {
    for (const text of ['om Enter blir 5 % dyrare', 'spara som Plan B']) await say(text);
    expect((await say('jämför 2020 med 2021')).answer.command).toBe('budget.compare');
    expect((await say('visa budgeten')).answer.command).toBe('budget.status');
  });
});

it.each<[string, object]>([
  ['lägg in kansliet 412 500 kr per 31 oktober', { line: 'kansli', outcome: '412500', through: '2026-10' }],
  ['rätta Enter i oktober, det ska vara 2 350 000', { line: 'enter', outcome: '2350000', through: '2026-10' }],
  ['skriv in FIA 400 tkr till och med augusti', { line: 'fia', outcome: '400000', through: '2026-08' }],
])('%s: is an outcome, read back with its number', async (text, params) => {
  expect((await say(text)).answer).toMatchObject({ command: 'actual.record', status: 'confirm', params });
});

it('undoes the newest save of the person, and says what it was', async () => {
  for (const text of ['om Enter blir 5 % dyrare', 'spara som Plan B', 'rätta Enter i oktober, det ska vara 2 350 000', 'ja']) await say(text);
  expect((await say('ta tillbaka det')).said).toMatch(/Enter.*2 350 000/);
  expect((await say('visa Plan B')).answer).toMatchObject({ command: 'scenario.show', status: 'ok' });
});
