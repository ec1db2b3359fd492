import type { Intervention } from '../../associations/schema.js';
import { leftAtEnd } from '../../calculation/participant-periods.js';
import { EXIT_REASONS, type ExitReason, type ParticipantCounts } from '../../calculation/participants.js';
import { list, number } from '../../swedish/format.js';
import { periodName } from '../../swedish/time.js';
import type { Action, Answer, Field } from '../answer.js';
import type { Turn } from '../command.js';
import { exitField, fieldFor } from '../fields.js';
import { cancelButton } from '../reply-buttons.js';
import { aboutDraft, type Draft, draftParams, subjectParams } from './report-check.js';
import { countsOf, type Said } from './report-said.js';
import { interventionName, subjectName } from './report-words.js';

const REASONS: Record<Intervention['exits'], readonly ExitReason[]> = {
  standard: ['work', 'studies', 'vocationalRehabilitation', 'illness', 'other'],
  extended: ['workOrStudies', 'regularActivity', 'illness', 'ownRequest', 'backToReferrer', 'other'],
  tracks: ['track1', 'track2', 'track3', 'track4'],
};

/** The form's fields, prefilled with what is known. Where the sex of somebody is not stated, neither sex is demanded. */
export function reportFields(intervention: Intervention, counts: ParticipantCounts | null, splitKnown = true): Field[] {
  const text = (count: number | null | undefined) => (typeof count === 'number' ? String(count) : undefined);
  const reasons = REASONS[intervention.exits];
  const others = EXIT_REASONS.filter((reason) => !reasons.includes(reason) && typeof counts?.exits[reason] === 'number');
  const unstated = !splitKnown || typeof counts?.notStated === 'number';
  return [
    fieldFor('women', text(counts?.women), !unstated),
    fieldFor('men', text(counts?.men), !unstated),
    ...(unstated ? [fieldFor('notStated', text(counts?.notStated), false)] : []),
    fieldFor('new', text(counts?.new), false),
    fieldFor('ended', text(counts?.ended), false),
    ...[...reasons, ...others].map((reason) => ({
      ...exitField(reason, text(counts?.exits[reason])),
      hint: 'Summan ska bli lika många som avslutade.',
    })),
  ];
}

/** What the period before leaves to this one: women and men where their number is known. */
function carriedOver({ before }: Draft): { readonly counts: ParticipantCounts; readonly words: string } | null {
  const left = before && leftAtEnd(before.counts);
  if (!before || left?.everybody == null) return null;
  const { women, men, everybody } = left;
  const known = women !== null && men !== null && women >= 0 && men >= 0;
  const filled = known ? ' De står ifyllda.' : '';
  return {
    counts: countsOf(known ? { women, men } : {}),
    words: `${number(everybody)} deltagare var kvar efter ${periodName(before.period)}.${filled}`,
  };
}

export function cancel({ command, turn }: Pick<Draft, 'command' | 'turn'>): Action {
  return cancelButton(command, turn);
}

/** Nothing, or no split by sex, was said: the form, prefilled with what was said, with an earlier report, or with who was left last time. */
export function formAnswer(draft: Draft): Answer {
  const { intervention, turn, counts, earlier } = draft;
  const said = Object.entries(counts).some(([name, value]) => name !== 'exits' && value !== null) || Object.keys(counts.exits).length > 0;
  const carried = said || earlier ? null : carriedOver(draft);
  const prefilled = said ? counts : (earlier?.body ?? carried?.counts ?? null);
  return {
    command: 'participants.report',
    params: draftParams(draft),
    context: subjectName(turn.association, aboutDraft(draft)),
    status: 'ask',
    headline: said ? 'Hur många kvinnor och män?' : 'Rapportera deltagare',
    lead: [
      earlier ? `Perioden är redan rapporterad (kvitto ${earlier.sequence}): ändra det som blev fel.` : null,
      said ? 'Vet du inte könet? Skriv antalet under Ej angivet.' : null,
      carried?.words ?? null,
      'Bara antal. Skriv inga namn eller personnummer.',
    ]
      .filter((line) => line !== null)
      .join(' '),
    form: reportFields(intervention, prefilled, !said),
    actions: [
      { title: 'Granska', command: 'participants.report', params: subjectParams(draft), primary: true },
      cancel({ command: 'participants.report', turn }),
    ],
    pending: { kind: 'complete', command: 'participants.report', params: draftParams(draft) },
  };
}

/** A number of a report was not clear: what it is about, and the form with the counts that were. */
export function unclearReport(said: Said, { association }: Turn): Pick<Answer, 'context' | 'form'> | null {
  const intervention = association.interventions.find(({ id }) => id === said.intervention);
  if (!intervention) return null;
  const about = { intervention: intervention.id, municipality: said.municipality };
  const context = said.period ? subjectName(association, { ...about, period: said.period }) : interventionName(association, about);
  const counts = countsOf(said);
  // Where neither sex is known, that it is not stated can be chosen.
  return { context, form: reportFields(intervention, counts, counts.women !== null || counts.men !== null) };
}

/** Several reports in one message, some without women and men: which, and how to write them. */
export function splitMissingAnswer(drafts: readonly Draft[], missing: readonly Draft[]): Answer {
  const [first] = drafts;
  if (!first) throw new RangeError('no reports to ask about');
  const names = missing.map((draft) => subjectName(draft.turn.association, aboutDraft(draft)));
  return {
    command: 'participants.report',
    params: { association: first.turn.association.id, reports: drafts.map(draftParams) },
    context: first.turn.association.name,
    status: 'ask',
    headline: 'Hur många kvinnor och män?',
    lead: `Det saknas för ${list(names)}. Skriv alla rapporterna igen, till exempel ”Enter januari: 12 kvinnor, 9 män; februari: 13 kvinnor, 9 män”. Vet du inte könet, skriv ”21 ej angivet kön”. Inget är sparat.`,
  };
}

/** Does a message report the same intervention and period more than once? */
export function saysTwice(drafts: readonly Draft[]): boolean {
  return doubles(drafts).length > 0;
}

function doubles(drafts: readonly Draft[]): Draft[] {
  const name = (draft: Draft) => JSON.stringify(aboutDraft(draft));
  return drafts.filter((draft, index) => drafts.some((other, at) => at < index && name(other) === name(draft)));
}

export function twiceAnswer(drafts: readonly Draft[]): Answer {
  const { turn } = drafts[0] ?? {};
  const names = [...new Set(doubles(drafts).map((draft) => subjectName(draft.turn.association, aboutDraft(draft))))];
  return {
    command: 'participants.report',
    params: { association: turn?.association.id, reports: drafts.map(draftParams) },
    context: turn?.association.name ?? '',
    status: 'invalid',
    headline: 'Samma rapport två gånger',
    notices: [{ kind: 'error', text: `${list(names)} står flera gånger i meddelandet.` }],
    lead: 'Skriv varje insats och period en gång. Inget är sparat.',
  };
}
