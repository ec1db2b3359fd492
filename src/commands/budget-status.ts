import { z } from 'zod';
import { defineCommand } from './command.js';
import { parameters } from './parameters.js';

export const budgetStatus = defineCommand({
  id: 'budget.status',
  title: 'Budgetläge',
  who: 'member',
  examples: [
    'hur ser budgeten ut?',
    'budgetläge',
    'budget 2021',
    'visa budgeten för 2021',
    'hur ligger vi till',
    'hur mycket är budgeterat för Enter 2022?',
    'vad kostar Enter',
    'vad kostade FIA enligt budget 2021',
    'vad finns kvar till nya projekt?',
    'hur stor del är administration?',
    'hur mycket pengar har vi kvar',
    'går budgeten ihop 2021?',
    'vad blir resultatet 2023',
    'prognos 2020',
    'utfall 2023',
    'plan 2022',
    'visa ekonomin',
    'hur stora är intäkterna',
    'vad kostar kansliet',
    'hur mycket betalar Habo',
    'vad betalar regionen 2021',
    'hur stort är det egna kapitalet',
    'budget status',
    'ekonomiskt läge',
  ],
  parameters: z.object({ association: parameters.association, year: parameters.year, basis: parameters.basis, line: parameters.line }),
  answer() {
    throw new Error('not built yet');
  },
});
