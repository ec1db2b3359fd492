import type { ReportRecord } from '../../store/bodies/reports.js';
import type { StoredRecord, YearPart } from '../../store/port.js';
import { withdrawnIn } from '../../store/withdrawn.js';
import type { Turn } from '../command.js';
import { yearOf } from '../periods.js';
import { append, decideAnew } from '../saving.js';
import { aboutDraft, type Draft } from './report-check.js';
import { countsOf, statedExits } from './report-said.js';
import { effectiveReports, isReport, lockOf, type Report, reportAbout } from './reports.js';

/** A confirmed report: what is to be saved, and the receipt that it was read back against. */
export interface Confirmed {
  readonly draft: Draft;
  readonly shown: number | null;
  readonly deviation: string | null;
}

/** changed: somebody else has reported the same since it was read back · withdrawn: what this key once saved no longer counts · locked: by the year's end. */
export type Saving =
  | { readonly kind: 'saved'; readonly reports: readonly Report[] }
  | { readonly kind: 'changed' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'locked'; readonly lock: StoredRecord };

function bodyOf({ draft, deviation }: Confirmed, earlier: Report | null): ReportRecord {
  const counts = countsOf(draft.counts);
  return {
    type: 'participants.report',
    ...aboutDraft(draft),
    ...counts,
    exits: statedExits(counts.exits),
    deviation,
    replaces: earlier ? [earlier.sequence] : [],
  };
}

/** What this turn's key has saved before; empty when it is new. */
export async function savedByKey({ store, association, key }: Turn): Promise<readonly StoredRecord[]> {
  return await store.byKey(association.id, key);
}

/**
 * Appends confirmed reports, all of a message or none, however many years it is about. One for the same intervention and period before it is
 * replaced, never overwritten; one that was not there when it was read back stops the saving. Decided anew when something else was saved in between.
 */
export async function saveReports(confirmed: readonly Confirmed[], turn: Turn): Promise<Saving> {
  const years = [...new Set(confirmed.map(({ draft }) => yearOf(draft.period)))];
  return await decideAnew(async () => {
    const already = await savedByKey(turn);
    if (already.length > 0) return await stillCounting(already, turn);
    const parts: YearPart[] = [];
    for (const year of years) {
      const own = confirmed.filter(({ draft }) => yearOf(draft.period) === year);
      const decided = await decideOn(year, own, turn);
      if ('kind' in decided) return decided;
      parts.push(decided);
    }
    const [first, ...besides] = parts;
    if (!first) throw new RangeError('nothing to save');
    return await stillCounting(await append(turn, { ...first, besides, key: turn.key }), turn);
  });
}

/** What is to be appended of a year, or why nothing is. */
async function decideOn(
  year: number,
  confirmed: readonly Confirmed[],
  { store, association }: Turn,
): Promise<YearPart | Exclude<Saving, { kind: 'saved' }>> {
  const [only] = confirmed.length === 1 ? confirmed : [];
  const about = only && { intervention: only.draft.intervention.id, period: only.draft.period };
  const records = await store.records(association.id, year, about);
  const lock = lockOf(records);
  if (lock) return { kind: 'locked', lock };
  const effective = effectiveReports(records);
  const found = confirmed.map((each) => ({ each, earlier: reportAbout(effective, aboutDraft(each.draft)) }));
  if (found.some(({ each, earlier }) => (earlier?.sequence ?? null) !== each.shown)) return { kind: 'changed' };
  return { year, bodies: found.map(({ each, earlier }) => bodyOf(each, earlier)), expected: records.length, ...(about ? { about } : {}) };
}

async function stillCounting(appended: readonly StoredRecord[], { store, association }: Turn): Promise<Saving> {
  const reports = appended.filter(isReport);
  for (const year of new Set(reports.map((report) => report.year))) {
    const records = await store.records(association.id, year);
    const withdrawn = withdrawnIn(records);
    if (reports.some(({ sequence }) => withdrawn.has(sequence))) return { kind: 'withdrawn' };
  }
  return { kind: 'saved', reports };
}
