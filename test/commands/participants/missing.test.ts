import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/turn/message.js';
import { desk, typed } from './desk.js';

const ENTER = { intervention: 'enter', period: '2024-08', women: 20, men: 27 };
const states = (reply: Reply) => reply.answer.tables?.[0]?.rows.map(({ cells }) => [cells[0], String(cells[1]).replaceAll('\u00a0', ' ')]);

describe('what is missing', () => {
  test('of a month: who has not reported first, then who has', async () => {
    const { press, saved, as } = desk();
    await saved(ENTER);
    const reply = await press('participants.missing', { period: '2024-08' }, as('director'));
    expect(reply.answer).toMatchObject({ command: 'participants.missing', status: 'ok', params: { period: '2024-08' } });
    expect(typed(reply)).toContain('4 av 5 insatser saknas');
    expect(states(reply)?.map(([name]) => name)).toEqual(['NOVA', 'FIA', 'IT-spåret', 'Koll på förmåga', 'Enter']);
    expect(states(reply)?.at(-1)).toEqual(['Enter', '✓ Klar 22 november 2026']);
    expect(typed(reply)).toContain('handledare coach');
  });

  test('without a period: the latest ended month', async () => {
    const { press, as } = desk();
    expect((await press('participants.missing', {}, as('director'))).answer.params).toMatchObject({ period: '2026-10' });
  });

  test.each(['vilka månader saknar jag', 'har jag missat några månader', 'vilka månader fattas'])(
    '”%s”: every ended month of the year, of each intervention',
    async (text) => {
      const reply = await desk().say(text);
      expect(reply.answer.params).toMatchObject({ period: '2026' });
      expect(states(reply)).toEqual([
        ['Enter', '✗ Saknas januari–oktober 2026'],
        ['FIA', '✗ Saknas januari–oktober 2026'],
      ]);
    },
  );

  test('in January the months of the year that has ended', async () => {
    const { say, as } = desk();
    const reply = await say('vilka månader saknar jag', as('coach', { now: new Date('2027-01-10T12:00:00+01:00') }));
    expect(states(reply)?.[0]).toEqual(['Enter', '✗ Saknas januari–december 2026']);
  });

  test('a coach sees their own interventions, and can report from there', async () => {
    const { press, saved } = desk();
    await saved(ENTER);
    const reply = await press('participants.missing', { period: '2024-08' });
    expect(states(reply)).toEqual([
      ['FIA', '✗ Saknas'],
      ['Enter', '✓ Klar 22 november 2026'],
    ]);
    expect(reply.answer.actions).toMatchObject([{ command: 'participants.report', params: { intervention: 'fia', period: '2024-08' } }]);
  });

  test('a member sees it and is offered nothing to write', async () => {
    const { press, as } = desk();
    expect((await press('participants.missing', { period: '2024-08' }, as('member'))).answer.actions).toEqual([]);
  });

  test('of a year: which months, and a quarter’s report covers its three', async () => {
    const { press, saved } = desk();
    await saved(ENTER);
    await saved({ ...ENTER, period: '2024-Q1' });
    const reply = await press('participants.missing', { intervention: 'enter', period: '2024' });
    expect(typed(reply)).toContain('8 rapporter saknas');
    expect(states(reply)).toEqual([['Enter', '✗ Saknas april–juli 2024 och september–december 2024']]);
  });

  test('of a year under way: only what has ended', async () => {
    const { press } = desk();
    const reply = await press('participants.missing', { intervention: 'enter', period: '2026' });
    expect(states(reply)).toEqual([['Enter', '✗ Saknas januari–oktober 2026']]);
    expect(typed(reply)).toContain('räknat till och med oktober 2026');
  });

  test.each([
    ['before the first report', 'sodra-vatterbygden', 'enter', '2023-12', 'Inga rapporter väntas'],
    ['after the end', 'goteborg', 'nordost', '2022-03', 'Inga rapporter väntas'],
    ['in the month of the end', 'goteborg', 'nordost', '2022-02', 'Rapporten saknas'],
    ['in the future', 'sodra-vatterbygden', 'enter', '2027-01', 'Perioden har inte börjat än'],
  ])('%s', async (_, association, intervention, period, headline) => {
    const { press } = desk();
    expect(typed(await press('participants.missing', { intervention, period }, { user: 'director', association }))).toContain(headline);
  });

  test('one municipality of several that has not reported', async () => {
    const { press, report, say, as } = desk();
    const who = as('colleague', { association: 'finnveden' });
    const place = (municipality: string) => ({ municipality, women: 3, men: 4 });
    for (const [period, places] of [
      ['2024-01', ['gislaved', 'gnosjo']],
      ['2024-02', ['gislaved']],
    ] as const) {
      await report({ intervention: 'samverkansteam-finnveden', period, reports: places.map(place) }, who);
      await say('ja', who);
    }
    const reply = await press('participants.missing', { intervention: 'samverkansteam-finnveden', period: '2024-02' }, who);
    expect(states(reply)).toEqual([['Samverkansteam Finnveden', '✗ Saknas: Gnosjö kommun']]);
  });

  test('all in', async () => {
    const { press, saved } = desk();
    await saved(ENTER);
    expect((await press('participants.missing', { intervention: 'enter', period: '2024-08' })).answer.headline).toBe('Rapporteringen är klar');
  });
});
