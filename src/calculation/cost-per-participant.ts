import { divide, type Figure, named, rounded } from './figure.js';

/** What an intervention cost for each of its participants, in whole kronor, half away from zero; null where there was none. */
export function costPerParticipant(name: string, cost: Figure, participants: Figure): Figure | null {
  return participants.value.isZero() ? null : named(`${name}, kostnad per deltagare`, rounded(divide(cost, participants, 'SEK'), 1));
}
