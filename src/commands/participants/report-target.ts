import { list } from '../../swedish/format.js';
import { localTime, periodName } from '../../swedish/time.js';
import type { Answer, Parameters } from '../answer.js';
import type { Turn } from '../command.js';
import { latestEndedMonth } from '../periods.js';
import { chooseIntervention, mayReport } from './report-intervention.js';
import { interventionName, subjectName } from './report-words.js';
import { allReports, newest, type Report } from './reports.js';

interface SaidTarget {
  readonly intervention?: string | undefined;
  readonly municipality?: string | undefined;
  readonly period?: string | undefined;
}

/** The report that a correction is about: the one named, or the person's own last one; or the answer that asks or says why not. */
export async function chooseReport(
  said: SaidTarget & { readonly given: Parameters },
  turn: Turn,
): Promise<{ readonly report: Report } | { readonly answer: Answer }> {
  const { association, user, store } = turn;
  const { intervention, municipality, period, given } = said;
  if (intervention !== undefined) {
    const chosen = chooseIntervention(given, turn, 'participants.correct', latestEndedMonth(localTime(turn.now).date));
    if ('answer' in chosen) return chosen;
  }
  const fitting = (await allReports(store, association.id, intervention === undefined ? {} : { intervention })).filter(
    ({ body }) =>
      mayReport(user, body.intervention) &&
      (intervention === undefined || body.intervention === intervention) &&
      (municipality === undefined || body.municipality === municipality) &&
      (period === undefined || body.period === period),
  );
  const own = fitting.filter(({ by }) => by.user === user.id).sort((a, b) => a.sequence - b.sequence);
  const ownLast = own.at(-1);
  // What is named exactly is meant, whoever reported it; otherwise the person's own last one is.
  if (intervention !== undefined && period !== undefined && fitting.length === 1 && fitting[0]) return { report: fitting[0] };
  if (ownLast) return { report: ownLast };
  const others = new Set(fitting.map(({ body }) => interventionName(association, body)));
  const latest = newest(fitting);
  if (latest && others.size === 1 && (intervention !== undefined || period !== undefined)) return { report: latest };
  return { answer: latest && others.size > 1 && period !== undefined ? whichAnswer(turn, given, [...others], period) : noneAnswer(turn, said) };
}

function whichAnswer({ association }: Turn, given: Parameters, names: readonly string[], period: string): Answer {
  return {
    command: 'participants.correct',
    params: { ...given, association: association.id },
    status: 'ask',
    context: `${association.name} · ${periodName(period)}`,
    headline: 'Vilken rapport ska rättas?',
    lead: `För ${periodName(period)} finns ${list(names)}. Skriv vilken insats det gäller.`,
    pending: { kind: 'complete', command: 'participants.correct', params: { ...given, association: association.id } },
  };
}

function noneAnswer({ association }: Turn, { intervention, municipality, period, given }: SaidTarget & { readonly given: Parameters }): Answer {
  const named = intervention !== undefined;
  const about = named && period !== undefined ? subjectName(association, { intervention, municipality, period }) : association.name;
  return {
    command: 'participants.correct',
    params: { ...given, association: association.id },
    status: 'invalid',
    context: about,
    headline: 'Det finns ingen rapport att rätta',
    lead:
      named || period !== undefined
        ? 'Ingen har rapporterat det än. Inget är sparat.'
        : 'Du har inte rapporterat något än. Skriv vilken insats och period du menar. Inget är sparat.',
    actions: [{ title: 'Rapportera', command: 'participants.report', params: { ...given, association: association.id }, primary: true }],
  };
}
