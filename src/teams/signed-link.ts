import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.js';

/** signed: `secret` makes links that hold for a time wherever the bot is reached · open: without one, on this machine only. */
export interface LinkSettings {
  /** The address that users reach the bot at, without a path; null until it is known. */
  readonly base: () => string | null;
  readonly secret: string | null;
}

export interface SignedLinks {
  /** The whole address of a path; null while the bot has no address. `subject` is what the link gives, and what its signature is of. */
  address(path: string, subject: readonly string[]): string | null;
  /** May this be given now? */
  accepts(subject: readonly string[], query: URLSearchParams): boolean;
}

/** Addresses of files: no one signs in to open a file, so the address itself says, for `lifetime` milliseconds, that the bot gave it out. */
export function createSigned({ base, secret }: LinkSettings, clock: Clock, lifetime: number): SignedLinks {
  const signature = (subject: readonly string[], expires: string) =>
    createHmac('sha256', secret ?? '')
      .update(JSON.stringify([...subject, expires]))
      .digest('base64url');
  return {
    address(path, subject) {
      const root = base();
      if (root === null) return null;
      const address = `${root.replace(/\/$/, '')}${path}`;
      if (secret === null) return address;
      const expires = String(Math.floor((clock().getTime() + lifetime) / 1000));
      return `${address}?expires=${expires}&signature=${signature(subject, expires)}`;
    },
    accepts(subject, query) {
      if (secret === null) return true;
      const expires = query.get('expires') ?? '';
      if (!/^\d{1,12}$/.test(expires) || Number(expires) * 1000 <= clock().getTime()) return false;
      // Compared as written: of a text's last sign, some bits say nothing.
      const given = Buffer.from(query.get('signature') ?? '');
      const right = Buffer.from(signature(subject, expires));
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
