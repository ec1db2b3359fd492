// The second table: does what has been stored cost anything? The same turns on a small store and on a large one.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../scripts/build.mjs';
import { resident } from './process-figures.mjs';
import { startBot } from './servers.mjs';
import { median, percentile } from './statistics.mjs';
import { table } from './table.mjs';

const SIZES = [1_000, 100_000];
const ASSOCIATIONS = ['sodra-vatterbygden', 'finnveden', 'hoglandet', 'sunnerbo', 'goteborg', 'varend'];
const YEARS = Array.from({ length: 14 }, (_, i) => 2012 + i);
const AT_ONCE = 500;
const CELLS = ['participants.report', 'budget.status', 'participants.show'].flatMap((scenario) => [1, 8].map((inFlight) => ({ scenario, inFlight })));

/** Builds both stores through the store's own API, then measures them in turn. Prints one table; gives the number of wrong replies. */
export async function measureGrowth(load, folder, { rounds, milliseconds, starts, warming }) {
  const { openFileStore } = await import(pathToFileURL(join(root, 'dist', 'store', 'files.js')).href);
  const stores = [];
  for (const size of SIZES) {
    const data = join(folder, `growth-${size}`);
    const began = performance.now();
    await fill(openFileStore, data, size);
    stores.push({
      size,
      data,
      built: (performance.now() - began) / 1000,
      cells: CELLS.map((cell) => ({ ...cell, rates: [], latencies: [], wrong: 0 })),
    });
  }
  for (const store of stores) {
    const times = [];
    for (let number = 1; number < starts; number += 1) {
      const server = await startBot(store.data);
      times.push(server.startMilliseconds);
      await server.stop();
    }
    store.server = await startBot(store.data);
    store.start = median([...times, store.server.startMilliseconds]);
    store.before = resident(store.server.pid);
  }
  try {
    for (const { server } of stores)
      for (const scenario of ['participants.report', 'budget.status', 'participants.show'])
        await load.run({ address: server.address, scenario, inFlight: 8, milliseconds: warming });
    for (let round = 0; round < rounds; round += 1) {
      for (const i of CELLS.keys()) {
        for (const { server, cells } of stores) {
          const cell = cells[i];
          const { latencies, wrong, seconds } = await load.run({
            address: server.address,
            scenario: cell.scenario,
            inFlight: cell.inFlight,
            milliseconds,
          });
          cell.rates.push(latencies.length / seconds);
          cell.latencies.push(...latencies);
          cell.wrong += wrong;
        }
      }
    }
    for (const store of stores) store.after = resident(store.server.pid);
  } finally {
    for (const { server } of stores) await server.stop();
  }
  console.log(growthTable(stores));
  return stores.flatMap(({ cells }) => cells).reduce((sum, { wrong }) => sum + wrong, 0);
}

/** Reports of made-up interventions, spread evenly over associations, years and months. */
async function fill(openFileStore, data, size) {
  const store = await openFileStore(data);
  const places = ASSOCIATIONS.flatMap((association) => YEARS.map((year) => ({ association, year })));
  for (const [index, { association, year }] of places.entries()) {
    const share = Math.floor(size / places.length) + (index < size % places.length ? 1 : 0);
    for (let from = 0; from < share; from += AT_ONCE) {
      const numbers = Array.from({ length: Math.min(AT_ONCE, share - from) }, (_, i) => from + i);
      await store.append({
        association,
        year,
        key: `bench-${year}-${from}`,
        at: new Date(`${year}-12-31T12:00:00Z`),
        by: { user: 'bench', role: 'director' },
        bodies: numbers.map((number) => reportOf(year, number)),
      });
    }
  }
  await store.close();
}

function reportOf(year, number) {
  const period = `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
  return {
    type: 'participants.report',
    intervention: `insats-${Math.floor(number / 12)}`,
    period,
    women: 12 + (number % 9),
    men: 9 + (number % 7),
    notStated: null,
    new: 3,
    ended: 2,
    newWomen: null,
    newMen: null,
    endedWomen: null,
    endedMen: null,
    exits: { work: 1, studies: 1 },
    deviation: null,
    replaces: [],
  };
}

function growthTable(stores) {
  const row = (name, value) => [name, ...stores.map(value), (Number(value(stores[1])) / Number(value(stores[0]))).toFixed(2)];
  return table([
    ['stored reports', ...SIZES.map(String), 'ratio'],
    row('built in s', ({ built }) => built.toFixed(1)),
    row('start-up ms', ({ start }) => start.toFixed(0)),
    row('MB at start', ({ before }) => (before ?? Number.NaN).toFixed(0)),
    row('MB after load', ({ after }) => (after ?? Number.NaN).toFixed(0)),
    ...CELLS.flatMap(({ scenario, inFlight }, i) => [
      row(`${scenario}, ${inFlight} in flight: turns/s`, ({ cells }) => median(cells[i].rates).toFixed(0)),
      row(`${scenario}, ${inFlight} in flight: p50 ms`, ({ cells }) => percentile(cells[i].latencies, 0.5).toFixed(2)),
      row(`${scenario}, ${inFlight} in flight: p99 ms`, ({ cells }) => percentile(cells[i].latencies, 0.99).toFixed(2)),
    ]),
  ]);
}
