// npm run play [-- --as NAMN]: the bot and the Microsoft 365 Agents Playground (a Teams-like chat in the browser) against each other, on this machine only.
// Ctrl-C stops both.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, root } from './build.mjs';
import { configure, names } from './playground-config.mjs';

const host = '127.0.0.1';
const patience = 60_000;

if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
const playground = locate();
const name = options();
const people = readFileSync(join(root, '.m365agentsplayground.yml'), 'utf8');
const configuration = configure(people, name, `personligt-${Date.now()}`);
if (configuration === null) fail(`Det finns ingen som heter ”${name}”. Välj bland: ${names(people).join(', ')}.`);
await build();

const children = [];
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop(0));

const botPort = await freePort(Number(process.env.PORT || 3978));
const pagePort = await freePort(Number(process.env.TEAMSAPPTESTER_PORT || 56150));
const folder = mkdtempSync(join(tmpdir(), 'finsamboten-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const log = join(folder, 'playground.log');
const configurationFile = join(folder, 'playground.yml');
writeFileSync(configurationFile, configuration);

// Without credentials, whatever the environment and .env say: the Playground proves nothing to anybody.
const environment = { ...process.env, MICROSOFT_APP_ID: '', MICROSOFT_APP_PASSWORD: '', HOST: '' };
start('Boten', [join(root, 'dist', 'main.js')], { ...environment, PORT: String(botPort) }, 'inherit');
await answers(`http://${host}:${botPort}/readyz`, 'Boten');

const page = `http://${host}:${pagePort}`;
start(
  'Playground',
  [
    ...['--import', pathToFileURL(join(root, 'scripts', 'loopback.mjs')).href, playground],
    ...['-e', `http://${host}:${botPort}/api/messages`, '-c', 'msteams', '-p', String(pagePort), '--disable-telemetry'],
  ],
  { ...environment, TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_LOGFILE: log, M365_AGENTS_PLAYGROUND_CONFIG_PATH: configurationFile },
  'ignore',
);
await answers(page, 'Playground');
process.stdout.write(`\nÖppna ${page} i webbläsaren och skriv ”hjälp”. Avsluta med Ctrl-C.\n\n`);

function start(name, parameters, env, output) {
  const child = spawn(process.execPath, parameters, { cwd: root, env, stdio: ['ignore', output, 'inherit'] });
  child.on('exit', (code) => {
    if (stopping) return;
    const reason = name === 'Playground' && existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-15).join('\n') : '';
    process.stderr.write(`${reason}${name} avslutades oväntat (${code}).\n`);
    void stop(1);
  });
  children.push(child);
}

/** Stops both and waits for them: the bot finishes the turns in flight and closes its store. */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  const running = children.filter((child) => child.exitCode === null && child.signalCode === null);
  await Promise.all(running.map((child) => new Promise((resolve) => child.once('exit', resolve) && child.kill('SIGTERM'))));
  process.exit(code);
}

async function answers(address, name) {
  const deadline = Date.now() + patience;
  while (!stopping) {
    try {
      if ((await fetch(address)).ok) return;
    } catch {}
    if (Date.now() > deadline) {
      process.stderr.write(`${name} svarade inte på ${address} inom en minut.\n`);
      await stop(1);
    }
    await wait(100);
  }
  await new Promise(() => {}); // Being stopped: nothing more is started.
}

/** The Playground's own program. */
function locate() {
  try {
    return fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js'));
  } catch {
    return fail('Kör ”npm ci” först: Playground saknas.');
  }
}

/** Who writes in the chat: undefined is the one that the configuration names. */
function options() {
  try {
    return parseArgs({ options: { as: { type: 'string' } } }).values.as;
  } catch {
    return fail(`Skriv ”npm run play” eller ”npm run play -- --as "Handledare Enter"”.`);
  }
}

/** The port wanted, or the next one that nobody listens on. */
async function freePort(wanted) {
  for (let port = wanted; port < wanted + 50 && port < 65_536; port++) {
    if (await isFree(port)) {
      if (port !== wanted) process.stdout.write(`Port ${wanted} är upptagen, tar ${port} i stället. (Sätt PORT för att välja en annan.)\n`);
      return port;
    }
  }
  return fail(`Portarna ${wanted}–${wanted + 49} är upptagna. Avsluta ett av programmen som använder dem, eller sätt PORT till en annan port.`);
}

/** Tried on this machine's own address and on all: a program that listens on all is not seen from the first everywhere. */
async function isFree(port) {
  for (const address of [host, undefined]) {
    const free = await new Promise((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, address, () => probe.close(() => resolve(true)));
    });
    if (!free) return false;
  }
  return true;
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
