import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, startBench } from './echo.js';
import { createKey, createToken, type Issuer, type Key, startIssuer } from './issuer.js';

const APP = randomUUID();
const TENANT = randomUUID();
const HOUR = 3600;

let issuer: Issuer;
let bench: Bench;
beforeAll(async () => {
  issuer = await startIssuer();
  bench = await startBench({
    environment: {
      MICROSOFT_APP_ID: APP,
      MICROSOFT_APP_PASSWORD: 'hemlighet',
      MICROSOFT_APP_TENANT_ID: TENANT,
      BOT_OPENID_METADATA_URL: issuer.metadataUrl,
      BOT_TOKEN_URL: issuer.tokenUrl,
    },
  });
});
afterAll(async () => {
  await bench.close();
  await issuer.close();
});

const seconds = () => Math.floor(Date.now() / 1000);
const goodClaims = () => ({
  iss: issuer.issuer,
  aud: APP,
  nbf: seconds() - 60,
  exp: seconds() + HOUR,
  serviceurl: bench.connector.serviceUrl,
});
const bearer = (claims: object = {}, key: Key = issuer.keys.teams, header: object = {}) =>
  `Bearer ${createToken(key, { ...goodClaims(), ...claims }, { ...header })}`;

const ours = { channelData: { tenant: { id: TENANT } } };

describe('a call with a good token', () => {
  it('is served, and the reply carries the token that the bot fetched for itself', async () => {
    const chat = bench.chat({ headers: { authorization: bearer() } });
    const { status, posted } = await chat.say('hej', ours);
    expect(status).toBe(200);
    expect(posted).toMatchObject([{ authorization: `Bearer ${issuer.botToken}`, activity: { summary: 'hej' } }]);
    expect(Object.fromEntries(issuer.tokenRequests[0] ?? [])).toEqual({
      grant_type: 'client_credentials',
      client_id: APP,
      client_secret: 'hemlighet',
      scope: 'https://api.botframework.com/.default',
    });
  });

  it('is served to pressed buttons too, and the bot keeps its own token', async () => {
    const chat = bench.chat({ kind: 'groupChat', headers: { authorization: bearer() } });
    const { status, updated } = await chat.execute({ command: 'help' }, ours);
    expect(status).toBe(200);
    expect(updated).toMatchObject([{ authorization: `Bearer ${issuer.botToken}` }]);
    expect(issuer.tokenRequests).toHaveLength(1);
  });

  it('is served whichever of the two places names the tenant, in whatever case', async () => {
    for (const fields of [
      { conversation: { id: 'conversation-x', conversationType: 'personal', tenantId: TENANT } },
      { channelData: { tenant: { id: TENANT.toUpperCase() } } },
    ])
      expect((await bench.chat({ headers: { authorization: bearer() } }).say('hej', fields)).status).toBe(200);
  });

  it('is served while the clocks differ by less than five minutes', async () => {
    for (const claims of [{ exp: seconds() - 200 }, { nbf: seconds() + 200 }])
      expect((await bench.chat({ headers: { authorization: bearer(claims) } }).say('hej', ours)).status).toBe(200);
  });

  it('knows the person by the Entra object id', async () => {
    await bench.chat({ headers: { authorization: bearer() } }).say('hej', { ...ours, from: { id: '29:abc', aadObjectId: 'entra-id' } });
    expect(bench.echo.messages.at(-1)?.user.id).toBe('entra-id');
  });
});

