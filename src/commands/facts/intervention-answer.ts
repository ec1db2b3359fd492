import { citation } from '../../associations/citation.js';
import type { Association, Intervention } from '../../associations/schema.js';
import { kronor, list } from '../../swedish/format.js';
import { held } from '../../swedish/held.js';
import { longDate, periodName } from '../../swedish/time.js';
import type { Action, Answer, Fact } from '../answer.js';
import type { Turn } from '../command.js';
import { type InterventionCost, interventionCost } from './intervention-cost.js';
import { asksStaffing, fullTimePosts, staffingHeadline, staffingWords } from './staffing.js';

const STAFFING = 'Bemanning';
const KIND = { individual: 'individinriktad', structural: 'strukturövergripande' } as const;

/** Whom an intervention is for, who owns it, who works in it, what it costs, who may enrol, and what else it is called; who works in it first where that is asked. */
export function interventionAnswer({ association, associations, user }: Turn, intervention: Intervention, topic?: string | null): Answer {
  const { id, name, kind, targetGroup, note, endedOn } = intervention;
  const cost = interventionCost(association, intervention);
  const params = { association: association.id, intervention: id };
  const written = intervention.document in association.documents ? [citation(association, intervention).text] : [];
  const staff = asksStaffing(topic);
  const posts = staff ? fullTimePosts(intervention, written[0] ?? 'tillagd i boten av förbundschefen') : null;
  return {
    command: 'intervention.info',
    params: staff && topic ? { ...params, topic } : params,
    status: 'ok',
    context: `${association.name} · insats`,
    headline: staff ? staffingHeadline(intervention, posts) : headline(name, kind, endedOn),
    ...(posts ? { calculation: [posts] } : {}),
    lead: staff ? staffingWords(intervention) : targetGroup ? `Målgrupp: ${sentence(targetGroup)}` : 'Källan beskriver ingen målgrupp.',
    facts: facts(intervention, cost, (shared) => associations.get(shared)?.name ?? shared).filter(({ title }) => !staff || title !== STAFFING),
    ...(note ? { notices: [{ kind: 'info' as const, text: note }] } : {}),
    source:
      written.length > 0 || cost ? `${list([...new Set([...written, ...(cost ? [cost.source] : [])])])}.` : 'tillagd i boten av förbundschefen.',
    actions: actions(association, intervention, params, user.role === 'coach' || user.role === 'director'),
  };
}

function headline(name: string, kind: Intervention['kind'], endedOn: string | undefined): string {
  const full = endedOn ? `${name}: avslutad ${longDate(endedOn)}` : `${name} är ${KIND[kind]}`;
  return full.length <= 45 ? full : name;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function facts(intervention: Intervention, cost: InterventionCost | null, nameOf: (id: string) => string): Fact[] {
  const { kind, owner, staffing, aliases, sharedWith, reportsFrom, referrers } = intervention;
  const individual = kind === 'individual';
  return [
    { title: 'Ägare', value: owner ?? 'Står inte i källan' },
    { title: STAFFING, value: staffing ? held(staffing) : 'Står inte i källan' },
    { title: 'Kostnad', value: cost ? `${kronor(cost.amount)}${cost.when ? ` (${cost.when})` : ''}` : 'Står inte i källan' },
    ...(individual
      ? [{ title: 'Vem får skriva in', value: referrers ?? 'Står inte i källan. Fråga insatsens handledare eller förbundschefen.' }]
      : []),
    ...(aliases.length > 0 ? [{ title: 'Kallas också', value: list(aliases) }] : []),
    ...(sharedWith.length > 0 ? [{ title: 'Delas med', value: list(sharedWith.map(nameOf)) }] : []),
    ...(individual && reportsFrom ? [{ title: 'Rapporteras från', value: periodName(reportsFrom) }] : []),
  ];
}

function actions(association: Association, { id, name, kind, endedOn }: Intervention, params: Answer['params'], reports: boolean): Action[] {
  const hasGoals = association.goals.some((goal) => goal.intervention === id);
  return [
    ...(kind === 'individual' ? [{ title: 'Visa deltagare', command: 'participants.show' as const, params }] : []),
    ...(hasGoals ? [{ title: 'Visa målen', command: 'goals.show' as const, params }] : []),
    ...(reports && kind === 'individual' && !endedOn && name.length <= 14
      ? [{ title: `Rapportera ${name}`, command: 'participants.report' as const, params }]
      : []),
    { title: 'Alla insatser', command: 'intervention.info', params: { association: association.id } },
  ];
}
