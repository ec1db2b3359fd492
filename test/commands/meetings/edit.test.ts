import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/turn/message.js';
import { faults } from '../../cards/check.js';
import { buttonData, type World, world } from '../../turn/world.js';

const spoken = (reply: Reply) => reply.text.replaceAll('\u00a0', ' ');

/** A director at the desk: every card on the way keeps the rules. */
function desk(now?: Date) {
  const bot: World = world({ ledamot: { role: 'member', interventions: null }, gast: { role: 'reader', interventions: null } });
  const when = now ? { now } : {};
  const checked = (reply: Reply): Reply => {
    expect(bot.errors).toEqual([]);
    if (reply.card) expect(faults(reply.card, reply.answer)).toEqual([]);
    return reply;
  };
  return {
    ...bot,
    say: async (text: string, who = {}) => checked(await bot.say(text, { ...when, ...who })),
    press: async (submit: unknown, who = {}) => checked(await bot.press(submit, { ...when, ...who })),
    saved: async (text: string) => {
      expect(checked(await bot.say(text, when)).answer.status).toBe('confirm');
      const reply = checked(await bot.say('ja', when));
      expect(spoken(reply)).toContain('Sparat');
      return reply;
    },
    year: async (year: number) => rows(checked(await bot.say(`alla möten ${year}`, when))),
  };
}

const rows = ({ answer }: Reply) => (answer.tables?.[0]?.rows ?? []).map(({ cells }) => cells.join(' · ').replaceAll('\u00a0', ' '));

