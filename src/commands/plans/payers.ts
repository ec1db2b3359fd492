import type { Association } from '../../associations/schema.js';
import { type Payer, payerOfKind } from '../../calculation/shares.js';

/** Whose contribution a line is, in the words of the law; null of any other line, and of a sum that no party is named for. */
export function payerOf({ parties }: Association, line: { readonly kind: string; readonly party?: string | undefined }): Payer | null {
  if (line.kind !== 'contribution') return null;
  const kind = parties.find(({ id }) => id === line.party)?.kind;
  return kind === undefined ? null : payerOfKind(kind);
}
