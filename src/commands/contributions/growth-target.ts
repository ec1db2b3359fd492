import type { Association } from '../../associations/schema.js';
import { type Figure, named } from '../../calculation/figure.js';
import { targetRate } from '../../calculation/target-rate.js';
import { kronor, kronorExact, percent } from '../../swedish/format.js';
import type { Answer, Parameters } from '../answer.js';
import { growthInvalid } from './growth-asking.js';
import { type BaseYear, sourceWords } from './growth-base.js';
import { first, growthContext } from './growth-case.js';
import { firstRiseWords, fromOpenYear, openBase } from './growth-first-rise.js';

interface TargetCase {
  readonly base: BaseYear;
  readonly offer: Figure;
  readonly targetYear: number;
  /** Nobody said from which year. */
  readonly chosen: boolean;
}

/** The smallest rate that uses the whole offer in the target year, and the proof that a hundredth less does not. */
export function targetAnswer(association: Association, { base, offer, targetYear, chosen }: TargetCase, used: Parameters, now: Date): Answer {
  const state = first(base.contributions.filter(({ kind }) => kind === 'state')).amount;
  const target = targetRate({ state, offer, startYear: base.year, targetYear });
  const shared = {
    command: 'contribution.growth',
    params: { ...used, targetYear },
    context: growthContext(association),
    source: sourceWords(association, base, offer),
  } as const;
  if (target.outcome === 'reachedAtStart')
    return {
      ...shared,
      status: 'ok',
      headline: `Hela statliga utrymmet används redan ${base.year}`,
      lead: `Staten betalar ${kronor(state.value)}, utrymmet är ${kronor(offer.value)}.`,
    };
  if (target.outcome === 'unreachable')
    return {
      ...growthInvalid(
        association,
        { ...used, targetYear },
        `Utrymmet går inte att nå till ${targetYear}.`,
        target.reason === 'noYears' ? `Skriv ett år efter ${base.year}.` : 'Inte ens 1 000 % per år räcker.',
      ),
    };
  const rate = target.rate.value;
  const open = openBase({ base, chosen }, now);
  const later = open ? targetRate({ state, offer, startYear: open.year, targetYear }) : null;
  const laterRate = later?.outcome === 'found' ? later.rate.value : null;
  const rise = { base, chosen, rate: target.rate };
  return {
    ...shared,
    params: { ...used, targetYear, rate: rate.toFixed() },
    status: 'ok',
    headline: `${percent(rate)} per år ger hela utrymmet ${targetYear}`,
    lead: `Från ${base.name}.${firstRiseWords(rise, now, laterRate ? `krävs ${percent(laterRate)} per år` : `nås det inte till ${targetYear}`)} Statens utrymme: ${kronor(offer.value)}. Minsta ökning i steg om 0,01 %.`,
    facts: [
      { title: `Staten ${targetYear} vid ${percent(rate)}`, value: kronorExact(target.reached.value) },
      { title: `Vid ${percent(rate.minus('0.01'))}`, value: kronorExact(target.missed.value) },
    ],
    calculation: [
      target.reached,
      target.missed,
      ...(open && later?.outcome === 'found'
        ? [later.reached, later.missed].map((each) => named(`${each.label}, första höjningen ${open.year + 1}`, each))
        : []),
    ],
    actions: [
      {
        title: `Visa ${percent(rate)}`,
        command: 'contribution.growth',
        params: { association: association.id, rate: rate.toFixed(), startYear: base.year, offer: offer.value.toFixed() },
        primary: true,
      },
      ...(laterRate ? fromOpenYear(rise, { ...used, targetYear }, now) : []),
    ],
  };
}
