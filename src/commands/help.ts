import { z } from 'zod';
import { defineCommand } from './command.js';

export const help = defineCommand({
  id: 'help',
  title: 'Hjälp',
  who: 'member',
  examples: [
    'hjälp',
    'vad kan du göra',
    'hur gör jag',
    'help',
    'meny',
    'vilka frågor kan jag ställa',
    'vad kan jag fråga om',
    'kommandon',
    'hur funkar du',
    'visa vad du kan',
    'instruktioner',
  ],
  parameters: z.object({}),
  answer() {
    throw new Error('not built yet');
  },
});
