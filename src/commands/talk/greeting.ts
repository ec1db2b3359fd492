import { z } from 'zod';
import type { Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { parameters } from '../parameters/parameters.js';

export const greeting = defineCommand({
  id: 'greeting',
  title: 'Hälsning',
  who: 'reader',
  examples: [
    'hej',
    'hejsan',
    'god morgon',
    'goddag',
    'tjena',
    'hallå',
    'tack',
    'tack så mycket',
    'tackar',
    'tack för hjälpen',
    'hej på dig',
    'hello',
    'bra jobbat',
    'toppen tack',
    'tack, det var bra så',
    'tusen tack',
    'det var allt för i dag tack',
    'tack för svaret',
  ],
  parameters: z.object({ thanks: parameters.thanks }),
  answer({ thanks }, turn): Answer {
    if (thanks !== undefined)
      return { command: 'greeting', params: {}, status: 'ok', context: 'Finsamboten', headline: 'Varsågod! Säg till om du undrar något mer.' };
    return {
      command: 'greeting',
      params: {},
      status: 'ok',
      context: `Finsamboten · ${turn.association.name}`,
      headline: 'Hej! Fråga på bara.',
      lead: 'Jag svarar om budget, bidrag, deltagare och möten.',
      actions: [
        { title: 'Visa hjälp', command: 'help', params: {}, primary: true },
        { title: 'Budgetläge', command: 'budget.status', params: {} },
        { title: 'Nästa möte', command: 'meeting.next', params: {} },
      ],
    };
  },
});
