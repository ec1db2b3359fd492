import { z } from 'zod';
import { defineCommand } from './command.js';

export const greeting = defineCommand({
  id: 'greeting',
  title: 'Hälsning',
  who: 'member',
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
  ],
  parameters: z.object({}),
  answer() {
    throw new Error('not built yet');
  },
});
