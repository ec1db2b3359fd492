import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChat } from './chat.js';
import { type Connector, startConnector } from './connector.js';
import { compiled, type Program, startProgram } from './program.js';

const ROUNDS = 400;
const IN_FLIGHT = 8;
/** All the memory that the program gets: a third of what the bodies would take if they were kept. With more it collects its garbage late. */
const MOST_MB = 160;

const data = mkdtempSync(join(tmpdir(), 'flood-'));
let program: Program;
let connector: Connector;

beforeAll(async () => {
  await compiled();
  program = await startProgram(data, undefined, [`--max-old-space-size=${MOST_MB}`]);
  connector = await startConnector();
});

afterAll(async () => {
  await program.stop();
  await connector.close();
  rmSync(data, { recursive: true, force: true });
});

const filler = 'x'.repeat(200_000);
/** Each a body that must be turned away, most of them large. */
const HOSTILE: readonly (() => string)[] = [
  () => filler,
  () => `{"type":"message","text":"${filler}"`,
  () => JSON.stringify({ type: 7, text: filler }),
  () => JSON.stringify([filler]),
  () => '['.repeat(50_000),
  () => JSON.stringify({ type: 'invoke', name: 'adaptiveCard/action', value: filler }),
];

async function post(body: string): Promise<number> {
  const response = await fetch(`${program.address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  await response.arrayBuffer();
  return response.status;
}

async function flood(rounds: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let round = 0; round < rounds; round += IN_FLIGHT) {
    const bodies = Array.from({ length: IN_FLIGHT }, (_, index) => HOSTILE[(round + index) % HOSTILE.length]?.() ?? '');
    statuses.push(...(await Promise.all(bodies.map(post))));
  }
  return statuses;
}

/** The process's own figure, in MB. */
async function heap(): Promise<number> {
  const metrics = await (await fetch(`${program.address}/metrics`)).text();
  const [, bytes] = /^nodejs_heap_size_used_bytes (\S+)/m.exec(metrics) ?? [];
  expect(Number(bytes)).toBeGreaterThan(0);
  return Number(bytes) / 1e6;
}

describe('a flood of hostile bodies', () => {
  test('is turned away one by one, leaves the memory as it was, and the next honest message is answered', async () => {
    await flood(ROUNDS);
    const before = await heap();
    const statuses = await flood(5 * ROUNDS);
    const after = await heap();
    console.log(JSON.stringify({ hostile: statuses.length, heapBeforeMB: Math.round(before), heapAfterMB: Math.round(after) }));
    expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([]);
    expect(after).toBeLessThan(MOST_MB);
    const { posted } = await openChat(program.address, connector).say('budget 2021');
    expect(JSON.stringify(posted)).toContain('Underskott');
  });
});
