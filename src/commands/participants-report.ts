import { z } from 'zod';
import { brokenRules } from '../calculation/participantRules.js';
import { participantTotal, withUnstatedExits } from '../calculation/participants.js';
import { localTime, periodName } from '../swedish/time.js';
import type { Answer } from './answer.js';
import { defineCommand } from './command.js';
import { parameters } from './parameters.js';
import { isFuture, latestEndedMonth } from './periods.js';
import { confirmAnswer, formAnswer, ruleAnswer } from './report-answers.js';
import { chooseIntervention } from './report-intervention.js';
import { receiptAnswer, undoneAnswer } from './report-receipt.js';
import { countsOf, saveReport, undoReport } from './report-saving.js';
import { reportFor } from './reports.js';

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
  async answer(params, turn): Promise<Answer> {
    const chosen = chooseIntervention(params, turn);
    if ('answer' in chosen) return chosen.answer;
    const { intervention } = chosen;
    const today = localTime(turn.now).date;
    const period = params.period ?? latestEndedMonth(today);
    const counts = withUnstatedExits(countsOf(params));
    const used = { ...counts, association: turn.association.id, intervention: intervention.id, period };
    const subject = { intervention, period, turn, used };
    if (isFuture(period, today))
      return {
        command: 'participants.report',
        params: used,
        status: 'invalid',
        context: `${intervention.name} · ${periodName(period)}`,
        headline: 'Perioden har inte börjat än',
        notices: [
          {
            kind: 'error',
            text: `${periodName(period)} ligger i framtiden. Rapportera en period som har börjat, till exempel ${periodName(latestEndedMonth(today))}.`,
          },
        ],
        lead: 'Inget är sparat.',
      };
    const earlier = await reportFor(turn.store, turn.association.id, intervention.id, period);
    if (participantTotal(counts) === null && counts.women === null && counts.men === null) return await formAnswer(subject, counts, earlier);
    const broken = brokenRules(counts);
    return broken.length > 0 ? ruleAnswer(subject, counts, broken) : confirmAnswer(subject, counts, earlier);
  },

  async confirm(params, turn, consent): Promise<Answer> {
    const saved = await saveReport(params, turn, consent.kind === 'reason' ? consent.reason : null);
    return saved ? receiptAnswer(saved, turn) : undoneAnswer(turn);
  },

  async undo(turn, receipt) {
    const undone = await undoReport(turn, receipt);
    return undone && undoneAnswer(turn, undone);
  },
});
