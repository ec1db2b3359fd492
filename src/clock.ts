import { TIME_ZONE } from './swedish/time.js';

export type Clock = () => Date;

/**
 * The one clock of the process. `start` makes it a demonstration clock: it shows `start` now and runs at its normal pace from there.
 * It is built on the monotonic timer, so that a machine's clock that is set back never moves a demonstration.
 */
export function createClock(start: Date | null): Clock {
  if (start === null) return () => new Date();
  const began = performance.now();
  return () => new Date(start.getTime() + Math.floor(performance.now() - began));
}

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A moment written in ISO 8601 (`2026-11-22T09:00`, `…:00Z`, `…+01:00`, or a bare date); without an offset it is Swedish time. Null when it is none. */
export function parseMoment(text: string): Date | null {
  const match = MOMENT.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '0', offset] = match;
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}`;
  const asUtc = new Date(`${wall}Z`);
  // 31 February and 25 o'clock roll over or turn invalid: neither is a moment.
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString() !== `${wall}Z`) return null;
  if (offset) {
    const moment = new Date(`${wall}${offset}`);
    return Number.isNaN(moment.getTime()) ? null : moment;
  }
  const guess = new Date(asUtc.getTime() - offsetAt(asUtc));
  return new Date(asUtc.getTime() - offsetAt(guess));
}

const OFFSET = new Intl.DateTimeFormat('en-US', { timeZone: TIME_ZONE, timeZoneName: 'longOffset' });

/** Milliseconds that Swedish time is ahead of UTC at a moment. */
function offsetAt(moment: Date): number {
  const name = OFFSET.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
