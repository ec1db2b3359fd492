import { z } from 'zod';
import { defineCommand } from './command.js';
import { parameters } from './parameters.js';

export const contributionGrowth = defineCommand({
  id: 'contribution.growth',
  title: 'Vad händer om bidragen höjs?',
  who: 'member',
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
  answer() {
    throw new Error('not built yet');
  },
});
