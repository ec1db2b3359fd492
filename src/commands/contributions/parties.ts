import type { Association } from '../../associations/schema.js';
import { PAYERS, type Payer, payerOfKind } from '../../calculation/shares.js';

/** A payer of the law, or one municipality (or one of several state or regional parties) alone. */
export type Side = { readonly payer: Payer; readonly member: null } | { readonly payer: Payer; readonly member: string };

export const isPayer = (id: string): id is Payer => PAYERS.some((payer) => payer === id);

/** Whom an id of the contract means here: `state`, `region`, `municipalities` or a party; a party alone on its side is the side. Null when it is no party. */
export function sideOf(association: Association, id: string): Side | null {
  if (isPayer(id)) return { payer: id, member: null };
  const party = association.parties.find((each) => each.id === id);
  if (!party) return null;
  const payer = payerOfKind(party.kind);
  return { payer, member: membersOf(association, payer).length > 1 ? party.id : null };
}

export const membersOf = ({ parties }: Association, payer: Payer) => parties.filter(({ kind }) => payerOfKind(kind) === payer);

/** "Staten", "Regionen", "Kommunerna", or the only municipality's own name. */
export function payerName(association: Association, payer: Payer): string {
  const [only, ...more] = membersOf(association, payer);
  if (payer === 'municipalities') return only && more.length === 0 ? only.name : 'Kommunerna';
  return payer === 'state' ? 'Staten' : 'Regionen';
}

/** A side in words: the payer, or the one party. */
export function sideName(association: Association, { payer, member }: Side): string {
  return association.parties.find(({ id }) => id === member)?.name ?? payerName(association, payer);
}
