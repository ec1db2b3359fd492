import { z } from 'zod';
import { defineCommand } from './command.js';
import { parameters } from './parameters.js';

export const participantsShow = defineCommand({
  id: 'participants.show',
  title: 'Deltagare och resultat',
  who: 'member',
  examples: [
    'hur många deltagare har Enter?',
    'visa deltagare 2023',
    'deltagare i NOVA 2023',
    'visa fia juni 2024',
    'kvinnor o män på koll på förmåga 2023',
    'hur många gick till arbete 2023',
    'hur gick det för FIA',
    'visa mina siffror',
    'varför slutade deltagarna i Enter',
    'hur många avslutades 2023',
    'hur många kvinnor och män hade vi',
    'resultat för insatserna',
    'statistik deltagare',
    'vad har vi rapporterat för Enter',
    'antal deltagare per insats',
    'ändra ingenting, visa fia juni 2024',
    'show participants',
  ],
  parameters: z.object({ association: parameters.association, intervention: parameters.intervention, period: parameters.period }),
  answer() {
    throw new Error('not built yet');
  },
});
