import type { StoredRecord } from '../store/port.js';
import { dateAndTime } from '../swedish/time.js';
import type { Turn } from './command.js';

/** "Sparat av dig …", or by whom: a receipt can be met again by somebody else. */
export function savedBy({ by, at }: StoredRecord, { user }: Turn): string {
  return `Sparat av ${by.user === user.id ? 'dig' : 'en annan person'} ${dateAndTime(new Date(at))}.`;
}

/** "Sparat 16 november 2026 kl. 14.05. Kvitto 7." */
export function savedWithReceipt({ at, sequence }: StoredRecord): string {
  return `Sparat ${dateAndTime(new Date(at))}. Kvitto ${sequence}.`;
}
