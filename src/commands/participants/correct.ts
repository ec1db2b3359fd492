import { z } from 'zod';
import { withUnstatedExits } from '../../calculation/participants.js';
import type { Answer, Parameters } from '../answer.js';
import { defineCommand } from '../command.js';
import { parameters, reportParameters } from '../parameters/parameters.js';
import { keyedBy } from '../save-key.js';
import { removalAnswer, removeReport, unchangedAnswer, whatAnswer } from './correct-answers.js';
import { otherMonthAnswer } from './correct-month.js';
import { confirmAnswer, ruleAnswer } from './report-answers.js';
import { checkAll, confirmReports } from './report-confirm.js';
import { corrected, exchanged, saysCounts } from './report-correction.js';
import type { Said } from './report-said.js';
import { chooseReport } from './report-target.js';
import { changesInWords } from './report-words.js';

const ID = 'participants.correct';

export const participantsCorrect = defineCommand({
  id: ID,
  title: 'Rätta en rapport',
  who: 'coach',
  examples: [
    'oj, 5 nya, inte 15',
    'det blev galet, enter juli 2024 ska ha 29 män',
    'ändra män till 37',
    'ta bort januari',
    'byt plats på nya och avslutade',
    'rätta rapporten för Enter mars 2024',
    'rättelse: nova aug 2024 har 8 män',
    'jag skrev fel, det ska vara 12 kvinnor',
    'fel siffra, 3 avslutade ska det vara',
    'ändra enter mars till 24 kvinnor och 38 män',
    'korrigera FIA juni, en till arbete, inte två',
    'radera rapporten för fia juni 2024',
    'jag blandade ihop kvinnor och män',
    'det skulle vara 2 nya kvinnor i stället för 4',
    'ta bort min senaste rapport',
    'hoppsan, ändra avslutade till 0',
    'förra rapporten blev fel',
    'correct the report',
    'korrigering: enter aug 22 män',
    'byt ut 12 kvinnor mot 13',
    'rätta fia oktober: 9 män',
    'jag vill ändra rapporten som jag lämnade',
    'ändra nya från 4 till 5',
    'ta bort rapporten för Enter i maj',
  ],
  parameters: z.object({
    ...reportParameters,
    remove: parameters.remove,
    swap: parameters.swap,
    replaces: parameters.replaces,
  }),
  async answer({ replaces: _, ...params }, turn): Promise<Answer> {
    const given: Parameters = { ...params, exits: params.exits };
    if (params.swap === 'month') return await otherMonthAnswer(given, params, turn);
    const chosen = await chooseReport({ ...params, given }, turn);
    if ('answer' in chosen) return chosen.answer;
    const { body } = chosen.report;
    const { remove, swap, ...said } = { ...params, swap: params.swap };
    const subject = { intervention: body.intervention, ...(body.municipality ? { municipality: body.municipality } : {}), period: body.period };
    const used: Parameters = { ...given, association: turn.association.id, ...subject };
    const changed = withUnstatedExits(corrected(swap ? exchanged(body, swap) : body, said));
    const checked = await checkAll([{ ...changed, ...subject } satisfies Said], turn, ID);
    if ('answer' in checked) return { ...checked.answer, params: used };
    const { drafts } = checked;
    const [draft] = drafts;
    if (!draft?.earlier) throw new Error('a correction has a report to correct');
    if (remove) return removalAnswer(draft, used);
    if (!swap && !saysCounts(said)) return whatAnswer(draft, used);
    const { old, new: now } = changesInWords(draft.earlier.body, draft.counts);
    if (old === now) return unchangedAnswer(draft, used);
    return draft.broken.length > 0 ? ruleAnswer(drafts, used) : confirmAnswer(drafts, used);
  },

  async confirm(params, turn, consent): Promise<Answer> {
    return params.remove ? await removeReport(params, keyedBy(turn, params)) : await confirmReports([params], turn, consent, ID);
  },
});
