import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contents } from '../store/folder.js';
import { type Chat, openChat } from './chat.js';
import { Coach } from './coach.js';
import { type Connector, startConnector } from './connector.js';
import { compiled, type Program, startProgram } from './program.js';
import { button, holds, ownReport, receiptIn, said, storedIn } from './reports.js';

const KILLS = 100;
const PROGRAMS = 2;
const COACHES = 6;
const PARALLEL = 200;
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

let connector: Connector;
let folder = '';
let data = '';
beforeAll(async () => {
  await compiled();
});
beforeEach(async () => {
  connector = await startConnector();
  folder = mkdtempSync(join(tmpdir(), 'durability-'));
  data = join(folder, 'data');
});
const running = new Set<Program>();
afterEach(async () => {
  for (const program of running) await program.kill();
  running.clear();
  await connector.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(at = data): Promise<Program> {
  const program = await startProgram(at);
  running.add(program);
  return program;
}

const chatWith = (program: Program, conversation: string): Chat =>
  openChat(program.address, connector, { conversation, user: `coach in ${conversation}` });

describe('a program that is killed in the middle of reports', () => {
  it(`loses nothing that it said was saved and saves nothing twice, over ${KILLS} kills`, { timeout: 1_200_000 }, async () => {
    const totals = { kills: 0, acknowledged: 0, repeated: 0, lost: 0, doubled: 0, otherReceipt: 0 };
    await Promise.all(
      Array.from({ length: PROGRAMS }, async (_, index) => {
        const own = `${data}-${index}`;
        const ownConnector = await startConnector();
        let number = 0;
        const coaches = Array.from({ length: COACHES }, () => new Coach(ownConnector, () => number++));
        for (let kill = 0; kill < KILLS / PROGRAMS; kill++) {
          const program = await start(own);
          const reporting = Promise.all(coaches.map((coach) => coach.report(program.address)));
          // Not after a time, which a busy machine would spend on starting: after some replies, and a moment into the next ones.
          const enough = ownConnector.calls.length + Math.floor(Math.random() * 24);
          while (ownConnector.calls.length < enough) await wait(2);
          await wait(Math.random() * 12);
          await program.kill();
          running.delete(program);
          await reporting;
          totals.kills += 1;
        }
        await ownConnector.close();
        const records = await storedIn(own);
        const acknowledged = coaches.flatMap((coach) => coach.acknowledged);
        totals.acknowledged += acknowledged.length;
        for (const { report, receipts } of acknowledged) {
          const [receipt] = receipts;
          const record = records.find(({ sequence }) => sequence === receipt);
          if (!record || !holds(record, report)) totals.lost += 1;
          totals.repeated += receipts.length - 1;
          totals.otherReceipt += receipts.filter((each) => each !== receipt).length;
        }
        totals.doubled += records.length - new Set(records.map(({ body }) => JSON.stringify(body, ['intervention', 'period']))).size;
        expect(records.map(({ sequence }) => sequence)).toEqual(records.map((_record, position) => position + 1));
      }),
    );
    console.log(JSON.stringify(totals));
    expect(totals).toMatchObject({ kills: KILLS, lost: 0, doubled: 0, otherReceipt: 0 });
    expect(totals.acknowledged).toBeGreaterThan(KILLS);
    expect(totals.repeated).toBeGreaterThan(0);
  });
});

describe('two hundred reports at once', () => {
  it('are all saved, each once', async () => {
    const program = await start();
    const coaches = Array.from({ length: PARALLEL }, (_, number) => ({ chat: chatWith(program, `samtal-${number}`), report: ownReport(number) }));
    const receipts = await Promise.all(
      coaches.map(async ({ chat, report }) => {
        await chat.say(report.text);
        return receiptIn(await chat.say('ja'));
      }),
    );
    const records = await storedIn(data);
    expect(records).toHaveLength(PARALLEL);
    for (const [number, { report }] of coaches.entries()) {
      const record = records.find(({ sequence }) => sequence === receipts[number]);
      expect(record && holds(record, report)).toBe(true);
    }
  });
});

describe('what comes more than once', () => {
  const [first, second] = [ownReport(0), ownReport(1)];

  it('is saved once when it is the same activity, also to the next program, which gives the same receipt', async () => {
    let program = await start();
    for (let round = 1; round <= 3; round++) {
      const chat = chatWith(program, 'samtal');
      await chat.say(first.text, { id: 'report' });
      expect(receiptIn(await chat.say('ja', { id: 'yes' }))).toBe(1);
      for (const again of [await chat.say(first.text, { id: 'report' }), await chat.say('ja', { id: 'yes' })])
        expect(again).toMatchObject({ status: 200, posted: [] });
      await program.kill();
      program = await start();
    }
    expect(await storedIn(data)).toHaveLength(1);
  });

  it('is no answer to what was asked later', async () => {
    const before = await start();
    const chat = chatWith(before, 'samtal');
    await chat.say(first.text, { id: 'report-1' });
    await chat.say('ja', { id: 'yes-1' });
    await chat.say(second.text, { id: 'report-2' });
    await before.kill();
    const between = await start();
    expect(receiptIn(await chatWith(between, 'samtal').say('ja', { id: 'yes-1' }))).toBeNull();
    await between.kill();
    const after = chatWith(await start(), 'samtal');
    expect(receiptIn(await after.say('ja', { id: 'yes-1' }))).toBeNull();
    expect(await storedIn(data)).toHaveLength(1);
    expect(receiptIn(await after.say('ja', { id: 'yes-2' }))).toBe(2);
    expect((await storedIn(data)).every((record, index) => holds(record, ownReport(index)))).toBe(true);
  });

  it('is saved once when a button is pressed twenty times at once, and twenty times more in the next program', async () => {
    const before = await start();
    const chat = chatWith(before, 'samtal');
    const asked = await chat.say(first.text);
    const save = button(asked, 'Spara');
    const press = ({ execute }: Chat) => Promise.all(Array.from({ length: 20 }, () => execute(save, { on: asked.posted[0]?.id ?? '' })));
    const answers = await press(chat);
    await before.kill();
    answers.push(...(await press(chatWith(await start(), 'samtal'))));
    expect(answers.map(({ status, body }) => [status, receiptIn({ status, body, posted: [], updated: [] })])).toEqual(
      Array.from({ length: 40 }, () => [200, 1]),
    );
    expect(await storedIn(data)).toHaveLength(1);
  });
});

describe.skipIf(!mayMount)('a disk that does not take more (needs root on Linux, to mount a small one)', () => {
  let mounted = '';
  beforeEach(() => {
    mounted = join(folder, 'mounted');
    mkdirSync(mounted);
    const { status, stderr } = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', mounted], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`This test needs to mount a tmpfs (CAP_SYS_ADMIN): ${stderr}`);
  });
  afterEach(() => execFileSync('/bin/umount', ['-l', mounted]));

  const full = {
    begin: () => void spawnSync('dd', ['if=/dev/zero', `of=${join(mounted, 'filler')}`, 'bs=4096']),
    end: () => rmSync(join(mounted, 'filler')),
  };
  const readOnly = {
    begin: () => void execFileSync('/bin/mount', ['-o', 'remount,ro', mounted]),
    end: () => void execFileSync('/bin/mount', ['-o', 'remount,rw', mounted]),
  };

  it.each([
    ['full', full, /Inget är sparat: disken är full/],
    ['read-only', readOnly, /Inget är sparat: disken är skrivskyddad/],
  ])(
    '%s: says so, keeps nothing of it, answers questions all the same, and saves the same yes afterwards',
    async (_, refusal, words) => {
      const inside = join(mounted, 'data');
      const earlier = await start(inside);
      const chatBefore = chatWith(earlier, 'samtal');
      await chatBefore.say(ownReport(0).text);
      expect(receiptIn(await chatBefore.say('ja'))).toBe(1);
      // Ended in order, so that the day's backup is taken and nothing else is writing.
      expect(await earlier.stop()).toBe(0);

      const program = await start(inside);
      const ready = async () => (await fetch(`${program.address}/readyz`)).status;
      const [waiting, other] = [chatWith(program, 'samtal'), chatWith(program, 'annat samtal')];
      await waiting.say(ownReport(1).text);
      expect(await ready()).toBe(200);
      // What was last asked is kept in the background, for whoever goes on from it: nothing that anybody was told is saved.
      const files = () => [...contents(inside)].filter(([path]) => !path.endsWith('lock') && !path.includes('/_lasts/'));
      /** What is written in the background has come to rest. */
      const atRest = async () => {
        for (let before = files(); ; ) {
          await wait(300);
          const now = files();
          if (isDeepStrictEqual(before, now)) return now;
          before = now;
        }
      };
      const kept = await atRest();

      refusal.begin();
      expect(await ready()).toBe(503);
      for (const answered of [await waiting.say('ja', { id: 'yes' }), await other.say(ownReport(2).text)]) {
        expect(answered.status).toBe(200);
        expect(said(answered)).toContain('Det gick inte');
        expect(said(answered)).toMatch(words);
        expect(receiptIn(answered)).toBeNull();
      }
      for (const chat of [waiting, other]) expect(said(await chat.say('Hur är budgetläget 2021?'))).toContain('Underskott 1 394 900 kr');
      expect(await atRest()).toEqual(kept);

      refusal.end();
      expect(await ready()).toBe(200);
      expect(receiptIn(await waiting.say('ja', { id: 'yes' }))).toBe(2);
      await other.say(ownReport(2).text);
      expect(receiptIn(await other.say('ja'))).toBe(3);
      expect(await program.stop()).toBe(0);
      const records = await storedIn(inside);
      expect(records).toHaveLength(3);
      expect(records.every((record, index) => holds(record, ownReport(index)))).toBe(true);
    },
    60_000,
  );
});
