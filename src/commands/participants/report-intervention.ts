import type { Association, Intervention } from '../../associations/schema.js';
import { list } from '../../swedish/format.js';
import { longDate, periodName } from '../../swedish/time.js';
import type { Answer, Parameters } from '../answer.js';
import type { Turn, User } from '../command.js';
import type { CommandId } from '../ids.js';
import { monthsOf } from '../periods.js';
import { DENIED_IN_GROUP } from '../roles.js';

/** Interventions with participants of their own, which this person may report: a coach's own, or all. */
export function reportable(association: Association, user: User): Intervention[] {
  return association.interventions.filter(({ id, kind }) => kind === 'individual' && mayReport(user, id));
}

/** A director all, a coach their own, anybody else none. */
export function mayReport({ role, interventions }: User, intervention: string): boolean {
  return role === 'director' || (role === 'coach' && (interventions?.includes(intervention) ?? true));
}

/** Is it to be reported in the month `YYYY-MM`: from its first report to the month it ended in? */
export function isExpectedIn({ reportsFrom, endedOn }: Intervention, month: string): boolean {
  return reportsFrom !== undefined && monthsOf(reportsFrom)[0] <= month && (endedOn === undefined || endedOn.slice(0, 7) >= month);
}

/** Why nothing can be reported of an intervention in a period that begins after it ended; null when it can. */
export function endedBefore(intervention: Intervention, period: string): string | null {
  const { endedOn, name } = intervention;
  if (!endedOn || monthsOf(period)[0] <= endedOn.slice(0, 7)) return null;
  return `${name} avslutades ${longDate(endedOn)} och har inga deltagare ${periodName(period)}. Rapportera en period till och med ${periodName(endedOn.slice(0, 7))}.`;
}

/** Those to choose from when nothing is said: the ones to be reported in the month, or else all. */
export function choices(turn: Turn, month: string): Intervention[] {
  const own = reportable(turn.association, turn.user);
  const expected = own.filter((each) => isExpectedIn(each, month));
  return expected.length > 0 ? expected : own;
}

/** The intervention that a report is about, or the answer that asks for it or says why not. */
export function chooseIntervention(
  said: Parameters,
  turn: Turn,
  command: CommandId,
  month: string,
): { readonly intervention: Intervention } | { readonly answer: Answer } {
  const { association, user } = turn;
  const id = said.intervention;
  const own = reportable(association, user);
  const offered = choices(turn, month);
  const names = offered.map(({ name }) => name);
  const base = { command, params: { ...said, association: association.id }, context: association.name } as const;
  const inGroup = turn.conversation.kind !== 'personal';
  const stop = (status: 'invalid' | 'denied', headline: string, lead: string) =>
    ({ answer: { ...base, status, ...(status === 'denied' && inGroup ? DENIED_IN_GROUP : { headline, lead }) } }) as const;
  const known = association.interventions.find((each) => each.id === id);
  const nothing = 'Inget är sparat.';
  if (id && !known) return stop('invalid', 'Den insatsen finns inte', `Du kan rapportera ${list(names, 'eller')}. ${nothing}`);
  if (own.length === 0) return stop('denied', 'Du rapporterar ingen insats', `Be förbundschefen om du ska rapportera någon. ${nothing}`);
  const intervention = known ?? (offered.length === 1 ? offered[0] : undefined);
  if (intervention && own.includes(intervention)) return { intervention };
  if (known && known.kind !== 'individual')
    return stop('invalid', `${known.name} har inga deltagare`, `Insatsen är strukturövergripande. ${nothing}`);
  if (known)
    return stop(
      'denied',
      `Du rapporterar inte ${known.name}`,
      `Dina insatser är ${list(names)}. Be förbundschefen om du ska rapportera fler. ${nothing}`,
    );
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
          value: offered[0]?.id ?? '',
          choices: offered.map(({ id: value, name }) => ({ title: name, value })),
          errorMessage: 'Välj en insats.',
        },
      ],
      actions: [{ title: command === 'participants.correct' ? 'Rätta' : 'Rapportera', command, params: base.params, primary: true }],
      pending: { kind: 'complete', command, params: base.params },
    },
  };
}
