import { citation } from '../../associations/citation.js';
import { printedCounts } from '../../associations/printed-counts.js';
import type { Association, Intervention } from '../../associations/schema.js';
import { type Figure, given, named, sum } from '../../calculation/figure.js';
import { decimal } from '../../calculation/number.js';
import { participantTotal } from '../../calculation/participants.js';
import { counted, list } from '../../swedish/format.js';
import type { Notice, Table } from '../answer.js';
import type { Turn } from '../command.js';
import type { ParticipantRow } from './rows.js';

/** Participants of an intervention that several associations share, each association's own, so that together it counts once. */
export interface SharedCount {
  readonly table: Table;
  readonly total: Figure;
  readonly notices: readonly Notice[];
}

interface Part {
  readonly association: Association;
  readonly own: Figure;
  /** Where a source counts all of it as one association's: how many it prints. */
  readonly whole: number | null;
}

/** One association's own participants of the intervention: as logged by the one that asks, else as printed. */
function partOf(association: Association, intervention: string, period: string, asked: ParticipantRow | null): Part | null {
  const figure = (count: number, sources: readonly string[]) => given(association.name, count, 'participants', sources);
  if (asked?.origin === 'logged') {
    const total = participantTotal(asked.counts);
    return total === null ? null : { association, own: figure(total, asked.sources), whole: null };
  }
  const row = association.participants.find(
    (each) => each.intervention === intervention && each.period === period && each.municipality === undefined,
  );
  const total = row && participantTotal(printedCounts(association, row));
  if (!row || total === undefined || total === null) return null;
  const own = row.own ?? total;
  return { association, own: figure(own, [citation(association, row).full]), whole: own === total ? null : total };
}

/** Null where the intervention is not shared, or only one association has figures for the period. */
export function sharedCount(turn: Turn, { id, name, sharedWith }: Intervention, row: ParticipantRow | null, period: string): SharedCount | null {
  const associations = [turn.association, ...sharedWith.flatMap((other) => turn.associations.get(other) ?? [])];
  const parts = associations.flatMap((association) => partOf(association, id, period, association === turn.association ? row : null) ?? []);
  if (parts.length < 2) return null;
  const total = named('Hela insatsen, räknad en gång', sum(parts.map(({ own }) => own)));
  const number = (value: Figure['value']) => ({ value, unit: 'number' }) as const;
  return {
    table: {
      title: `${name} hos varje förbund`,
      columns: ['Förbund', 'Egna deltagare'],
      rows: [
        ...parts.map(({ association, own }) => ({ cells: [association.name, number(own.value)] })),
        { cells: ['Tillsammans, räknade en gång', number(decimal(total.value))], total: true as const },
      ],
    },
    total,
    notices: parts.flatMap(({ association, own, whole }) =>
      whole === null
        ? []
        : [
            {
              kind: 'info',
              text: `${association.name} skriver ${counted(whole, 'deltagare', 'deltagare')}, alla i ${list(parts.map((part) => part.association.name))}; ${own.value.toFixed()} är egna.`,
            } as const,
          ],
    ),
  };
}
