import { type Allocated, allocate, type Part } from './allocate.js';
import { constant, type Figure, larger, minus, named, rounded, sum, times } from './figure.js';
import type { Decimal } from './number.js';
import { LEGAL_SHARES, municipalitiesFrom, PAYER_LABELS, PAYERS, type Payer, shareOfTotal, splitByLaw, totalFrom } from './shares.js';

/** What a split starts from: all contributions, or what one payer of the law or one member pays. */
export type Known =
  | { readonly total: Figure }
  | { readonly payer: Payer; readonly amount: Figure }
  | { readonly member: string; readonly amount: Figure };

/** The members of each payer with their weights; null where it is not known how they share. */
export type Groups = Readonly<Record<Payer, readonly Part[] | null>>;

export interface Split {
  readonly total: Figure;
  readonly payers: Readonly<Record<Payer, Figure>>;
  /** Every member whose group is known, state first. */
  readonly members: readonly Allocated[];
  /** All parts added together again: always the total. */
  readonly proof: Figure;
}

/**
 * All contributions by payer and member: half from the state, a quarter from the region, a quarter from the municipalities (5 § lag
 * 2003:1210), and within a payer by the members' weights. Amounts in multiples of `unit` kronor by largest remainder, so that the parts
 * always sum to the whole; an amount that was given stands as it is, and what is left below one unit goes to the largest part.
 *
 * Throws RangeError on an amount below 0, weights that are all 0, a given member of weight 0 and one that is in no group.
 */
export function split(known: Known, groups: Groups, unit: Decimal | string | number = 1): Split {
  const given = 'member' in known ? memberOf(known.member, groups) : null;
  const payers = payersOf(known, given, unit);
  const from = 'payer' in known ? known.payer : (given?.payer ?? 'state');
  const total = 'total' in known ? known.total : totalFrom(from, payers[from]);
  const members = PAYERS.flatMap((payer) => {
    const parts = groups[payer];
    if (!parts) return [];
    return given?.payer === payer && 'amount' in known
      ? around(payers[payer], known.amount, given.part, parts, unit)
      : allocate(payers[payer], parts, unit);
  });
  const payersWithout = PAYERS.filter((payer) => !groups[payer]).map((payer) => payers[payer]);
  const proof = named('Alla delar tillsammans', sum([...members.map(({ amount }) => amount), ...payersWithout]));
  return { total, payers, members, proof };
}

interface Given {
  readonly payer: Payer;
  readonly part: Part;
  readonly parts: readonly Part[];
}

function memberOf(id: string, groups: Groups): Given {
  for (const payer of PAYERS) {
    const parts = groups[payer] ?? [];
    const part = parts.find((each) => each.id === id);
    if (part) return { payer, part, parts };
  }
  throw new RangeError(`${id} is in no group`);
}

function payersOf(known: Known, given: Given | null, unit: Decimal | string | number): Record<Payer, Figure> {
  if ('total' in known) return splitByLaw(known.total, unit);
  if ('payer' in known) return fromPayer(known.payer, known.amount, unit);
  if (!given) throw new RangeError('no member is given');
  if (given.parts.length === 1) return fromPayer(given.payer, known.amount, unit);
  if (given.part.weight.value.lte(0)) throw new RangeError(`the weight of ${known.member} is not above 0`);
  const weights = given.parts.map(({ weight }) => weight);
  const whole = rounded(municipalitiesFrom(known.amount, given.part.weight, weights), unit);
  // Rounded to coarse units all could become less than the one part that was given.
  const least = whole.value.lt(known.amount.value) ? larger(whole, known.amount) : whole;
  return fromPayer(given.payer, named(PAYER_LABELS[given.payer], least), unit);
}

/** What one payer pays stands; the others follow by 50/25/25. */
function fromPayer(payer: Payer, amount: Figure, unit: Decimal | string | number): Record<Payer, Figure> {
  const own = named(PAYER_LABELS[payer], amount);
  if (payer === 'state') {
    const half = (['region', 'municipalities'] as const).map((id) => ({ id, label: PAYER_LABELS[id], weight: constant(LEGAL_SHARES[id]) }));
    const [region, municipalities] = allocate(own, half, unit);
    if (!region || !municipalities) throw new RangeError('the half of the others has two parts');
    return { state: own, region: region.amount, municipalities: municipalities.amount };
  }
  const total = totalFrom(payer, own);
  return {
    state: shareOfTotal('state', total),
    region: payer === 'region' ? own : shareOfTotal('region', total),
    municipalities: payer === 'municipalities' ? own : shareOfTotal('municipalities', total),
  };
}

/** The given member keeps its amount; what is left of the payer's is shared by the others. */
function around(whole: Figure, amount: Figure, own: Part, parts: readonly Part[], unit: Decimal | string | number): Allocated[] {
  const others = parts.filter(({ id }) => id !== own.id);
  const left = named('Kvar för de andra', minus(whole, amount));
  const shares = others.some(({ weight }) => weight.value.gt(0))
    ? allocate(left, others, unit)
    : others.map(({ id, label }) => ({ id, amount: named(label, times(left, constant(0))) }));
  return parts.map(({ id, label }) =>
    id === own.id ? { id, amount: named(label, amount) } : (shares.find((share) => share.id === id) ?? { id, amount: left }),
  );
}
