import type { StoredRecord } from '../store/port.js';
import { counted, number } from '../swedish/format.js';
import { clockTime, localTime, longDate, periodName } from '../swedish/time.js';
import type { Answer } from './answer.js';
import type { Turn } from './command.js';
import { reportFields } from './report-answers.js';
import { participantsInWords } from './report-words.js';
import type { Report } from './reports.js';

/** What was saved, by whom, when, and how to mend it. */
export function receiptAnswer(saved: StoredRecord, turn: Turn): Answer {
  if (saved.body.type !== 'participants.report') throw new Error(`receipt ${saved.sequence} is not a report`);
  const { body, sequence } = saved;
  const { association } = turn;
  const intervention = association.interventions.find(({ id }) => id === body.intervention);
  const name = intervention?.name ?? body.intervention;
  const moment = localTime(new Date(saved.at));
  const subject = { association: association.id, intervention: body.intervention, period: body.period };
  const ended = body.ended === null ? '' : `, ${number(body.ended)} avslutade`;
  return {
    command: 'participants.report',
    params: { ...subject, ...countParams(body) },
    status: 'ok',
    context: `${name} · ${periodName(body.period)}`,
    headline: 'Sparat',
    notices: [
      { kind: 'good', text: `${name} ${periodName(body.period)}: ${participantsInWords(body)}${ended}.` },
      ...(body.deviation === null ? [] : [{ kind: 'warning', text: `Rapporten är märkt avviker: ${body.deviation}` } as const]),
    ],
    lead: `Sparat av dig ${longDate(moment.date)} ${clockTime(moment.time)}. Kvitto ${sequence}.`,
    actions: [
      {
        title: 'Rätta',
        command: 'participants.report',
        params: subject,
        ...(intervention ? { fields: reportFields(intervention, body), submitTitle: 'Granska' } : {}),
      },
      { title: 'Ångra', command: 'participants.report', params: { reply: 'undo', receipt: sequence } },
      { title: `Visa ${name}`, command: 'participants.show', params: subject },
    ],
  };
}

function countParams({ women, men, notStated, new: began, ended, newWomen, newMen, endedWomen, endedMen, exits }: Report['body']) {
  return { women, men, notStated, new: began, ended, newWomen, newMen, endedWomen, endedMen, exits };
}

/** A save that no longer counts; without a report, one that was taken back before it was confirmed once more. */
export function undoneAnswer(turn: Turn, undone?: Report): Answer {
  const { association } = turn;
  const name = undone && (association.interventions.find(({ id }) => id === undone.body.intervention)?.name ?? undone.body.intervention);
  return {
    command: 'participants.report',
    params: undone
      ? { association: association.id, intervention: undone.body.intervention, period: undone.body.period }
      : { association: association.id },
    status: 'ok',
    context: undone ? `${name} · ${periodName(undone.body.period)}` : association.name,
    headline: undone ? 'Ångrat' : 'Rapporten är redan ångrad',
    lead: undone
      ? `Kvitto ${undone.sequence} räknas inte längre (${counted((undone.body.women ?? 0) + (undone.body.men ?? 0) + (undone.body.notStated ?? 0), 'deltagare', 'deltagare')}). Det finns kvar i historiken.`
      : 'Skriv rapporten igen om den ska sparas.',
    ...(undone
      ? {
          actions: [
            { title: 'Rapportera', command: 'participants.report', params: { intervention: undone.body.intervention, period: undone.body.period } },
          ],
        }
      : {}),
  };
}
