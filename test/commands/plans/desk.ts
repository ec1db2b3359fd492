import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { expression } from '../../../src/calculation/figure.js';
import type { Reply } from '../../../src/turn/message.js';
import { evaluate, parseDecimal } from '../../calculation/evaluate.js';
import { faults } from '../../cards/check.js';
import { NOON, type World } from '../../turn/world.js';
import { typed } from '../room.js';

/** A reply whose card has no fault and whose every figure is what its expression says. `said`: its text with plain spaces. */
export type Said = Reply & { readonly said: string };

/** The director's own chat: what is typed and which files are sent there, each answer checked. */
export function desk(here: () => World) {
  function checked(reply: Reply | undefined): Said {
    if (!reply) throw new Error('no reply');
    expect(here().errors).toEqual([]);
    if (reply.card) expect(faults(reply.card, reply.answer)).toEqual([]);
    for (const figure of reply.answer.calculation ?? [])
      expect(evaluate(expression(figure)), figure.label).toEqual(parseDecimal(figure.value.toFixed()));
    return { ...reply, said: typed(reply.text) };
  }

  return {
    checked,
    say: async (text: string): Promise<Said> => checked(await here().say(text)),
    async send(content: Uint8Array | string, { name = 'forslag.xlsx', caption = '' } = {}): Promise<Said> {
      const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content;
      const [reply] = await here().deliver({
        key: randomUUID(),
        now: NOON,
        user: { id: 'director' },
        conversation: { id: 'chat', kind: 'personal' },
        content: { files: [{ name, read: async () => bytes }], caption },
      });
      return checked(reply);
    },
  };
}

/** The same budget adopted twice, the second time with another amount. */
export const ADOPTED_TWICE = [
  'gör ett budgetförslag 2027',
  'anta budgeten 2027, § 12 den 10 november 2026',
  'ja',
  'sätt Enter till 3 mnkr i budgeten 2027',
  'anta budgeten 2027, § 4 den 20 november 2026',
  'ja',
];
