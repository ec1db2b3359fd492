import { z } from 'zod';
import { list } from '../swedish/format.js';
import type { Answer } from './answer.js';
import { defineCommand } from './command.js';
import { parameters } from './parameters.js';
import { allInterventionsAnswer, oneInterventionAnswer } from './participant-answers.js';
import { participantRows, rowFor } from './participant-rows.js';
import { allReports } from './reports.js';

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
  async answer(params, turn): Promise<Answer> {
    const { association } = turn;
    const base = { command: 'participants.show', params: { ...params, association: association.id }, context: association.name } as const;
    const intervention = association.interventions.find(({ id }) => id === params.intervention);
    const rows = participantRows(association, await allReports(turn.store, association.id));
    const counted = association.interventions.filter(({ id }) => rows.some((row) => row.intervention === id));
    if (params.intervention && !intervention)
      return {
        ...base,
        status: 'invalid',
        headline: 'Den insatsen finns inte',
        lead: `Siffror finns för ${list(counted.map(({ name }) => name))}.`,
      };
    const own = intervention ? rows.filter((row) => row.intervention === intervention.id) : rows;
    const years = [...new Set(own.map(({ period }) => period.slice(0, 4)))].sort().reverse();
    const period = params.period ?? years[0];
    const about = intervention?.name ?? association.name;
    if (!period)
      return {
        ...base,
        status: 'invalid',
        context: about,
        headline: `${about} har inga siffror än`,
        lead: counted.length > 0 ? `Siffror finns för ${list(counted.map(({ name }) => name))}.` : 'Ingen har rapporterat än.',
        actions: [{ title: 'Rapportera', command: 'participants.report', params: intervention ? { intervention: intervention.id } : {} }],
      };
    const used = { association: association.id, ...(intervention ? { intervention: intervention.id } : {}), period };
    if (!intervention) return allInterventionsAnswer(turn, rows, period, years, used);
    const row = rowFor(own, intervention.id, period);
    return oneInterventionAnswer(turn, intervention, row, period, own, used);
  },
});
