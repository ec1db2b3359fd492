import type { Answer, Fact, Parameters } from '../answer.js';
import type { Turn } from '../command.js';
import { person } from '../person.js';
import { savedWithReceipt } from '../receipt-words.js';
import { cancelButton, saveButton } from '../reply-buttons.js';
import { type CoachChange, type CoachPlan, planCoach, saveCoach } from './coach-change.js';

/** Asks before a coach begins or stops answering for an intervention's reports. */
export async function coachQuestion(change: CoachChange, turn: Turn): Promise<Answer> {
  const plan = await planCoach(change, turn);
  if (!plan) return asItIs(change, turn);
  const { name } = change.intervention;
  return {
    ...base(change, turn),
    status: 'confirm',
    headline: change.change === 'addCoach' ? `Ny ansvarig handledare för ${name}?` : `Inte längre ansvarig för ${name}?`,
    lead: 'Inget är sparat än.',
    facts: facts(change, plan),
    ...(plan.grants ? { notices: [{ kind: 'info', text: `Personen får också rätt att rapportera ${name}.` }] } : {}),
    actions: [saveButton('intervention.edit', turn), cancelButton('intervention.edit', turn)],
    pending: { kind: 'confirm', command: 'intervention.edit', params: paramsOf(change, turn) },
  };
}

/** Saves it, and says what holds now. */
export async function coachSaved(change: CoachChange, turn: Turn): Promise<Answer> {
  const saved = await saveCoach(change, turn);
  if (!saved) return asItIs(change, turn);
  const { name } = change.intervention;
  return {
    ...base(change, turn),
    status: 'ok',
    headline: change.change === 'addCoach' ? `${name} har en ansvarig handledare` : `Ansvaret för ${name} är ändrat`,
    notices: [{ kind: 'good', text: 'Ändringen är sparad.' }],
    lead: savedWithReceipt(saved),
    facts: facts(change, { coaches: saved.body.type === 'responsibility' ? saved.body.coaches : [] }),
    actions: [{ title: 'Visa behörigheter', command: 'access.show', params: { association: turn.association.id } }],
  };
}

function asItIs(change: CoachChange, turn: Turn): Answer {
  return { ...base(change, turn), status: 'ok', headline: 'Så är det redan', lead: 'Inget nytt är sparat.' };
}

function base(change: CoachChange, turn: Turn) {
  return { command: 'intervention.edit', params: paramsOf(change, turn), context: `${turn.association.name} · insatser` } as const;
}

function paramsOf({ change, intervention, user }: CoachChange, { association }: Turn): Parameters {
  return { association: association.id, change, intervention: intervention.id, user };
}

function facts({ intervention, user, change }: CoachChange, { coaches }: Pick<CoachPlan, 'coaches'>): Fact[] {
  return [
    { title: 'Insats', value: intervention.name },
    { title: change === 'addCoach' ? 'Ny ansvarig' : 'Slutar', value: person(user) },
    { title: 'Ansvariga sedan', value: coaches.length === 0 ? 'ingen' : coaches.map(person).join(', ') },
  ];
}
