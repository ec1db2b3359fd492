import { describe, expect, it, test } from 'vitest';
import { faults } from '../../cards/check.js';
import { reference } from '../../store/reminder-samples.js';
import { world } from '../../turn/world.js';
import { typed } from '../room.js';

const ROLES = { director: { role: 'director' as const, interventions: null } };

/** A board meeting on Thursday 10 December 2026 at 13.30, an executive committee on Tuesday 8 December at 8.30; it is Sunday 22 November, noon. */
async function chat() {
  const bot = world(ROLES);
  await bot.store.saveReference(reference({ id: 'chat', conversation: 'chat' }));
  for (const text of ['lägg in styrelsemöte 10 december 2026 kl 13.30–15', 'ja', 'lägg in AU 8 december 2026 kl 8.30', 'ja'])
    await bot.say(text, { conversation: 'office' });
  return bot;
}

const active = async ({ store }: Awaited<ReturnType<typeof chat>>) => (await store.reminders('chat')).filter(({ stoppedAt }) => stoppedAt === null);

describe('when to remind, as people write it', () => {
  test.each([
    ['påminn mig 3 dar före styrelsemötet', { offset: 'P3D' }],
    ['påminn mig 5 d före styrelsemötet', { offset: 'P5D' }],
    ['två dgr innan styrelsemötet, påminn oss', { offset: 'P2D' }],
    ['påminn oss en vecka och 2 dar innan styrelsemötet', { offsets: ['P7D', 'P2D'] }],
    ['påminn mig dan före styrelsemötet', { offset: 'P1D' }],
    ['paminn mej halvtimmen innan styrelsemotet', { offset: 'PT30M' }],
    ['påminn mig en halv timme före styrelsemötet', { offset: 'PT30M' }],
    ['påminn mig 1,5 timme före styrelsemötet', { offset: 'PT90M' }],
    ['påminn mig 2.5 timmar före styrelsemötet', { offset: 'PT150M' }],
    ['påminn mig två och en halv timme före styrelsemötet', { offset: 'PT150M' }],
    ['påminn mig en timme innan styrelsemötet börjar', { offset: 'PT1H' }],
    ['påminn mig en timme och 30 minuter före styrelsemötet', { offset: 'PT90M' }],
    ['påminn mig om 2 timmar och 15 minuter', { after: 'PT135M' }],
    ['påminn oss en dag och två timmar före styrelsemötet', { offsets: ['P1D', 'PT2H'] }],
    ['påminn mig om 3 dar', { date: '2026-11-25' }],
    ['påminn mig om en och en halv timme', { after: 'PT90M' }],
    ['påminn mig fredag', { date: '2026-11-27' }],
    ['påminn mig tisd kl 9', { date: '2026-11-24', time: '09:00' }],
    ['påminn mig i morgon kl 3 på eftermiddagen', { date: '2026-11-23', time: '15:00' }],
    ['påminn mig på fredag klockan 3 em', { date: '2026-11-27', time: '15:00' }],
    ['påminn mig i eftermiddag kl 4', { date: '2026-11-22', time: '16:00' }],
    ['påminn mig ikväll vid sju', { date: '2026-11-22', time: '19:00' }],
    ['påminn oss en vecka före alla styrelsemöten', { offset: 'P7D', every: 'yes' }],
    ['glöm inte att påminna oss dagen innan', { offset: 'P1D' }],
  ])('%s', async (text, params) => {
    const { answer } = await (await chat()).say(text);
    expect(answer).toMatchObject({ command: 'reminder.set', status: 'ok', params });
  });

  test.each([
    ['påminn oss tre arbetsdagar innan', /”tre arbetsdagar innan”/],
    ['påminn oss ett par dar före mötet', /”ett par dar före/],
    ['påminn mig nästa vecka', /”nästa vecka”/],
    ['påminn mig efter lunch', /”efter lunch”/],
    ['påminn mig i kväll', /”i kväll”/],
    ['påminn mig i morgon em', /”em”/],
    ['påminn mig om 500 dagar', /”om 500 dagar”/],
    ['påminn oss 7,3 och 1 dagar före', /”7,3 och 1 dagar före”/],
    ['påminn mig när styrelsemötet börjar', /”när styrelsemötet börjar”/],
    ['påminn oss inför styrelsemötet i mars', /i mars”/],
    ['påminn mig en vecka innan styrelsemötet i mars', /mars”/],
    ['påminn oss om att läsa handlingarna inför styrelsemötet', /Jag förstår inte när/],
    ['påminn mig fredagen före styrelsemötet', /”fredagen före/],
    ['påminn mig en dag före styrelsemötet kl 15 och kl 18', /18”/],
    ['påminn oss en vecka före nästnästa möte', /”nästnästa/],
    ['påminn oss en vecka före alla möten nästa år', /”nästa år”/],
    ['påminn mig två gånger före styrelsemötet', /”två”/],
    ['påminn mig en dag efter mötet', /före möten, inte efter/],
    ['påminn mig två veckor efter styrelsemötet', /före möten, inte efter/],
    ['påminn oss en vecka innan alla möten utom AU', /Undantag kan jag inte spara/],
    ['påminn oss en vecka innan AU och en dag före styrelsemötet', /en påminnelse i taget/],
    ['påminn oss en vecka innan 8 december och 10 december', /en påminnelse i taget/],
    ['påminn oss om bokslutet en vecka före', /budgeten \(30 november\) eller årsredovisningen/],
    ['påminn oss på fredag kl 8 om alla möten', /Alla möten påminner jag om en viss tid före/],
  ])('what is not understood is asked about, never the usual times: %s', async (text, words) => {
    const bot = await chat();
    const asked = await bot.say(text);
    expect(['ask', 'invalid']).toContain(asked.answer.status);
    expect(asked.answer.command).toBe('reminder.set');
    expect(typed(asked.text)).toMatch(words);
    expect(asked.card && faults(asked.card, asked.answer)).toEqual([]);
    expect(await active(bot)).toEqual([]);
  });

  it('goes on with the answer to what was asked', async () => {
    const bot = await chat();
    await bot.say('påminn oss tre arbetsdagar före styrelsemötet');
    expect((await bot.say('3 dagar före')).answer).toMatchObject({ status: 'ok', params: { offset: 'P3D', kind: 'board' } });
  });

  it('keeps the time of an evening that was said', async () => {
    expect(typed((await (await chat()).say('påminn mig kvällen före styrelsemötet kl 20')).text)).toMatch(
      /Kvällen före: onsdag 9 december 2026 kl\. 20\.00/,
    );
  });

  it('says half hours in words', async () => {
    expect(typed((await (await chat()).say('påminn mig 2,5 timmar före styrelsemötet')).text)).toMatch(
      /2 timmar och 30 minuter före: .* kl\. 11\.00/,
    );
  });
});

