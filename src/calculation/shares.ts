import { allocate } from './allocate.js';
import { constant, divide, type Figure, named, sum, times } from './figure.js';
import { shown } from './money.js';
import { type Decimal, decimal } from './number.js';

/** Who pays, in the words of the law; `municipalities` are all member municipalities together. */
export type Payer = 'state' | 'region' | 'municipalities';

/** Percent of all contributions: 5 § lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser. */
export const LEGAL_SHARES: Readonly<Record<Payer, 50 | 25 | 25>> = { state: 50, region: 25, municipalities: 25 };

export const PAYERS: readonly Payer[] = ['state', 'region', 'municipalities'];

/** Which payer a member pays as, by what kind of party it is. */
export function payerOfKind(kind: 'state' | 'region' | 'municipality'): Payer {
  return kind === 'municipality' ? 'municipalities' : kind;
}

/** How much more each payer pays than its share of all that is paid (5 §), less where negative; in the amounts' own unit, not rounded. */
export function overLegalShare(paid: Readonly<Record<Payer, Decimal>>): Readonly<Record<Payer, Decimal>> {
  const total = PAYERS.reduce((all, payer) => all.plus(paid[payer]), decimal(0));
  const over = (payer: Payer) => paid[payer].minus(total.times(LEGAL_SHARES[payer]).div(100));
  return { state: over('state'), region: over('region'), municipalities: over('municipalities') };
}

/** Swedish name of a payer's contribution, for labels. */
export const PAYER_LABELS: Readonly<Record<Payer, string>> = {
  state: 'Statens bidrag',
  region: 'Regionens bidrag',
  municipalities: 'Kommunernas bidrag',
};

const timesInTotal = (payer: Payer): Figure => constant(100 / LEGAL_SHARES[payer]);

/** All contributions, from what one payer pays: 2 × the state's, 4 × the region's, 4 × the municipalities' sum. Exact. */
export function totalFrom(payer: Payer, amount: Figure): Figure {
  return named('Bidrag, alla', times(timesInTotal(payer), amount), amount.unit);
}

/** What one payer pays of a total, to the öre where it has more decimals. For parts that sum to the total use `splitByLaw`. */
export function shareOfTotal(payer: Payer, total: Figure): Figure {
  return shown(PAYER_LABELS[payer], divide(total, timesInTotal(payer)));
}

/** A total split 50/25/25 in whole units (kronor), by largest remainder: the three always sum to the total. */
export function splitByLaw(total: Figure, unit: Decimal | string | number = 1): Record<Payer, Figure> {
  const parts = PAYERS.map((payer) => ({ id: payer, label: PAYER_LABELS[payer], weight: constant(LEGAL_SHARES[payer]) }));
  const amountOf = (payer: Payer): Figure => {
    const part = allocate(total, parts, unit).find(({ id }) => id === payer);
    if (!part) throw new RangeError(`no share for ${payer}`);
    return part.amount;
  };
  return { state: amountOf('state'), region: amountOf('region'), municipalities: amountOf('municipalities') };
}

/**
 * What all municipalities pay, from what one of them pays: its amount × all weights / its weight, to the öre.
 * Throws RangeError when its weight is 0.
 */
export function municipalitiesFrom(amount: Figure, weight: Figure, weights: readonly Figure[]): Figure {
  const all = named('Summa av fördelningstalen', sum(weights));
  return shown(PAYER_LABELS.municipalities, divide(times(amount, all), weight, amount.unit));
}
