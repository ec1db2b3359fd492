import type { Association, Intervention } from '../associations/schema.js';
import { list } from '../swedish/format.js';
import type { Answer, Parameters } from './answer.js';
import type { Turn, User } from './command.js';

/** Interventions with participants of their own, which this person may report: a coach's own, or all. */
export function reportable(association: Association, user: User): Intervention[] {
  return association.interventions.filter(({ id, kind }) => kind === 'individual' && (user.interventions?.includes(id) ?? true));
}

/** The intervention that a report is about, or the answer that asks for it or says why not. */
export function chooseIntervention(said: Parameters, turn: Turn): { readonly intervention: Intervention } | { readonly answer: Answer } {
  const { association, user } = turn;
  const id = said.intervention;
  const own = reportable(association, user);
  const names = own.map(({ name }) => name);
  const base = { command: 'participants.report', params: { ...said, association: association.id }, context: association.name } as const;
  const known = association.interventions.find((each) => each.id === id);
  if (id && !known)
    return {
      answer: {
        ...base,
        status: 'invalid',
        headline: 'Den insatsen finns inte',
        lead: `Du kan rapportera ${list(names, 'eller')}. Inget är sparat.`,
      },
    };
  const intervention = known ?? (own.length === 1 ? own[0] : undefined);
  if (intervention && own.includes(intervention)) return { intervention };
  if (known && known.kind !== 'individual')
    return {
      answer: {
        ...base,
        status: 'invalid',
        headline: `${known.name} har inga deltagare`,
        lead: 'Insatsen är strukturövergripande. Inget är sparat.',
      },
    };
  if (known)
    return {
      answer: {
        ...base,
        status: 'denied',
        headline: `Du rapporterar inte ${known.name}`,
        lead: `Dina insatser är ${list(names)}. Be förbundschefen om du ska rapportera fler.`,
      },
    };
  return {
    answer: {
      ...base,
      status: 'ask',
      headline: 'Vilken insats gäller det?',
      form: [
        {
          name: 'intervention',
          label: 'Insats',
          kind: 'choice',
          required: true,
          value: own[0]?.id ?? '',
          choices: own.map(({ id: value, name }) => ({ title: name, value })),
          errorMessage: 'Välj en insats.',
        },
      ],
      actions: [{ title: 'Rapportera', command: 'participants.report', params: base.params, primary: true }],
      pending: { kind: 'complete', command: 'participants.report', params: base.params },
    },
  };
}
