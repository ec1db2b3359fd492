import type { Association } from '../../associations/schema.js';
import type { Figure } from '../../calculation/figure.js';
import { LONGEST_HORIZON } from '../../calculation/growth.js';
import { decimal } from '../../calculation/number.js';
import { kronor, number } from '../../swedish/format.js';
import { localTime } from '../../swedish/time.js';
import { type BaseYear, contributionYears } from './growth-base.js';
import { type Side, sideName } from './parties.js';
import type { Fault } from './split-faults.js';

/** A doubling every year is already more than anybody decides. */
const HIGHEST_RATE = 100;
const MOST_RATES = 5;
/** How far ahead of today a what-if may begin. */
const LATEST_START = 20;

interface Said {
  readonly startYear?: number | undefined;
  readonly untilYear?: number | undefined;
  readonly targetYear?: number | undefined;
  readonly startAmount?: string | undefined;
  readonly party?: string | undefined;
  readonly rates?: readonly string[] | undefined;
}

/** Why there is nothing to start from. */
export function growthFault(association: Association, { startYear }: Said): Fault {
  const years = contributionYears(association);
  return {
    reason: startYear === undefined ? `${association.name} har inga bidrag per part i källorna.` : `Bidragen för ${startYear} finns inte i källorna.`,
    instead:
      years.length > 0
        ? `Bidrag finns för ${years.join(', ')}.`
        : 'Fråga till exempel ”fördela 8 miljoner”, så räknar jag ut vad varje part betalar.',
  };
}

export function startFault(association: Association, params: Said, base: BaseYear | null, side: Side | null, now: Date): Fault | null {
  if (params.party !== undefined && side === null)
    return { reason: `${association.name} har ingen sådan part.`, instead: `Parterna är ${association.parties.map(({ name }) => name).join(', ')}.` };
  const latest = localTime(now).date.slice(0, 4);
  const furthest = Number(latest) + LATEST_START;
  if (params.startYear !== undefined && params.startYear > furthest)
    return { reason: `Startåret ${params.startYear} är för långt fram.`, instead: `Skriv ett år till och med ${furthest}.` };
  if (params.startAmount !== undefined && decimal(params.startAmount).lte(0))
    return { reason: 'Statens bidrag vid starten måste vara större än 0 kr.', instead: 'Skriv till exempel ”från 3,7 mnkr”.' };
  if (base && side && side.member !== null && !base.contributions.some(({ id }) => id === side.member))
    return {
      reason: `Vad ${sideName(association, side)} betalar finns inte för sig i källorna.`,
      instead: 'Skriv till exempel ”höj kommunernas bidrag 10 %”.',
    };
  return base ? null : growthFault(association, params);
}

export function rateFault(rates: readonly string[]): Fault | null {
  if (rates.length > MOST_RATES)
    return { reason: `Det blir ${rates.length} procentsatser.`, instead: `Skriv högst ${MOST_RATES}, till exempel 7 och 10 %.` };
  const wrong = rates.find((rate) => decimal(rate).lt(-100) || decimal(rate).gt(HIGHEST_RATE));
  if (wrong === undefined) return null;
  const words = decimal(wrong).lt(0)
    ? 'Mer än allt går inte att ta bort.'
    : `Jag räknar med högst ${number(HIGHEST_RATE)} %, en fördubbling varje år.`;
  return { reason: `${number(decimal(wrong))} % per år går inte att räkna med. ${words}`, instead: 'Skriv till exempel 10 %.' };
}

/** An offer of nothing, or below what the state already pays in the start year. */
export function offerFault(offer: Figure | null, base: BaseYear): Fault | null {
  if (!offer) return null;
  if (offer.value.lte(0)) return { reason: 'Utrymmet måste vara större än 0 kr.', instead: 'Skriv till exempel 5,5 mnkr.' };
  const state = base.contributions.filter(({ kind }) => kind === 'state').reduce((total, { amount }) => total.plus(amount.value), decimal(0));
  if (offer.value.gte(state)) return null;
  return {
    reason: `Utrymmet ${kronor(offer.value)} är lägre än vad staten redan betalar ${base.year}, ${kronor(state)}.`,
    instead: 'Utrymmet är det mesta som staten kan ge per år. Skriv det beloppet, till exempel ”utrymme 5,5 mnkr”.',
  };
}

export function yearsFault({ untilYear, targetYear }: Said, base: BaseYear): Fault | null {
  const furthest = base.year + LONGEST_HORIZON;
  const beyond = [untilYear, targetYear].find((year) => year !== undefined && (year < base.year || year > furthest));
  if (beyond === undefined) return null;
  return {
    reason: `Året ${beyond} går inte att räkna till.`,
    instead: `Startåret är ${base.year}. Skriv ett år från ${base.year} till ${furthest}.`,
  };
}