describe('no more of it', () => {
  test.each(['påminn oss inte mer', 'påminn mig inte', 'jag vill inte ha några påminnelser', 'inga fler påminnelser tack'])(
    '%s stops them',
    async (text) => {
      const bot = await chat();
      await bot.say('påminn oss en dag före styrelsemötet');
      expect((await bot.say(text)).answer.headline).toMatch(/stoppad/);
      expect(await active(bot)).toEqual([]);
    },
  );

  it('is of the kind that was named', async () => {
    const bot = await chat();
    await bot.say('påminn oss en dag före styrelsemötet');
    await bot.say('påminn oss en dag före AU');
    await bot.say('påminn mig inte om AU');
    expect((await active(bot)).map(({ about }) => about)).toEqual([{ type: 'meeting', meeting: 'board-2026-12-10' }]);
  });

  it('says that one of all meetings stands, which is none of a kind', async () => {
    const bot = await chat();
    await bot.say('påminn oss en dag före alla möten');
    expect((await bot.say('påminn mig inte om AU')).text).toMatch(/gäller alla möten/);
    expect(await active(bot)).toHaveLength(1);
  });

  test.each(['ta bort påminnelsen en vecka innan', 'stoppa påminnelsen 7 dagar före styrelsemötet', 'ta bort påminnelsen veckan innan'])(
    'only one of two times, and both again when that is taken back: %s',
    async (text) => {
      const bot = await chat();
      await bot.say('påminn oss en vecka och en dag före styrelsemötet');
      expect(typed((await bot.say(text)).text)).toMatch(/Kvar: 1 dag före/);
      expect((await active(bot)).map(({ offsets }) => offsets)).toEqual([['P1D']]);
      await bot.say('ångra');
      expect((await active(bot)).map(({ offsets }) => offsets)).toEqual([['P7D', 'P1D']]);
    },
  );

  it('asks where one time is to go and another to stay', async () => {
    const bot = await chat();
    await bot.say('påminn oss en vecka och en dag före styrelsemötet');
    expect((await bot.say('jag vill inte bli påmind en vecka innan, bara dagen innan')).answer.status).toBe('ask');
    expect((await active(bot)).map(({ offsets }) => offsets)).toEqual([['P7D', 'P1D']]);
  });
});

