import type { ReportRecord } from '../../store/bodies/reports.js';
import { NotSavedError, type StoredRecord } from '../../store/port.js';
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

/** What this turn's key has saved before, over all years; empty when it is new. */
export async function savedByKey(turn: Turn): Promise<readonly StoredRecord[]> {
  const { store, association, key } = turn;
  const first = await store.byKey(association.id, key);
  const others = await Promise.all((await store.years(association.id)).map((year) => store.byKey(association.id, keyOf(turn, year, false))));
  return [...first, ...others.flat()];
}

/** One message is one key; what it says of a second year is appended apart, under a key of its own. */
function keyOf({ key }: Turn, year: number, first: boolean): string {
  return first ? key : `${key}/${year}`;
}

/**
 * Appends confirmed reports, all of a year or none. One for the same intervention and period before it is replaced, never
 * overwritten; one that was not there when it was read back stops the saving. Decided anew when something else was saved in between.
 */
export async function saveReports(confirmed: readonly Confirmed[], turn: Turn): Promise<Saving> {
  const before = await savedByKey(turn);
  if (before.length > 0) {
    const again = await stillCounting(before, turn);
    if (again.kind !== 'saved' || again.reports.length >= confirmed.length) return again;
  }
  const years = [...new Set(confirmed.map(({ draft }) => yearOf(draft.period)))].sort((a, b) => a - b);
  const saved: Report[] = [];
  for (const [index, year] of years.entries()) {
    const own = confirmed.filter(({ draft }) => yearOf(draft.period) === year);
    try {
      const result = await appendTo(year, own, turn, keyOf(turn, year, index === 0));
      if (result.kind !== 'saved') return result;
      saved.push(...result.reports);
    } catch (error) {
      if (saved.length === 0 || !(error instanceof NotSavedError)) throw error;
      throw new NotSavedError(
        `Bara en del är sparad (${saved.map(({ sequence }) => `kvitto ${sequence}`).join(', ')}). Tryck Spara eller skriv ja igen, så sparas resten. ${error.message}`,
        { cause: error },
      );
    }
  }
  return { kind: 'saved', reports: saved };
}

async function appendTo(year: number, confirmed: readonly Confirmed[], turn: Turn, key: string): Promise<Saving> {
  const { store, association } = turn;
  return await decideAnew(async () => {
    const already = await store.byKey(association.id, key);
    if (already.length > 0) return await stillCounting(already, turn);
    const [only] = confirmed.length === 1 ? confirmed : [];
    const about = only && { intervention: only.draft.intervention.id, period: only.draft.period };
    const records = await store.records(association.id, year, about);
    const lock = lockOf(records);
    if (lock) return { kind: 'locked', lock };
    const effective = effectiveReports(records);
    const found = confirmed.map((each) => ({ each, earlier: reportAbout(effective, aboutDraft(each.draft)) }));
    if (found.some(({ each, earlier }) => (earlier?.sequence ?? null) !== each.shown)) return { kind: 'changed' };
    const bodies = found.map(({ each, earlier }) => bodyOf(each, earlier));
    const appended = await append(turn, { year, key, bodies, expected: records.length, ...(about ? { about } : {}) });
    return await stillCounting(appended, turn);
  });
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
