import type { Association } from '../../associations/schema.js';
import { allocate } from '../../calculation/allocate.js';
import { constant, type Figure, given, named, sum } from '../../calculation/figure.js';
import { splitByLaw } from '../../calculation/shares.js';
import type { DraftLine } from './draft-base.js';
import { type DraftWish, planned } from './draft-lines.js';
import { payerOf } from './payers.js';

/** The members' contributions from a sum of all: 50/25/25 by the law, the municipalities' part as they share it today. */
export function fromTotal(lines: readonly DraftLine[], total: Figure, association: Association, wish: DraftWish): DraftLine[] {
  const split = splitByLaw(total, wish.unit ?? '1');
  return lines.map((line) => {
    const payer = payerOf(association, line);
    const own = lines.filter((each) => payerOf(association, each) === payer);
    if (payer === null || own.some(({ before }) => !before)) return line;
    const parts = own.map(({ id, label, before, amounts }) => ({ id, label, weight: before ?? amounts[0] ?? constant(1) }));
    const amount = allocate(split[payer], parts, wish.unit ?? '1').find(({ id }) => id === line.id)?.amount;
    return amount ? { ...line, amounts: planned(line, named(`${line.label} ${wish.year}`, amount), wish) } : line;
  });
}

/** The municipalities' sum by their inhabitants, where a number is known for each of them. */
export function byPopulation(lines: readonly DraftLine[], association: Association, wish: DraftWish): DraftLine[] {
  const { populations } = wish;
  const own = lines.filter((line) => payerOf(association, line) === 'municipalities');
  const counts = own.map((line) => populations?.[line.party ?? line.id] ?? null);
  if (!populations || own.length === 0 || counts.some((count) => count === null || count < 0) || counts.every((count) => count === 0))
    return [...lines];
  const total = named(`Kommunernas bidrag ${wish.year}`, sum(own.map(({ amounts }) => amounts[0] ?? constant(0))), 'SEK');
  const parts = own.map(({ id, label }, index) => ({
    id,
    label,
    weight: given(`Invånare i ${label}`, counts[index] ?? 0, 'people', ['invånare som du skrev dem']),
  }));
  const shared = new Map(allocate(total, parts, wish.unit ?? '1').map(({ id, amount }) => [id, amount]));
  return lines.map((line) => {
    const amount = shared.get(line.id);
    return amount ? { ...line, amounts: planned(line, named(`${line.label} ${wish.year}`, amount), wish) } : line;
  });
}
