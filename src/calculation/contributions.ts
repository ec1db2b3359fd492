import { allocate, type Part } from './allocate.js';
import { constant, type Figure, named, smaller, sum, times } from './figure.js';
import { PAYER_LABELS, PAYERS, type Payer, payerOfKind, splitByLaw } from './shares.js';

/** What one member pays in a year, in kronor. */
export interface Contribution {
  readonly id: string;
  readonly name: string;
  readonly kind: 'state' | 'region' | 'municipality';
  readonly amount: Figure;
}

/** All contributions of one year: by member, by payer of the law, and together. */
export interface YearOfContributions {
  readonly year: number;
  readonly members: readonly Contribution[];
  readonly payers: Readonly<Record<Payer, Figure>>;
  readonly total: Figure;
}

export const totalLabel = (year: number): string => `Bidrag ${year}, alla`;

export function byPayer(amountOf: (payer: Payer) => Figure): Record<Payer, Figure> {
  return { state: amountOf('state'), region: amountOf('region'), municipalities: amountOf('municipalities') };
}

/** The year whose amounts stand as they are. Throws RangeError where a payer is missing, pays nothing, or an amount is negative. */
export function yearAsGiven(year: number, contributions: readonly Contribution[]): YearOfContributions {
  const negative = contributions.find(({ amount }) => amount.value.lt(0));
  if (negative) throw new RangeError(`the contribution of ${negative.id} is negative`);
  const members = contributions.map((member) => ({ ...member, amount: named(`${member.name} ${year}`, member.amount) }));
  const payers = byPayer((payer) => {
    const own = members.filter((member) => payerOfKind(member.kind) === payer).map(({ amount }) => amount);
    const [only] = own;
    if (!only) throw new RangeError(`no contribution from ${payer}`);
    const paid = named(`${PAYER_LABELS[payer]} ${year}`, own.length === 1 ? only : sum(own));
    if (paid.value.isZero()) throw new RangeError(`the contribution of ${payer} is 0`);
    return paid;
  });
  return { year, members, payers, total: named(totalLabel(year), sum(members.map(({ amount }) => amount))) };
}

/** A payer's amount split over its members in proportion to what they paid in `before`; parts sum to the amount. */
export function membersOf(payer: Payer, amount: Figure, before: YearOfContributions, year: number, unit: string): Contribution[] {
  const own = before.members.filter((member) => payerOfKind(member.kind) === payer);
  const labelled = (member: Contribution, figure: Figure): Contribution => ({ ...member, amount: named(`${member.name} ${year}`, figure) });
  if (before.payers[payer].value.isZero()) return own.map((member) => labelled(member, times(member.amount, constant(0))));
  const parts: Part[] = own.map((member) => ({ id: member.id, label: member.name, weight: member.amount }));
  const allocated = new Map(allocate(amount, parts, unit).map((part) => [part.id, part.amount]));
  return own.map((member) => labelled(member, allocated.get(member.id) ?? member.amount));
}

/**
 * A year in which the state pays no more than its offer. The others follow by the 50/25/25 of the law, so that all
 * contributions are 2 × the offer; within a payer the members keep the proportions of the start year.
 */
export function yearAtOffer(start: YearOfContributions, year: number, offer: Figure, uncapped: Figure, unit: string): YearOfContributions {
  const total = named(totalLabel(year), times(constant(2), offer), offer.unit);
  const split = splitByLaw(total, '0.01');
  const payers = byPayer((payer) => named(`${PAYER_LABELS[payer]} ${year}`, payer === 'state' ? smaller(offer, uncapped) : split[payer]));
  return {
    year,
    members: inOrderOf(
      start,
      PAYERS.flatMap((payer) => membersOf(payer, payers[payer], start, year, unit)),
    ),
    payers,
    total,
  };
}

/** Members in the order in which they were given. */
export function inOrderOf(start: YearOfContributions, members: readonly Contribution[]): Contribution[] {
  const place = new Map(start.members.map((member, index) => [member.id, index]));
  return [...members].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}
