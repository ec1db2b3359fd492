import { z } from 'zod';
import type { InterventionRecord } from '../../store/bodies/interventions.js';
import { localTime, longDate, periodName } from '../../swedish/time.js';
import type { Answer, Fact, Field } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { parameters } from '../parameters/parameters.js';
import { savedWithReceipt } from '../receipt-words.js';
import { cancelButton, saveButton } from '../reply-buttons.js';
import { keyedBy } from '../save-key.js';
import { appendOne } from '../saving.js';
import { coachQuestion, coachSaved } from './coach-answers.js';
import type { CoachChange } from './coach-change.js';
import { idOf } from './interventions.js';

const Parameters = z.object({
  association: parameters.association,
  change: parameters.change,
  intervention: parameters.intervention.nullable(),
  name: parameters.name.nullable(),
  from: parameters.from,
  user: parameters.user.nullable(),
});
type Said = z.infer<typeof Parameters>;

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
  parameters: Parameters,
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
      lead: 'Inget är sparat än. Det som är rapporterat står kvar.',
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
});

/** Somebody who begins or stops answering for an intervention; null when that is not what is changed, or person or intervention is missing. */
function coachChange({ change, intervention, user }: Said, { association }: Turn): CoachChange | null {
  const known = association.interventions.find(({ id }) => id === intervention);
  return (change === 'addCoach' || change === 'removeCoach') && known && user ? { change, intervention: known, user } : null;
}

function base({ association }: Turn, params: Said) {
  return { command: 'intervention.edit', params: { ...params, association: association.id }, context: `${association.name} · insatser` } as const;
}

function facts({ name, reportsFrom, endedOn }: InterventionRecord): Fact[] {
  return [
    { title: 'Insats', value: name },
    ...(reportsFrom === null ? [] : [{ title: 'Rapporteras från', value: periodName(reportsFrom) }]),
    { title: 'Avslutas', value: endedOn === null ? 'inte bestämt' : longDate(endedOn) },
  ];
}

type Made = { readonly record: InterventionRecord; readonly question: string } | { readonly answer: Answer };

/** What would be saved, seen from the interventions as they stand now; or the answer that asks or says why not. */
function recordOf(said: Said, turn: Turn): Made {
  const { association, now } = turn;
  const today = localTime(now).date;
  const { change, name } = said;
  const known = association.interventions.find(({ id }) => id === said.intervention);
  const stop = (headline: string, lead: string): Made => ({
    answer: { ...base(turn, said), status: 'invalid', headline, lead: `${lead} Inget är sparat.` },
  });
  if (said.intervention && !known)
    return stop('Den insatsen finns inte', `Insatserna är ${association.interventions.map((each) => each.name).join(', ')}.`);
  if (
    change === undefined ||
    change === 'addCoach' ||
    change === 'removeCoach' ||
    (change !== 'add' && !known) ||
    ((change === 'add' || change === 'rename') && !name)
  )
    return { answer: ask(said, turn) };
  if (name && (change === 'add' || change === 'rename')) {
    const id = idOf(name);
    const taken = association.interventions.find(
      (each) => each.id !== (change === 'rename' ? known?.id : undefined) && [each.id, ...[each.name, ...each.aliases].map(idOf)].includes(id),
    );
    if (id === '' || taken) return stop('Namnet är upptaget', `${taken?.name ?? 'Något annat'} heter redan så. Välj ett annat namn.`);
    if (change === 'add')
      return {
        record: { type: 'intervention', intervention: id, name, reportsFrom: (said.from ?? today).slice(0, 7), endedOn: null },
        question: `Ska ${name} läggas till?`,
      };
  }
  if (!known) return { answer: ask(said, turn) };
  const standing = {
    type: 'intervention',
    intervention: known.id,
    name: known.name,
    reportsFrom: known.document === 'beslut' ? (known.reportsFrom ?? null) : null,
    endedOn: known.endedOn ?? null,
  } as const;
  switch (change) {
    case 'rename':
      return { record: { ...standing, name: name ?? known.name }, question: `Ska ${known.name} heta ${name}?` };
    case 'reopen':
      return known.endedOn
        ? { record: { ...standing, endedOn: null }, question: `Ska ${known.name} öppnas igen?` }
        : stop(`${known.name} är inte avslutad`, 'Det finns inget att öppna.');
    default: {
      const day = said.from ?? today;
      return { record: { ...standing, endedOn: day }, question: `Ska ${known.name} avslutas ${longDate(day)}?` };
    }
  }
}

function ask(said: Said, turn: Turn): Answer {
  const { association } = turn;
  const choices: Field['choices'] = [
    { title: 'Lägg till', value: 'add' },
    { title: 'Byt namn', value: 'rename' },
    { title: 'Avsluta', value: 'end' },
    { title: 'Öppna igen', value: 'reopen' },
    { title: 'Utse ansvarig handledare', value: 'addCoach' },
    { title: 'Ta bort ansvarig handledare', value: 'removeCoach' },
  ];
  const changesCoach = said.change === 'addCoach' || said.change === 'removeCoach';
  const which = association.interventions.find(({ id }) => id === said.intervention)?.name;
  return {
    ...base(turn, said),
    status: 'ask',
    headline: changesCoach ? 'Vem gäller det?' : 'Vad ska ändras?',
    lead: changesCoach
      ? 'Nämn personen med @ i samma meddelande, eller välj i listan.'
      : `Insatserna är ${association.interventions.map(({ name }) => name).join(', ')}.`,
    form: [
      { ...fieldFor('change', said.change ?? 'add'), choices },
      fieldFor('intervention', which, said.change !== undefined && said.change !== 'add'),
      ...(changesCoach
        ? [fieldFor('user')]
        : [
            { ...fieldFor('name', said.name ?? undefined, said.change === 'add' || said.change === 'rename'), label: 'Nytt namn' },
            fieldFor('from', said.from ?? localTime(turn.now).date, false),
            fieldFor('user', undefined, false),
          ]),
    ],
    actions: [{ title: 'Granska', command: 'intervention.edit', params: { association: association.id }, primary: true }],
    pending: { kind: 'complete', command: 'intervention.edit', params: { ...said, association: association.id } },
  };
}
