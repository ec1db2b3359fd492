import { z } from 'zod';
import type { Association, Intervention } from '../../associations/schema.js';
import { counted } from '../../swedish/format.js';
import type { Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { finderOf } from './finder.js';
import { interventionAnswer } from './intervention-answer.js';
import { perParticipant } from './per-participant.js';
import { allPerParticipantAnswer, perParticipantAnswer } from './per-participant-answer.js';

const ENOUGH = 0.8;
const NEAR = 0.5;
const MOST_ROWS = 12;
const LONGEST_GROUP = 56;

export const interventionInfo = defineCommand({
  id: 'intervention.info',
  title: 'Om insatserna',
  who: 'reader',
  examples: [
    'vem passar för FIA?',
    'vilka insatser finns?',
    'vilken målgrupp har NOVA',
    'vem äger Enter',
    'berätta om IT-spåret',
    'vad är Koll på förmåga',
    'vad är FIA för något',
    'vem får skriva in i Enter',
    'hur är NOVA bemannat',
    'vilka arbetar i SE-Höglandet',
    'hur kommer man med i FIA',
    'vad står FIA för',
    'vilka insatser har vi för unga',
    'finns det någon insats för långtidssjukskrivna',
    'info om Samverkansteam Finnveden',
    'vilken insats passar någon med autism',
    'Göteborgs insatser',
    'kan Försäkringskassan anvisa till NOVA',
    'är Insatskatalogen individinriktad eller strukturövergripande',
    'vem driver Finsam-team',
    'vad kallas SAMverkan också',
    'lista insatserna',
    'vad är Enters målgrupp',
    'vem får komma till Enter',
    'vad gör ni i FIA',
    'vad går Koll på förmåga ut på',
    'vem är målgruppen för Enter',
    'vem är ansvarig för FIA',
    'vilka har ansvar för IT-spåret',
    'vilka är avslutade insatser',
    'vem ansvarar för FIA',
    'vilka insatser tar slut i år',
    'what is FIA about',
    'vad är IT-spåret',
    'vad kostar Enter per deltagare',
    'kostnad per deltagare NOVA 2023',
    'vilken insats är billigast per deltagare',
    'vad kostar en deltagare i FIA',
    'vad kostar NOVA per person 2023',
  ],
  parameters: z.object({
    association: parameters.association,
    intervention: parameters.intervention,
    topic: parameters.topic,
    perParticipant: parameters.perParticipant,
    year: parameters.year,
  }),
  async answer({ intervention, topic, perParticipant: each, year }, turn): Promise<Answer> {
    const { association } = turn;
    const one = association.interventions.find(({ id }) => id === intervention);
    if (each && one) return perParticipantAnswer(association, await perParticipant(turn, one, year), year);
    if (each) {
      const counted = association.interventions.filter(({ kind }) => kind === 'individual');
      return allPerParticipantAnswer(association, await Promise.all(counted.map((item) => perParticipant(turn, item, year))), year);
    }
    if (one) return interventionAnswer(turn, one, topic);
    const fitting = topic ? suited(association, topic) : [];
    const [only, ...more] = fitting;
    if (only && more.length === 0) return interventionAnswer(turn, only);
    return listed(association, fitting.length > 0 ? fitting : association.interventions, fitting.length > 0 ? (topic ?? null) : null);
  },
});

/** Those whose target group speaks of it, the likest first. */
function suited({ interventions }: Association, topic: string): Intervention[] {
  const hits = finderOf(
    interventions.map((item) => ({ item, names: [...(item.targetGroup ?? '').split(/[;,]\s+| och | eller /), item.note ?? ''] })),
  )(topic);
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score }) => score >= ENOUGH && score >= best * NEAR).map(({ item }) => item);
}

function listed(association: Association, interventions: readonly Intervention[], topic: string | null): Answer {
  const current = interventions.filter(({ endedOn }) => !endedOn);
  const shown = [...current, ...interventions.filter(({ endedOn }) => endedOn)].slice(0, MOST_ROWS);
  return {
    command: 'intervention.info',
    params: { association: association.id, ...(topic ? { topic } : {}) },
    status: 'ok',
    context: `${association.name} · insatser`,
    headline:
      interventions.length === 0
        ? 'Inga insatser finns i källorna'
        : topic
          ? `${counted(interventions.length, 'insats', 'insatser')} kan passa`
          : `${counted(interventions.length, 'insats', 'insatser')} i ${association.name}`,
    ...(interventions.length > 0 ? { lead: 'Tryck på en insats för målgrupp, ägare, bemanning och kostnad.' } : {}),
    menu: shown.map((each) => ({
      title: each.name,
      example: short(each.targetGroup ?? (each.kind === 'individual' ? 'Individinriktad' : 'Strukturövergripande')),
      command: 'intervention.info' as const,
      params: { association: association.id, intervention: each.id },
    })),
  };
}

function short(text: string): string {
  return text.length <= LONGEST_GROUP ? text : `${text.slice(0, LONGEST_GROUP).replace(/[\s,;]*\s\S*$/u, '')} …`;
}
