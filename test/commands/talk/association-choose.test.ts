import { describe, expect, test } from 'vitest';
import { faults } from '../../cards/check.js';
import { associations, room } from '../room.js';

describe('choosing an association', () => {
  test('binds the conversation: the next question is answered for it, and the reply says what was and is', async () => {
    const { press, store } = room();
    const first = await press('association.choose', { association: 'goteborg' });
    expect(first.answer.headline).toBe('Nu gäller Göteborg');
    expect(first.text).toContain('Inget förbund var valt förut.');
    expect((await press('budget.status')).answer.params.association).toBe('goteborg');
    const second = await press('association.choose', { association: 'varend' });
    expect(second.text).toContain('Förut gällde Göteborg.');
    expect(second.answer.actions?.map(({ title }) => title)).toContain('Byt till Göteborg');
    expect((await store.conversation('chat'))?.association).toBe('varend');
  });

  test('keeps what else is known about the conversation', async () => {
    const { press, store } = room();
    const welcomedAt = '2026-11-01T08:00:00.000Z';
    await store.saveConversation({ id: 'chat', association: 'finnveden', welcomedAt });
    await press('association.choose', { association: 'hoglandet' });
    expect(await store.conversation('chat')).toMatchObject({ id: 'chat', association: 'hoglandet', welcomedAt });
  });

  test('a question that names another one does not bind', async () => {
    const { press, store } = room();
    await press('association.choose', { association: 'goteborg' });
    await press('budget.status', { association: 'sunnerbo' });
    expect((await store.conversation('chat'))?.association).toBe('goteborg');
  });

  test('choosing what already is says so', async () => {
    const { press } = room();
    await press('association.choose', { association: 'goteborg' });
    expect((await press('association.choose', { association: 'goteborg' })).answer.headline).toBe('Här gäller redan Göteborg');
  });

  test('without a name: all of them, the present one marked', async () => {
    const { press } = room('reader');
    const { answer, text } = await press('association.choose');
    expect(answer.menu?.map(({ params }) => params.association)).toEqual(associations.all.map(({ id }) => id));
    expect(text).toContain('Södra Vätterbygden (gäller nu)');
  });

  test('one that does not exist is not chosen', async () => {
    const { press, store } = room();
    const { answer } = await press('association.choose', { association: 'kalmar' });
    expect(answer.status).toBe('invalid');
    expect((await store.conversation('chat'))?.association ?? null).toBeNull();
  });

  test.each([
    [
      { association: 'hoglandet' },
      '6\u00a0kommuner är med i Höglandet',
      'Aneby kommun, Eksjö kommun, Nässjö kommun, Sävsjö kommun, Tranås kommun och Vetlanda kommun',
    ],
    [{ association: 'sunnerbo' }, '3\u00a0kommuner är med i Sunnerbo', 'Markaryds kommun, Älmhults kommun och Ljungby kommun'],
    [{ association: 'hoglandet', member: 'eksjo' }, 'Eksjö kommun är med i Höglandet', 'Region Jönköpings län'],
    [{ association: 'hoglandet', member: 'habo' }, 'Habo kommun är med i Södra Vätterbygden', 'Habo kommun är inte med i Höglandet.'],
    [{ member: 'region-jonkopings-lan' }, 'Region Jönköpings län är med i 3\u00a0förbund', 'Med i Finnveden, Höglandet och Södra Vätterbygden.'],
    [{ member: 'forsakringskassan' }, 'Försäkringskassan är med i 6\u00a0förbund', 'Sunnerbo'],
    [{}, '4\u00a0kommuner är med i Södra Vätterbygden', 'Försäkringskassan, även för Arbetsförmedlingen'],
  ])('who belongs (%o) is answered for anybody, and binds nothing', async (params, headline, words) => {
    const { press, store } = room('reader', { id: 'chat', kind: 'channel' });
    const { answer, card, text } = await press('association.choose', { ...params, members: 'asked' });
    expect(answer).toMatchObject({ status: 'ok', headline });
    expect(text).toContain(words);
    expect((await store.conversation('chat'))?.association ?? null).toBeNull();
    expect(faults(card, answer)).toEqual([]);
  });

  test.each(['group', 'channel'] as const)('in a %s only a director may', async (kind) => {
    const conversation = { id: 'chat', kind };
    for (const role of ['reader', 'member', 'coach'] as const) {
      const { press, store } = room(role, conversation);
      expect((await press('association.choose', { association: 'goteborg' })).answer.status).toBe('denied');
      expect(await store.conversation('chat')).toBeNull();
    }
    const director = room('director', conversation);
    expect((await director.press('association.choose', { association: 'goteborg' })).text).toContain('Det gäller alla i samtalet.');
    expect((await director.store.conversation('chat'))?.association).toBe('goteborg');
  });

  test('alone, anybody who may read may', async () => {
    const { press } = room('reader');
    expect((await press('association.choose', { association: 'goteborg' })).answer.status).toBe('ok');
  });
});

test('every card keeps the rules of the visual language', async () => {
  const { press } = room();
  for (const params of [{}, { association: 'goteborg' }, { association: 'varend' }, { association: 'varend' }, { association: 'x' }]) {
    const { card, answer } = await press('association.choose', params);
    expect(card && faults(card, answer)).toEqual([]);
  }
  const { card, answer } = await room('member', { id: 'team', kind: 'channel' }).press('association.choose', { association: 'goteborg' });
  expect(card && faults(card, answer)).toEqual([]);
});
