import { z } from 'zod';
import { defineCommand } from './command.js';
import { parameters } from './parameters.js';

export const participantsReport = defineCommand({
  id: 'participants.report',
  title: 'Rapportera deltagare',
  who: 'coach',
  examples: [
    'rapportera Enter',
    'rapportera deltagare',
    'logga deltagare för FIA',
    'enter mars 2024: 24 kv, 38 m, 5 nya, 3 avslutade',
    'enter mars 24 kv 38 m 5 nya',
    'nova aug 2024 tio tjejer å sju killar',
    'FIA juni 2024 12 kvinnor 9 män 2 nya 1 avslutad till arbete',
    'tre avslut på fia i juni 2024, två till studier och en sjuk',
    'vi har 19 kvinnor och 30 män i Enter i juli',
    'jag vill rapportera',
    'lägg in deltagare',
    'registrera deltagare för Koll på förmåga',
    'it-spåret maj 3 kvinnor 14 män inga nya',
    'enter juli 2024: 19 kv, 30 m, 1 ny kv, 2 nya m, inga avsl',
    'ny rapport för NOVA',
    'skicka in siffror för enter',
    'report participants',
  ],
  parameters: z.object({
    association: parameters.association,
    intervention: parameters.intervention,
    period: parameters.period,
    women: parameters.women,
    men: parameters.men,
    notStated: parameters.notStated,
    new: parameters.new,
    ended: parameters.ended,
    newWomen: parameters.newWomen,
    newMen: parameters.newMen,
    endedWomen: parameters.endedWomen,
    endedMen: parameters.endedMen,
    exits: parameters.exits,
  }),
  answer() {
    throw new Error('not built yet');
  },
});