describe('a change of what stands', () => {
  test.each(['ändra påminnelserna till en vecka före', 'ändra till en vecka före styrelsemöten', 'byt påminnelsen till 7 dagar före'])(
    'is of all meetings where that was asked for: %s',
    async (text) => {
      const bot = await chat();
      await bot.say('alltid tre dagar före styrelsemöten');
      await bot.say(text);
      expect((await active(bot)).map(({ about, offsets }) => [about, offsets])).toEqual([[{ type: 'standing', kind: 'board' }, ['P7D']]]);
    },
  );

  it('asks which where there are several', async () => {
    const bot = await chat();
    await bot.say('påminn oss en dag före styrelsemötet');
    await bot.say('påminn oss en dag före AU');
    expect((await bot.say('ändra påminnelsen till två dagar före')).answer.headline).toBe('Vilken påminnelse ska ändras?');
    expect(await active(bot)).toHaveLength(2);
  });

  it('asks to what', async () => {
    const bot = await chat();
    await bot.say('påminn oss en dag före styrelsemötet');
    expect((await bot.say('ändra påminnelsen')).answer.status).toBe('ask');
  });
});

describe('the law’s last days', () => {
  test.each([
    ['påminn mig en vecka före årsredovisningen ska vara klar', 'law-annual-report-2027-03-31', /onsdag 24 mars 2027 kl\. 08\.00/],
    ['påminn oss om budgeten en vecka innan sista dag', 'law-budget-2026-11-30', /måndag 23 november 2026 kl\. 08\.00/],
    ['påminn oss om budgeten', 'law-budget-2026-11-30', /Vardagen före: fredag 27 november 2026/],
  ])('%s', async (text, meeting, words) => {
    const bot = await chat();
    const set = await bot.say(text);
    expect(set.answer).toMatchObject({ status: 'ok', params: { meeting } });
    expect(typed(set.text)).toMatch(words);
    expect(set.card && faults(set.card, set.answer)).toEqual([]);
    expect(typed((await bot.say('visa påminnelser')).text)).toMatch(/Sista dag: (?:budget 2027|årsredovisning 2026)/);
  });

  it('have no hours', async () => {
    expect((await (await chat()).say('påminn oss två timmar före budgeten ska vara beslutad')).answer.headline).toBe(
      'En sista dag har inget klockslag',
    );
  });

  it('give way to a meeting that is named', async () => {
    const { answer } = await (await chat()).say('påminn oss om budgeten en vecka före styrelsemötet');
    expect(answer).toMatchObject({ status: 'ok', params: { meeting: 'board-2026-12-10' } });
  });
});
