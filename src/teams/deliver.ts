import { setTimeout as wait } from 'node:timers/promises';

/** Statuses that pass by themselves: a conversation being written to by others, and too many messages. The SDK itself tries again on 5xx. */
const PASSING = [412, 429];
const MOST_TRIES = 3;
/** Milliseconds before the second try; doubled for the third, and up to as much again at random so that many do not come back at once. */
const FIRST_WAIT = 400;
/** Teams sends an activity again when its turn takes 15 seconds, so a reply is given up before that. */
const MOST_PATIENCE = 12_000;

/** Sends or updates one activity. Rejects with the last try's error, or when the other side has not answered in 12 seconds. */
export async function deliver(attempt: () => Promise<unknown>): Promise<void> {
  const patience = new AbortController();
  try {
    await Promise.race([tries(attempt), wait(MOST_PATIENCE, undefined, { signal: patience.signal }).then(giveUp)]);
  } finally {
    patience.abort();
  }
}

async function tries(attempt: () => Promise<unknown>): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (tried === MOST_TRIES || !PASSING.includes(statusOf(error))) throw error;
    }
    const pause = FIRST_WAIT * 2 ** (tried - 1);
    await wait(pause + Math.random() * pause);
  }
}

function giveUp(): never {
  throw Object.assign(new Error('no answer from the conversation'), { code: 'TIMEOUT' });
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 0;
}
