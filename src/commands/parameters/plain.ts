import type { Parameters } from '../answer.js';

/** What was read, as an answer and a button carry it: plain values, nothing that was left out. */
export function plain(said: object): Parameters {
  return JSON.parse(JSON.stringify(said));
}
