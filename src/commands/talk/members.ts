import type { Associations } from '../../associations/load.js';
import type { Association, Party } from '../../associations/schema.js';
import { counted, list } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import type { Action, Answer, Fact } from '../answer.js';
import type { Turn } from '../command.js';

const LONGEST = 45;
/** The one state agency pays for the other too: Försäkringskassan, 5 § of law 2003:1210. */
const EMPLOYMENT = /Arbetsförmedlingen/;
const KINDS = [
  ['municipality', 'Kommuner'],
  ['region', 'Region'],
  ['state', 'Staten'],
] as const;

/** Who belongs to an association, or where a party does. Only an answer: the conversation goes on with the association that it has. */
export function membersAnswer({ association, associations }: Turn, member: string | undefined, isNamed: boolean): Answer {
  const isState = associations.all.some(({ parties }) => parties.some(({ id, kind }) => id === member && kind === 'state'));
  // The state is in all of them, whatever each calls it.
  const having = associations.all.filter(({ parties }) => parties.some(({ id, kind }) => id === member || (isState && kind === 'state')));
  const [first] = having;
  const shown = !first || having.includes(association) ? association : first;
  const party = shown.parties.find(({ id, kind }) => id === member || (isState && kind === 'state'));
  return {
    command: 'association.choose',
    params: { association: shown.id, members: 'asked', ...(party ? { member: party.id } : {}) },
    status: 'ok',
    context: `${shown.name} · medlemmar`,
    headline: party ? whereHeadline(party, having, isNamed ? association : null) : whoHeadline(shown),
    lead: party && isNamed && !having.includes(association) ? `${party.name} är inte med i ${association.name}.` : whoLead(shown, party, having),
    facts: facts(shown),
    source: list(Object.values(shown.documents).map(({ title }) => title)),
    actions: actions(shown, associations, having),
  };
}

function whoHeadline({ name, parties }: Association): string {
  const towns = parties.filter(({ kind }) => kind === 'municipality').length;
  const whole = `${counted(towns, 'kommun', 'kommuner')} är med i ${name}`;
  return whole.length <= LONGEST ? whole : counted(towns, 'kommun', 'kommuner');
}

/** "Eksjö kommun är med i Höglandet"; what is in several is counted. */
function whereHeadline({ name }: Party, having: readonly Association[], asked: Association | null): string {
  const [one] = having;
  const where = asked && having.includes(asked) ? asked.name : having.length > 1 ? counted(having.length, 'förbund', 'förbund') : one?.name;
  const whole = `${name} är med i ${where}`;
  return whole.length <= LONGEST ? whole : capital(`med i ${where}`);
}

function whoLead({ parties }: Association, party: Party | undefined, having: readonly Association[]): string {
  if (party && having.length > 1) return `Med i ${list(having.map(({ name }) => name))}.`;
  return `Dessutom ${list(parties.filter(({ kind }) => kind !== 'municipality').map(({ name }) => name))}.`;
}

function facts({ parties }: Association): Fact[] {
  return KINDS.flatMap(([kind, title]) => {
    const value = list(parties.filter((party) => party.kind === kind).map(({ name }) => name));
    if (value === '') return [];
    return [{ title, value: kind === 'state' && !EMPLOYMENT.test(value) ? `${value}, även för Arbetsförmedlingen` : value }];
  });
}

function actions({ id, name }: Association, associations: Associations, having: readonly Association[]): Action[] {
  const others = having.filter((each) => each.id !== id).slice(0, 2);
  return [
    { title: 'Visa budgetläge', command: 'budget.status', params: { association: id }, primary: true },
    ...others.map((each): Action => ({ title: each.name, command: 'association.choose', params: { association: each.id, members: 'asked' } })),
    ...(associations.all.length > 1 && name ? [{ title: 'Alla förbund', command: 'association.choose' as const, params: {} }] : []),
  ];
}
