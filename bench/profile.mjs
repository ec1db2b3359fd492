// node bench/profile.mjs [SCENARIO]: where a turn's processor time goes, by room of the house, by package, and by function.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, root } from '../scripts/build.mjs';
import { startLoad } from './load-process.mjs';
import { startBot } from './servers.mjs';
import { table } from './table.mjs';

const SHOWN = 30;
const scenario = process.argv[2] ?? 'budget.status';
await build();
const folder = mkdtempSync(join(tmpdir(), 'finsamboten-profile-'));
const profiles = join(folder, 'profiles');
mkdirSync(profiles);
const load = await startLoad();
try {
  const server = await startBot(join(folder, 'store'), { options: ['--cpu-prof', `--cpu-prof-dir=${profiles}`] });
  const { latencies } = await load.run({ address: server.address, scenario, inFlight: 8, milliseconds: 8_000 });
  await server.stop();
  const [file] = readdirSync(profiles);
  report(JSON.parse(readFileSync(join(profiles, file), 'utf8')), latencies.length);
} finally {
  load.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Of the steady part of the run only: the first third of the samples is start-up and warming. */
function report({ nodes, samples, timeDeltas }, turns) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) for (const child of node.children ?? []) byId.get(child).parent = node;
  const from = Math.floor(samples.length / 3);
  let steady = 0;
  const places = new Map();
  const functions = new Map();
  for (let i = from; i < samples.length; i += 1) {
    const leaf = byId.get(samples[i]);
    if (leaf.callFrame.functionName === '(idle)') continue;
    steady += timeDeltas[i];
    add(places, place(leaf), timeDeltas[i]);
    const seen = new Set();
    for (let node = leaf; node; node = node.parent) {
      const name = `${node.callFrame.functionName || '(anonymous)'} ${short(node.callFrame.url)}:${node.callFrame.lineNumber + 1}`;
      if (node.callFrame.url === '' || seen.has(name)) continue;
      seen.add(name);
      add(functions, name, timeDeltas[i]);
    }
  }
  const own = [...functions].filter(([name]) => name.includes(' dist/'));
  console.log(`${scenario}: ${turns} turns, the shares of the time that the process was busy (${(steady / 1000).toFixed(0)} ms)\n`);
  console.log(table([['itself', 'share'], ...ranked([...places], steady)]));
  console.log(`\n${table([['with what it calls', 'share'], ...ranked(own, steady)])}`);
}

function add(sums, name, value) {
  sums.set(name, (sums.get(name) ?? 0) + value);
}

function ranked(sums, whole) {
  const first = sums.sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  return first.map(([name, value]) => [name, `${((100 * value) / whole).toFixed(1)} %`]);
}

function short(url) {
  return url.replace(pathToFileURL(root).href, '').replace(root, '');
}

/** The room, the package, or what of Node itself. Native work is put down to whoever called it. */
function place(leaf) {
  for (let node = leaf; node; node = node.parent) {
    const url = node.callFrame.url;
    if (url === '' && node.callFrame.functionName.startsWith('(')) return node.callFrame.functionName;
    const [, outside] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(url) ?? [];
    if (outside) return outside;
    const [, room] = /dist\/([a-z-]+)/.exec(short(url)) ?? [];
    if (room) return `dist/${room}`;
    if (url.startsWith('node:')) return url.split('/')[0];
  }
  return '(program)';
}
