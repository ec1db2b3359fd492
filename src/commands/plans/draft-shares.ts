import type { Association } from '../../associations/schema.js';
import { allocate } from '../../calculation/allocate.js';
import { constant, type Figure, named, sum } from '../../calculation/figure.js';
import { splitByLaw } from '../../calculation/shares.js';
import { groupsOf } from '../contributions/split-groups.js';
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

/** The lines that municipalities pay, and whose. */
export function municipalLines(lines: readonly DraftLine[], association: Association): readonly DraftLine[] {
  return lines.filter((line) => payerOf(association, line) === 'municipalities');
}

/**
 * The municipalities' sum of each year shared anew: by inhabitants, where a number is known for each, or equally. The sums stand, and so does an amount
 * that was said of one municipality: the others share what they paid together.
 */
export function sharedAnew(lines: readonly DraftLine[], association: Association, wish: DraftWish): DraftLine[] {
  const { method, populations, unit = '1', years, changes } = wish;
  const all = municipalLines(lines, association);
  if (method === undefined || all.length === 0) return [...lines];
  const counts = Object.fromEntries(Object.entries(populations ?? {}).flatMap(([id, people]) => (people === null ? [] : [[id, people]])));
  const parts = groupsOf(association, method, counts).municipalities ?? [];
  const isWhole = all.length === parts.length && all.every(({ party }) => parts.some(({ id }) => id === party));
  const own = all.filter(({ id }) => !changes.some(({ line, to }) => line === id && to !== undefined));
  const sharing = parts.filter(({ id }) => own.some(({ party }) => party === id));
  if (!isWhole || sharing.every(({ weight }) => weight.value.isZero())) return [...lines];
  const amounts = years.map((year, index) => {
    const total = named(`Kommunernas bidrag ${year}`, sum(own.map(({ amounts: each }) => each[index] ?? each[0] ?? constant(0))), 'SEK');
    return new Map(allocate(total, sharing, unit).map(({ id, amount }) => [id, amount]));
  });
  return lines.map((line) => {
    if (!own.includes(line)) return line;
    return { ...line, amounts: years.map((year, index) => named(`${line.label} ${year}`, amounts[index]?.get(line.party ?? '') ?? constant(0))) };
  });
}
