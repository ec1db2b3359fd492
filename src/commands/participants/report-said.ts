import type { ExitReason, ParticipantCounts } from '../../calculation/participants.js';
import type { Parameters } from '../answer.js';

export type SaidCounts = { readonly [name in keyof ParticipantCounts]?: ParticipantCounts[name] | undefined };

/** One report as it was said, typed or in a form: what was not said is absent, what was left empty is null. */
export type Said = SaidCounts & {
  readonly intervention?: string | undefined;
  readonly municipality?: string | undefined;
  readonly period?: string | undefined;
  readonly replaces?: number | null | undefined;
};

/** What was said as counts: what was not is null, never 0. New and ended by sex give their sums where both are said. */
export function countsOf(said: SaidCounts): ParticipantCounts {
  const both = (women: number | null, men: number | null) => (women === null || men === null ? null : women + men);
  const counts = {
    women: said.women ?? null,
    men: said.men ?? null,
    notStated: said.notStated ?? null,
    newWomen: said.newWomen ?? null,
    newMen: said.newMen ?? null,
    endedWomen: said.endedWomen ?? null,
    endedMen: said.endedMen ?? null,
    exits: said.exits ?? {},
  };
  return {
    ...counts,
    new: said.new ?? both(counts.newWomen, counts.newMen),
    ended: said.ended ?? both(counts.endedWomen, counts.endedMen),
  };
}

/** The counts of a report alone, as an answer's parameters. */
export function countParams({
  women,
  men,
  notStated,
  new: began,
  ended,
  newWomen,
  newMen,
  endedWomen,
  endedMen,
  exits,
}: ParticipantCounts): Parameters {
  return { women, men, notStated, new: began, ended, newWomen, newMen, endedWomen, endedMen, exits: statedExits(exits) };
}

/** New and ended of one sex, which no field of the form shows: a form that is sent keeps them. Sums and their parts are the form's own. */
export function oneSexParams({ new: began, ended, newWomen, newMen, endedWomen, endedMen }: ParticipantCounts): Parameters {
  const stated = { ...(began === null ? { newWomen, newMen } : {}), ...(ended === null ? { endedWomen, endedMen } : {}) };
  return Object.fromEntries(Object.entries(stated).filter(([, count]) => count !== null));
}

/** The reasons that are stated. */
export function statedExits(exits: ParticipantCounts['exits']): { [reason in ExitReason]?: number } {
  return Object.fromEntries(Object.entries(exits).filter((entry) => typeof entry[1] === 'number'));
}

/** One message's reports one by one; what each leaves out is as said for all of them. */
export function saidReports(params: Said & { readonly reports?: readonly Said[] | undefined }): readonly Said[] {
  const { reports, ...shared } = params;
  if (!reports || reports.length === 0) return [shared];
  const { intervention, municipality, period } = shared;
  return reports.map((report) => ({
    ...(intervention ? { intervention } : {}),
    ...(municipality ? { municipality } : {}),
    ...(period ? { period } : {}),
    ...Object.fromEntries(Object.entries(report).filter(([, value]) => value !== undefined)),
  }));
}
