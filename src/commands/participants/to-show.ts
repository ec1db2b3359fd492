import type { Intervention } from '../../associations/schema.js';
import type { Turn } from '../command.js';
import { yearsOf } from '../periods.js';
import { allReports, type Report } from './reports.js';

interface Asked {
  /** The one intervention that is asked about; undefined: several. */
  readonly only: Intervention | undefined;
  /** all: every year · undefined: the newest year that holds what is asked about. */
  readonly period: string | 'all' | undefined;
  isAsked(report: Report['body']): boolean;
}

/** The reports that an answer needs, and no more of them than that. What was logged needs a role in the association; what is printed does not. */
export async function reportsToShow({ store, association, user }: Turn, { only, period, isAsked }: Asked): Promise<readonly Report[]> {
  if (user.role === 'reader') return [];
  if (only) return await allReports(store, association.id, { intervention: only.id });
  if (period === 'all') return await allReports(store, association.id);
  if (period !== undefined) return await allReports(store, association.id, { years: yearsOf(period) });
  for (const year of [...(await store.years(association.id))].reverse()) {
    const reports = await allReports(store, association.id, { years: [year] });
    if (reports.some(({ body }) => isAsked(body))) return reports;
  }
  return [];
}
