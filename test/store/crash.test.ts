import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/store/files.js';
import { compile } from './compiled.js';
import { freshFolder } from './folder.js';
import { run } from './running.js';
import { NOW } from './samples.js';

const KILLS = 104;
const STORES = 2;
const LANES = 4;
const APPEND = 'test/store/programs/append.ts';

describe('a process that is killed while it writes', () => {
  const folder = freshFolder();
  let programs: ReturnType<typeof compile>;
  beforeAll(() => {
    programs = compile([APPEND]);
  });
  afterAll(() => programs.dispose());

  /** Kills a writer again and again; each new one delivers again what the last one had not acknowledged. Gives the keys that were acknowledged. */
  async function killAgainAndAgain(data: string, kills: number): Promise<string[]> {
    const next = Array.from({ length: LANES }, () => 0);
    for (let kill = 0; kill < kills; kill++) {
      const writer = run(programs.path(APPEND), [data, ...next.map(String)]);
      await writer.line('open');
      await wait(Math.random() * 120);
      await writer.kill();
      for (const [lane, number] of writer.lines.slice(1).map((line) => line.split(' ').map(Number)))
        if (lane !== undefined && number !== undefined) next[lane] = number + 1;
    }
    return next.flatMap((end, lane) => Array.from({ length: end }, (_, number) => `${lane}-${number}`));
  }

  it(`loses nothing that was acknowledged and saves nothing twice or by halves, over ${KILLS} kills`, async () => {
    const totals = { kills: KILLS, acknowledged: 0, lost: 0, halved: 0, doubled: 0, unclaimed: 0 };
    await Promise.all(
      Array.from({ length: STORES }, async (_, index) => {
        const data = `${folder.data}-${index}`;
        const acknowledged = await killAgainAndAgain(data, KILLS / STORES);
        const store = await openFileStore(data);
        const years = await store.years('finnveden');
        const records = (await Promise.all(years.map((year) => store.records('finnveden', year)))).flat();
        const saved = new Map<string, number>();
        for (const { key } of records) saved.set(key, (saved.get(key) ?? 0) + 1);
        /** Every second is of two years. */
        const whole = (key: string) => 1 + (Number(key.split('-')[1]) % 2);
        totals.acknowledged += acknowledged.length;
        totals.lost += acknowledged.filter((key) => !saved.has(key)).length;
        totals.halved += [...saved].filter(([key, times]) => times < whole(key)).length;
        totals.doubled += [...saved].filter(([key, times]) => times > whole(key)).length;
        for (const key of acknowledged.slice(-200)) if (await store.claim(key, NOW)) totals.unclaimed += 1;
        expect(records.map((record) => record.sequence).sort((a, b) => a - b)).toEqual(records.map((_record, position) => position + 1));
        await store.close();
      }),
    );
    console.log(totals);
    expect(totals).toMatchObject({ lost: 0, halved: 0, doubled: 0, unclaimed: 0 });
    expect(totals.acknowledged).toBeGreaterThan(KILLS);
  });
});
