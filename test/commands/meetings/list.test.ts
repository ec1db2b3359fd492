import { describe, expect, test } from 'vitest';
import { localTime } from '../../../src/swedish/time.js';
import type { Reply } from '../../../src/turn/message.js';
import { faults } from '../../cards/check.js';
import { world } from '../../turn/world.js';

const spoken = (reply: Reply) => reply.text.replaceAll('\u00a0', ' ');
const rows = ({ answer }: Reply) => (answer.tables?.[0]?.rows ?? []).map(({ cells }) => cells.join(' · ').replaceAll('\u00a0', ' '));

async function ask(text: string, who = {}): Promise<Reply> {
  const bot = world({ gast: { role: 'reader', interventions: null } });
  const reply = await bot.say(text, who);
  expect(bot.errors).toEqual([]);
  if (reply.card) expect(faults(reply.card, reply.answer)).toEqual([]);
  return reply;
}

describe('the list of meetings', () => {
  test.each([
    ['medlemssamråd 2025', 'Medlemssamråd (värd: Tranås) fredag 28 februari 2025.'],
    ['medlemssamråd 2024', 'Medlemssamråd (värd: AF) fredag 23 februari 2024.'],
    ['när är medlemssamrådet och vem är värd?', 'Medlemssamråd fredag 26 februari 2027. Källorna säger inte vem som är värd.'],
  ])('”%s”: the day and the host are in the lead', async (text, lead) => {
    const { answer } = await ask(text);
    expect(answer).toMatchObject({ command: 'meeting.list', status: 'ok' });
    expect(answer.lead?.replaceAll('\u00a0', ' ')).toContain(lead);
  });

  test('a year: meetings and what is due in one list, each marked for what it is', async () => {
    const reply = await ask('alla möten 2027');
    expect(reply.answer).toMatchObject({ command: 'meeting.list', status: 'ok', params: { year: 2027 } });
    expect(rows(reply)).toEqual([
      'Styrelsemöte · mån 15 feb · exempel',
      'Heldag med styrelse och beredningsgrupp · mån 15 feb · exempel',
      'Medlemssamråd · fre 26 feb · exempel',
      'Årsredovisning 2026 (24 §) · ons 31 mar · sista dag',
      'Arbetsutskott · tis 14 sep · exempel',
      'Beredningsgrupp · mån 18 okt · exempel',
      'Arbetsutskott · tors 28 okt · exempel',
      'Styrelsemöte · mån 15 nov · 09.00, exempel',
      'Budget 2028 beslutad (23 §) · tis 30 nov · sista dag',
    ]);
    expect(spoken(reply)).toContain('7 exempel ur årshjulet, som ingen har kallat till. 2 saker ska vara klara.');
    expect(spoken(reply)).toContain('Källa: protokoll 16 november 2020; principer för samverkan 2023; 23 och 24 §§ lagen (2003:1210)');
  });

  test('what is left of the year begins today', async () => {
    const reply = await ask('vilka möten har vi kvar i år');
    expect(rows(reply)).toEqual(['Budget 2027 beslutad (23 §) · mån 30 nov · sista dag']);
    expect(reply.answer.headline).toBe('Inga möten kvar 2026');
  });

  test('one kind alone, without what is due', async () => {
    const reply = await ask('alla styrelsemöten 2027');
    expect(rows(reply)).toEqual(['Styrelsemöte · mån 15 feb · exempel', 'Styrelsemöte · mån 15 nov · 09.00, exempel']);
    expect(reply.answer.headline.replaceAll('\u00a0', ' ')).toBe('2 styrelsemöten 2027');
  });

  test('the next n, over the turn of the year', async () => {
    expect(rows(await ask('de tre närmaste mötena'))).toEqual([
      'Styrelsemöte · mån 15 feb 2027 · exempel',
      'Heldag med styrelse och beredningsgrupp · mån 15 feb 2027 · exempel',
      'Medlemssamråd · fre 26 feb 2027 · exempel',
    ]);
  });

  test('the annual wheel’s months without a day stand among the days', async () => {
    const reply = await ask('alla möten 2027', { association: 'goteborg' });
    expect(rows(reply)).toContain('Styrelsemöte: beslut om årsredovisningen · mars · årshjulet');
    expect(rows(reply).findIndex((row) => row.includes('· mars ·'))).toBe(rows(reply).findIndex((row) => row.includes('· april ·')) - 1);
  });

  test('an association without a wheel has the law’s days', async () => {
    const reply = await ask('alla möten 2027', { association: 'sunnerbo' });
    expect(reply.answer.headline).toBe('Inga möten 2027');
    expect(rows(reply)).toHaveLength(2);
  });

  test('the host of a year’s consultation', async () => {
    expect(rows(await ask('alla möten 2025'))).toContain('Medlemssamråd (värd: Tranås) · fre 28 feb · exempel');
    expect(spoken(await ask('vem är värd för medlemssamrådet 2025'))).toContain('Medlemssamråd (värd: Tranås) fredag 28 februari 2025.');
  });

  test.each([
    ['noll', 'nästa 0 möten'],
    ['too many', 'nästa 500 möten'],
  ])('a number of meetings that is none is refused: %s', async (_what, text) => {
    expect((await ask(text)).answer.status).not.toBe('ok');
  });
});

