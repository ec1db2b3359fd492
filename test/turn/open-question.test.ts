import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/commands/answer.js';
import { COMMANDS } from '../../src/commands/registry.js';
import { createLanguage } from '../../src/language/language.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { PendingRow } from '../../src/store/port.js';
import { withMore } from '../../src/turn/more-words.js';
import { associations, NOON, world } from './world.js';

/** Questions that wait for something, each of another command. */
const OPEN = [
  'höj bidragen 5 % 2027 och 7 % 2028',
  'rapportera Enter',
  'fördela efter folkmängd',
  'lägg in ett styrelsemöte',
  'avsluta insatsen',
  'ge behörighet',
  'påminn om saknade rapporter',
] as const;

const language = await createLanguage(COMMANDS, associations);
const context = { now: NOON, association: 'sodra-vatterbygden' };
/** Every example that is clear by itself. */
const CLEAR = COMMANDS.flatMap(({ examples }) => examples).flatMap((text) => {
  const understood = language.understand(text, context);
  // "Nej, 37 män" is about the report that waits.
  if (understood.kind === 'command' && understood.command === 'participants.correct') return [];
  return understood.kind === 'command' && understood.problems.length === 0 ? [{ text, understood }] : [];
});

async function waitingAfter(text: string): Promise<PendingRow> {
  const store = createMemoryStore();
  await world({}, store).say(text);
  const pending = await store.pending('chat', 'director', NOON);
  if (pending?.kind !== 'complete') throw new Error(`nothing waits after ${text}`);
  return pending;
}

const said = ({ command, status, params, headline }: Answer) => ({ command, status, params, headline });

describe('a whole new question while another one waits', () => {
  test.each(OPEN)('no example of another command fills it: %s', async (open) => {
    const pending = await waitingAfter(open);
    const message = { key: 'k', now: NOON, user: { id: 'director' }, conversation: { id: 'chat', kind: 'personal' }, content: { text: '' } } as const;
    const filling = CLEAR.filter(
      ({ text, understood }) =>
        understood.command !== pending.command && withMore(pending, text, understood, context, message, { language }) !== null,
    );
    expect(filling.map(({ text, understood }) => `${text} (${understood.command})`)).toEqual([]);
  });

  test('is answered as if nothing had been asked', async () => {
    const room = world();
    const wrong: string[] = [];
    for (const [index, { text, understood }] of CLEAR.filter((_one, index) => index % 17 === 0).entries()) {
      const open = OPEN[index % OPEN.length] ?? OPEN[0];
      const typed = (await room.say(text, { conversation: `fresh ${index}` })).answer;
      const before = (await room.say(open, { conversation: `after ${index}` })).answer;
      if (before.command === understood.command) continue;
      const asked = (await room.say(text, { conversation: `after ${index}` })).answer;
      if (JSON.stringify(said(typed)) !== JSON.stringify(said(asked))) wrong.push(`${open} / ${text}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ['höj bidragen 5 % 2027 och 7 % 2028', 'vad händer om vi höjer 6 % per år från 2021'],
    ['fördela efter folkmängd', 'fördela 8 miljoner lika'],
    ['hur många procent är 7', 'hur många procent är 3 av 12'],
  ])('of the same command takes its place too: %s / %s', async (open, text) => {
    const fresh = (await world().say(text)).answer;
    const room = world();
    await room.say(open);
    expect(said((await room.say(text)).answer)).toEqual(said(fresh));
  });

  test.each([
    ['rapportera Enter', '12 kvinnor 9 män', { intervention: 'enter', women: 12, men: 9 }],
    ['fördela efter folkmängd', '8 miljoner', { method: 'population', total: '8000000' }],
    ['fördela efter folkmängd', 'totalen är 8 miljoner', { method: 'population', total: '8000000' }],
    ['avsluta insatsen', 'NOVA', { change: 'end', intervention: 'nova' }],
  ])('a short answer fills what waits: %s / %s', async (open, text, params) => {
    const room = world();
    await room.say(open);
    expect((await room.say(text)).answer.params).toMatchObject(params);
  });
});
