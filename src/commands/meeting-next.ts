import { z } from 'zod';
import { defineCommand } from './command.js';
import { parameters } from './parameters.js';

export const meetingNext = defineCommand({
  id: 'meeting.next',
  title: 'Nästa möte',
  who: 'member',
  examples: [
    'när är nästa möte?',
    'nästa styrelsemöte',
    'när träffas styrelsen',
    'när är det medlemssamråd',
    'vilken tid är mötet',
    'var är nästa möte',
    'hur lång tid är det till nästa möte',
    'nästa arbetsutskott',
    'när möts beredningsgruppen',
    'datum för nästa möte',
    'när ses vi nästa gång',
    'next meeting',
  ],
  parameters: z.object({ association: parameters.association, kind: parameters.kind }),
  answer() {
    throw new Error('not built yet');
  },
});