describe('whoever has no role in the association', () => {
  test('sees the printed wheel and that there is more, never what was stored', async () => {
    const bot = world({ gast: { role: 'reader', interventions: null } });
    await bot.say('lägg in styrelsemöte 4 mars 2027 kl 9 i Rådhuset');
    await bot.say('ja');
    for (const text of ['alla möten 2027', 'nästa styrelsemöte', 'när är nästa möte']) {
      const reply = await bot.say(text, { user: 'gast', conversation: 'gast' });
      expect(spoken(reply)).not.toMatch(/4 mars|4 mar|Rådhuset/);
      expect(spoken(reply)).toContain('Förbundets egna möten visas för den som har en roll där.');
    }
    const shown = await bot.press(
      { command: 'meeting.next', params: { meeting: 'board-2027-03-04' }, key: 'k' },
      { user: 'gast', conversation: 'gast' },
    );
    expect(spoken(shown)).not.toMatch(/4 mars|Rådhuset/);
  });
});

describe('the next meeting', () => {
  const said = ['lägg in styrelsemöte 23 november 2026 kl 13.30-15 i Rådhuset', 'ja'];
  async function asked(text: string, now: string): Promise<Reply> {
    const bot = world();
    for (const each of said) await bot.say(each);
    return await bot.say(text, { now: new Date(now) });
  }

  test.each([
    ['2026-11-22T23:59:00+01:00', 'I morgon.'],
    ['2026-11-23T00:00:00+01:00', 'I dag.'],
    ['2026-11-23T14:59:00+01:00', 'I dag.'],
  ])('at %s: %s', async (now, words) => {
    const reply = await asked('nästa styrelsemöte', now);
    expect(spoken(reply)).toContain('Styrelsemöte måndag 23 november 2026 kl. 13.30');
    expect(reply.answer.lead).toBe(words);
    expect(spoken(reply)).toContain('Tid: kl. 13.30–15.00');
    expect(spoken(reply)).toContain('Plats: Rådhuset');
  });

  test('is another one when it is over', async () => {
    expect((await asked('nästa styrelsemöte', '2026-11-23T15:00:00+01:00')).answer.params.date).toBe('2027-02-15');
  });

  test('goes into one’s own calendar by Teams’ own form, whose clock is Sweden’s', async () => {
    const { answer } = await asked('nästa styrelsemöte', '2026-11-22T12:00:00+01:00');
    const link = answer.actions?.find((action) => 'url' in action && action.title === 'Lägg i min kalender');
    const url = new URL(link && 'url' in link ? link.url : '');
    expect(url.origin + url.pathname).toBe('https://teams.microsoft.com/l/meeting/new');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      subject: 'Styrelsemöte, Södra Vätterbygden',
      startTime: '2026-11-23T13:30:00+01:00',
      endTime: '2026-11-23T15:00:00+01:00',
      content: 'På bordet: verksamhetsplan och budget, som ska vara beslutade senast 30 november. Plats: Rådhuset',
    });
  });

  test.each([
    ['27 mars 2027 kl 23', '2027-03-27T23:00:00+01:00', '2027-03-28T00:00:00+01:00'],
    ['28 mars 2027 kl 3', '2027-03-28T03:00:00+02:00', '2027-03-28T04:00:00+02:00'],
    ['31 oktober 2027 kl 1', '2027-10-31T01:00:00+02:00', '2027-10-31T02:00:00+02:00'],
    ['31 oktober 2027 kl 3', '2027-10-31T03:00:00+01:00', '2027-10-31T04:00:00+01:00'],
  ])('on the nights when clocks change: %s', async (day, begins, ends) => {
    const bot = world();
    await bot.say(`lägg in planeringsdag ${day}`);
    const { answer } = await bot.say('ja');
    const link = answer.actions?.find((action) => 'url' in action);
    const { searchParams } = new URL(link && 'url' in link ? link.url : '');
    expect([searchParams.get('startTime'), searchParams.get('endTime')].map((moment) => Date.parse(moment ?? ''))).toEqual(
      [begins, ends].map((each) => Date.parse(each)),
    );
    expect(searchParams.get('startTime')).toBe(begins);
    expect(localTime(new Date(begins)).time).toBe(begins.slice(11, 16));
  });

  test('a place that is a link is a button, and only the site is written out', async () => {
    const bot = world();
    await bot.say('lägg in styrelsemöte 4 mars 2027 kl 9 https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0');
    await bot.say('ja');
    const { card, answer } = await bot.say('nästa styrelsemöte');
    expect(card && faults(card, answer)).toEqual([]);
    expect(answer.facts).toContainEqual({ title: 'Plats', value: 'Länk till teams.microsoft.com' });
    expect(answer.actions).toContainEqual({ title: 'Anslut', url: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0' });
  });
});
