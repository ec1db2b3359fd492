import type { InterventionRecord } from '../../store/bodies/interventions.js';
import { localTime, longDate, periodName } from '../../swedish/time.js';
import type { Answer, Fact } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { savedWithReceipt } from '../receipt-words.js';
import { cancelButton, saveButton } from '../reply-buttons.js';
import { keyedBy } from '../save-key.js';
import { appendOne } from '../saving.js';
import { changedAnew } from '../undoing.js';
import { recordOf } from './changed.js';
import { coachQuestion, coachSaved } from './coach-answers.js';
import type { CoachChange } from './coach-change.js';
import { base, InterventionSaid } from './edit-said.js';

export const interventionEdit = defineCommand({
  id: 'intervention.edit',
  title: 'Ändra insatser',
  who: 'director',
  examples: [
    'lägg till insatsen Nya vägar',
    'ny insats',
    'döp om Enter till Enter plus',
    'döp om insatsen',
    'avsluta insatsen Enter',
    'stäng FIA vid årsskiftet',
    'insatsen läggs ner',
    'öppna insatsen igen',
    'öppna insatsen Enter igen',
    'lägg ner insatsen',
    'ändra insatser',
    'skapa en ny insats',
    'registrera ett nytt projekt',
    'lägg till ett projekt',
    'avsluta projektet från och med december',
    'insatsen har upphört',
    'redigera insats',
    'ska ansvara för Enter',
    'är ansvarig handledare för NOVA',
    'ny ansvarig handledare för FIA',
    'utse ansvarig handledare för Enter',
    'tar över ansvaret för Enter',
    'ansvarar inte längre för Enter',
    'ta bort som ansvarig för NOVA',
    'add an intervention',
    'byt namn på FIA',
    'byt namn på insatsen till Nya spår',
  ],
  parameters: InterventionSaid,
  async answer(said, turn): Promise<Answer> {
    const coach = coachChange(said, turn);
    if (coach) return await coachQuestion(coach, turn);
    const made = recordOf(said, turn);
    if ('answer' in made) return made.answer;
    const { record, question } = made;
    return {
      ...base(turn, said),
      status: 'confirm',
      headline: question,
      lead: `${said.change === 'end' && !said.from ? 'Du sa inget datum, så jag räknar med i dag. ' : ''}Inget är sparat än. Det som är rapporterat står kvar.`,
      facts: facts(record),
      actions: [saveButton('intervention.edit', turn), cancelButton('intervention.edit', turn)],
      pending: { kind: 'confirm', command: 'intervention.edit', params: { ...said, association: turn.association.id } },
    };
  },

  async confirm(said, turn): Promise<Answer> {
    const coach = coachChange(said, turn);
    if (coach) return await coachSaved(coach, keyedBy(turn, said));
    const { key } = keyedBy(turn, said);
    const before = await turn.store.byKey(turn.association.id, key);
    const made = before[0]?.body.type === 'intervention' ? { record: before[0].body } : recordOf(said, turn);
    if ('answer' in made) return made.answer;
    const saved = await appendOne(turn, { year: localTime(turn.now).year, key, body: made.record });
    const { intervention, name } = made.record;
    return {
      ...base(turn, { ...said, intervention }),
      status: 'ok',
      headline: `${name} är sparad`,
      notices: [{ kind: 'good', text: 'Ändringen är sparad.' }],
      lead: savedWithReceipt(saved),
      facts: facts(made.record),
      actions: [
        {
          title: 'Utse handledare',
          command: 'intervention.edit',
          params: { association: turn.association.id, change: 'addCoach', intervention },
        },
      ],
    };
  },

  async undo(turn, receipt): Promise<Answer | null> {
    return await changedAnew(turn, receipt, ['intervention', 'responsibility'], {
      command: 'intervention.edit',
      headline: 'En insats ändras med en ny ändring',
      how: 'Skriv till exempel ”avsluta insatsen Enter”, ”öppna insatsen Enter igen”, ”döp om Enter till Enter plus” eller ”ansvarar inte längre för Enter” med personen nämnd med @.',
    });
  },
});

/** Somebody who begins or stops answering for an intervention; null when that is not what is changed, or person or intervention is missing. */
function coachChange({ change, intervention, user }: InterventionSaid, { association }: Turn): CoachChange | null {
  const known = association.interventions.find(({ id }) => id === intervention);
  return (change === 'addCoach' || change === 'removeCoach') && known && user ? { change, intervention: known, user } : null;
}

function facts({ name, reportsFrom, endedOn }: InterventionRecord): Fact[] {
  return [
    { title: 'Insats', value: name },
    ...(reportsFrom === null ? [] : [{ title: 'Rapporteras från', value: periodName(reportsFrom) }]),
    { title: 'Avslutas', value: endedOn === null ? 'inte bestämt' : longDate(endedOn) },
  ];
}
