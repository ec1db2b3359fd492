import { beforeEach, describe, expect, it } from 'vitest';
import { expression } from '../../../src/calculation/figure.js';
import { evaluate, parseDecimal } from '../../calculation/evaluate.js';
import { faults } from '../../cards/check.js';
import { buttonData, NOON, type World, world } from '../../turn/world.js';
import { typed } from '../room.js';

let here: World;
beforeEach(() => {
  here = world({ member: { role: 'member', interventions: null }, reader: { role: 'reader', interventions: null } });
});

async function say(text: string, who?: Parameters<World['say']>[1]) {
  const reply = await here.say(text, who);
  expect(here.errors).toEqual([]);
  if (reply.card) expect(faults(reply.card, reply.answer), text).toEqual([]);
  for (const figure of reply.answer.calculation ?? [])
    expect(evaluate(expression(figure)), `${figure.label}: ${expression(figure)}`).toEqual(parseDecimal(figure.value.toFixed()));
  return { ...reply, said: typed(reply.text) };
}

let count = 0;
/** A message in a meeting's chat. */
async function inMeeting(text: string, user = 'director') {
  const [reply] = await here.deliver({
    key: `${text}-${user}-${++count}`,
    now: NOON,
    user: { id: user },
    conversation: { id: 'meeting', kind: 'group' },
    content: { text },
  });
  if (!reply) throw new Error('no reply');
  return { ...reply, said: typed(reply.text) };
}

describe('a scenario is saved', () => {
  it('is not saved from an older question when the newest one got no answer', async () => {
    const { say } = world();
    await say('bara 90 % förbrukas');
    expect((await say('fördlkj asdk fj')).answer.status).toBe('unknown');
    expect((await say('spara som scenario C')).answer.status).toBe('invalid');
    await say('bara 90 % förbrukas');
    expect((await say('spara som scenario C')).answer.status).toBe('ok');
  });

  it('from the last what-if of this person here, without a yes, and shown again', async () => {
    await say('om Enter blir 100 tkr dyrare');
    const saved = await say('spara som scenario A');
    expect(saved.answer).toMatchObject({ command: 'scenario.edit', status: 'ok', params: { scenario: 'A' } });
    expect(saved.said).toContain('Sparat');
    expect((await say('visa scenario a')).said).toContain('Underskott 1 494 900 kr, 100 000 kr sämre');
    const [record] = await here.store.records('sodra-vatterbygden', 2026);
    expect(record?.body).toMatchObject({
      type: 'scenario',
      name: 'A',
      command: 'forecast.year',
      shared: false,
      baseline: { source: expect.stringContaining('budget 2021') },
    });
  });

  it.each(['om bananen blir 100 tkr dyrare', 'Enter hamnar på 2,9 mnkr i år'])(
    'not from an older what-if when the newest got no figures: %s',
    async (text) => {
      await say('om Enter blir 100 tkr dyrare');
      expect((await say(text)).answer.status).not.toBe('ok');
      const saved = await say('spara som scenario Halvan');
      expect(saved.answer).toMatchObject({ status: 'invalid', headline: 'Det finns inget att spara än' });
      expect(await here.store.years('sodra-vatterbygden')).toEqual([]);
    },
  );

  it('under its whole name, whatever words it holds, and is found by it again', async () => {
    const saved: readonly (readonly [string, string])[] = [
      ['om staten ger 500 000 mindre', 'Mindre från staten'],
      ['om Enter blir 100 tkr dyrare', 'Dyrare Enter'],
      ['om kostnaderna minskar 200 tkr per år till 2030', 'Lägre kostnader till 2030'],
      ['om Enter och FIA blir 5 % dyrare', 'Enter och FIA'],
    ];
    for (const [question, name] of saved) {
      await say(question);
      expect((await say(`spara som scenario ${name}`)).answer).toMatchObject({ status: 'ok', headline: `Sparat: ${name}` });
      expect((await say(`visa scenario ${name}`)).answer).toMatchObject({ command: 'scenario.show', status: 'ok', params: { scenario: name } });
    }
    for (const [text, scenario, otherScenario] of [
      ['jämför scenarierna Dyrare Enter och Mindre från staten', 'Dyrare Enter', 'Mindre från staten'],
      ['jämför scenario Enter och FIA med Lägre kostnader till 2030', 'Enter och FIA', 'Lägre kostnader till 2030'],
      ['ställ scenario Mindre från staten mot scenario Enter och FIA', 'Mindre från staten', 'Enter och FIA'],
    ] as const)
      expect((await say(text)).answer, text).toMatchObject({ command: 'scenario.show', status: 'ok', params: { scenario, otherScenario } });
    expect((await say('döp om scenario Lägre kostnader till 2030 till Snålare till 2030')).said).toContain('heter nu Snålare till 2030');
    expect((await say('ta bort scenario Mindre från staten')).said).toContain('Mindre från staten är borttaget');
    expect((await say('ta bort scenario Enter och FIA')).said).toContain('Enter och FIA är borttaget');
  });

  it('of growth too, also when something else was asked in between', async () => {
    await say('10 % mer varje år från 2021');
    await say('budget 2021');
    await say('nästa styrelsemöte');
    expect((await say('spara som scenario Tillväxt')).answer.status).toBe('ok');
    expect((await say('visa scenario Tillväxt')).said).toContain('Hela statliga utrymmet används från 2026');
  });

  it('never from somebody else’s question, another conversation, or one older than half an hour', async () => {
    await say('om Enter blir 100 tkr dyrare');
    for (const who of [{ user: 'member' }, { conversation: 'another' }, { now: new Date(NOON.getTime() + 31 * 60_000) }])
      expect((await say('spara som scenario A', who)).answer.status).toBe('invalid');
    expect(await here.store.years('sodra-vatterbygden')).toEqual([]);
  });

  it('asks for its name when none is said', async () => {
    await say('om Enter blir 100 tkr dyrare');
    expect((await say('spara det som ett scenario')).answer.status).toBe('ask');
    const form = await say('spara scenario');
    const saved = await here.press({ ...buttonData(form, 'Spara'), scenario: 'Plan B' });
    expect(saved.answer.status).toBe('ok');
  });

  it('once, however often the same message is delivered; a taken name is refused', async () => {
    await say('om Enter blir 100 tkr dyrare');
    const twice = { key: 'same' };
    await say('spara som scenario A', twice);
    await here.deliver({
      key: 'same',
      now: NOON,
      user: { id: 'director' },
      conversation: { id: 'chat', kind: 'personal' },
      content: { text: 'spara som scenario A' },
    });
    expect(await here.store.records('sodra-vatterbygden', 2026)).toHaveLength(1);
    const taken = await say('spara som scenario a');
    expect(taken.answer.status).toBe('invalid');
    expect(taken.said).toContain('Namnet är upptaget');
  });
});

