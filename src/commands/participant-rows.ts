import { citation } from '../associations/citation.js';
import type { Association } from '../associations/schema.js';
import { overPeriods } from '../calculation/participantPeriods.js';
import type { ParticipantCounts } from '../calculation/participants.js';
import { localTime, longDate } from '../swedish/time.js';
import { monthsOf } from './periods.js';
import type { Report } from './reports.js';

/** Participants of one intervention (null: the association's printed total) in one period, printed or logged. */
export interface ParticipantRow {
  readonly intervention: string | null;
  readonly period: string;
  readonly counts: ParticipantCounts;
  readonly origin: 'printed' | 'logged';
  /** Where each count comes from: document and section, or who logged it when. */
  readonly sources: readonly string[];
  /** As the source line of a card says it. */
  readonly source: string;
  /** Why it breaks a rule, where the coach said so. */
  readonly deviation: string | null;
}

/** Everything that is known of an association's participants, printed first. Municipalities' own rows are parts of an intervention's and left out. */
export function participantRows(association: Association, reports: readonly Report[]): ParticipantRow[] {
  const printed = association.participants
    .filter(({ municipality }) => municipality === undefined)
    .map((row): ParticipantRow => {
      const cited = citation(association, row);
      return {
        intervention: row.intervention,
        period: row.period,
        counts: {
          women: row.women,
          men: row.men,
          notStated: null,
          new: row.new,
          newWomen: null,
          newMen: null,
          ended: row.ended,
          endedWomen: null,
          endedMen: null,
          exits: row.exits,
        },
        origin: 'printed',
        sources: [cited.full],
        source: cited.text,
        deviation: null,
      };
    });
  const logged = reports.map((report): ParticipantRow => {
    const source = `rapport ${longDate(localTime(new Date(report.at)).date)}, kvitto ${report.sequence}`;
    return {
      intervention: report.body.intervention,
      period: report.body.period,
      counts: report.body,
      origin: 'logged',
      sources: [source],
      source,
      deviation: report.body.deviation,
    };
  });
  return [...printed, ...logged];
}

/** The row of exactly this period (what was logged before what is printed), or the periods within it as one; null when neither is known. */
export function rowFor(rows: readonly ParticipantRow[], intervention: string | null, period: string): ParticipantRow | null {
  const own = rows.filter((row) => row.intervention === intervention);
  const exact = own.filter((row) => row.period === period);
  const direct = exact.find(({ origin }) => origin === 'logged') ?? exact[0];
  if (direct) return direct;
  const [from, to] = monthsOf(period);
  const within = own
    .filter((row) => monthsOf(row.period)[0] >= from && monthsOf(row.period)[1] <= to)
    .sort((a, b) => monthsOf(a.period)[0].localeCompare(monthsOf(b.period)[0]));
  const following = within.filter((row, index) => index === 0 || monthsOf(row.period)[0] > monthsOf(within[index - 1]?.period ?? '')[1]);
  const [first] = following;
  if (!first) return null;
  const last = following.at(-1) ?? first;
  return {
    intervention,
    period,
    counts: overPeriods(following.map(({ counts }) => counts)),
    origin: 'logged',
    sources: [...new Set(following.flatMap(({ sources }) => sources))],
    source:
      following.length === 1
        ? first.source
        : `${following.length} rapporter, kvitto ${first.source.split(' ').at(-1)}–${last.source.split(' ').at(-1)}`,
    deviation: following.find(({ deviation }) => deviation !== null)?.deviation ?? null,
  };
}
