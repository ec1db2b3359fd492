import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The load generator, in a process of its own. One order at a time. */
export async function startLoad() {
  const child = fork(join(import.meta.dirname, 'load.mjs'));
  await once(child, 'message');
  return {
    /** `{ address, scenario, inFlight, milliseconds }` → the latencies of what was answered rightly, how many were not, and how long it took. */
    async run(order) {
      const answer = once(child, 'message');
      child.send(order);
      const [{ result, failure }] = await answer;
      if (failure) throw new Error(failure);
      return result;
    },
    stop() {
      child.disconnect();
    },
  };
}
