import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/settings.js';
import type { ReferenceRow } from '../../src/store/reminder-tables.js';
import { readActivity } from '../../src/teams/activity.js';
import { nextMoment } from '../../src/teams/pacing.js';
import { createSender } from '../../src/teams/proactive.js';
import { referenceOf } from '../../src/teams/references.js';
import { waitAsked } from '../../src/teams/single-post.js';
import type { Reply } from '../../src/turn/message.js';
import { reference } from '../store/reminder-samples.js';
import { type Connector, startConnector } from './connector.js';
import { type Issuer, startIssuer } from './issuer.js';

const REPLY: Reply = {
  answer: { command: 'reminder.show', params: {}, status: 'ok', context: 'Finnveden · påminnelse', headline: 'Styrelsemöte torsdag 4 mars 2027' },
  text: 'Styrelsemöte torsdag 4 mars 2027',
  card: { type: 'AdaptiveCard', version: '1.5', speak: 'Styrelsemöte', body: [] },
};

let connector: Connector;
beforeEach(async () => {
  connector = await startConnector();
});
afterEach(() => connector.close());

const there = (changes: Partial<ReferenceRow> = {}) => reference({ serviceUrl: connector.serviceUrl, ...changes });
const local = createSender(readSettings({}).access);
const nothing = () => undefined;

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('a message that nobody asked for just now', () => {
  it('is one post to the conversation, with card, summary and text for those who listen', async () => {
    let left = 0;
    const outcome = await local.send(there(), REPLY, () => {
      left += 1;
    });
    expect(outcome).toEqual({ kind: 'sent' });
    expect(left).toBe(1);
    expect(connector.calls).toMatchObject([
      {
        method: 'POST',
        path: '/v3/conversations/conversation-1/activities',
        activity: {
          type: 'message',
          summary: 'Styrelsemöte torsdag 4 mars 2027',
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
        },
      },
    ]);
    expect(JSON.stringify(connector.calls[0]?.activity)).toContain('4 mars 2027');
  });

  it.each([403, 404, 412, 429, 500, 502, 503, 504])('that is refused with %i is tried once, and says so', async (status) => {
    connector.failNext(status);
    expect(await local.send(there(), REPLY, nothing)).toEqual({ kind: 'refused', status, retryAfter: null });
    expect(connector.calls).toEqual([]);
  });

  it('tells how long it was asked to wait', async () => {
    connector.behave(() => ({ status: 429, retryAfter: '7' }));
    expect(await local.send(there(), REPLY, nothing)).toEqual({ kind: 'refused', status: 429, retryAfter: 7_000 });
  });

  it('to nobody who listens has reached nobody', async () => {
    expect(await local.send(there({ serviceUrl: `http://127.0.0.1:${await closedPort()}/` }), REPLY, nothing)).toEqual({ kind: 'unreached' });
  });

  it('whose connection breaks after it left may have arrived', async () => {
    const breaking = createServer((socket) => socket.once('data', () => socket.destroy()));
    await new Promise<void>((resolve) => breaking.listen(0, '127.0.0.1', resolve));
    const { port } = breaking.address() as AddressInfo;
    expect(await local.send(there({ serviceUrl: `http://127.0.0.1:${port}/` }), REPLY, nothing)).toEqual({ kind: 'unknown' });
    await new Promise((resolve) => breaking.close(resolve));
  });

  it('that is never answered may have arrived', async () => {
    connector.behave(() => 'silence');
    expect(await local.send(there(), REPLY, nothing)).toEqual({ kind: 'unknown' });
    expect(connector.calls).toHaveLength(1);
  });

  it('goes to this machine only, without credentials', async () => {
    expect(await local.send(there({ serviceUrl: 'https://smba.example/' }), REPLY, nothing)).toEqual({
      kind: 'refused',
      status: 403,
      retryAfter: null,
    });
  });
});

describe('with credentials', () => {
  let issuer: Issuer;
  beforeAll(async () => {
    issuer = await startIssuer();
  });
  afterAll(() => issuer.close());
  const access = (tokenUrl: string) =>
    readSettings({
      MICROSOFT_APP_ID: randomUUID(),
      MICROSOFT_APP_PASSWORD: 'hemlighet',
      MICROSOFT_APP_TENANT_ID: randomUUID(),
      BOT_OPENID_METADATA_URL: issuer.metadataUrl,
      BOT_TOKEN_URL: tokenUrl,
    }).access;

  it('carries the bot’s own token', async () => {
    expect(await createSender(access(issuer.tokenUrl)).send(there(), REPLY, nothing)).toEqual({ kind: 'sent' });
    expect(connector.calls[0]?.authorization).toBe(`Bearer ${issuer.botToken}`);
  });

  it('has posted nothing when no token can be had', async () => {
    const sender = createSender(access(`http://127.0.0.1:${await closedPort()}/token`));
    expect(await sender.send(there(), REPLY, nothing)).toEqual({ kind: 'unreached' });
    expect(connector.calls).toEqual([]);
  });
});

describe('a conversation’s reference', () => {
  const activity = (fields: object) =>
    readActivity({
      type: 'message',
      serviceUrl: 'https://smba.example/',
      from: { id: '29:user', aadObjectId: 'user-1', name: 'Namn Namnsson' },
      recipient: { id: 'bot-1', name: 'Finsamboten' },
      conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'tenant-1', name: 'Namn Namnsson' },
      ...fields,
    });

  it('says whose personal conversation it is, without a name', () => {
    const kept = referenceOf(activity({}));
    expect(kept).toEqual({
      id: 'msteams:a:1',
      kind: 'personal',
      users: ['user-1', '29:user'],
      channel: 'msteams',
      conversation: 'a:1',
      serviceUrl: 'https://smba.example/',
      bot: 'bot-1',
      tenant: 'tenant-1',
    });
    expect(JSON.stringify(kept)).not.toMatch(/Namn|name/);
  });

  it('is nobody’s where several take part, or where the bot itself is the sender', () => {
    expect(referenceOf(activity({ conversation: { id: 'a:1', conversationType: 'groupChat' } }))?.users).toEqual([]);
    expect(referenceOf(activity({ from: { id: 'bot-1' } }))?.users).toEqual([]);
  });
});

describe('the limits of Teams', () => {
  const limit = [{ most: 3, within: 1_000 }];
  it('let a message go at once while there is room, and else when there will be', () => {
    expect(nextMoment([], limit, 5_000)).toBe(5_000);
    expect(nextMoment([4_100, 4_200], limit, 5_000)).toBe(5_000);
    expect(nextMoment([4_100, 4_200, 4_300], limit, 5_000)).toBe(5_100);
    expect(nextMoment([1_000, 2_000, 3_000], limit, 5_000)).toBe(5_000);
  });

  it.each([
    ['7', 7_000],
    ['0', 0],
    ['Wed, 03 Mar 2027 07:00:30 GMT', 30_000],
    ['Wed, 03 Mar 2027 06:00:00 GMT', 0],
    ['soon', null],
    [undefined, null],
  ])('ask for %s: %s milliseconds', (header, wait) => {
    expect(waitAsked(header, Date.parse('2027-03-03T07:00:00Z'))).toBe(wait);
  });
});
