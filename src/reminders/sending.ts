import type { ReferenceRow } from '../store/reminder-tables.js';
import type { Reply } from '../turn/message.js';

/**
 * sent: taken by Teams · refused: answered with a status that says no, so nothing was posted; `retryAfter` in milliseconds where Teams
 * asked for a wait · unreached: no connection, so nothing was posted · unknown: no answer, so it may have been posted.
 */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly status: number; readonly retryAfter: number | null }
  | { readonly kind: 'unreached' }
  | { readonly kind: 'unknown' };

/** Writes to a conversation that has not asked anything just now. */
export interface Sender {
  /** Resolves when the limits of Teams leave room for one more message there. Nothing is claimed before that. */
  room(conversation: string): Promise<void>;
  /** Posts one message, once: tries nothing again by itself. `left` is called when it has left this machine. Never rejects. */
  send(reference: ReferenceRow, reply: Reply, left: () => void): Promise<Outcome>;
}
