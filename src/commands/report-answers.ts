import type { Intervention } from '../associations/schema.js';
import type { BrokenRule } from '../calculation/participantRules.js';
import { EXIT_REASONS, type ExitReason, type ParticipantCounts, participantTotal } from '../calculation/participants.js';
import { periodName } from '../swedish/time.js';
import type { Action, Answer, Field, Parameters } from './answer.js';
import type { Turn } from './command.js';
import { exitField, fieldFor } from './fields.js';
import { factsOf, reasonsInWords, ruleInWords } from './report-words.js';
import { latestReport, type Report } from './reports.js';

/** What a report is about, and its values so far. */
export interface Subject {
  readonly intervention: Intervention;
  readonly period: string;
  readonly turn: Turn;
  readonly used: Parameters;
}

const REASONS: Record<Intervention['exits'], readonly ExitReason[]> = {
  standard: ['work', 'studies', 'vocationalRehabilitation', 'illness', 'other'],
  extended: ['workOrStudies', 'regularActivity', 'illness', 'ownRequest', 'backToReferrer', 'other'],
  tracks: ['track1', 'track2', 'track3', 'track4'],
};

function base({ intervention, period, used }: Subject) {
  return { command: 'participants.report', params: used, context: `${intervention.name} · ${periodName(period)}` } as const;
}

/** The form's fields, prefilled with what is known. */
export function reportFields(intervention: Intervention, counts: ParticipantCounts | null): Field[] {
  const text = (count: number | null | undefined) => (typeof count === 'number' ? String(count) : undefined);
  const reasons = REASONS[intervention.exits];
  const others = EXIT_REASONS.filter((reason) => !reasons.includes(reason) && typeof counts?.exits[reason] === 'number');
  return [
    fieldFor('women', text(counts?.women)),
    fieldFor('men', text(counts?.men)),
    fieldFor('new', text(counts?.new), false),
    fieldFor('ended', text(counts?.ended), false),
    ...[...reasons, ...others].map((reason) => exitField(reason, text(counts?.exits[reason]))),
  ];
}

const CANCEL: Action = { title: 'Avbryt', command: 'participants.report', params: { reply: 'no' }, ignoresForm: true };

function cancel({ turn }: Subject): Action {
  return { ...CANCEL, params: { reply: 'no', pending: turn.key } };
}

function subjectParams({ intervention, period, turn }: Subject): Parameters {
  return { association: turn.association.id, intervention: intervention.id, period };
}

/** Nothing, or no split by sex, was said: the form, prefilled with what was said, with an earlier report, or with who was left last time. */
export async function formAnswer(subject: Subject, counts: ParticipantCounts, earlier: Report | null): Promise<Answer> {
  const { intervention, period, turn } = subject;
  const said = Object.values({ ...counts, exits: null }).some((value) => value !== null);
  const before = said || earlier ? null : await latestReport(turn.store, turn.association.id, intervention.id, period);
  const prefilled = said ? counts : (earlier?.body ?? null);
  return {
    ...base(subject),
    status: 'ask',
    headline: said ? 'Hur många kvinnor och män?' : 'Rapportera deltagare',
    lead: [
      earlier ? 'Perioden är redan rapporterad: ändra det som blev fel.' : null,
      before ? `Förra rapporten (${periodName(before.body.period)}) hade ${participantTotal(before.body) ?? 'ej angivet antal'} deltagare.` : null,
      'Bara antal. Skriv inga namn eller personnummer.',
    ]
      .filter((line) => line !== null)
      .join(' '),
    form: reportFields(intervention, prefilled),
    actions: [{ title: 'Granska', command: 'participants.report', params: subjectParams(subject), primary: true }, cancel(subject)],
    pending: { kind: 'complete', command: 'participants.report', params: subject.used },
  };
}

/** The read-back before anything is written. */
export function confirmAnswer(subject: Subject, counts: ParticipantCounts, earlier: Report | null): Answer {
  const { intervention, turn } = subject;
  const reasons = reasonsInWords(counts);
  return {
    ...base(subject),
    status: 'confirm',
    headline: earlier ? 'Stämmer ändringen?' : 'Stämmer siffrorna?',
    lead: earlier ? `Inget är sparat än. Perioden har redan en rapport (kvitto ${earlier.sequence}), som den här rättar.` : 'Inget är sparat än.',
    facts: factsOf(counts, earlier?.body ?? null),
    notices: reasons ? [{ kind: 'info', text: reasons }] : [],
    actions: [
      { title: 'Spara', command: 'participants.report', params: { reply: 'yes', pending: turn.key }, primary: true },
      {
        title: 'Ändra',
        command: 'participants.report',
        params: subjectParams(subject),
        fields: reportFields(intervention, counts),
        submitTitle: 'Granska',
      },
      cancel(subject),
    ],
    pending: { kind: 'confirm', command: 'participants.report', params: subject.used },
  };
}

/** A rule is broken: which one and by how much. Nothing is saved unless the coach says why it is so. */
export function ruleAnswer(subject: Subject, counts: ParticipantCounts, broken: readonly BrokenRule[]): Answer {
  const { intervention, turn } = subject;
  return {
    ...base(subject),
    status: 'invalid',
    headline: broken.some(({ rule }) => rule === 'exitsEqualEnded') ? 'Orsakerna stämmer inte' : 'Siffrorna stämmer inte',
    lead: 'Inget är sparat. Ändra, eller skriv ”spara ändå:” och varför det ser ut så.',
    notices: broken.map((rule) => ({ kind: 'error', text: ruleInWords(rule) })),
    facts: factsOf(counts, null),
    actions: [
      {
        title: 'Ändra',
        command: 'participants.report',
        params: subjectParams(subject),
        fields: reportFields(intervention, counts),
        submitTitle: 'Granska',
        primary: true,
      },
      {
        title: 'Spara ändå',
        command: 'participants.report',
        params: { reply: 'reason', pending: turn.key },
        fields: [
          {
            name: 'reason',
            label: 'Varför stämmer det inte?',
            kind: 'text',
            required: true,
            errorMessage: 'Skriv kort varför, till exempel: två orsaker för samma person.',
          },
        ],
        submitTitle: 'Spara som avvikande',
      },
      cancel(subject),
    ],
    pending: { kind: 'override', command: 'participants.report', params: subject.used },
  };
}
