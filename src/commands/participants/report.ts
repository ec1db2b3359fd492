import { z } from 'zod';
import { participantTotal } from '../../calculation/participants.js';
import type { Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { parameters, reportParameters } from '../parameters/parameters.js';
import { confirmAnswer, ruleAnswer } from './report-answers.js';
import { checkAll, confirmReports, savedByQuestion } from './report-confirm.js';
import { formAnswer, saysTwice, splitMissingAnswer, twiceAnswer, unclearReport } from './report-form.js';
import { withUnsaved } from './report-left.js';
import { receiptAnswer } from './report-receipt.js';
import { saidReports } from './report-said.js';
import { sameAsBefore } from './report-same.js';
import { undoReports } from './report-undo.js';

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
    'enter januari 12 kv 9 m, februari 13 kv 9 m',
    'gislaved 7 kvinnor 11 män, gnosjö 5 kvinnor 2 män i mars',
    'report participants',
    'siffrorna för NOVA maj: 8 kv 5 m',
    'lämna rapport för Enter',
    'ska lämna in siffror för NOVA',
    'nova maj 2024 8 kvinnor 5 män',
    'jag vill rapportera NOVA',
    'fia aug 2024: 11 kvinnor och 8 män',
    'just nu är det 14 kvinnor och 6 män på NOVA',
    'dags att rapportera',
    'kan jag lämna rapport här',
    'en började studera och en fick jobb i fia i maj',
    'ingen avslutad i enter i mars',
    'koll på förmåga 2022: spår 1 5, spår 2 8, spår 3 2',
    'vi var 12 kvinnor och 4 män i enter förra månaden',
    'enter mars 24 38 5',
    'Fick jobb: 1. Enter juni 20 kv 30 m',
    'kvinnor 12\nmän 9\nnya 2\nFIA april',
    '1 kvinna till studier från NOVA i mars 2024',
    'enter april 2024 40 deltagare',
    'oktober: inga deltagare i Enter',
    'ingen kom i NOVA i mars',
    'tre avslut i Enter i går, alla till jobb',
    'samma som förra månaden',
    'samma siffror som i september för Enter',
    'oförändrat i NOVA sedan sist',
    'FIA: inga ändringar sen förra månaden',
  ],
  parameters: z.object({
    ...reportParameters,
    reports: parameters.reports,
    replaces: parameters.replaces,
    sameAs: parameters.sameAs,
  }),
  async answer(params, turn): Promise<Answer> {
    const { sameAs, ...own } = params;
    const same = sameAs === undefined ? null : await sameAsBefore({ ...own, sameAs }, turn);
    if (same && 'answer' in same) return same.answer;
    const checked = await checkAll(same ? [same.said] : saidReports(own), turn, 'participants.report');
    if ('answer' in checked) return checked.answer;
    const { drafts } = checked;
    const saved = savedByQuestion(drafts, turn);
    if (saved) return receiptAnswer(saved, turn, 'participants.report');
    const [first] = drafts;
    if (saysTwice(drafts)) return twiceAnswer(drafts);
    const withoutSex = drafts.filter(({ counts }) => participantTotal(counts) === null && counts.women === null && counts.men === null);
    if (first && withoutSex.length > 0) return drafts.length === 1 ? formAnswer(first) : splitMissingAnswer(drafts, withoutSex);
    const answer = drafts.some(({ broken }) => broken.length > 0) ? ruleAnswer(drafts) : confirmAnswer(drafts);
    return await withUnsaved(same ? { ...answer, lead: `${same.words} ${answer.lead ?? ''}`.trim() } : answer, drafts, turn);
  },

  unclear: (params, turn) => (params.reports ? null : unclearReport(params, turn)),

  confirm: (params, turn, consent) => confirmReports(saidReports(params), turn, consent, 'participants.report'),

  undo: undoReports,
});
