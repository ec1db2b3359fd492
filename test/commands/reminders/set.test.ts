import { describe, expect, it, test } from 'vitest';
import type { Role } from '../../../src/commands/command.js';
import { faults } from '../../cards/check.js';
import { reference } from '../../store/reminder-samples.js';
import { buttonData, NOON, world } from '../../turn/world.js';
import { typed } from '../room.js';

const ROLES = {
  director: { role: 'director' as Role, interventions: null },
  member: { role: 'member' as Role, interventions: null },
  stranger: { role: 'none' as Role, interventions: [] },
  reader: { role: 'reader' as Role, interventions: [] },
};

async function chat() {
  const bot = world(ROLES);
  await bot.store.saveReference(reference({ id: 'chat', conversation: 'chat' }));
  return bot;
}

async function withMeeting(text = 'lägg in styrelsemöte 10 december 2026 kl 13.30–15') {
  const bot = await chat();
  await bot.say(text, { conversation: 'office' });
  expect((await bot.say('ja', { conversation: 'office' })).text).toMatch(/Sparat/);
  return bot;
}

const active = async ({ store }: Awaited<ReturnType<typeof chat>>) => (await store.reminders('chat')).filter(({ stoppedAt }) => stoppedAt === null);

describe('setting a reminder', () => {
  it('says what will be sent when, and saves at once', async () => {
    const bot = await withMeeting();
    const set = await bot.say('påminn oss en vecka och en dag innan');
    expect(set.answer).toMatchObject({ command: 'reminder.set', status: 'ok', params: { offsets: ['P7D', 'P1D'] } });
    expect(typed(set.text)).toMatch(/Sparat: 2 påminnelser/);
    expect(typed(set.text)).toMatch(/styrelsemöte torsdag 10 december 2026 kl\. 13\.30/i);
    expect(typed(set.text)).toMatch(/7 dagar före: torsdag 3 december 2026 kl\. 08\.00/);
    expect(typed(set.text)).toMatch(/1 dag före: onsdag 9 december 2026 kl\. 08\.00/);
    expect(set.card && faults(set.card, set.answer)).toEqual([]);
    expect(await active(bot)).toHaveLength(1);
  });

  it('"mina" stops what the asker asked for, and leaves what others asked for', async () => {
    const bot = await withMeeting();
    await bot.say('påminn oss en vecka innan', { user: 'director' });
    expect(typed((await bot.say('stoppa mina påminnelser', { user: 'member' })).text)).toContain('Du har inte bett om någon påminnelse här');
    expect(await active(bot)).toHaveLength(1);
    await bot.say('påminn mig två dagar innan', { user: 'member' });
    expect(typed((await bot.say('stoppa mina påminnelser', { user: 'member' })).text)).toContain('Sparat: 1 påminnelse stoppad');
    expect((await active(bot)).map(({ user }) => user)).toEqual(['director']);
    expect(typed((await bot.say('stoppa påminnelserna', { user: 'member' })).text)).toContain('Sparat: 1 påminnelse stoppad');
  });

  it.each(['påminn mig i morgon kl 18', 'påminn mig om två dagar', 'påminn mig den 23 november kl 8'])(
    'counts once when it is delivered again a day later: %s',
    async (text) => {
      const bot = await withMeeting();
      const first = await bot.say(text, { key: 'delivery-1' });
      expect(first.text).toMatch(/Sparat/);
      const rows = await bot.store.reminders('chat');
      const later = world(ROLES, bot.store);
      const again = await later.say(text, { key: 'delivery-1', now: new Date('2026-11-23T09:00:00+01:00') });
      expect(again.text).toMatch(/Sparat/);
      expect(await bot.store.reminders('chat')).toEqual(rows);
    },
  );

  // what is written · what is understood
  test.each([
    ['påminn mig dagen före', { offset: 'P1D' }],
    ['påminn oss två veckor innan', { offset: 'P14D' }],
    ['påminn oss 7, 3 och 1 dagar före', { offsets: ['P7D', 'P3D', 'P1D'] }],
    ['påminn oss en vecka innan och samma dag', { offsets: ['P7D', 'P0D'] }],
    ['påminn mig två timmar innan', { offset: 'PT2H' }],
    ['påminn mig 30 min före mötet', { offset: 'PT30M' }],
    ['påminn mig en kvart före', { offset: 'PT15M' }],
    ['påminn mig i morgon kl 8', { date: '2026-11-23', time: '08:00' }],
    ['påminn mig på fredag kl 13', { date: '2026-11-27', time: '13:00' }],
    ['påminn mig den 2 december om mötet den 10 december', { date: '2026-12-02', fromDate: '2026-12-10' }],
    ['påminn oss en dag före mötet den 10 december', { offset: 'P1D', fromDate: '2026-12-10' }],
    ['påminn mig om två timmar', { after: 'PT2H' }],
    ['alltid tre dagar före styrelsemöten', { offset: 'P3D', every: 'yes', kind: 'board' }],
    ['påminn oss inför varje styrelsemöte', { every: 'yes', kind: 'board' }],
    ['påminn oss dagen innan kl 15', { offset: 'P1D', time: '15:00' }],
    ['påminn oss om nästa styrelsemöte', { kind: 'board', offsets: ['P7D', 'P1D'] }],
  ])('%s', async (text, params) => {
    const bot = await withMeeting();
    const { answer } = await bot.say(text);
    expect(answer).toMatchObject({ command: 'reminder.set', status: 'ok', params });
  });

  // what is written · what the answer says
  test.each([
    ['påminn mig i går', /redan passerat/],
    ['påminn mig kl 11', /redan passerat/],
    ['påminn mig den 31 juni kl 8', /finns inte i kalendern/],
    ['påminn mig i morgon kl 25:00', /Klockan visar aldrig 25\.00/],
    ['påminn oss 500 dagar innan', /högst ett år/],
    ['påminn mig om mötet den 11 december 2026', /inget möte 11 december 2026/],
    ['påminn mig den 11 december 2026 om mötet den 10 december 2026', /har börjat/],
    ['sätt 500 påminnelser om styrelsemötet', /högst tio till ett möte, och högst 50/],
  ])('%s: says what is wrong, and saves nothing', async (text, words) => {
    const bot = await withMeeting();
    const refused = await bot.say(text);
    expect(['invalid', 'ask']).toContain(refused.answer.status);
    expect(typed(refused.text)).toMatch(words);
    expect(await active(bot)).toEqual([]);
  });

  it('by hours needs a meeting that has a time', async () => {
    const bot = await withMeeting('lägg in styrelsemöte 10 december 2026 utan tid');
    const refused = await bot.say('påminn oss två timmar innan');
    expect(refused.answer.status).toBe('invalid');
    expect(refused.text).toMatch(/ingen tid än/);
    expect((await bot.say('påminn oss en dag innan')).answer.status).toBe('ok');
  });

  it('names what has passed already, and does not send it', async () => {
    const bot = await withMeeting();
    const set = await bot.say('påminn oss en vecka och en dag innan', { now: new Date('2026-12-07T12:00:00+01:00') });
    expect(typed(set.text)).toMatch(/Sparat: 1 påminnelse/);
    expect(typed(set.text)).toMatch(/7 dagar före har redan passerat/);
  });

  it('asks for a shorter time when the usual ones have passed', async () => {
    const bot = await withMeeting();
    const now = new Date('2026-12-09T12:00:00+01:00');
    const asked = await bot.say('påminn oss om mötet', { now });
    expect(asked.answer.status).toBe('ask');
    const pressed = await bot.press({ ...buttonData(asked, 'Påminn'), offset: 'PT2H' }, { now });
    expect(typed(pressed.text)).toMatch(/2 timmar före: torsdag 10 december 2026 kl\. 11\.30/);
    const bot2 = await withMeeting();
    await bot2.say('påminn oss om mötet', { now });
    expect((await bot2.say('en timme före', { now })).answer).toMatchObject({ status: 'ok', params: { offset: 'PT1H' } });
  });

  it('counts once, however often it is delivered or said', async () => {
    const bot = await withMeeting();
    const text = 'påminn oss en dag innan';
    await bot.say(text);
    expect((await bot.say(text)).answer.headline).toBe('Så är det redan');
    expect(await active(bot)).toHaveLength(1);
  });

  it('has a bound in each conversation, and says so', async () => {
    const bot = await chat();
    for (let day = 1; day <= 50; day++) {
      const { status } = (await bot.say(`påminn mig om ${day} timmar`)).answer;
      expect(status).toBe('ok');
    }
    const refused = await bot.say('påminn mig om 51 timmar');
    expect(refused.answer.status).toBe('invalid');
    expect(refused.text).toMatch(/Här finns redan 50 påminnelser/);
    expect(await active(bot)).toHaveLength(50);
  });

  it('is for those who have a role in the association', async () => {
    const bot = await withMeeting();
    expect((await bot.say('påminn oss en dag innan', { user: 'stranger' })).answer.status).toBe('denied');
    expect((await bot.say('påminn oss en dag innan', { user: 'reader' })).answer.status).toBe('denied');
    expect((await bot.say('påminn oss en dag innan', { user: 'member' })).answer.status).toBe('ok');
  });

  it('says where it cannot write by itself', async () => {
    const bot = await withMeeting();
    expect((await bot.say('påminn mig en dag innan', { conversation: 'a terminal' })).text).toMatch(/Härifrån kan jag inte skriva/);
  });

  it('is nobody else’s errand', async () => {
    const bot = await chat();
    expect((await bot.say('påminn mig om att köpa mjölk')).answer.command).toBeNull();
  });
});

