import { expect } from 'vitest';
import type { Outcome, Sender } from '../../src/reminders/sending.js';
import type { Reply } from '../../src/turn/message.js';
import { faults } from '../cards/check.js';

export interface Sent {
  readonly conversation: string;
  readonly reply: Reply;
}

/** The other side of the port: keeps what it is given, and answers what the test says. */
export function sender(answer: (conversation: string) => Outcome = () => ({ kind: 'sent' })): Sender & { readonly sent: readonly Sent[] } {
  const sent: Sent[] = [];
  return {
    sent,
    async room() {},
    async send(reference, reply) {
      const outcome = answer(reference.id);
      // Whatever is sent is a card that Teams takes and draws.
      expect(reply.card && faults(reply.card, reply.answer)).toEqual([]);
      if (outcome.kind === 'sent') sent.push({ conversation: reference.id, reply });
      return outcome;
    },
  };
}
