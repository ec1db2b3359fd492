import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.js';
import { buttonData, NOON, world } from './world.js';

const REPORT = 'enter juli 2024: 19 kv, 30 m, 1 ny kv, 2 nya m, inga avsl';
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

describe('the four jobs, typed', () => {
  test('the budget: result, capital, source', async () => {
    const { answer, text } = await world().say('Hur ser budgeten ut 2021?');
    expect(answer).toMatchObject({
      command: 'budget.status',
      status: 'ok',
      params: { association: 'sodra-vatterbygden', year: 2021, basis: 'budget' },
    });
    expect(text).toContain('Underskott 1\u00a0394\u00a0900\u00a0kr, kapitalet täcker det');
    expect(text).toContain('59\u00a0513\u00a0kr');
    expect(text).toContain('budget 2021, § 9');
  });

  test('a what-if: the whole offer is used from 2026, as the minutes say', async () => {
    const { answer, text } = await world().say('vad händer om vi höjer 10 % per år från 2021');
    expect(answer).toMatchObject({ command: 'contribution.growth', status: 'ok', params: { rate: '10', startYear: 2021, offer: '5500000' } });
    expect(text).toContain('Hela statliga utrymmet används från 2026');
    expect(text).toContain('5\u00a0500\u00a0000');
  });

  test('+10 without a year starts from the newest printed contributions, and says so', async () => {
    const { answer, text } = await world().say('+10 % per år');
    expect(answer.params).toMatchObject({ startYear: 2023 });
    expect(text).toContain('plan 2023');
  });

  test('a report: read back, saved after ja, shown', async () => {
    const { say } = world();
    const asked = await say(REPORT);
    expect(asked.answer).toMatchObject({
      command: 'participants.report',
      status: 'confirm',
      params: { intervention: 'enter', period: '2024-07', women: 19, men: 30, new: 3, newWomen: 1, newMen: 2, ended: 0 },
    });
    const saved = await say('ja');
    expect(saved.answer).toMatchObject({ command: 'participants.report', status: 'ok' });
    expect(saved.text).toContain('Sparat');
    const shown = await say('visa enter juli 2024');
    expect(shown.answer).toMatchObject({ command: 'participants.show', status: 'ok' });
    expect(shown.text).toContain('49');
  });

  test('the next meeting, with day and source', async () => {
    const { answer, text } = await world().say('När är nästa styrelsemöte?');
    expect(answer).toMatchObject({ command: 'meeting.next', status: 'ok', params: { kind: 'board' } });
    expect(text).toMatch(/Styrelsemöte måndag/);
    expect(text).toContain('Exempel');
  });
});

describe('ja and nej', () => {
  test('nothing is written before ja, and nej drops it', async () => {
    const { say, store } = world();
    await say(REPORT);
    expect(await store.years('sodra-vatterbygden')).toEqual([]);
    expect((await say('nej')).answer.status).toBe('ok');
    expect((await say('ja')).answer.status).toBe('unknown');
    expect(await store.years('sodra-vatterbygden')).toEqual([]);
  });

  test("somebody else's ja saves nothing", async () => {
    const { say, store } = world();
    await say(REPORT, { user: 'a', conversation: 'group' });
    expect((await say('ja', { user: 'b', conversation: 'group' })).answer.status).toBe('unknown');
    expect(await store.years('sodra-vatterbygden')).toEqual([]);
  });

  test('a question is forgotten after thirty minutes', async () => {
    const { say, store } = world();
    await say(REPORT);
    expect((await say('ja', { now: later(31) })).answer.status).toBe('unknown');
    expect(await store.years('sodra-vatterbygden')).toEqual([]);
  });

  test('however often and by whichever door it is answered yes, one record is saved', async () => {
    const { say, press, store } = world();
    const asked = await say(REPORT);
    const save = buttonData(asked, 'Spara');
    const replies = await Promise.all([say('ja'), press(save), press(save), say('ja', { now: later(1) })]);
    for (const { text } of replies) expect(text).toContain('Sparat');
    expect(await store.records('sodra-vatterbygden', 2024)).toHaveLength(1);
  });

  test('a question survives a restart', async () => {
    const store = createMemoryStore();
    await world({}, store).say(REPORT);
    expect((await world({}, store).say('ja', { key: 'after-restart' })).text).toContain('Sparat');
  });

  test('what the bot asked for may come alone in the next message', async () => {
    const { say } = world();
    const asked = await say('tre avslut på fia i juni 2024, två till studier och en sjuk');
    expect(asked.answer).toMatchObject({
      status: 'ask',
      params: { intervention: 'fia', period: '2024-06', ended: 3, exits: { studies: 2, illness: 1 } },
    });
    const completed = await say('12 kvinnor och 9 män');
    expect(completed.answer).toMatchObject({
      status: 'confirm',
      params: { intervention: 'fia', period: '2024-06', women: 12, men: 9, ended: 3, exits: { studies: 2, illness: 1 } },
    });
  });
});

