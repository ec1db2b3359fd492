// The first table: whole turns over HTTP beside the two baselines.
import { join } from 'node:path';
import { cpuMilliseconds, resident } from './process-figures.mjs';
import { startBot, startEcho } from './servers.mjs';
import { median, percentile } from './statistics.mjs';
import { table } from './table.mjs';

const IN_FLIGHT = [1, 8, 32];
const BASELINE = 'teams-ai echo';

/** Everybody is started, then loaded in turn, round after round, so that what disturbs the machine disturbs all. Prints two tables; gives the number of wrong replies. */
export async function measureTurns(load, folder, { rounds, milliseconds, starts, warming }) {
  const programs = [
    { name: 'CloudAdapter echo', start: () => startEcho('echo-cloud-adapter') },
    { name: BASELINE, start: () => startEcho('echo-teams-ai') },
    { name: 'Finsamboten', start: (number) => startBot(join(folder, `turns-${number}`)) },
  ];
  const running = [];
  for (const { name, start } of programs) {
    const times = [];
    for (let number = 1; number < starts; number += 1) {
      const server = await start(number);
      times.push(server.startMilliseconds);
      await server.stop();
    }
    const server = await start(starts);
    running.push({ name, server, startMilliseconds: median([...times, server.startMilliseconds]), before: resident(server.pid) });
  }
  const [cloudAdapter, teamsAi, bot] = running;
  const cells = [
    { name: cloudAdapter.name, server: cloudAdapter.server, scenario: 'echo' },
    { name: teamsAi.name, server: teamsAi.server, scenario: 'echo' },
    ...['budget.status', 'contribution.growth', 'participants.report'].map((scenario) => ({ name: scenario, server: bot.server, scenario })),
  ].flatMap((cell) => IN_FLIGHT.map((inFlight) => ({ ...cell, inFlight, rates: [], latencies: [], wrong: 0, cpu: 0 })));

  try {
    for (const { server, scenario } of cells.filter(({ inFlight }) => inFlight === 8))
      await load.run({ address: server.address, scenario, inFlight: 8, milliseconds: scenario === 'echo' ? warming / 4 : warming }); // Longer for what has more to compile.
    for (let round = 0; round < rounds; round += 1) {
      for (const inFlight of IN_FLIGHT) {
        for (const cell of cells.filter((each) => each.inFlight === inFlight)) {
          const before = cpuMilliseconds(cell.server.pid);
          const { latencies, wrong, seconds } = await load.run({ address: cell.server.address, scenario: cell.scenario, inFlight, milliseconds });
          cell.rates.push(latencies.length / seconds);
          cell.latencies.push(...latencies);
          cell.wrong += wrong;
          cell.cpu += cpuMilliseconds(cell.server.pid) - before;
        }
      }
    }
    const after = running.map(({ server }) => resident(server.pid));
    console.log(turnTable(cells));
    console.log(`\n${startTable(running, after)}`);
    return cells.reduce((sum, { wrong }) => sum + wrong, 0);
  } finally {
    for (const { server } of running) await server.stop();
  }
}

/** The ratio is the median over the rounds: each round against the baseline in the same round. */
function turnTable(cells) {
  const rows = cells.map(({ name, inFlight, rates, latencies, wrong, cpu }) => {
    const base = cells.find((cell) => cell.name === BASELINE && cell.inFlight === inFlight);
    return [
      name,
      String(inFlight),
      median(rates).toFixed(0),
      `${Math.min(...rates).toFixed(0)}–${Math.max(...rates).toFixed(0)}`,
      percentile(latencies, 0.5).toFixed(2),
      percentile(latencies, 0.99).toFixed(2),
      cpu > 0 ? (cpu / latencies.length).toFixed(2) : '?',
      median(rates.map((rate, round) => rate / base.rates[round])).toFixed(2),
      String(wrong),
    ];
  });
  return table([['turns', 'in flight', 'turns/s', 'range', 'p50 ms', 'p99 ms', 'CPU ms/turn', `× ${BASELINE}`, 'wrong'], ...rows]);
}

function startTable(running, after) {
  const megabytes = (value) => (value === null ? '?' : value.toFixed(0));
  const rows = running.map(({ name, startMilliseconds, before }, i) => [name, startMilliseconds.toFixed(0), megabytes(before), megabytes(after[i])]);
  return table([['process', 'start-up ms', 'MB at start', 'MB after load'], ...rows]);
}