describe('a call that does not prove where it comes from is answered 401, and nothing is read, written or called', () => {
  const good = () => bearer();
  const forged = () => {
    const [head, body] = bearer().split('.');
    return `${head}.${body}.${bearer({ exp: seconds() + 2 * HOUR }).split('.')[2]}`;
  };
  const changed = () => {
    const [head, , signature] = bearer().split('.');
    return `${head}.${Buffer.from(JSON.stringify({ ...goodClaims(), exp: seconds() + 9 * HOUR })).toString('base64url')}.${signature}`;
  };

  it.each<[string, () => string | undefined, Record<string, unknown>?]>([
    ['no token', () => undefined],
    ['an empty one', () => 'Bearer '],
    ['another scheme', () => `Basic ${Buffer.from('a:b').toString('base64')}`],
    ['noise', () => 'Bearer a.b.c'],
    ['two tokens', () => `${bearer()} ${bearer()}`],
    ['expired ten minutes ago', () => bearer({ exp: seconds() - 600 })],
    ['not valid yet', () => bearer({ nbf: seconds() + 600 })],
    ['no expiry', () => bearer({ exp: undefined })],
    ['an expiry in words', () => bearer({ exp: 'never' })],
    ['for another bot', () => bearer({ aud: randomUUID() })],
    ['for nobody', () => bearer({ aud: undefined })],
    ['for a list of bots', () => bearer({ aud: [APP, 'x'] })],
    ['by another issuer', () => bearer({ iss: 'https://example.com' })],
    ['by the tenant itself, as the emulator has', () => bearer({ iss: `https://sts.windows.net/${TENANT}/`, ver: '1.0', appid: APP })],
    ['signed by a key that is not published', () => bearer({}, issuer.keys.unknown)],
    ['signed by another key under a published name', () => bearer({}, { ...createKey(), kid: issuer.keys.teams.kid })],
    ['no key named', () => bearer({}, issuer.keys.teams, { kid: undefined })],
    ['signed by a key for another channel', () => bearer({}, issuer.keys.webchat)],
    ['signed by a key for no channel', () => bearer({}, issuer.keys.bare)],
    ['a forged signature', forged],
    ['changed after it was signed', changed],
    ['not signed (alg none)', () => bearer({}, issuer.keys.teams, { alg: 'none' })],
    ['not signed, with a signature all the same', () => `${bearer({}, issuer.keys.teams, { alg: 'none' })}AAAA`],
    ['the public key taken for a secret (HS256)', () => bearer({}, issuer.keys.teams, { alg: 'HS256' })],
    ['for another service address', () => bearer({ serviceurl: 'https://smba.example.com/' })],
    ['for no service address', () => bearer({ serviceurl: undefined })],
    ['good, but the activity names another service address', good, { ...ours, serviceUrl: 'http://127.0.0.1:9/' }],
    ['good, but the activity names no service address', good, { ...ours, serviceUrl: undefined }],
    ['good, but from another tenant', good, { channelData: { tenant: { id: randomUUID() } } }],
    ['good, but the conversation is in another tenant', good, { conversation: { id: 'c', tenantId: randomUUID() } }],
    ['good, but the two places name two tenants', good, { ...ours, conversation: { id: 'c', tenantId: randomUUID() } }],
    ['good, but from no tenant', good, {}],
    ['good, but the tenant is empty', good, { channelData: { tenant: { id: '' } }, conversation: { id: 'c', tenantId: '' } }],
    ['good, but the channel data is of no tenant', good, { channelData: { team: { id: 'x' } } }],
    ['good, but of another channel', good, { ...ours, channelId: 'webchat' }],
    ['good, but of the channel that the SDK asks Microsoft about', good, { ...ours, channelId: 'AseChannel' }],
    ['good, but of the emulator', good, { ...ours, channelId: 'emulator' }],
  ])('%s', async (_, authorization, fields = ours) => {
    const calls = bench.connector.calls.length;
    const turns = bench.echo.messages.length;
    const tokens = issuer.tokenRequests.length;
    const header = authorization();
    const { status, body } = await bench.chat(header === undefined ? {} : { headers: { authorization: header } }).say('hej', fields);
    expect({ status, body }).toEqual({ status: 401, body: { error: 'Unauthorized.' } });
    expect(bench.connector.calls).toHaveLength(calls);
    expect(bench.echo.messages).toHaveLength(turns);
    expect(issuer.tokenRequests).toHaveLength(tokens);
  });

  it('pressed buttons, arrivals and other kinds alike', async () => {
    const chat = bench.chat();
    const calls = bench.connector.calls.length;
    for (const activity of [
      { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', data: {} } } },
      { type: 'installationUpdate', action: 'add' },
      { type: 'typing' },
      { type: 'message', text: 'x', deliveryMode: 'expectReplies' },
    ])
      expect((await chat.deliver(activity)).status).toBe(401);
    expect(bench.connector.calls).toHaveLength(calls);
  });

  it('and the next honest one is served', async () => {
    expect((await bench.chat({ headers: { authorization: bearer() } }).say('hej', ours)).posted).toHaveLength(1);
  });
});

describe('when the keys cannot be fetched', () => {
  it('nobody is let in', async () => {
    const closed = await startBench({
      environment: {
        MICROSOFT_APP_ID: APP,
        MICROSOFT_APP_PASSWORD: 'hemlighet',
        MICROSOFT_APP_TENANT_ID: TENANT,
        BOT_OPENID_METADATA_URL: `${issuer.tokenUrl}/nothing`,
        BOT_TOKEN_URL: issuer.tokenUrl,
      },
    });
    const token = `Bearer ${createToken(issuer.keys.teams, { ...goodClaims(), serviceurl: closed.connector.serviceUrl })}`;
    expect((await closed.chat({ headers: { authorization: token } }).say('hej', ours)).status).toBe(401);
    await closed.close();
  });
});

describe('a managed identity', () => {
  it('has no secret, and lets in as little', async () => {
    const managed = await startBench({
      environment: {
        MICROSOFT_APP_ID: APP,
        MICROSOFT_APP_TYPE: 'UserAssignedMSI',
        MICROSOFT_APP_TENANT_ID: TENANT,
        BOT_OPENID_METADATA_URL: issuer.metadataUrl,
      },
    });
    expect((await managed.chat().say('hej', ours)).status).toBe(401);
    await managed.close();
  });
});
