import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, startBench } from './echo.js';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

/** Whatever came in, the next honest message is answered. */
afterEach(async () => {
  expect((await bench.chat().say('ärligt')).posted).toHaveLength(1);
});

const honest = () => ({
  type: 'message',
  id: 'a',
  text: 'hej',
  channelId: 'msteams',
  serviceUrl: bench.connector.serviceUrl,
  from: { id: 'u' },
  recipient: { id: 'b' },
  conversation: { id: 'c' },
});

async function post(body: string | Buffer, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${bench.address}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

function discreet({ text, headers }: { readonly text: string; readonly headers: Headers }) {
  expect(text).not.toMatch(/\bat .*[/\\]|node_modules|\.[jt]s:\d|Error:/);
  expect(headers.get('server')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
}

describe('what is not JSON', () => {
  it.each<[string, number, () => string | Buffer]>([
    ['nothing', 400, () => ''],
    ['random bytes', 400, () => randomBytes(2000)],
    ['bytes that are not UTF-8', 400, () => Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['half an activity', 400, () => JSON.stringify(honest()).slice(0, 40)],
    ['a page', 400, () => '<html></html>'],
    ['a million brackets', 413, () => '['.repeat(1_000_000)],
    ['two hundred thousand brackets', 400, () => '['.repeat(200_000)],
    ['deep lists', 400, () => `${'['.repeat(100)}${']'.repeat(100)}`],
    ['deep objects', 400, () => JSON.stringify({ ...honest(), value: 0 }).replace('"value":0', `"value":${'{"a":'.repeat(100)}1${'}'.repeat(100)}`)],
    ['300 KB of text', 413, () => JSON.stringify({ ...honest(), text: 'x'.repeat(300_000) })],
    ['20 MB', 413, () => Buffer.alloc(20 * 1024 * 1024, 120)],
    ['__proto__', 400, () => JSON.stringify(honest()).replace('"text"', '"__proto__":{"admin":true},"text"')],
    ['__proto__ written with escapes', 400, () => JSON.stringify(honest()).replace('"text"', '"\\u005f_proto__":{"admin":true},"text"')],
    ['__proto__ inside a card', 400, () => JSON.stringify({ ...honest(), value: { data: 1 } }).replace('"data"', '"__proto__"')],
  ])('%s is answered %i', async (_, status, body) => {
    const answer = await post(body());
    expect(answer.status).toBe(status);
    discreet(answer);
  });

  it.each([
    ['text/plain', {}],
    ['application/x-www-form-urlencoded', {}],
    ['multipart/form-data; boundary=x', {}],
    ['application/octet-stream', {}],
    ['application/json', { 'content-encoding': 'gzip' }],
    ['application/json', { 'content-encoding': 'br' }],
  ])('%s %o is answered 415', async (type, headers) => {
    const answer = await post(gzipSync(JSON.stringify(honest())), { 'content-type': type, ...headers });
    expect(answer.status).toBe(415);
    discreet(answer);
  });
});

describe('what is not an activity', () => {
  const wrong: unknown[] = [null, true, 1, 'x', [], {}];
  it.each(wrong.map((value) => [JSON.stringify(value)]))('%s is answered 400', async (body) => {
    expect((await post(body)).status).toBe(400);
  });

  const long = 'x'.repeat(2000);
  it.each<[string, unknown[]]>([
    ['type', [undefined, null, '', 1, true, [], {}, 'x\u0000y', long]],
    ['id', [1, {}, [], 'a\nb', long]],
    ['channelId', [1, {}, 'a\u0007', long]],
    ['from', [undefined, null, 'u', 1, [], {}, { id: 1 }, { id: '' }, { id: 'a\u0000' }, { id: 'u', aadObjectId: 1 }]],
    ['recipient', ['b', 1, {}, { id: [] }]],
    ['conversation', [undefined, null, 'c', 1, [], {}, { id: {} }, { id: 'c\r\nx' }, { id: 'c', conversationType: 1 }, { id: 'c', isGroup: 'yes' }]],
    ['text', [1, true, {}, ['a'], 'x'.repeat(40_000)]],
    ['entities', ['x', {}, [1], [null], Array.from({ length: 101 }, () => ({}))]],

    ['channelData', ['x', 1, { tenant: 'x' }, { tenant: { id: 1 } }]],
    ['membersAdded', ['x', [1], [{}], [{ id: 1 }]]],
    ['serviceUrl', [1, {}, []]],
    ['deliveryMode', [1, {}]],
    ['name', [1, {}]],
    ['locale', [7, {}]],
    ['replyToId', [1, {}]],
  ])('a wrong %s is answered 400', async (field, values) => {
    for (const value of values) {
      const answer = await post(JSON.stringify({ ...honest(), [field]: value }));
      expect([answer.status, JSON.stringify(value)?.slice(0, 60)]).toEqual([400, JSON.stringify(value)?.slice(0, 60)]);
      discreet(answer);
      expect(answer.text).not.toContain(long);
    }
  });
});

describe('an activity that is odd but whole', () => {
  const activities: [string, object][] = [
    ['no text and no value', { text: undefined }],
    ['text of control characters', { text: '\u0000\u0007\u001b[31mhej\u007f' }],
    ['half a surrogate pair', { text: 'hej \ud83d' }],
    ['right-to-left marks', { text: '\u202ehej' }],
    ['mentions only', { text: '<at>'.repeat(8000), entities: [{ type: 'mention', text: '<at>' }] }],
    ['half mentions', { text: '<at '.repeat(8000) }],
    ['prototype words as a submit', { text: undefined, value: { constructor: { prototype: { admin: true } }, toString: 'x', hasOwnProperty: 1 } }],
    ['a submit of a list', { text: undefined, value: [1, [2], null] }],
    ['a verb that nobody knows', { text: undefined, value: { verb: 'rm -rf', command: 'x'.repeat(5000) } }],
    ['a value beside its text', { value: 'x' }],
    ['an unknown delivery mode', { deliveryMode: 'whenever' }],
    ['times that are none', { timestamp: 'igår', expiration: 7, localTimestamp: {} }],
    ['fields that we do not know', { x: { y: [1, 2, 3] }, callerId: {}, attachments: 'x', textFormat: 7 }],
    [
      'names that are none',
      { from: { id: 'u', name: 7, role: [] }, recipient: { id: 'b', name: {} }, conversation: { id: 'c', name: [], properties: 1 } },
    ],
    [
      'null for what is left out',
      { from: { id: 'u', aadObjectId: null }, conversation: { id: 'c', tenantId: null, isGroup: null }, entities: null, replyToId: null },
    ],
  ];
  it.each(activities)('%s is answered', async (_, fields) => {
    const before = bench.connector.posted('c').length;
    const { status } = await post(JSON.stringify({ ...honest(), id: crypto.randomUUID(), ...fields }));
    expect(status).toBe(200);
    expect(bench.connector.posted('c')).toHaveLength(before + 1);
    expect(JSON.stringify(bench.echo.messages.at(-1)?.content)).not.toMatch(/\\u0000|\\u001b|\\ud83d/);
  });

  it('an unknown kind is taken, and answered with nothing', async () => {
    expect((await post(JSON.stringify({ ...honest(), type: 'constructor' }))).status).toBe(200);
  });

  it('polluted nothing', () => {
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });
});

describe('an invoke', () => {
  it.each<[string, object, number]>([
    ['that nobody handles', { name: 'composeExtension/query', value: {} }, 501],
    ['for a dialog', { name: 'task/fetch', value: { data: {} } }, 501],
    ['without a name', {}, 501],
    ['with the name of a method', { name: 'constructor' }, 501],
    ['from a card without a value', { name: 'adaptiveCard/action' }, 400],
    ['from a card with a word as value', { name: 'adaptiveCard/action', value: 'x' }, 400],
    ['from a card without an action', { name: 'adaptiveCard/action', value: {} }, 400],
    ['from a card with a list as action', { name: 'adaptiveCard/action', value: { action: [] } }, 400],
    ['from a card with another type of action', { name: 'adaptiveCard/action', value: { action: { type: 'Action.OpenUrl' } } }, 400],
    ['from a card with a verb that is no word', { name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: {} } } }, 400],
  ])('%s is answered %i', async (_, fields, status) => {
    const answer = await post(JSON.stringify({ ...honest(), type: 'invoke', text: undefined, ...fields, id: crypto.randomUUID() }));
    expect(answer.status).toBe(status as number);
    discreet(answer);
  });
});

describe('without credentials', () => {
  it.each([
    ['https://smba.trafficmanager.net/emea/'],
    ['http://192.0.2.1:80/'],
    ['http://127.0.0.1@192.0.2.1/'],
    ['http://127.0.0.1.example.com/'],
    ['http://localhost.example.com/'],
    ['http://[::ffff:192.0.2.1]/'],
    ['http://0.0.0.0:1/'],
    ['file:///etc/passwd'],
    ['//127.0.0.1/'],
    ['x'],
    [''],
    [undefined],
    [null],
  ])('a service address of %s is answered 403, and nothing is called', async (serviceUrl) => {
    const turns = bench.echo.messages.length;
    const answer = await post(JSON.stringify({ ...honest(), serviceUrl }));
    expect(answer.status).toBe(403);
    discreet(answer);
    expect(bench.echo.messages).toHaveLength(turns);
  });

  it('a page that calls this machine by a name of its own is answered 403', async () => {
    const body = JSON.stringify(honest());
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(bench.address);
      const headers = { host: `page.example.com:${port}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const call = request({ port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      call.on('error', reject);
      call.end(body);
    });
    expect(status).toBe(403);
  });
});

describe('other ways in', () => {
  it.each([
    ['GET', '/api/messages', 405],
    ['PUT', '/api/messages', 405],
    ['GET', '/', 404],
    ['GET', '/..%2f..%2fetc/passwd', 404],
    ['GET', '/%zz', 404],
    ['GET', '/%00', 404],
    ['POST', '/healthz', 405],
    ['GET', '/api/messages/../../package.json', 404],
  ])('%s %s is answered %i', async (method, path, expected) => {
    const response = await fetch(`${bench.address}${path}`, { method });
    expect(response.status).toBe(expected);
    discreet({ text: await response.text(), headers: response.headers });
  });

  it('a line that is cut in the middle of a body disturbs nobody', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(bench.address).port), '127.0.0.1', () => {
        socket.write('POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"type":');
        setTimeout(() => socket.destroy(), 50);
      });
      socket.on('close', () => resolve());
    });
  });

  it.each(['NOT HTTP AT ALL\r\n\r\n', 'GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\nContent-Length: -1\r\n\r\n', '\u0000\u0001\u0002\r\n\r\n'])(
    'what is not even HTTP is answered 400 or cut',
    async (bytes) => {
      const text = await new Promise<string>((resolve) => {
        let answer = '';
        const socket = connect(Number(new URL(bench.address).port), '127.0.0.1', () => socket.write(bytes));
        socket.on('data', (chunk) => {
          answer += chunk.toString();
        });
        socket.on('close', () => resolve(answer));
        socket.on('error', () => resolve(answer));
      });
      expect(text).toMatch(/^(HTTP\/1\.1 400|$)/);
    },
  );
});