describe('reminders that there are', () => {
  it('are shown, with what is planned', async () => {
    const bot = await withMeeting();
    await bot.say('påminn oss en dag innan');
    await bot.say('alltid tre dagar före styrelsemöten');
    const shown = await bot.say('visa påminnelser');
    expect(shown.answer).toMatchObject({ command: 'reminder.show', status: 'ok' });
    expect(typed(shown.text)).toMatch(/5 påminnelser är planerade/);
    expect(typed(shown.text)).toMatch(/onsdag 9 december 2026 kl\. 08\.00/);
    expect(shown.text).toMatch(/Alltid: alla styrelsemöten/);
    expect(shown.card && faults(shown.card, shown.answer)).toEqual([]);
  });

  it('are stopped, and go on when that is taken back', async () => {
    const bot = await withMeeting();
    await bot.say('påminn oss en dag innan');
    const stopped = await bot.say('stoppa påminnelserna');
    expect(typed(stopped.text)).toMatch(/Sparat: 1 påminnelse stoppad/);
    expect(await active(bot)).toEqual([]);
    await bot.press(buttonData(stopped, 'Ångra'));
    expect(await active(bot)).toHaveLength(1);
  });

  it('are taken back by ”ångra”, before any report that was saved earlier', async () => {
    const bot = await withMeeting();
    await bot.say('enter mars 2026: 12 kvinnor, 9 män, 0 nya, 0 avslutade');
    await bot.say('ja');
    const later = new Date(NOON.getTime() + 60_000);
    await bot.say('påminn oss en vecka och en dag innan', { now: later });
    expect((await bot.say('ångra', { now: later })).answer).toMatchObject({
      command: 'reminder.set',
      headline: 'Ångrat',
      lead: '2\u00a0påminnelser skickas inte.',
    });
    expect(await active(bot)).toEqual([]);
    const reports = (await bot.store.records('sodra-vatterbygden', 2026)).map(({ body }) => body.type);
    expect(reports).not.toContain('withdrawal');
  });

  it('are paused until a day, and taken up again', async () => {
    const bot = await withMeeting();
    await bot.say('påminn oss en vecka och en dag innan');
    const paused = await bot.say('pausa påminnelserna till 5 december 2026');
    expect(typed(paused.text)).toMatch(/Inget skickas före 5 december 2026/);
    expect(typed((await bot.say('visa påminnelser')).text)).toMatch(/1 påminnelse är planerad.*pausad till 5 december 2026/s);
    await bot.say('sätt på påminnelserna igen');
    expect(typed((await bot.say('visa påminnelser')).text)).toMatch(/2 påminnelser är planerade/);
  });

  it('ask until when they are to be paused, and no day that has been', async () => {
    const bot = await withMeeting();
    await bot.say('påminn oss en dag innan');
    expect((await bot.say('pausa påminnelserna')).answer.status).toBe('ask');
    expect((await bot.say('pausa påminnelserna till 2026-01-01')).answer.status).toBe('invalid');
  });

  it('are changed: the new one takes the other’s place', async () => {
    const bot = await withMeeting();
    await bot.say('påminn oss en dag innan');
    const changed = await bot.say('ändra påminnelsen till två dagar innan');
    expect(typed(changed.text)).toMatch(/2 dagar före: tisdag 8 december 2026/);
    expect((await active(bot)).map(({ offsets }) => offsets)).toEqual([['P2D']]);
  });

  it('are stopped by kind', async () => {
    const bot = await withMeeting();
    await bot.say('påminn oss en dag innan styrelsemötet');
    await bot.say('påminn oss en dag innan medlemssamrådet');
    await bot.say('ta bort påminnelsen om styrelsemötet');
    expect(await active(bot)).toHaveLength(1);
  });

  it('follow their meeting when it is moved, and end with it', async () => {
    const bot = await withMeeting();
    await bot.say('påminn oss en dag innan');
    await bot.say('flytta styrelsemötet den 10 december 2026 till den 17 december 2026', { conversation: 'office' });
    await bot.say('ja', { conversation: 'office' });
    expect(typed((await bot.say('visa påminnelser')).text)).toMatch(/onsdag 16 december 2026 kl\. 08\.00/);
    await bot.say('ställ in styrelsemötet den 17 december 2026', { conversation: 'office' });
    await bot.say('ja', { conversation: 'office' });
    const shown = await bot.say('visa påminnelser');
    expect(shown.text).toMatch(/inställt, inget skickas/);
    expect(typed(shown.text)).not.toMatch(/är planerad/);
  });
});

