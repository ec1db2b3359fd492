import { z } from 'zod';
import { given } from '../../calculation/figure.js';
import { growth } from '../../calculation/growth.js';
import { localTime } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { growthAnswer } from './growth-answers.js';
import { growthInvalid, growthQuestion } from './growth-asking.js';
import { baseYear, offerOf, yearBefore } from './growth-base.js';
import { growthFault, offerFault, rateFault, startFault, yearsFault } from './growth-faults.js';
import { memberAnswer } from './growth-member.js';
import { offerAnswer } from './growth-offer.js';
import { plainAnswer } from './growth-plain.js';
import { type RateCase, ratesAnswer } from './growth-rates.js';
import { targetAnswer } from './growth-target.js';
import { sideName, sideOf } from './parties.js';
import { without } from './without.js';

/** A budget and the two years that are planned beyond it: what is shown of a course that runs towards no goal. */
const PLANNED_YEARS = 2;

export const contributionGrowth = defineCommand({
  id: 'contribution.growth',
  title: 'Vad händer om bidragen höjs?',
  who: 'reader',
  examples: [
    'vad händer om vi höjer 10 % per år',
    '10 % mer varje år från 2021',
    'va händer om vi höjer 7% om året',
    'höj medlemsbidragen med tio procent om året',
    'när använder vi hela statens utrymme om bidragen ökar 10 % per år',
    'hur länge dröjer det tills hela statliga utrymmet används',
    '+10 % från 2021',
    'öka bidragen 5 procent varje år till 2030',
    'vad blir bidragen 2026 om vi höjer 10 %',
    'sänk bidragen med 2,5 % per år',
    'hoj med 8 % om aret fran 2021, nar tar vi alla 5,5 mkr',
    'oförändrade bidrag',
    '10 procent upp per år med utrymme 5,6 miljoner',
    'hur mycket statliga pengar går vi miste om',
    'simulera höjning av medlemsbidrag',
    'om alla betalar 10 % mer om året, hur blir det då',
    'höj bidragen med 50 000 kr om året',
    'öka med 200 000 kronor varje år',
    'vilket år når vi statens erbjudande',
    'när nås taket för statens pengar',
    'hur många procent måste vi höja för att nå taket',
    'vad kostar det kommunerna om vi ökar 10 % om året',
    'what if we raise contributions 10 % a year',
    'jämför 7 % och 10 % per år',
    'vad är skillnaden mellan 5 och 10 % om året',
    'höj kommunernas bidrag 10 %',
    'om bara Habo betalar 10 % mer, vad händer med de andra',
    '10 % mer från och med nästa år',
    'är en höjning på fem procent rimlig',
    'vilken procentsats behövs för full statlig del',
    'vad missar vi i statliga pengar om vi inte höjer',
    'vi funderar på en åttaprocentig ökning',
    'sänk 3 %',
    'höj med 4 %',
    '+5 från 2022',
    'höj 50 000 kr per år',
  ],
  parameters: z.object({
    association: parameters.association,
    rate: parameters.rate,
    rates: parameters.rates,
    party: parameters.party,
    startYear: parameters.startYear,
    untilYear: parameters.untilYear,
    startAmount: parameters.startAmount,
    offer: parameters.offer,
    unit: parameters.unit,
    targetYear: parameters.targetYear,
    offerAsked: parameters.offerAsked,
  }),
  answer(params, turn): Answer {
    const { association, now } = turn;
    const said = { ...params, association: association.id };
    const rates = [...new Set(params.rates ?? (params.rate === undefined ? [] : [params.rate]))];
    const startYear =
      params.startYear ?? (params.startAmount === undefined ? yearBefore(association, params.targetYear ?? params.untilYear) : undefined);
    const base = baseYear(association, startYear, params.startAmount, localTime(turn.now).year);
    if (params.offerAsked) return offerAnswer(base, offerOf(association, params.offer, now), turn);
    const invalid = (fault: { readonly reason: string; readonly instead: string }, used = said) =>
      growthInvalid(association, used, fault.reason, fault.instead);
    const side = params.party === undefined ? null : sideOf(association, params.party);
    const early = startFault(association, params, base, side, now) ?? rateFault(rates);
    if (early || !base) return invalid(early ?? growthFault(association, params));

    const offer = offerOf(association, params.offer, now);
    const used = { ...said, startYear: base.year, ...(offer ? { offer: offer.value.toFixed() } : {}) };
    const fault = offerFault(offer, base) ?? yearsFault(params, base);
    if (fault) return invalid(fault, used);
    const [percent, ...more] = rates;
    if (percent === undefined) {
      if (!offer) return growthQuestion(association, used, 'Hur stort är statens utrymme?', ['offer']);
      if (params.targetYear !== undefined)
        return targetAnswer(association, { base, offer, targetYear: params.targetYear, chosen: startYear === undefined }, used, now);
      return growthQuestion(association, used, 'Hur mycket per år?', ['rate']);
    }
    const figureOf = (rate: string) => given('Ökning per år', rate, 'percent', ['angivet i frågan']);
    const rate = figureOf(percent);
    const chosen = startYear === undefined;
    const unit = params.unit;
    if (side !== null && side.member !== null) {
      const member = { payer: side.payer, member: side.member };
      return memberAnswer(
        { base, rate, side: member, untilYear: params.untilYear ?? base.year + 1, offer, chosen },
        { ...used, rate: percent },
        turn,
      );
    }
    const sideSaid = side === null ? null : sideName(association, side).toLowerCase();
    const planned = base.year + PLANNED_YEARS;
    if (!offer && more.length > 0) return growthQuestion(association, used, 'Hur stort är statens utrymme?', ['offer']);
    if (!offer)
      return plainAnswer({ base, rate, untilYear: params.untilYear ?? planned, unit, chosen, side: sideSaid }, { ...used, rate: percent }, turn);

    const grow = (each: string, untilYear: number | undefined) =>
      growth({
        contributions: base.contributions,
        rate: figureOf(each),
        startYear: base.year,
        offer,
        ...(untilYear === undefined ? {} : { untilYear }),
        ...(unit === undefined ? {} : { unit }),
      });
    if (more.length > 0) {
      const end = params.untilYear ?? Math.max(planned, ...rates.map((each) => grow(each, undefined).reachedYear?.value.toNumber() ?? planned));
      const cases = rates.map((each): RateCase => ({ rate: figureOf(each), result: grow(each, end) }));
      return ratesAnswer({ base, offer, cases, chosen, side: sideSaid }, { ...without(used, 'rate'), rates }, turn);
    }
    const until = params.untilYear ?? (rate.value.gt(0) ? undefined : planned);
    return growthAnswer(
      { base, offer, rate, result: grow(percent, until), chosen, unit, side: sideSaid },
      { ...without(used, 'rates'), rate: percent },
      turn,
    );
  },
});