describe('a meeting is laid in', () => {
  test('by text, read back, saved by a yes, and taken back', async () => {
    const bot = desk();
    const before = await bot.year(2027);
    const asked = await bot.say('lägg styrelsemöte tors 4 mars 2027 kl 13.30–15 i Teams');
    expect(asked.answer).toMatchObject({
      command: 'meeting.edit',
      status: 'confirm',
      params: { kind: 'board', date: '2027-03-04', time: '13:30', endTime: '15:00', place: 'Teams' },
    });
    expect(spoken(asked)).toContain('Inget är sparat än.');
    expect(await bot.year(2027)).toEqual(before);
    // The question waits, whatever was looked at in between.
    const receipt = await bot.press(buttonData(asked, 'Spara'));
    expect(spoken(receipt)).toContain('Styrelsemöte torsdag 4 mars 2027 kl. 13.30 är inlagt.');
    expect(await bot.year(2027)).toContain('Styrelsemöte · tors 4 mar · 13.30');
    expect((await bot.say('nästa styrelsemöte')).answer.headline).toContain('4\u00a0mars\u00a02027');
    const undone = await bot.press(buttonData(receipt, 'Ångra'));
    expect(undone.answer.headline).toBe('Ångrat');
    expect(await bot.year(2027)).toEqual(before);
  });

  test('by form, where each field is read as people write', async () => {
    const bot = desk();
    const form = await bot.say('lägg in ett möte');
    expect(form.answer.status).toBe('ask');
    const asked = await bot.press({
      ...buttonData(form, 'Granska'),
      kind: 'preparatoryGroup',
      date: '2027-05-03',
      time: 'halv tio',
      endTime: '11',
      place: 'Kansliet',
    });
    expect(asked.answer).toMatchObject({
      status: 'confirm',
      params: { kind: 'preparatoryGroup', date: '2027-05-03', time: '09:30', endTime: '11:00', place: 'Kansliet' },
    });
  });

  test('once, however often the same yes is pressed', async () => {
    const bot = desk();
    const asked = await bot.say('lägg in styrelsemöte 4 mars 2027 kl 9');
    for (let press = 0; press < 3; press += 1) await bot.press(buttonData(asked, 'Spara'), { key: `press-${press}` });
    expect((await bot.year(2027)).filter((row) => row.includes('Styrelsemöte'))).toEqual(['Styrelsemöte · tors 4 mar · 09.00']);
  });

  test('without a time only when that is said', async () => {
    const bot = desk();
    const asked = await bot.say('lägg in styrelsemöte 20 april 2027');
    expect(asked.answer).toMatchObject({ status: 'ask', headline: 'Vilken tid börjar mötet?' });
    const confirm = await bot.say('ingen tid');
    expect(confirm.answer).toMatchObject({ status: 'confirm', params: { date: '2027-04-20', time: null } });
    expect(spoken(confirm)).toContain('tid inte angiven');
    await bot.say('ja');
    expect(await bot.year(2027)).toContain('Styrelsemöte · tis 20 apr · bekräftat');
  });

  test('the time that was asked for may come alone', async () => {
    const bot = desk();
    await bot.say('lägg in styrelsemöte 20 april 2027');
    expect((await bot.say('kl 9-11.20')).answer).toMatchObject({
      status: 'confirm',
      params: { kind: 'board', date: '2027-04-20', time: '09:00', endTime: '11:20' },
    });
  });

  test('a new text begins anew, and takes nothing from what was asked before', async () => {
    const bot = desk();
    await bot.say('lägg in styrelsemöte 4 mars 2027 kl 13.30 i Teams');
    const { params } = (await bot.say('lägg in arbetsutskott 5 mars 2027 kl 9')).answer;
    expect(params).toMatchObject({ kind: 'executiveCommittee', date: '2027-03-05', time: '09:00' });
    expect(params.place).toBeUndefined();
  });

  test('under an id of its own, also beside another that day and after one that was taken back', async () => {
    const bot = desk();
    const ids: unknown[] = [];
    for (const time of ['9', '10']) ids.push((await bot.saved(`lägg in styrelsemöte 4 mars 2027 kl ${time}`)).answer.params.meeting);
    await bot.say('ångra');
    ids.push((await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 11')).answer.params.meeting);
    expect(ids).toEqual(['board-2027-03-04', 'board-2027-03-04-2', 'board-2027-03-04-3']);
  });

  test('not by a member, nor by a guest', async () => {
    const bot = desk();
    for (const user of ['ledamot', 'gast']) expect((await bot.say('lägg in styrelsemöte 4 mars 2027 kl 9', { user })).answer.status).toBe('denied');
  });
});

describe('what cannot be is refused, with what to write instead', () => {
  test.each([
    ['lägg in styrelsemöte 16 november 2020 kl 9', 'Dagen har redan varit: måndag 16 november 2020.'],
    ['lägg in styrelsemöte 21 november 2026 kl 9', 'Dagen har redan varit: lördag 21 november 2026.'],
    ['lägg in styrelsemöte i dag kl 9', 'Klockan är redan 12.00 i dag.'],
    ['lägg in styrelsemöte 31 juni 2027 kl 9', '31 juni finns inte i kalendern.'],
    ['lägg in styrelsemöte 29 februari 2027 kl 9', '29 februari finns inte i kalendern.'],
    ['lägg in styrelsemöte 2027-13-01 kl 9', 'finns inte i kalendern.'],
    ['lägg in styrelsemöte 4 mars 2027 kl 25:00', '25.00 finns inte på klockan.'],
    ['lägg in styrelsemöte 4 mars 2027 kl 9.75', '09.75 finns inte på klockan.'],
    ['lägg in styrelsemöte 4 mars 2027 kl 11-9', 'Slutet (09.00) är inte efter början (11.00).'],
    ['lägg in styrelsemöte 4 mars 2027 kl 9-9', 'Slutet (09.00) är inte efter början (09.00).'],
    ['lägg in styrelsemöte 4 mars 2027 kl 9 http://example.se/mote', 'Bara länkar som börjar med https://'],
  ])('%s', async (text, words) => {
    const bot = desk();
    const reply = await bot.say(text);
    expect(reply.answer.status).toBe('invalid');
    expect(spoken(reply)).toContain(words);
    expect(spoken(reply)).toContain('Inget är sparat.');
  });

  test('and the right value may follow alone', async () => {
    const bot = desk();
    await bot.say('lägg in styrelsemöte 31 juni 2027 kl 9');
    expect((await bot.say('30 juni 2027')).answer).toMatchObject({ status: 'confirm', params: { date: '2027-06-30', time: '09:00', kind: 'board' } });
  });

  test('a weekday that is not that day’s is asked about, both days at hand', async () => {
    const bot = desk();
    const asked = await bot.say('lägg in styrelsemöte fredag 4 mars 2027 kl 9');
    expect(asked.answer).toMatchObject({ status: 'ask', headline: 'Vilken dag menar du?' });
    expect(spoken(asked)).toContain('4 mars 2027 är en torsdag, inte en fredag.');
    const chosen = await bot.press(buttonData(asked, 'Fredag 5\u00a0mars\u00a02027'));
    expect(chosen.answer).toMatchObject({ status: 'confirm', params: { date: '2027-03-05', time: '09:00' } });
  });
});

describe('what is odd is questioned, and saved when it is meant', () => {
  test.each([
    ['lägg in styrelsemöte 6 juni 2027 kl 9', '6 juni 2027 är nationaldagen.'],
    ['lägg in styrelsemöte 26 mars 2027 kl 9', '26 mars 2027 är långfredagen.'],
    ['lägg in styrelsemöte 13 mars 2027 kl 9', '13 mars 2027 är en lördag.'],
    ['lägg in styrelsemöte 4 mars 2027 kl 05.00', 'Tiden kl. 05.00 är ovanlig för ett möte.'],
    ['lägg in styrelsemöte 4 mars 2031 kl 9', '4 mars 2031 är mer än tre år bort.'],
  ])('%s', async (text, words) => {
    const bot = desk();
    const asked = await bot.say(text);
    expect(asked.answer.status).toBe('confirm');
    expect(spoken(asked)).toContain(`Varning: ${words}`);
    expect(spoken(await bot.say('ja'))).toContain('Sparat');
  });

  test.each([
    ['the same kind on the same day', 'lägg in styrelsemöte 4 mars 2027 kl 15', 'Styrelsemöte finns redan den dagen (kl. 09.00–11.00).'],
    ['another kind at the same time', 'lägg in arbetsutskott 4 mars 2027 kl 10.30', 'Styrelsemöte är samtidigt (kl. 09.00–11.00).'],
    ['another kind that runs into it', 'lägg in arbetsutskott 4 mars 2027 kl 8.15', 'Styrelsemöte är samtidigt (kl. 09.00–11.00).'],
  ])('a double booking: %s', async (_what, text, words) => {
    const bot = desk();
    await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9-11');
    expect(spoken(await bot.say(text))).toContain(`Varning: ${words}`);
  });

  test.each(['lägg in arbetsutskott 4 mars 2027 kl 11', 'lägg in arbetsutskott 4 mars 2027 kl 8', 'lägg in styrelsemöte 5 mars 2027 kl 9'])(
    'no double booking: %s',
    async (text) => {
      const bot = desk();
      await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9-11');
      expect((await bot.say(text)).answer.notices?.filter(({ kind }) => kind === 'warning')).toEqual([]);
    },
  );

  test('”nästa fredag” on a Friday says which day it took', async () => {
    const bot = desk(new Date('2026-11-27T12:00:00+01:00'));
    const asked = await bot.say('lägg in styrelsemöte nästa fredag kl 9');
    expect(asked.answer.params.date).toBe('2026-12-04');
    expect(spoken(asked)).toContain('”nästa fredag” tolkar jag som fredag 4 december 2026.');
  });
});

describe('a meeting is moved, cancelled and confirmed', () => {
  test('moved by its day, keeps its id and how long it lasts', async () => {
    const bot = desk();
    const added = await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9-11.20 i Teams');
    const asked = await bot.say('flytta styrelsemötet 4 mars till 11 mars 2027 kl 10');
    expect(spoken(asked)).toContain('Datum: torsdag 4 mars 2027 → torsdag 11 mars 2027');
    expect(spoken(asked)).toContain('Tid: kl. 09.00–11.20 → kl. 10.00–12.20');
    const moved = await bot.say('ja');
    expect(moved.answer.params.meeting).toBe(added.answer.params.meeting);
    expect(await bot.year(2027)).toContain('Styrelsemöte · tors 11 mar · 10.00');
  });

  test('the only real one of its kind needs no day', async () => {
    const bot = desk();
    await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9');
    expect((await bot.say('flytta styrelsemötet till kl 14')).answer).toMatchObject({ status: 'confirm', params: { time: '14:00' } });
  });

  test('which one is asked where there are several, and chosen in the form', async () => {
    const bot = desk();
    await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9');
    await bot.saved('lägg in styrelsemöte 4 maj 2027 kl 9');
    const asked = await bot.say('ställ in styrelsemötet');
    expect(asked.answer).toMatchObject({ status: 'ask', headline: 'Vilket möte menar du?' });
    const chosen = await bot.press({ ...buttonData(asked, 'Granska'), meeting: 'board-2027-05-04' });
    expect(chosen.answer).toMatchObject({ status: 'confirm', headline: 'Ska mötet ställas in?' });
    expect(spoken(chosen)).toContain('4 maj 2027');
  });

  test('the next one is the first one ahead', async () => {
    const bot = desk();
    await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9');
    await bot.saved('lägg in styrelsemöte 4 maj 2027 kl 9');
    expect(spoken(await bot.say('ställ in nästa styrelsemöte'))).toContain('4 mars 2027');
  });

  test('one that there is not is said, with those that there are', async () => {
    const bot = desk();
    const reply = await bot.say('ställ in styrelsemötet 3 april 2027');
    expect(reply.answer.status).toBe('ask');
    expect(spoken(reply)).toContain('Jag hittar inget styrelsemöte 3 april 2027. Välj ett av mötena.');
  });

  test('a move without where to is asked about', async () => {
    const bot = desk();
    await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9');
    expect((await bot.say('flytta styrelsemötet')).answer).toMatchObject({ status: 'ask', headline: 'Vart ska mötet flyttas?' });
    expect((await bot.say('till 11 mars 2027')).answer).toMatchObject({ status: 'confirm', params: { date: '2027-03-11' } });
  });

  test('an example becomes real when it is confirmed, and the other examples of its kind go', async () => {
    const bot = desk();
    const asked = await bot.say('bekräfta styrelsemötet 15 februari 2027 kl 13');
    expect(spoken(asked)).toContain('Årshjulets exempel för styrelsemöte 2027 visas inte längre');
    await bot.say('ja');
    expect((await bot.year(2027)).filter((row) => row.includes('Styrelsemöte'))).toEqual(['Styrelsemöte · mån 15 feb · 13.00']);
  });

  test('a cancelled one is gone, and comes back when that is taken back', async () => {
    const bot = desk();
    await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9');
    const before = await bot.year(2027);
    await bot.saved('ställ in styrelsemötet');
    expect(await bot.year(2027)).not.toContainEqual(expect.stringContaining('4 mar'));
    expect(spoken(await bot.say('ångra'))).toContain('Nu står det åter: Styrelsemöte torsdag 4 mars 2027 kl. 09.00.');
    expect(await bot.year(2027)).toEqual(before);
  });

  test('what was changed since is not taken back from under the change', async () => {
    const bot = desk();
    const added = await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9');
    await bot.saved('flytta styrelsemötet till 11 mars 2027');
    expect(spoken(await bot.press(buttonData(added, 'Ångra')))).toContain('Mötet har ändrats sedan dess (kvitto 2).');
  });

  test('”ångra” takes back the last save of all, not an earlier meeting', async () => {
    const bot = desk();
    await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9');
    await bot.say('Enter juli 2026: 12 kvinnor, 9 män, 2 nya, 1 avslutad till arbete');
    await bot.say('ja');
    const undone = await bot.say('ångra');
    expect(undone.answer.command).toBe('participants.report');
    expect(await bot.year(2027)).toContain('Styrelsemöte · tors 4 mar · 09.00');
  });

  test('the history is kept: what was moved and taken back is still in the store', async () => {
    const bot = desk();
    await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9');
    await bot.saved('flytta styrelsemötet till 11 mars 2027');
    await bot.say('ångra');
    const records = await bot.store.records('sodra-vatterbygden', 2026, { rules: 'meeting' });
    expect(records.map(({ body }) => (body.type === 'meeting' ? `${body.change} ${body.date}` : body.type))).toEqual([
      'add 2027-03-04',
      'move 2027-03-11',
      'withdrawal',
    ]);
  });
});

describe('two directors at once', () => {
  const ONE = { user: 'en', conversation: 'ett' };
  const OTHER = { user: 'annan', conversation: 'tva' };

  test('the second one hears that the meeting was moved meanwhile, and is asked anew', async () => {
    const bot = desk();
    await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9');
    await bot.say('flytta styrelsemötet till 11 mars 2027', ONE);
    await bot.say('flytta styrelsemötet till 18 mars 2027', OTHER);
    expect(spoken(await bot.say('ja', ONE))).toContain('Sparat');
    const second = await bot.say('ja', OTHER);
    expect(second.answer.status).toBe('confirm');
    expect(spoken(second)).toContain('Någon annan har ändrat kalendern sedan jag frågade. Ditt är inte sparat.');
    expect(spoken(second)).toContain('torsdag 11 mars 2027 → torsdag 18 mars 2027');
    expect(await bot.year(2027)).toContain('Styrelsemöte · tors 11 mar · 09.00');
    expect(spoken(await bot.say('ja', OTHER))).toContain('Sparat');
    expect(await bot.year(2027)).toContain('Styrelsemöte · tors 18 mar · 09.00');
  });

  test('the same meeting laid in by both is questioned', async () => {
    const bot = desk();
    await bot.say('lägg in styrelsemöte 4 mars 2027 kl 9', ONE);
    await bot.say('lägg in styrelsemöte 4 mars 2027 kl 9', OTHER);
    await bot.say('ja', ONE);
    expect(spoken(await bot.say('ja', OTHER))).toContain('Varning: Styrelsemöte finns redan den dagen (kl. 09.00).');
  });

  test('a meeting that was cancelled meanwhile is said to be gone', async () => {
    const bot = desk();
    await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9');
    await bot.say('flytta styrelsemötet till 11 mars 2027', ONE);
    await bot.say('ställ in styrelsemötet', OTHER);
    await bot.say('ja', OTHER);
    expect(spoken(await bot.say('ja', ONE))).toContain('Mötet finns inte längre');
  });

  test('in the same breath: one is saved, the other is asked anew', async () => {
    const bot = desk();
    await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9');
    await bot.say('flytta styrelsemötet till 11 mars 2027', ONE);
    await bot.say('flytta styrelsemötet till 18 mars 2027', OTHER);
    const answers = await Promise.all([bot.say('ja', ONE), bot.say('ja', OTHER)]);
    expect(answers.map(({ answer }) => answer.status).sort()).toEqual(['confirm', 'ok']);
  });
});

describe('a year is copied', () => {
  test('the printed wheel, each day to be confirmed, and taken back as one', async () => {
    const bot = desk();
    const before = await bot.year(2027);
    const asked = await bot.say('kopiera årshjulet till 2027');
    expect(asked.answer.headline.replaceAll('\u00a0', ' ')).toBe('Ska 7 möten läggas in?');
    expect(rows(asked)[0]).toBe('Styrelsemöte · måndag 15 februari 2027');
    expect(rows(asked).at(-1)?.replaceAll('\u00a0', ' ')).toBe('Styrelsemöte · måndag 15 november 2027 kl. 09.00');
    expect(spoken(await bot.say('ja'))).toContain('7 möten är inlagda för 2027.');
    expect(await bot.year(2027)).toContain('Styrelsemöte · mån 15 nov · 09.00, att bekräfta');
    expect(spoken(await bot.say('ångra'))).toContain('7 möten räknas inte längre.');
    expect(await bot.year(2027)).toEqual(before);
  });

  test('last year’s own meetings, on the same weekday of the same week of the month', async () => {
    const bot = desk(new Date('2027-01-10T12:00:00+01:00'));
    await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9-11 i Rådhuset');
    await bot.saved('lägg in styrelsemöte 29 april 2027 kl 9');
    await bot.say('kopiera årets möten till nästa år');
    await bot.say('ja');
    expect((await bot.year(2028)).filter((row) => row.includes('Styrelsemöte'))).toEqual([
      'Styrelsemöte · tors 2 mar · 09.00, att bekräfta',
      'Styrelsemöte · tors 27 apr · 09.00, att bekräfta',
    ]);
  });

  test('and all its days are confirmed by one yes, and taken back as one', async () => {
    const bot = desk();
    const copied = await bot.saved('kopiera årshjulet till 2027');
    const open = await bot.year(2027);
    const asked = await bot.press(buttonData(copied, 'Bekräfta alla'));
    expect(asked.answer).toMatchObject({ status: 'confirm', headline: 'Ska 7\u00a0möten bekräftas?' });
    expect(rows(asked)).toHaveLength(7);
    expect(await bot.year(2027)).toEqual(open);
    const receipt = await bot.press(buttonData(asked, 'Spara'));
    expect(spoken(receipt)).toMatch(/Sparat av dig .* Kvitto 8–14\./);
    expect(spoken(receipt)).toContain('7 möten är bekräftade.');
    const confirmed = await bot.year(2027);
    expect(confirmed.filter((row) => row.includes('att bekräfta'))).toEqual([]);
    expect(confirmed).toContain('Styrelsemöte · mån 15 nov · 09.00');
    expect(spoken(await bot.press(buttonData(receipt, 'Ångra')))).toContain('7 möten är åter att bekräfta.');
    expect(await bot.year(2027)).toEqual(open);
    expect(spoken(await bot.press(buttonData(receipt, 'Ångra')))).toContain('redan ångrat');
  });

  test('days on holidays, and beside other meetings, are named and left to be confirmed by themselves', async () => {
    const bot = desk(new Date('2027-01-10T12:00:00+01:00'));
    // The same days of 2028: Ascension Day, a day that gets another board meeting, one at another's time, and one that is clear.
    await bot.saved('lägg in styrelsemöte 27 maj 2027 kl 9');
    await bot.saved('lägg in arbetsutskott 4 februari 2027 kl 10-12');
    await bot.saved('lägg in beredningsgrupp 8 april 2027 kl 9');
    await bot.saved('kopiera mötena 2027 till 2028');
    await bot.saved('lägg in planeringsdag 3 februari 2028 kl 11-15');
    const asked = await bot.say('bekräfta alla möten 2028');
    const named = (asked.answer.notices ?? []).map(({ text }) => text.replaceAll('\u00a0', ' '));
    expect(named).toEqual([
      'Arbetsutskott torsdag 3 februari 2028 kl. 10.00 bekräftas inte: Planeringsdag är samtidigt (kl. 11.00–15.00).',
      'Styrelsemöte torsdag 25 maj 2028 kl. 09.00 bekräftas inte: 25 maj 2028 är Kristi himmelsfärdsdag.',
    ]);
    const receipt = spoken(await bot.say('ja'));
    expect(receipt).toMatch(
      /Kvar att bekräfta: Arbetsutskott torsdag 3 februari 2028 kl\. 10\.00 och Styrelsemöte torsdag 25 maj 2028 kl\. 09\.00\./,
    );
    expect((await bot.year(2028)).filter((row) => row.includes('att bekräfta'))).toHaveLength(2);
    expect(spoken(await bot.say('bekräfta alla möten 2028'))).toMatch(/Inget att bekräfta på en gång.*Kristi himmelsfärdsdag.*en och en/s);
  });

  test('of a kind, or when nothing waits; and what changes meanwhile is asked about anew', async () => {
    const bot = desk();
    expect(spoken(await bot.say('bekräfta alla möten 2027'))).toContain('Inget möte 2027 väntar på att bekräftas.');
    await bot.saved('kopiera årshjulet till 2027');
    expect(rows(await bot.say('bekräfta alla styrelsemöten 2027'))).toHaveLength(2);
    await bot.say('bekräfta alla möten 2027', { user: 'annan', conversation: 'annan' });
    await bot.saved('ställ in medlemssamrådet 26 februari 2027');
    const anew = await bot.say('ja', { user: 'annan', conversation: 'annan' });
    expect(anew.answer).toMatchObject({ status: 'confirm', headline: 'Ska 6\u00a0möten bekräftas?' });
    expect(buttonData(await bot.say('alla möten 2027'), 'Bekräfta alla')).toBeDefined();
  });

  test('leaves alone the kinds that the year has already', async () => {
    const bot = desk();
    await bot.saved('lägg in styrelsemöte 4 mars 2027 kl 9');
    expect(rows(await bot.say('kopiera årshjulet till 2027')).filter((row) => row.includes('Styrelsemöte'))).toEqual([]);
  });

  test.each([
    ['kopiera årshjulet 2019 till 2020', '2020 har redan varit.'],
    ['kopiera årshjulet till 2027', '2027 har redan möten av samma slag.'],
  ])('%s after it was done: %s', async (text, words) => {
    const bot = desk();
    await bot.saved('kopiera årshjulet till 2027');
    const reply = await bot.say(text);
    expect(reply.answer.status).toBe('invalid');
    expect(spoken(reply)).toContain(words);
  });
});
