import { counted } from '../../swedish/format.js';
import { periodName } from '../../swedish/time.js';
import type { Answer, Parameters } from '../answer.js';
import type { Turn } from '../command.js';
import type { CommandId } from '../ids.js';
import { savedBy } from '../receipt-words.js';
import { undoButton } from '../reply-buttons.js';
import { reportFields } from './report-form.js';
import { countParams, oneSexParams } from './report-said.js';
import { interventionName, oneSex, participantsInWords, subjectName } from './report-words.js';
import type { Report } from './reports.js';

function subjectOf({ body, association }: Report): Parameters {
  return {
    association,
    intervention: body.intervention,
    ...(body.municipality ? { municipality: body.municipality } : {}),
    period: body.period,
  };
}

function inWords({ body }: Report, { association }: Turn): string {
  const oneOf = (what: string, women: number | null, men: number | null) => {
    const words = oneSex(women, men);
    return words === null ? '' : `, ${what} ${words}`;
  };
  const began = body.new === null ? oneOf('nya', body.newWomen, body.newMen) : `, ${counted(body.new, 'ny', 'nya')}`;
  const ended = body.ended === null ? oneOf('avslutade', body.endedWomen, body.endedMen) : `, ${counted(body.ended, 'avslutad', 'avslutade')}`;
  return `${interventionName(association, body)} ${periodName(body.period)}: ${participantsInWords(body)}${began}${ended}.`;
}

/** What was saved, by whom, when, and how to mend it: one receipt for each report. */
export function receiptAnswer(saved: readonly Report[], turn: Turn, command: CommandId): Answer {
  const [first] = saved;
  if (!first) throw new RangeError('a receipt for nothing');
  const { association } = turn;
  const deviations = saved.flatMap(({ body, sequence }) => (body.deviation === null ? [] : [{ deviation: body.deviation, sequence }]));
  const warnings = deviations.map(
    ({ deviation, sequence }) =>
      ({ kind: 'warning', text: `Rapporten ${saved.length === 1 ? '' : `(kvitto ${sequence}) `}är märkt avviker: ${deviation}` }) as const,
  );
  if (saved.length > 1)
    return {
      command,
      params: { association: association.id, reports: saved.map((report) => ({ ...subjectOf(report), ...countParams(report.body) })) },
      status: 'ok',
      context: association.name,
      headline: 'Sparat',
      notices: [{ kind: 'good', text: `${counted(saved.length, 'rapport', 'rapporter')} sparade.` }, ...warnings],
      lead: `${savedBy(first, turn)} Kvitto ${saved.map(({ sequence }) => sequence).join(', ')}. Skriv ”ångra” för att ta tillbaka alla.`,
      facts: saved.map((report) => ({ title: `Kvitto ${report.sequence}`, value: inWords(report, turn) })),
      actions: saved.slice(0, 3).map((report) => undoButton('participants.report', report, `Ångra kvitto ${report.sequence}`)),
    };
  const intervention = association.interventions.find(({ id }) => id === first.body.intervention);
  const name = intervention?.name ?? first.body.intervention;
  return {
    command,
    params: { ...countParams(first.body), ...subjectOf(first) },
    status: 'ok',
    context: subjectName(association, first.body),
    headline: 'Sparat',
    notices: [{ kind: 'good', text: inWords(first, turn) }, ...warnings],
    lead: `${savedBy(first, turn)} Kvitto ${first.sequence}.${first.body.replaces.length > 0 ? ` Rättar kvitto ${first.body.replaces.join(', ')}.` : ''}`,
    actions: [
      {
        title: 'Rätta',
        command: 'participants.report',
        params: { ...subjectOf(first), ...oneSexParams(first.body) },
        ...(intervention ? { fields: reportFields(intervention, first.body), submitTitle: 'Granska' } : {}),
      },
      undoButton('participants.report', first),
      { title: `Visa ${name}`, command: 'participants.show', params: subjectOf(first) },
    ],
  };
}

/** Saves that no longer count, and what counts in their place. */
export function undoneAnswer(turn: Turn, undone: readonly Report[], now: readonly Report[]): Answer {
  const [first] = undone;
  if (!first) throw new RangeError('nothing was taken back');
  const receipts = undone.map(({ sequence }) => sequence).join(', ');
  const again = now.map((report) => `Nu gäller åter kvitto ${report.sequence}. ${inWords(report, turn)}`);
  return {
    command: 'participants.report',
    params: subjectOf(first),
    status: 'ok',
    context: undone.length === 1 ? subjectName(turn.association, first.body) : turn.association.name,
    headline: 'Ångrat',
    lead: [`Kvitto ${receipts} räknas inte längre.`, ...undone.map((report) => inWords(report, turn)), 'Det finns kvar i historiken.', ...again].join(
      ' ',
    ),
    actions: [
      { title: 'Rapportera', command: 'participants.report', params: subjectOf(first) },
      { title: 'Visa', command: 'participants.show', params: subjectOf(first) },
    ],
  };
}

/** A removed report that counts again. */
export function restoredAnswer(turn: Turn, restored: readonly Report[]): Answer {
  const answer = receiptAnswer(restored, turn, 'participants.correct');
  return { ...answer, lead: `Borttagningen är ångrad. ${answer.lead ?? ''}` };
}

/** Nothing was saved: what the key once saved was taken back before it was confirmed once more. */
export function takenBackAnswer(turn: Turn, command: CommandId): Answer {
  return {
    command,
    params: { association: turn.association.id },
    status: 'ok',
    context: turn.association.name,
    headline: 'Rapporten är redan ångrad',
    lead: 'Inget nytt är sparat. Skriv rapporten igen om den ska räknas.',
  };
}
