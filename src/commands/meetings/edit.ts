import type { Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { keepLast } from '../last-answers.js';
import { keepOpen } from '../open-question.js';
import { keyedBy } from '../save-key.js';
import { planAnswer } from './edit-answers.js';
import { planOf } from './plan.js';
import { receiptAnswer } from './receipt.js';
import { EditParameters } from './said.js';
import { saveMeetings } from './saving.js';
import { storedMeetings } from './stored.js';
import { undoMeetings } from './undo.js';

export const meetingEdit = defineCommand({
  id: 'meeting.edit',
  title: 'Ändra möten',
  who: 'director',
  examples: [
    'lägg in styrelsemöte 16 november 2026 kl 9–11.20 i Teams',
    'lägg styrelsemöte tors 4 mars 2027 kl 13.30',
    'boka arbetsutskott nästa fredag kl 10',
    'flytta styrelsemötet 16 november till 18 november',
    'flytta nästa möte till kl 14',
    'ställ in styrelsemötet',
    'ställ in mötet den 8 september',
    'mötet är inställt',
    'bekräfta styrelsemötet 15 februari',
    'bekräfta alla möten 2027',
    'bekräfta alla datum',
    'kopiera årshjulet till 2027',
    'kopiera årets möten till nästa år',
    'lägg upp årshjulet för 2027',
    'planera in beredningsgrupp om två veckor',
    'lägg in ett möte',
    'lägg till möte i kalendern',
    'ändra ett möte',
    'ändra tiden för mötet till kl 10',
    'ändra plats för styrelsemötet till Rådhuset',
    'byt dag på medlemssamrådet',
    'skjut upp arbetsutskottet en vecka',
    'avboka planeringsdagen',
    'ta bort mötet',
    'nytt styrelsemöte 16/11 13.30',
    'ingen tid',
    'tiden är inte bestämd',
    'mötet har ingen tid än',
    'add a board meeting',
  ],
  parameters: EditParameters,
  async answer(said, turn): Promise<Answer> {
    return planAnswer(planOf(said, turn, await storedMeetings(turn.store, turn.association.id)), said, turn);
  },

  async confirm(said, turn): Promise<Answer> {
    const saving = await saveMeetings(said, keyedBy(turn, said));
    const stored = await storedMeetings(turn.store, turn.association.id);
    if (saving.kind === 'saved') {
      const receipt = receiptAnswer(saving.records, said, turn, stored);
      // "Påminn oss en vecka innan" that follows is about this meeting.
      await keepLast(receipt, turn);
      return receipt;
    }
    // Somebody else was quicker: nothing is saved, and what would be saved now is asked about anew.
    const text = 'Någon annan har ändrat kalendern sedan jag frågade. Ditt är inte sparat. Så här blir det nu.';
    const answer = planAnswer(planOf(said, turn, stored), said, turn, [{ kind: 'warning', text }]);
    await keepOpen(answer, turn);
    return answer;
  },

  undo: undoMeetings,
});
