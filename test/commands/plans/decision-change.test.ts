import { beforeEach, describe, expect, it } from 'vitest';
import { faults } from '../../cards/check.js';
import { buttonData, type World, world } from '../../turn/world.js';
import { typed } from '../room.js';

let here: World;
beforeEach(async () => {
  here = world({ member: { role: 'member', interventions: null } });
  await say('registrera beslut § 14 den 20 november 2026: avtalet om Enter förlängs ett år');
  await say('ja');
});

async function say(text: string, who?: Parameters<World['say']>[1]) {
  const reply = await here.say(text, who);
  expect(here.errors).toEqual([]);
  if (reply.card) expect(faults(reply.card, reply.answer), text).toEqual([]);
  return { ...reply, said: typed(reply.text) };
}

const found = async () => (await say('vad bestämdes i § 14 den 20 november 2026')).said;

describe('a registered decision', () => {
  it.each(['ta bort beslut § 14', 'radera beslutet i § 14', 'beslutet § 14 ska tas bort', 'kan du ta bort beslutet § 14 från den 20 november 2026'])(
    '%s: is taken away after a yes, appended, and comes back by an undo',
    async (text) => {
      const asked = await say(text);
      expect(asked.answer).toMatchObject({ command: 'decision.edit', status: 'confirm', headline: 'Ska beslutet tas bort?' });
      expect(asked.said).toContain('Avtalet om Enter förlängs ett år');
      expect(await found()).toContain('Avtalet om Enter');
      const saved = await say('ja');
      expect(saved.said).toContain('Sparat: beslutet är borttaget');
      expect(await found()).toContain('finns inte i registret');
      const kinds = (await here.store.records('sodra-vatterbygden', 2026)).map(({ body }) => body.type);
      expect(kinds).toEqual(['decision', 'withdrawal']);
      expect((await here.press(buttonData(saved, 'Ångra'))).answer.headline).toBe('Ångrat');
      expect(await found()).toContain('Avtalet om Enter förlängs ett år');
    },
  );

  it.each(['ändra beslut § 14 till att avtalet gäller två år', 'rätta beslut § 14 till avtalet gäller två år'])(
    '%s: is read back as it would stand, and the old one by an undo',
    async (text) => {
      const asked = await say(text);
      expect(asked.answer).toMatchObject({ status: 'confirm', params: { paragraph: '14', decision: 'Avtalet gäller två år' } });
      expect(asked.said).toContain('Nu står det: § 14, 20 november 2026: Avtalet om Enter förlängs ett år');
      expect((await say('ja')).said).toContain('Sparat: beslutet är ändrat');
      expect(await found()).toContain('Avtalet gäller två år');
      expect((await say('visa alla beslut')).said).not.toContain('förlängs');
      expect((await say('ångra')).answer.headline).toBe('Ångrat');
      expect(await found()).toContain('Avtalet om Enter förlängs ett år');
    },
  );

  it('asks with a form what is to stand instead, where nothing is said', async () => {
    const asked = await say('ändra beslut § 14');
    expect(asked.answer).toMatchObject({ status: 'ask', headline: 'Vad ska stå i stället?' });
    const read = await here.press({ ...buttonData(asked, 'Granska'), date: '2026-11-19', paragraph: '15', decision: 'Avtalet sägs upp' });
    expect(read.answer.status).toBe('confirm');
    await say('ja');
    expect((await say('vad bestämdes i § 15')).said).toContain('Avtalet sägs upp');
    expect(await found()).not.toContain('förlängs');
  });

  it('asks which one, where several fit', async () => {
    await say('registrera beslut § 14 den 4 mars 2026: en förstudie startas');
    await say('ja');
    const asked = await say('ta bort beslut § 14');
    expect(asked.answer).toMatchObject({ status: 'ask', headline: 'Vilket beslut ska tas bort?' });
    const chosen = await here.press(buttonData(asked, '§ 14, 4\u00a0mars\u00a02026'));
    expect(chosen.answer.status).toBe('confirm');
    await say('ja');
    expect(await found()).toContain('Avtalet om Enter');
    expect((await say('visa alla beslut')).said).not.toContain('förstudie');
  });

  it('one that is printed stands in its source', async () => {
    const { answer, said } = await say('ta bort beslut § 9');
    expect(answer).toMatchObject({ status: 'invalid', headline: 'Beslutet kan inte tas bort här' });
    expect(said).toContain('§ 9, 16 november 2020 står i källorna');
    expect((await say('ändra beslut § 9 till att inget höjs')).answer.headline).toBe('Beslutet kan inte ändras här');
  });

  it('one that there is not is told so', async () => {
    const { answer, said } = await say('ta bort beslut § 77');
    expect(answer).toMatchObject({ status: 'invalid', headline: 'Det beslutet är inte registrerat' });
    expect(said).toContain('Registrerade är § 14, 20 november 2026');
  });

  it('one that came with an adopted budget is taken back with it', async () => {
    for (const text of ['gör ett budgetförslag 2027', 'anta budgeten 2027, § 12 den 20 november 2026', 'ja']) await say(text);
    const { answer, said } = await say('ta bort beslut § 12 den 20 november 2026');
    expect(answer).toMatchObject({ status: 'invalid', headline: 'Beslutet hör till budget 2027' });
    const receipt = /ångra kvitto \d+/.exec(said)?.[0] ?? '';
    expect((await say(receipt)).said).toContain('Budget 2027 räknas inte längre som antagen');
  });

  it('a member takes nothing away; what is to be registered may speak of taking away', async () => {
    expect((await say('ta bort beslut § 14', { user: 'member' })).answer.status).toBe('denied');
    expect((await say('registrera beslut § 3 den 20 november 2026: ta bort beslutet om resor')).answer).toMatchObject({
      status: 'confirm',
      params: { decision: 'Ta bort beslutet om resor' },
    });
  });
});
