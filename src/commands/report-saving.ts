import type { ParticipantCounts } from '../calculation/participants.js';
import { type ReportRecord, StaleError, type StoredRecord } from '../store/port.js';
import type { Turn } from './command.js';
import { yearOf } from './periods.js';
import { allReports, effectiveReports, type Report } from './reports.js';

const TRIES = 5;

type Said = { readonly [name in keyof ParticipantCounts]?: ParticipantCounts[name] | undefined };

/** What was said as counts: what was not is null, never 0. New and ended by sex give their sums where both are said. */
export function countsOf(said: Said): ParticipantCounts {
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

/**
 * Appends a confirmed report; one for the same intervention and period before it is replaced, never overwritten. Decided anew
 * when somebody else saved in between. Null when what this key once saved has been taken back since.
 */
export async function saveReport(
  params: Said & { readonly intervention?: string | undefined; readonly period?: string | undefined },
  turn: Turn,
  deviation: string | null,
): Promise<StoredRecord | null> {
  const { store, association } = turn;
  const { intervention, period } = params;
  if (!intervention || !period) throw new Error('a confirmed report has an intervention and a period');
  const year = yearOf(period);
  for (let attempt = 1; ; attempt += 1) {
    const records = await store.records(association.id, year);
    const earlier = effectiveReports(records).filter(({ body }) => body.intervention === intervention && body.period === period);
    const body: ReportRecord = {
      type: 'participants.report',
      intervention,
      period,
      ...countsOf(params),
      exits: Object.fromEntries(Object.entries(params.exits ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number')),
      deviation,
      replaces: earlier.map(({ sequence }) => sequence),
    };
    try {
      const [saved] = await store.append({
        association: association.id,
        year,
        key: turn.key,
        at: turn.now,
        by: author(turn),
        bodies: [body],
        expected: records.length,
      });
      if (!saved) throw new Error('the store returned no record');
      const withdrawn = (await store.records(association.id, year)).some(
        (each) => each.body.type === 'withdrawal' && each.body.of === saved.sequence,
      );
      return withdrawn ? null : saved;
    } catch (error) {
      if (!(error instanceof StaleError) || attempt === TRIES) throw error;
    }
  }
}

/** Takes back a person's last report, or the one with this receipt (their own; any for a director). Null when there is none. */
export async function undoReport(turn: Turn, receipt: number | null): Promise<Report | null> {
  const { store, association, user } = turn;
  const candidates = (await allReports(store, association.id)).filter(({ by, sequence }) =>
    receipt === null ? by.user === user.id : sequence === receipt && (by.user === user.id || user.role === 'director'),
  );
  const last = candidates.sort((a, b) => a.sequence - b.sequence).at(-1);
  if (!last) return null;
  await store.append({
    association: association.id,
    year: last.year,
    key: `${turn.key}/undo`,
    at: turn.now,
    by: author(turn),
    bodies: [{ type: 'withdrawal', of: last.sequence }],
  });
  return last;
}

function author({ user }: Turn): StoredRecord['by'] {
  if (user.role === 'none' || user.role === 'reader') throw new Error('somebody without a role saves nothing');
  return { user: user.id, role: user.role };
}
