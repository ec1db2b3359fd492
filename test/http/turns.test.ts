import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BOT } from './chat.js';
import { type Bench, cardOf, replyOf, startBench } from './echo.js';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.echo.answerWith(undefined));

const last = () => bench.echo.messages.at(-1);

describe('a typed message', () => {
  it('reaches the assistant with who, where and when, and is answered with one card', async () => {
    const chat = bench.chat({ user: 'user-7' });
    const { status, posted } = await chat.say('budgetläget?', { id: 'a-1' });
    expect(status).toBe(200);
    expect(last()).toMatchObject({
      key: `msteams:${chat.conversation}:a-1`,
      user: { id: 'user-7' },
      conversation: { id: `msteams:${chat.conversation}`, kind: 'personal' },
      content: { text: 'budgetläget?' },
    });
    expect(last()?.now.toISOString()).toMatch(/^2026-11-22T08:00/);
    expect(posted).toHaveLength(1);
    const [{ activity }] = posted as [(typeof posted)[number]];
    expect(activity.text).toBeUndefined();
    expect(activity.summary).toBe('budgetläget?');
    expect(activity.attachments?.[0]?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(activity.attachments?.[0]?.content).toMatchObject({ ...cardOf('budgetläget?'), speak: 'budgetläget?. Det här är hela texten.' });
  });

  it('keeps the speak that a card has', async () => {
    bench.echo.answerWith(async () => [replyOf('x', { ...cardOf('x'), speak: 'En mening.' })]);
    const { posted } = await bench.chat().say('x');
    expect(posted[0]?.activity.attachments?.[0]?.content.speak).toBe('En mening.');
  });

  it('is answered in words when the reply has no card', async () => {
    bench.echo.answerWith(async () => [replyOf('Hej', null)]);
    const { posted } = await bench.chat().say('hej');
    expect(posted[0]?.activity).toMatchObject({ type: 'message', text: 'Hej. Det här är hela texten.' });
    expect(posted[0]?.activity.attachments).toBeUndefined();
  });

  it('is answered with every reply, in order', async () => {
    bench.echo.answerWith(async () => [replyOf('ett'), replyOf('två')]);
    const { posted } = await bench.chat().say('x');
    expect(posted.map(({ activity }) => activity.summary)).toEqual(['ett', 'två']);
  });

  it('counts once when Teams delivers it again', async () => {
    const chat = bench.chat();
    expect((await chat.say('en gång', { id: 'same' })).posted).toHaveLength(1);
    expect(await chat.say('en gång', { id: 'same' })).toMatchObject({ status: 200, posted: [] });
    expect((await bench.chat().say('annat samtal', { id: 'same' })).posted).toHaveLength(1);
  });

  it('is answered in words when something throws, and the next one as usual', async () => {
    bench.echo.answerWith(async () => {
      throw new Error('hemligt ord');
    });
    const chat = bench.chat();
    const { status, posted } = await chat.say('x');
    expect(status).toBe(200);
    expect(posted[0]?.activity.text).toBe('Något gick fel hos mig. Försök igen om en stund.');
    bench.echo.answerWith(undefined);
    expect((await chat.say('y')).posted[0]?.activity.summary).toBe('y');
  });

  it('is not sent again by a 5xx when the reply cannot be delivered', async () => {
    bench.connector.failNext(400);
    expect((await bench.chat().say('x')).status).toBe(200);
  });

  it.each([412, 429, 503])('is answered on a second try when the first one meets %i', async (status) => {
    bench.connector.failNext(status);
    expect((await bench.chat().say('igen')).posted).toHaveLength(1);
  });

  it('gets its reply in the response when it asks for that', async () => {
    const { status, body, posted } = await bench.chat().say('hej', { deliveryMode: 'expectReplies' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ activities: [{ type: 'message', summary: 'hej' }] });
    expect(posted).toEqual([]);
  });
});

describe('mentions', () => {
  const mention = (name: string, id = 'x') => ({ type: 'mention', mentioned: { id, name }, text: `<at>${name}</at>` });

  it.each([
    ['the bot in a group', '<at>Finsamboten</at> visa budgeten', [mention('Finsamboten', BOT.id)], 'visa budgeten'],
    ['the bot twice', '<at>Finsamboten</at> visa <at>Finsamboten</at> budgeten', [mention('Finsamboten'), mention('Finsamboten')], 'visa   budgeten'],
    [
      'somebody else too',
      '<at>Finsamboten</at> påminn <at>Någon Annan</at> om mötet',
      [mention('Finsamboten'), mention('Någon Annan')],
      'påminn   om mötet',
    ],
    ['an entity without its words', '<at>Finsamboten</at>&nbsp;hjälp', [{ type: 'mention', mentioned: { id: BOT.id } }], 'hjälp'],
    ['a mention with attributes', '<at id="0">Finsamboten</at> hjälp', [], 'hjälp'],
    ['no entities at all', '<at>Finsamboten</at> hjälp', undefined, 'hjälp'],
    ['nothing but the mention', '<at>Finsamboten</at>', [mention('Finsamboten')], ''],
    ['text that only looks like one', 'a <at b < c', [], 'a <at b < c'],
  ])('are stripped: %s', async (_, text, entities, expected) => {
    await bench.chat({ kind: 'groupChat' }).say(text, { entities });
    expect(last()?.content).toEqual({ text: expected });
    expect(last()?.conversation.kind).toBe('group');
  });

  it('are stripped in a channel, whose kind is told', async () => {
    await bench.chat({ kind: 'channel' }).say('<at>Finsamboten</at> hjälp');
    expect(last()).toMatchObject({ content: { text: 'hjälp' }, conversation: { kind: 'channel' } });
  });
});

describe('a pressed button', () => {
  const data = { command: 'budget.status', params: { year: 2021 }, key: 'k-1', women: '12' };

  it('takes the same route from Action.Submit', async () => {
    const { posted } = await bench.chat().submit(data);
    expect(last()?.content).toEqual({ submit: data });
    expect(posted).toHaveLength(1);
  });

  it('takes the same route from Action.Execute, answers with the new card and updates the message for everybody', async () => {
    bench.echo.answerWith(async () => [replyOf('Resultat')]);
    const { status, body, posted, updated } = await bench.chat({ kind: 'groupChat' }).execute(data, { verb: 'budget.status', on: 'card-9' });
    expect(last()?.content).toEqual({ submit: { ...data, verb: 'budget.status' } });
    expect(status).toBe(200);
    const card = { ...cardOf('Resultat'), speak: 'Resultat. Det här är hela texten.' };
    expect(body).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card });
    expect(posted).toEqual([]);
    expect(updated).toMatchObject([{ id: 'card-9', activity: { type: 'message', attachments: [{ content: card }] } }]);
  });

  it('carries its key under a name that the renderer leaves alone, and gets it back under its own', async () => {
    const data = { command: 'help', params: { key: 'en parameter' }, key: 'k-1' };
    const execute = { type: 'Action.Execute', title: 'Spara', verb: 'help', data, fallback: { type: 'Action.Submit', title: 'Spara', data } };
    bench.echo.answerWith(async () => [
      replyOf('x', { ...cardOf('x'), actions: [execute, { type: 'Action.ShowCard', card: { actions: [execute] } }] }),
    ]);
    const chat = bench.chat();
    const { posted } = await chat.say('x');
    const sent = JSON.stringify(posted[0]?.activity.attachments?.[0]?.content);
    expect(sent.match(/"pressKey":"k-1"/g)).toHaveLength(4);
    expect(sent).not.toContain('"key":"k-1"');
    expect(sent.match(/"params":\{"key":"en parameter"\}/g)).toHaveLength(4);
    const wire = { command: 'help', params: { key: 'en parameter' }, pressKey: 'k-1' };
    await chat.execute(wire, { verb: 'help' });
    expect(last()?.content).toEqual({ submit: { ...data, verb: 'help' } });
    await chat.submit(wire);
    expect(last()?.content).toEqual({ submit: data });
  });

  it('is answered all the same when the message can no longer be updated', async () => {
    bench.connector.failNext(404);
    expect((await bench.chat({ kind: 'channel' }).execute(data)).body).toMatchObject({ statusCode: 200, value: { type: 'AdaptiveCard' } });
  });

  it('is answered in words when the reply has no card, and posts what follows the first reply', async () => {
    bench.echo.answerWith(async () => [replyOf('Först', null), replyOf('Sedan')]);
    const { body, posted } = await bench.chat().execute(data);
    expect(body).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Först. Det här är hela texten.' });
    expect(posted.map(({ activity }) => activity.summary)).toEqual(['Sedan']);
  });

  it('delivered again is answered without doing it again', async () => {
    const chat = bench.chat();
    await chat.execute(data, { id: 'press' });
    const before = bench.echo.messages.length;
    expect((await chat.execute(data, { id: 'press' })).body).toMatchObject({ statusCode: 200, value: 'Det är redan mottaget.' });
    expect(bench.echo.messages).toHaveLength(before);
  });

  it.each([
    ['no data', undefined, { submit: { verb: 'press' } }],
    ['null', null, { submit: { verb: 'press' } }],
    ['a list', [1, 2], { submit: [1, 2] }],
    ['a word', 'x', { submit: 'x' }],
  ])('with %s still reaches the assistant, which answers with a card', async (_, broken, content) => {
    expect((await bench.chat().execute(broken)).body).toMatchObject({ value: { type: 'AdaptiveCard' } });
    expect(last()?.content).toEqual(content);
  });

  it('whose handler throws is answered in words', async () => {
    bench.echo.answerWith(async () => {
      throw new Error('hemligt ord');
    });
    expect(await bench.chat().execute(data)).toMatchObject({ status: 200, body: { value: 'Något gick fel hos mig. Försök igen om en stund.' } });
  });

  it('is answered inside the response when replies are expected there', async () => {
    const { body, updated } = await bench.chat().execute(data, { deliveryMode: 'expectReplies' });
    expect(body).toMatchObject({ activities: [{ type: 'invokeResponse', value: { status: 200, body: { value: { type: 'AdaptiveCard' } } } }] });
    expect(updated).toEqual([]);
  });
});

