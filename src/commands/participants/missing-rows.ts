import type { Intervention } from '../../associations/schema.js';
import type { StoredRecord } from '../../store/port.js';
import { localTime } from '../../swedish/time.js';
import type { Turn } from '../command.js';
import { latestEndedMonth, monthsIn, yearsOf } from '../periods.js';
import { isExpectedIn } from './report-intervention.js';
import { allReports, type Report } from './reports.js';

/** What one intervention owes of a period. */
export interface MissingRow {
  readonly intervention: Intervention;
  /** Ended months to be reported, of which those without any report. */
  readonly expected: readonly string[];
  readonly months: readonly string[];
  /** Municipalities that have reported the intervention before but not each of these months. */
  readonly municipalities: readonly string[];
  /** The newest report within the period. */
  readonly last: StoredRecord | null;
}

/** What is missing, and what is there, of each intervention that should report in the period: from its first report to its end, ended months only. */
export async function reportingRows(turn: Turn, period: string, interventions: readonly Intervention[]): Promise<MissingRow[]> {
  const { store, association, now } = turn;
  const ended = latestEndedMonth(localTime(now).date);
  const months = monthsIn(period).filter((month) => month <= ended);
  const years = [...new Set(yearsOf(period).flatMap((year) => [year - 1, year]))];
  const reports = await allReports(store, association.id, { years });
  return interventions.flatMap((intervention) => {
    const expected = months.filter((month) => isExpectedIn(intervention, month));
    if (expected.length === 0) return [];
    const own = reports.filter(({ body }) => body.intervention === intervention.id);
    const within = own.filter(({ body }) => monthsIn(body.period).some((month) => expected.includes(month)));
    const last = within.sort((a, b) => a.sequence - b.sequence).at(-1) ?? null;
    const missing = expected.filter((month) => !within.some(({ body }) => monthsIn(body.period).includes(month)));
    return [{ intervention, expected, months: missing, municipalities: silentMunicipalities(own, expected), last }];
  });
}

/** Only those that owe something. */
export async function missingReports(turn: Turn, period: string, interventions: readonly Intervention[]): Promise<MissingRow[]> {
  return (await reportingRows(turn, period, interventions)).filter(isIncomplete);
}

export function isIncomplete({ months, municipalities }: MissingRow): boolean {
  return months.length > 0 || municipalities.length > 0;
}

/** Where some municipalities have reported a month and the whole has not: those of the others that have ever reported. */
function silentMunicipalities(own: readonly Report[], expected: readonly string[]): string[] {
  const known = new Set(own.flatMap(({ body }) => body.municipality ?? []));
  const covers = ({ body }: Report, month: string) => monthsIn(body.period).includes(month);
  const begun = expected.filter((month) => own.some((report) => covers(report, month)));
  const whole = (month: string) => own.some((report) => report.body.municipality === undefined && covers(report, month));
  return [...known].filter((municipality) =>
    begun.some((month) => !whole(month) && !own.some((report) => report.body.municipality === municipality && covers(report, month))),
  );
}
