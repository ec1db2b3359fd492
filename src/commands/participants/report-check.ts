import type { Intervention } from '../../associations/schema.js';
import { type BrokenRule, brokenRules } from '../../calculation/participant-rules.js';
import { type ParticipantCounts, withUnstatedExits } from '../../calculation/participants.js';
import { list } from '../../swedish/format.js';
import { localTime, periodName } from '../../swedish/time.js';
import type { Answer, Parameters } from '../answer.js';
import type { Turn } from '../command.js';
import type { CommandId } from '../ids.js';
import { follows, isFuture, latestEndedMonth, monthsOf, overlap, yearsOf } from '../periods.js';
import { lockedInWords } from '../year-words.js';
import { chooseIntervention, endedBefore } from './report-intervention.js';
import { countParams, countsOf, type Said } from './report-said.js';
import { subjectName } from './report-words.js';
import { allReports, lockOn, type Report, reportAbout } from './reports.js';
import { type ParticipantRow, participantRows, rowBefore } from './rows.js';

/** One report that may be saved as far as person, intervention and period go, with what it is read back against. */
export interface Draft {
  readonly command: CommandId;
  readonly turn: Turn;
  readonly intervention: Intervention;
  readonly municipality: string | null;
  readonly period: string;
  readonly counts: ParticipantCounts;
  /** The report that counts for the same period, which this one corrects. */
  readonly earlier: Report | null;
  /** The newest figures that end before the period begins. */
  readonly before: ParticipantRow | null;
  /** Is `before` the period right before this one? */
  readonly adjacent: boolean;
  /** Other reports of the intervention that have months in common with this one. */
  readonly overlapping: readonly Report[];
  readonly broken: readonly BrokenRule[];
}

function previous(before: ParticipantRow | null, period: string): Pick<Draft, 'before' | 'adjacent'> {
  return { before, adjacent: before !== null && follows(before.period, period) };
}

/** Drafts of one message are read back against each other too: February against the January that stands beside it. */
export function besideEachOther(drafts: readonly Draft[]): readonly Draft[] {
  const rows = drafts.map(draftRow);
  return drafts.map((draft, index) => {
    const others = [...rows.filter((_, at) => at !== index), ...(draft.before ? [draft.before] : [])];
    return { ...draft, ...previous(rowBefore(others, draft.intervention.id, draft.period, draft.municipality), draft.period) };
  });
}

function draftRow({ intervention, municipality, period, counts }: Draft): ParticipantRow {
  const said = {
    origin: 'logged',
    sources: ['samma meddelande'],
    receipts: [],
    source: 'samma meddelande',
    deviation: null,
    note: null,
    parts: [],
    made: 'alone',
  } as const;
  return { ...said, intervention: intervention.id, municipality, period, counts };
}

export type Check = { readonly draft: Draft } | { readonly answer: Answer };

/** What a draft is about, as parameters. */
export function subjectParams({ turn, intervention, municipality, period }: Draft): Parameters {
  return { association: turn.association.id, intervention: intervention.id, ...(municipality ? { municipality } : {}), period };
}

/** Everything that a draft says, as parameters. */
export function draftParams(draft: Draft): Parameters {
  return { ...countParams(draft.counts), ...subjectParams(draft) };
}

export function aboutDraft({ intervention, municipality, period }: Draft) {
  return { intervention: intervention.id, ...(municipality ? { municipality } : {}), period };
}

/** May this person report this, now? Counts are looked at too, but broken rules stop nothing here. Nothing said: the latest ended month. */
export async function checkReport(said: Said, turn: Turn, command: CommandId): Promise<Check> {
  const { association, store } = turn;
  const today = localTime(turn.now).date;
  const period = said.period ?? latestEndedMonth(today);
  const { replaces: _, ...params } = said;
  const chosen = chooseIntervention({ ...params, exits: params.exits ?? undefined }, turn, command, monthsOf(period)[1]);
  if ('answer' in chosen) return chosen;
  const { intervention } = chosen;
  const municipality = said.municipality ?? null;
  const counts = withUnstatedExits(countsOf(said));
  const used = {
    ...countParams(counts),
    association: association.id,
    intervention: intervention.id,
    ...(municipality ? { municipality } : {}),
    period,
  };
  const stop = (headline: string, text: string, lead = 'Inget är sparat.'): Check => ({
    answer: {
      command,
      params: used,
      status: 'invalid',
      context: subjectName(association, { intervention: intervention.id, municipality: municipality ?? undefined, period }),
      headline,
      notices: [{ kind: 'error', text }],
      lead,
    },
  });
  const municipalities = association.parties.filter(({ kind }) => kind === 'municipality');
  if (municipality !== null && !municipalities.some(({ id }) => id === municipality))
    return stop('Den kommunen finns inte i förbundet', `Kommunerna är ${list(municipalities.map(({ name }) => name))}.`);
  const [from, to] = monthsOf(period);
  if (from > to) return stop('Perioden slutar innan den börjar', 'Skriv den tidigare månaden först, till exempel januari–mars 2024.');
  if (isFuture(period, today))
    return stop(
      'Perioden har inte börjat än',
      `${periodName(period)} ligger i framtiden. Rapportera en period som har börjat, till exempel ${periodName(latestEndedMonth(today))}.`,
    );
  const ended = endedBefore(intervention, period);
  if (ended) return stop('Insatsen är avslutad', ended);
  const lock = await lockOn(store, association.id, period);
  if (lock) return stop('Året är stängt', lockedInWords(lock));

  const years = [...new Set([yearsOf(period)[0] ?? 0, ...yearsOf(period)].flatMap((year) => [year - 1, year]))];
  const reports = await allReports(store, association.id, { years, intervention: intervention.id });
  const about = { intervention: intervention.id, ...(municipality ? { municipality } : {}), period };
  return {
    draft: {
      command,
      turn,
      intervention,
      municipality,
      period,
      counts,
      earlier: reportAbout(reports, about),
      ...previous(rowBefore(participantRows(association, reports), intervention.id, period, municipality), period),
      overlapping: reports.filter(
        ({ body }) => (body.municipality ?? null) === municipality && body.period !== period && overlap(body.period, period),
      ),
      broken: brokenRules(counts),
    },
  };
}