describe('scenarios side by side', () => {
  beforeEach(async () => {
    for (const text of ['om Enter blir 100 tkr dyrare', 'spara som scenario A', 'bara 90 % förbrukas', 'spara som scenario B']) await say(text);
  });

  it('baseline, A, B, and the difference in kronor and percent', async () => {
    const { answer, said } = await say('jämför scenario A med scenario B');
    expect(answer).toMatchObject({ command: 'scenario.show', status: 'ok', params: { scenario: 'A', otherScenario: 'B' } });
    expect(said).toContain('– Kostnader: Utan 8 742,9; A 8 842,9; B 7 868,6');
    expect(said).toContain('– Kapital 31 dec: Utan 59,5; A −40,5; B 933,8');
    // 7 868 610 − 8 842 900 = −974 290, of 8 842 900: −11,0 %.
    expect(said).toContain('– Kostnader: Skillnad −974 290; Procent −11');
    expect(answer.headline).toBe('B: 974\u00a0290\u00a0kr mer i kapital');
    expect(answer.tables?.every(({ columns }) => columns.length <= 4)).toBe(true);
  });

  it('are listed, newest first, each a row to press', async () => {
    const { answer, said } = await say('visa scenarier');
    expect(answer.menu?.map(({ title }) => title)).toEqual(['B', 'A']);
    expect(said).toContain('Enter +100 000 kr · Kapital 31 dec: −40 487 kr');
  });

  it('say when what they stand on has changed since they were saved', async () => {
    await say('budget 2021: om FIA blir 50 tkr dyrare');
    const same = await say('jämför scenario A och B');
    expect(same.said).not.toContain('underlaget');
    for (const text of ['gör ett budgetförslag 2026 med 2 % upp', 'anta budgeten 2026, § 8 den 20 november 2025', 'ja']) await say(text);
    // A names its year: what it stands on is still the budget of 2021.
    expect((await say('visa scenario A')).said).not.toContain('underlaget har ändrats');
  });

  it('one that is not there: which there are', async () => {
    const { answer, said } = await say('jämför scenario A med scenario Z');
    expect(answer.status).toBe('invalid');
    expect(said).toContain('Scenarierna är A och B');
  });

  it('growth beside a budget: what only one has is said', async () => {
    await say('10 % mer varje år från 2021');
    await say('spara som scenario Tillväxt');
    expect((await say('jämför scenario A med scenario Tillväxt')).said).toContain('De mäter olika saker');
    await say('7 % mer varje år från 2021');
    await say('spara som scenario Lugnt');
    const both = await say('jämför scenario Lugnt med scenario Tillväxt');
    expect(both.said).toContain('Outnyttjat');
  });
});

