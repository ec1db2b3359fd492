// The other side, in a process of its own: people who write, and the connector that the bot answers. A turn counts when its reply has
// arrived at the connector and is the right one.
import { Agent, createServer, request } from 'node:http';
import { SCENARIOS } from './scenarios.mjs';

const LONGEST_TURN = 20_000;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const waiting = new Map();

const connector = createServer((incoming, response) => {
  const chunks = [];
  incoming.on('data', (chunk) => chunks.push(chunk));
  incoming.on('end', () => {
    const arrived = performance.now();
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
    const conversation = decodeURIComponent(incoming.url.split('/')[3] ?? '');
    waiting.get(conversation)?.({ arrived, body: Buffer.concat(chunks) });
  });
});
connector.keepAliveTimeout = 60_000;

let conversations = 0;
const said = {};

/** Milliseconds from the request to its reply at the connector; null when it is not the one expected. Rejects when none comes. */
async function turn(address, conversation, { text, reply }, number) {
  const began = performance.now();
  let late;
  const answered = new Promise((resolve, reject) => {
    waiting.set(conversation, resolve);
    late = setTimeout(() => reject(new Error(`No reply to ”${text}”.`)), LONGEST_TURN);
  });
  const accepted = post(`${address}/api/messages`, {
    type: 'message',
    id: `${conversation}-${number}`,
    timestamp: new Date().toISOString(),
    text,
    channelId: 'msteams',
    serviceUrl: `http://127.0.0.1:${connector.address().port}/`,
    from: { id: `user-${conversation}`, aadObjectId: `user-${conversation}` },
    recipient: { id: 'bot', name: 'Finsamboten' },
    conversation: { id: conversation, conversationType: 'personal' },
    locale: 'sv-SE',
  });
  try {
    const [{ arrived, body }] = await Promise.all([answered, accepted]);
    return body.includes(reply) ? arrived - began : null;
  } finally {
    clearTimeout(late);
    waiting.delete(conversation);
  }
}

function post(url, activity) {
  return new Promise((resolve, reject) => {
    const body = Buffer.from(JSON.stringify(activity));
    const sent = request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': body.length } },
      (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`POST /api/messages answered ${response.statusCode}.`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** `inFlight` people write one after the other for so long; after a wrong reply they begin anew. */
async function load({ address, scenario, inFlight, milliseconds }) {
  const began = performance.now();
  const latencies = [];
  let wrong = 0;
  async function person() {
    const conversation = `bench-${conversations++}`;
    let number = 0;
    while (performance.now() - began < milliseconds) {
      const count = said[address] ?? 0;
      said[address] = count + 1;
      for (const each of SCENARIOS[scenario](count)) {
        const latency = await turn(address, conversation, each, number++);
        if (latency === null) {
          wrong += 1;
          break;
        }
        latencies.push(latency);
      }
    }
  }
  await Promise.all(Array.from({ length: inFlight }, person));
  return { latencies, wrong, seconds: (performance.now() - began) / 1000 };
}

connector.listen(0, '127.0.0.1', () => process.send({ ready: true }));
process.on('message', async (order) => {
  try {
    process.send({ result: await load(order) });
  } catch (error) {
    process.send({ failure: error.message });
  }
});
process.on('disconnect', () => process.exit(0));
