import type { Association } from '../../associations/schema.js';
import { given } from '../../calculation/figure.js';
import type { Known } from '../../calculation/split.js';
import { sideName, sideOf } from './parties.js';

const SAID = ['angivet i frågan'];

interface Said {
  readonly total?: string | undefined;
  readonly party?: string | undefined;
  readonly amount?: string | undefined;
}

/** What the asker knows: all contributions together, or what one payer or one party pays. Null when no amount was said. */
export function knownFrom(association: Association, { total, party, amount }: Said): Known | null {
  if (total !== undefined) return { total: given('Bidrag, alla', total, 'SEK', SAID) };
  const side = party === undefined ? null : sideOf(association, party);
  if (!side || amount === undefined) return null;
  const figure = given(`Bidrag, ${sideName(association, side)}`, amount, 'SEK', SAID);
  return side.member === null ? { payer: side.payer, amount: figure } : { member: side.member, amount: figure };
}
