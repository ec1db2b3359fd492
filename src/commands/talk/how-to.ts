import { small } from '../../swedish/letters.js';
import type { Action, Answer, Fact } from '../answer.js';
import type { Command, Turn } from '../command.js';
import { reportable } from '../participants/report-intervention.js';
import { atLeast, ROLE_NAME } from '../roles.js';

const CHECKED = 'läs igenom det som jag har förstått och svara ja. Inget sparas innan, och det går att ångra.';

/** How one thing is done, in three lines and a button: what to write, or what to press, and what happens then. */
export function howToAnswer(command: Command, turn: Turn): Answer {
  const may = atLeast(turn.user.role, command.who);
  const reports = command.id === 'participants.report';
  return {
    command: 'help',
    params: { howTo: command.id },
    status: 'ok',
    context: `Finsamboten · ${turn.association.name}`,
    headline: reports ? 'Så rapporterar du' : `Så gör du: ${small(command.title)}`,
    ...(may ? {} : { lead: `Det kräver rollen ${ROLE_NAME[command.who]}. Du har rollen ${ROLE_NAME[turn.user.role]}.` }),
    facts: reports ? reportLines(turn) : lines(command),
    actions: [
      ...(may ? [reports ? reportButton(turn) : { title: command.title, command: command.id, params: {}, primary: true as const }] : []),
      ...(may && reports ? [{ title: 'Vad saknas?', command: 'participants.missing' as const, params: {} }] : []),
      { title: 'Visa hjälp', command: 'help', params: {} },
    ],
  };
}

function reportLines({ association, user }: Turn): Fact[] {
  const name = reportable(association, user)[0]?.name ?? association.interventions[0]?.name ?? 'Insatsen';
  return [
    { title: 'Skriv', value: `insats, månad och antal: ”${name} mars: 12 kvinnor, 9 män, 2 nya, 1 avslutad”` },
    { title: 'Eller', value: 'tryck på Rapportera och fyll i formuläret' },
    { title: 'Sedan', value: CHECKED },
  ];
}

function lines({ examples, confirm }: Command): Fact[] {
  const [first = '', second = ''] = examples;
  return [
    { title: 'Skriv', value: `till exempel ”${first}”` },
    { title: 'Eller', value: `”${second}”` },
    { title: 'Sedan', value: confirm ? CHECKED : 'får du svaret direkt.' },
  ];
}

/** The only one that the person reports, or else the form asks which. */
function reportButton({ association, user }: Turn): Action {
  const [own, ...more] = reportable(association, user);
  const params = own && more.length === 0 ? { intervention: own.id } : {};
  return { title: 'Rapportera', command: 'participants.report', params, primary: true };
}
