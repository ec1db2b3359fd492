import { z } from 'zod';
import { type Figure, given } from '../../calculation/figure.js';
import { growth, LONGEST_HORIZON } from '../../calculation/growth.js';
import { decimal } from '../../calculation/number.js';
import { number } from '../../swedish/format.js';
import type { Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { growthAnswer, growthInvalid, growthQuestion, targetAnswer } from './growth-answers.js';
import { baseYear, contributionYears, offerOf } from './growth-base.js';

const HIGHEST_RATE = 1000;

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
  ],
  parameters: z.object({
    association: parameters.association,
    rate: parameters.rate,
    startYear: parameters.startYear,
    untilYear: parameters.untilYear,
    startAmount: parameters.startAmount,
    offer: parameters.offer,
    unit: parameters.unit,
    targetYear: parameters.targetYear,
  }),
  answer(params, turn): Answer {
    const { association, now } = turn;
    const base = baseYear(association, params.startYear, params.startAmount);
    const offer = offerOf(association, params.offer, now);
    const said = { ...params, association: association.id };
    if (!base) {
      const years = contributionYears(association);
      return growthInvalid(
        association,
        said,
        params.startYear === undefined
          ? `${association.name} har inga bidrag i källorna.`
          : `Bidragen för ${params.startYear} finns inte i källorna.`,
        years.length > 0
          ? `Bidrag finns för ${years.join(', ')}.`
          : 'Skriv vad staten betalar i dag, till exempel ”från 2026 med 3,6 mnkr från staten”.',
      );
    }
    if (!offer) return growthQuestion(association, said, 'Hur stort är statens utrymme?', ['offer']);
    const used = { ...said, startYear: base.year, offer: offer.value.toFixed() };
    if (offer.value.lte(0)) return growthInvalid(association, used, 'Utrymmet måste vara större än 0 kr.', 'Skriv till exempel 5,5 mnkr.');
    const furthest = base.year + LONGEST_HORIZON;
    const beyond = [params.untilYear, params.targetYear].find((year) => year !== undefined && (year < base.year || year > furthest));
    if (beyond !== undefined)
      return growthInvalid(
        association,
        used,
        `Året ${beyond} går inte att räkna till.`,
        `Startåret är ${base.year}. Skriv ett år från ${base.year} till ${furthest}.`,
      );
    if (params.rate === undefined && params.targetYear !== undefined) return targetAnswer(association, base, offer, params.targetYear, used);
    if (params.rate === undefined) return growthQuestion(association, used, 'Hur mycket per år?', ['rate']);
    const rate: Figure = given('Ökning per år', params.rate, 'percent', ['angivet i frågan']);
    if (rate.value.lt(-100) || rate.value.gt(HIGHEST_RATE))
      return growthInvalid(
        association,
        used,
        `${number(decimal(params.rate))} % per år går inte att räkna med.`,
        `Skriv mellan −100 och ${number(HIGHEST_RATE)} procent.`,
      );
    const result = growth({
      contributions: base.contributions,
      rate,
      startYear: base.year,
      offer,
      ...(params.untilYear === undefined ? {} : { untilYear: params.untilYear }),
      ...(params.unit === undefined ? {} : { unit: params.unit }),
    });
    return growthAnswer(
      { base, offer, rate, result, chosen: params.startYear === undefined, unit: params.unit },
      { ...used, rate: params.rate },
      turn,
    );
  },
});
