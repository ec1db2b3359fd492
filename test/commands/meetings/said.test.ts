import { describe, expect, it, test } from 'vitest';
import { world } from '../../turn/world.js';
import { typed } from '../room.js';

const ROLES = { director: { role: 'director' as const, interventions: null } };

/** A board meeting on Wednesday 16 December 2026, 9–11.20, and one on 8 March 2028 at 9; it is Sunday 22 November 2026, noon. */
async function calendar() {
  const bot = world(ROLES);
  for (const text of ['lägg in styrelsemöte 16 december 2026 kl 9–11.20', 'ja', 'lägg in styrelsemöte 8 mars 2028 kl 9', 'ja']) await bot.say(text);
  return bot;
}

describe('a change of one meeting, as people write it', () => {
  test.each([
    ['styrelsemötet 16 dec börjar halv tio istället', /09\.00–11\.20 → kl\. 09\.30–11\.50/],
    ['styrelsemötet 16 dec slutar 12 istället', /09\.00–11\.20 → kl\. 09\.00–12\.00/],
    ['styrelsemötet 16 december är på Teams', /Plats: Inte angiven → Teams/],
    ['skjut upp styrelsemötet den 16 december en vecka', /→ onsdag 23 december 2026/],
    ['flytta mötet 16 dec två dagar framåt', /→ fredag 18 december 2026/],
    ['tidigarelägg mötet 16 december en timme', /→ kl\. 08\.00–10\.20/],
    ['flytta styrelsemötet den 16:e till den 17:e', /→ torsdag 17 december 2026/],
    ['flytta styrelsemötet 8 mars 2028 till 15 mars', /8 mars 2028 → onsdag 15 mars 2028/],
    ['flytta styrelsemötet 16 december till 12 januari', /→ tisdag 12 januari 2027/],
    ['flytta styrelsemötet 8 mars 2028 till 15 mars 2027', /Mötet flyttas från 2028 till 2027/],
  ])('%s', async (text, words) => {
    const { answer, text: said } = await (await calendar()).say(text);
    expect(answer).toMatchObject({ command: 'meeting.edit', status: 'confirm', headline: 'Ska mötet ändras?' });
    expect(typed(said)).toMatch(words);
  });

  it('is saved as the meeting that there is, not beside it', async () => {
    const bot = await calendar();
    await bot.say('styrelsemötet 16 dec börjar halv tio istället');
    await bot.say('ja');
    expect(typed((await bot.say('vilka möten har vi i december')).text)).toMatch(/1 möte i december 2026/);
  });

  it('by a length of time is what was confirmed', async () => {
    const bot = await calendar();
    await bot.say('skjut upp styrelsemötet den 16 december en vecka');
    await bot.say('ja');
    expect(typed((await bot.say('nästa styrelsemöte')).text)).toMatch(/onsdag 23 december 2026 kl\. 09\.00/);
  });

  test.each([
    ['lägg in AU 10 december kl 2 på eftermiddagen', '2026-12-10', '14:00'],
    ['lägg in AU 9 december kl 1 em', '2026-12-09', '13:00'],
    ['lägg in AU 9 december kl 7 på kvällen', '2026-12-09', '19:00'],
    ['lägg in AU den tredje mars kl 9', '2027-03-03', '09:00'],
    ['lägg in AU torsdagen den 10:e kl 9', '2026-12-10', '09:00'],
    ['lägg in AU torsdag kl 9', '2026-11-26', '09:00'],
  ])('%s', async (text, date, time) => {
    expect((await (await calendar()).say(text)).answer).toMatchObject({ status: 'confirm', params: { meetingChange: 'add', date, time } });
  });

  test.each(['ta bort alla möten', 'ställ in alla styrelsemöten', 'avboka samtliga möten'])('one is cancelled at a time: %s', async (text) => {
    const { answer, text: said } = await (await calendar()).say(text);
    expect(answer.status).toBe('ask');
    expect(said).toMatch(/ett möte i taget/);
  });

  it('an hour that the clocks skip is none', async () => {
    const { answer, text } = await (await calendar()).say('lägg in styrelsemöte 28 mars 2027 kl 02.30');
    expect(answer.status).toBe('invalid');
    expect(text).toMatch(/02\.30 finns inte den dagen: sommartiden börjar/);
  });

  it('”andra advent” moves nothing', async () => {
    expect((await (await calendar()).say('lägg in AU andra advent kl 9')).answer).toMatchObject({ status: 'ask', params: { meetingChange: 'add' } });
  });

  it('a calendar is copied as it is said', async () => {
    expect((await (await calendar()).say('kan du ta samma möten som i år till 2027?')).answer).toMatchObject({
      status: 'confirm',
      params: { meetingChange: 'copy', year: 2026, otherYear: 2027 },
    });
  });
});

describe('meetings of a month or a day', () => {
  test.each([
    ['vilka möten har vi i februari 2027', 'meeting.list', /3 möten i februari 2027/],
    ['är det något möte i januari?', 'meeting.next', /Nej, inget möte i januari 2027/],
    ['har vi något styrelsemöte i mars?', 'meeting.next', /Nej, inget styrelsemöte i mars 2027/],
    ['är det något möte i december?', 'meeting.next', /Styrelsemöte onsdag 16 december 2026/],
    ['är det nåt möte den 14 december?', 'meeting.next', /Nej, inget möte 14 december 2026/],
    ['är det nåt möte den 16 december?', 'meeting.next', /Styrelsemöte onsdag 16 december 2026/],
    ['vad ska göras i mars', 'meeting.list', /Årsredovisning 2026/],
  ])('%s', async (text, command, words) => {
    const { answer, text: said } = await (await calendar()).say(text);
    expect(answer).toMatchObject({ command, status: 'ok' });
    expect(typed(said)).toMatch(words);
  });
});
