// Starts the server once under Node 24 and has one whole turn answered. Exit status 0 only when everything did what it must.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, root } from './build.mjs';
import { node24 } from './node24.mjs';
import { startServer } from './server-process.mjs';

const longestAnswer = 15_000;
await build();
const folder = mkdtempSync(join(tmpdir(), 'finsamboten-smoke-'));

try {
  const node = node24(folder);
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const server = await startServer({
    node,
    args: [join(root, 'dist', 'main.js')],
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: join(folder, 'store') },
  });
  let said;
  try {
    await expectUp(server.address, '/healthz');
    await expectUp(server.address, '/readyz');
    said = await turn(server.address);
  } catch (error) {
    await server.stop();
    throw new Error([error.message, ...server.printed].join('\n'));
  }
  const end = await server.stop();
  if (end !== 'exit status 0') throw new Error(`The server did not stop in good order: ${end}.`);
  console.log(`Node ${version}: started, healthy, ready, answered ”${said}”, stopped.`);
} catch (error) {
  console.error(`The start under Node 24 failed. ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function expectUp(address, path) {
  const response = await fetch(address + path, { signal: AbortSignal.timeout(longestAnswer) });
  if (response.status !== 200) throw new Error(`GET ${path} answered ${response.status}.`);
}

/** One message, and the reply that reaches the connector: its summary or text. */
async function turn(address) {
  let heard;
  const reply = new Promise((resolve) => {
    heard = resolve;
  });
  const connector = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
    heard(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  });
  await new Promise((resolve) => connector.listen(0, '127.0.0.1', resolve));
  try {
    const response = await fetch(`${address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(longestAnswer),
      body: JSON.stringify({
        type: 'message',
        id: 'smoke-1',
        text: 'Hur ser budgeten ut 2021?',
        channelId: 'msteams',
        serviceUrl: `http://127.0.0.1:${connector.address().port}/`,
        from: { id: 'smoke-user', aadObjectId: 'smoke-user' },
        recipient: { id: 'bot' },
        conversation: { id: 'smoke', conversationType: 'personal' },
      }),
    });
    if (response.status !== 200) throw new Error(`POST /api/messages answered ${response.status}.`);
    const late = AbortSignal.timeout(longestAnswer);
    const activity = await Promise.race([
      reply,
      new Promise((_, reject) => late.addEventListener('abort', () => reject(new Error('No reply reached the connector.')))),
    ]);
    const words = activity.summary ?? activity.text ?? '';
    if (activity.type !== 'message' || words === '') throw new Error('What reached the connector is not a message with words.');
    return words;
  } finally {
    connector.closeAllConnections();
    connector.close();
  }
}