describe('a first word', () => {
  const arrival = [
    { type: 'installationUpdate', action: 'add' },
    { type: 'conversationUpdate', membersAdded: [BOT, { id: 'user-1' }] },
  ];

  it('is said once per conversation, however often the page is loaded', async () => {
    const chat = bench.chat();
    const said = [];
    for (const activity of [...arrival, ...arrival]) said.push(...(await chat.deliver(activity)).posted);
    expect(said.map(({ activity }) => activity.summary)).toEqual(['Välkommen']);
  });

  it.each([
    ['somebody else joins', { type: 'conversationUpdate', membersAdded: [{ id: 'user-2' }] }],
    ['somebody leaves', { type: 'conversationUpdate', membersRemoved: [{ id: 'user-2' }] }],
    ['the bot is removed', { type: 'installationUpdate', action: 'remove' }],
    ['a message is liked', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: 'm' }],
    ['a message is edited', { type: 'messageUpdate', text: 'ändrat', channelData: { eventType: 'editMessage' } }],
    ['a message is deleted', { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } }],
    ['somebody types', { type: 'typing' }],
    ['something happens that we do not know', { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: {} }],
  ])('is not said when %s', async (_, activity) => {
    expect(await bench.chat().deliver(activity)).toMatchObject({ status: 200, posted: [] });
  });
});