describe('who sees a scenario', () => {
  it('only whoever saved it, until it is shared; then everybody with a role', async () => {
    await say('om Enter blir 100 tkr dyrare');
    await say('spara som scenario A');
    expect((await say('visa scenarier', { user: 'member', conversation: 'theirs' })).said).toContain('Inga scenarier är sparade');
    expect((await inMeeting('visa scenario A')).answer.status).toBe('invalid');
    await say('dela scenario A med alla');
    expect((await say('visa scenario A', { user: 'member', conversation: 'theirs' })).said).toContain('100 000 kr sämre');
    expect((await inMeeting('visa scenario A')).said).toContain('100 000 kr sämre');
  });

  it('everybody at once when it is saved in the meeting', async () => {
    await inMeeting('om Enter blir 100 tkr dyrare');
    expect((await inMeeting('spara som scenario Mötet')).said).toContain('Alla med en roll');
    expect((await say('visa scenario Mötet', { user: 'member', conversation: 'theirs' })).answer.status).toBe('ok');
  });

  it('nobody who only reads from another association', async () => {
    expect((await say('visa scenarier', { user: 'reader' })).answer.status).toBe('denied');
  });
});

describe('a scenario is changed', () => {
  beforeEach(async () => {
    await say('om Enter blir 100 tkr dyrare');
    await say('spara som scenario A');
  });

  it('renamed, by words', async () => {
    expect((await say('döp om scenario A till Försiktig')).said).toContain('Det hette A förut');
    expect((await say('visa scenario försiktig')).answer.status).toBe('ok');
    expect((await say('visa scenario A')).answer.status).toBe('invalid');
  });

  it('discarded, and brought back by "ångra"; nothing is overwritten', async () => {
    await say('ta bort scenario A');
    expect((await say('visa scenarier')).said).toContain('Inga scenarier är sparade');
    expect((await say('ångra')).said).toContain('Ångrat');
    expect((await say('visa scenario A')).answer.status).toBe('ok');
    expect((await here.store.records('sodra-vatterbygden', 2026)).map(({ body }) => body.type)).toEqual(['scenario', 'scenario', 'withdrawal']);
  });
});

describe('a shared scenario', () => {
  it.each(['döp om scenario Försiktig till Mitt', 'ta bort scenario Försiktig'])(
    'is changed only by whoever saved it or a director: %s',
    async (text) => {
      here = world({ member: { role: 'member', interventions: null }, other: { role: 'member', interventions: null } });
      await inMeeting('om Enter blir 100 tkr dyrare', 'member');
      await inMeeting('spara som scenario Försiktig', 'member');
      const denied = await inMeeting(text, 'other');
      expect(denied.answer).toMatchObject({ command: 'scenario.edit', status: 'denied', headline: 'Scenariot är någon annans' });
      expect(denied.said).toContain('Bara den som sparade Försiktig, eller förbundschefen');
      const shown = await inMeeting('visa scenario Försiktig', 'other');
      expect(shown.answer.status).toBe('ok');
      expect(shown.answer.actions?.map(({ title }) => title)).not.toContain('Ta bort');
      expect((await inMeeting(text, 'director')).answer.status).toBe('ok');
      await inMeeting('ångra', 'director');
      expect((await inMeeting(text, 'member')).answer.status).toBe('ok');
    },
  );
});
