import type { Intervention } from '../../associations/schema.js';
import { costPerParticipant } from '../../calculation/cost-per-participant.js';
import { type Figure, given, named } from '../../calculation/figure.js';
import { participants } from '../../calculation/participant-results.js';
import type { Turn } from '../command.js';
import { visibleRows } from '../participants/hiding.js';
import { type ParticipantRow, participantRows, rowFor } from '../participants/rows.js';
import { reportsToShow } from '../participants/to-show.js';
import { smallCountLimit } from '../settings/settings.js';
import { type YearlyCost, yearlyCosts } from './yearly-cost.js';

/** An intervention's cost beside its participants, and what that is for each; null is what no source has. */
export interface PerParticipant {
  readonly intervention: Intervention;
  readonly cost: YearlyCost | null;
  readonly people: { readonly year: number; readonly count: Figure; readonly source: string } | null;
  readonly each: Figure | null;
  /** Both are of the same year. */
  readonly sameYear: boolean;
}

/**
 * Cost and participants of the year asked for, or else of the newest year that has both. Where one of them lacks that year the nearest
 * year stands for it, so that it can be said plainly.
 */
export async function perParticipant(turn: Turn, intervention: Intervention, year: number | undefined): Promise<PerParticipant> {
  const costs = await yearlyCosts(turn, intervention);
  const rows = await rowsOf(turn, intervention);
  const counted = [...new Set(rows.map(({ period }) => Number(period.slice(0, 4))))]
    .sort((a, b) => b - a)
    .flatMap((each) => {
      const row = rowFor(rows, intervention.id, String(each));
      const count = row && (ownCount(turn, row) ?? participants(row.counts, row.sources));
      return count ? [{ year: each, count: named(`${intervention.name}, deltagare ${each}`, count), source: row.source }] : [];
    });
  const wanted = year ?? counted.find((each) => costs.some((cost) => cost.year === each.year))?.year ?? counted[0]?.year ?? costs[0]?.year ?? null;
  const cost = nearest(costs, wanted);
  const people = nearest(counted, wanted);
  return {
    intervention,
    cost,
    people,
    each: cost && people ? costPerParticipant(intervention.name, cost.amount, people.count) : null,
    sameYear: cost !== null && people !== null && cost.year === people.year,
  };
}

/** Where a source counts all of a shared intervention as one association's, only its own: the cost is its own too. Null where all are its own. */
function ownCount({ association }: Turn, { intervention, period, origin, sources }: ParticipantRow): Figure | null {
  const printed = association.participants.find((row) => row.intervention === intervention && row.period === period && typeof row.own === 'number');
  return origin === 'printed' && typeof printed?.own === 'number' ? given('Egna deltagare', printed.own, 'participants', sources) : null;
}

/** The one of the year, else one that is of no year, else the nearest: of two as near the later. */
function nearest<T extends { readonly year: number | null }>(all: readonly T[], year: number | null): T | null {
  if (year === null) return all[0] ?? null;
  const distance = (each: T) => (each.year === null ? 0.5 : Math.abs(each.year - year));
  return [...all].sort((a, b) => distance(a) - distance(b) || (b.year ?? 0) - (a.year ?? 0))[0] ?? null;
}

/** What this person may see of the intervention's participants. */
async function rowsOf(turn: Turn, intervention: Intervention): Promise<readonly ParticipantRow[]> {
  const { association, store, user } = turn;
  const reports = await reportsToShow(turn, { only: intervention, period: 'all', isAsked: (body) => body.intervention === intervention.id });
  const rows = participantRows(association, reports).filter((row) => row.intervention === intervention.id && row.municipality === null);
  const least = await smallCountLimit(store, association.id);
  return least === null ? rows : visibleRows(rows, user, least);
}
