import { localTime } from '../../swedish/time.js';
import type { Answer, Field } from '../answer.js';
import type { Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { base, type InterventionSaid } from './edit-said.js';

/** What is to be changed, of which intervention, by whom or to what: the form for what is missing. */
export function ask(said: InterventionSaid, turn: Turn): Answer {
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