describe('whom and what a reminder is for', () => {
  test.each(['påminn handledarna om oktober', 'påminn coacherna om november', 'påminn coacherna att rapportera'])(
    'those who report are reminded of reports, and nothing is saved before it is clear: %s',
    async (text) => {
      const bot = await withMeeting();
      const { answer } = await bot.say(text);
      expect(answer).toMatchObject({ command: 'reminder.set', status: 'ask' });
      expect(answer.form?.map(({ name }) => name)).toEqual(['reportDay']);
      expect(await active(bot)).toEqual([]);
    },
  );

  test.each(['påminn alla en vecka innan', 'påminn oss alla en vecka innan', 'skicka en påminnelse till alla en vecka innan'])(
    '"alla" is the people of the chat: one meeting: %s',
    async (text) => {
      const bot = await withMeeting();
      expect(typed((await bot.say(text)).text)).toContain('Sparat: 1 påminnelse');
      expect((await active(bot)).map(({ about }) => about.type)).toEqual(['meeting']);
    },
  );

  test.each(['påminn oss en dag före alla möten', 'påminn oss alltid en dag innan', 'påminn oss inför varje styrelsemöte'])(
    'all meetings are named as such: %s',
    async (text) => {
      const bot = await withMeeting();
      await bot.say(text);
      expect((await active(bot)).map(({ about }) => about.type)).toEqual(['standing']);
    },
  );

  test.each(['påminn mig varje måndag', 'påminn oss varje vecka'])('nothing is sent by the calendar alone: %s', async (text) => {
    const bot = await withMeeting();
    expect((await bot.say(text)).text).toContain('Jag påminner om möten, inte med jämna mellanrum.');
    expect(await active(bot)).toEqual([]);
  });

  it('is for the next one, also right after a later one was saved', async () => {
    const bot = await withMeeting();
    const next = typed((await bot.say('påminn alla en vecka innan')).text);
    await bot.say('lägg in styrelsemöte 4 mars 2027 kl 10–12');
    await bot.say('ja');
    const after = typed((await bot.say('påminn oss en dag innan')).text);
    const day = (text: string) => /styrelsemöte (\S+ \d+ \S+ \d+)/.exec(text)?.[1];
    expect(day(next)).toBeDefined();
    expect(day(after)).toBe(day(next));
  });

  it('is for the one that was just asked for', async () => {
    const bot = await withMeeting();
    await bot.say('lägg in beredningsgrupp 4 mars 2027 kl 10–12');
    await bot.say('ja');
    await bot.say('när är nästa beredningsgrupp?');
    expect(typed((await bot.say('påminn alla en vecka innan')).text)).toMatch(/beredningsgrupp torsdag 4 mars 2027/i);
  });
});

describe('a reminder before a Monday', () => {
  const monday = () => withMeeting('lägg in styrelsemöte 15 februari 2027 kl 13–15');

  it('says that the day before is the working day before', async () => {
    const set = typed((await (await monday()).say('påminn oss en dag före mötet den 15 februari 2027')).text);
    expect(set).toMatch(/Vardagen före: fredag 12 februari 2027 kl\. 08\.00/);
    expect(set).not.toMatch(/1 dag före/);
  });

  it('says so of longer ones too', async () => {
    const set = typed((await (await monday()).say('påminn oss två dagar före mötet den 15 februari 2027')).text);
    expect(set).toMatch(/2 dagar före, flyttad till vardag: fredag 12 februari 2027/);
  });

  it('comes on the evening before when that is said', async () => {
    const set = typed((await (await monday()).say('påminn mig kvällen innan mötet den 15 februari 2027')).text);
    expect(set).toMatch(/Kvällen före: söndag 14 februari 2027 kl\. 18\.00/);
  });
});