describe('a question that the user leaves', () => {
  test('takes no words from what is said later about something else', async () => {
    const { say } = world();
    await say('tre avslut på fia i juni 2024');
    await say('budget 2021');
    expect((await say('12 kvinnor och 9 män')).answer).not.toMatchObject({ params: { intervention: 'fia' } });
  });

  test('is not answered twice: after a save and another question there is nothing to say yes to', async () => {
    const { say } = world();
    await say(REPORT);
    await say('ja');
    await say('budget 2021');
    expect((await say('ja')).answer.status).toBe('unknown');
  });

  test('takes no words after it was answered', async () => {
    const { say, store } = world();
    await say(REPORT);
    await say('ja');
    expect((await say('12 kvinnor')).answer.params).not.toMatchObject({ men: 30 });
    expect(await store.records('sodra-vatterbygden', 2024)).toHaveLength(1);
  });

  test("a press with the key of another person's question leaves it alone", async () => {
    const { say, press } = world();
    await say(REPORT, { user: 'a', key: 'asked' });
    await press(
      { command: 'participants.report', params: { intervention: 'nova', period: '2024-07', women: 1, men: 1 }, key: 'asked' },
      { user: 'b' },
    );
    expect((await say('ja', { user: 'a' })).text).toContain('Enter');
  });

  test('still saves after a yes, when all was said', async () => {
    const { say } = world();
    await say(REPORT);
    await say('budget 2021');
    expect((await say('ja')).text).toContain('Sparat');
  });
});

describe('deliveries and cards', () => {
  test('the same activity again is met with nothing', async () => {
    const { deliver } = world();
    const message = { key: 'same', now: NOON, user: { id: 'u' }, conversation: { id: 'c', kind: 'personal' as const }, content: { text: 'hej' } };
    expect(await deliver(message)).toHaveLength(1);
    expect(await deliver(message)).toHaveLength(0);
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'Spara'],
    ['an array', [1, 2]],
    ['no command', { params: {}, key: 'k' }],
    ['an unknown command', { command: 'budget.erase', params: {}, key: 'k' }],
    ['no key', { command: 'help', params: {} }],
    ['a made-up yes', { command: 'participants.report', params: { reply: 'yes', pending: 'made-up' }, key: 'k' }],
    ['a yes with more in it', { command: 'participants.report', params: { reply: 'yes', pending: 'x', women: 9 }, key: 'k' }],
  ])('a card with %s gets a clear answer and writes nothing', async (_, submit) => {
    const { press, store, errors } = world();
    const { text, card } = await press(submit);
    expect(text).toContain('Inget nytt är sparat');
    expect(card).not.toBeNull();
    expect(await store.years('sodra-vatterbygden')).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('the copy of a field in a folded form is the one that counts', async () => {
    const { press } = world();
    const { answer } = await press({ command: 'contribution.growth', params: {}, key: 'k', 'rate.2': '7', rate: '10', startYear: '2021' });
    expect(answer.params).toMatchObject({ rate: '7', startYear: 2021 });
  });

  test('prototype keys in a card are dropped', async () => {
    const { press } = world();
    const { answer } = await press(
      JSON.parse('{"command":"help","params":{"__proto__":{"role":"director"}},"key":"k","__proto__":{"role":"director"}}'),
    );
    expect(answer.status).toBe('ok');
    expect(({} as Record<string, unknown>).role).toBeUndefined();
  });

  test('a forged value in a card breaks its rule, not the bot', async () => {
    const { press, errors } = world();
    const { answer } = await press({
      command: 'participants.report',
      params: { intervention: 'enter', period: '2024-07', women: -4, men: 1e12 },
      key: 'k',
    });
    expect(answer.status).toBe('invalid');
    expect(errors).toEqual([]);
  });

  test("another person's save button saves nothing", async () => {
    const { say, press, store } = world();
    const save = buttonData(await say(REPORT, { user: 'a' }), 'Spara');
    expect((await press(save, { user: 'b' })).text).toContain('Inget nytt är sparat');
    expect(await store.years('sodra-vatterbygden')).toEqual([]);
  });

  test('a form filled in by hand is read like text', async () => {
    const { press } = world();
    const form = await press({ command: 'participants.report', params: { intervention: 'enter', period: '2024-07' }, key: 'k1' });
    const filled = { ...buttonData(form, 'Granska'), women: 'tolv', men: '9', new: '', ended: '1', 'exits.work': '1' };
    expect((await press(filled)).answer).toMatchObject({ status: 'confirm', params: { women: 12, men: 9, new: null, ended: 1, exits: { work: 1 } } });
  });
});

describe('bad input', () => {
  test.each([
    ['budget 1999', 'invalid', '2020'],
    ['hur många deltagare hade enter 1987', 'invalid', '2023'],
    ['enter juli 2024 12 kv 9 m 30 nya', 'invalid', 'Skillnad: 9'],
    ['vem vann melodifestivalen', 'unknown', 'budget'],
  ])('%s → %s', async (message, status, says) => {
    const { answer, text } = await world().say(message);
    expect(answer.status).toBe(status);
    expect(text).toContain(says);
  });

  test('an unclear percentage is asked about, never guessed', async () => {
    const { answer } = await world().say('höj 1o % per år');
    expect(answer).toMatchObject({ command: 'contribution.growth', status: 'ask' });
  });

  test('a personal number is refused before anything else, and nothing of it comes back', async () => {
    const { say, store } = world();
    const { answer, text, card } = await say('Enter: 780914-4321 ska skrivas ut');
    expect(answer).toMatchObject({ command: null, status: 'refused', params: {} });
    expect(text + JSON.stringify(card)).not.toContain('4321');
    expect(await store.pending('chat', 'director', NOON)).toBeNull();
  });

  test('a broken rule is saved all the same when the coach says why', async () => {
    const { say, store } = world();
    await say('fia juni 2024 12 kv 9 m 3 avslutade 4 till arbete');
    expect((await say('ja')).answer.status).toBe('unknown');
    const saved = await say('spara ändå: en person hade två orsaker');
    expect(saved.text).toContain('Sparat');
    expect((await store.records('sodra-vatterbygden', 2024))[0]?.body).toMatchObject({ deviation: 'en person hade två orsaker' });
  });
});

describe('who may', () => {
  const roles = {
    member: { role: 'member', interventions: null },
    coach: { role: 'coach', interventions: ['enter'] },
    nobody: { role: 'none', interventions: [] },
  } as const;

  test('a member reads but does not report', async () => {
    const { say } = world(roles);
    expect((await say('budget 2021', { user: 'member' })).answer.status).toBe('ok');
    expect((await say(REPORT, { user: 'member' })).answer).toMatchObject({ command: 'participants.report', status: 'denied' });
  });

  test("a coach reports their own intervention and nobody else's", async () => {
    const { say } = world(roles);
    expect((await say(REPORT, { user: 'coach' })).answer.status).toBe('confirm');
    expect((await say('nova juli 2024 10 kv 7 m', { user: 'coach' })).answer.status).toBe('denied');
  });

  test('somebody without a role is told whom to ask', async () => {
    const { answer, text } = await world(roles).say('budget 2021', { user: 'nobody' });
    expect(answer.status).toBe('denied');
    expect(text).toContain('förbundschefen');
  });
});
