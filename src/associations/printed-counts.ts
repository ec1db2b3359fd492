import { exitTotal, type ParticipantCounts, participantTotal } from '../calculation/participants.js';
import type { Association, PrintedParticipants, Reference } from './schema.js';

const added = (a: number | null | undefined, b: number | null | undefined): number | null =>
  typeof a === 'number' && typeof b === 'number' ? a + b : null;

/** A sum only where every part is printed. */
function whole(parts: readonly (number | null)[]): number | null {
  return parts.length > 0 && parts.every((part) => part !== null) ? parts.reduce((total, part) => total + part, 0) : null;
}

/**
 * What a printed row counts. Where a source prints only those carried over and those who are new, the two are added; where it prints
 * women and men only by municipality, those rows are. A total without sex is `notStated` when the sexes are unknown, never lost.
 */
export function printedCounts(association: Association, row: PrintedParticipants): ParticipantCounts {
  const parts =
    row.municipality === undefined && row.women === null && row.men === null
      ? association.participants
          .filter(
            ({ intervention, period, municipality }) => intervention === row.intervention && period === row.period && municipality !== undefined,
          )
          .map((part) => printedCounts(association, part))
      : [];
  const women = row.women ?? added(row.carriedOverWomen, row.newWomen) ?? whole(parts.map((part) => part.women));
  const men = row.men ?? added(row.carriedOverMen, row.newMen) ?? whole(parts.map((part) => part.men));
  const newWomen = row.newWomen ?? whole(parts.map((part) => part.newWomen));
  const newMen = row.newMen ?? whole(parts.map((part) => part.newMen));
  return {
    women,
    men,
    notStated: women === null && men === null ? (row.total ?? null) : null,
    new: row.new ?? added(newWomen, newMen),
    newWomen,
    newMen,
    ended: row.ended,
    endedWomen: null,
    endedMen: null,
    exits: row.exits,
  };
}

/** One count of a printed row, the total and all exits among them; null where the source prints none. */
export function printedCount(
  association: Association,
  row: PrintedParticipants,
  count: Extract<Reference, { kind: 'count' }>['count'],
): number | null {
  const counts = printedCounts(association, row);
  switch (count) {
    case 'total':
      return participantTotal(counts);
    case 'exits':
      return exitTotal(counts.exits);
    case 'women':
    case 'men':
    case 'new':
    case 'ended':
      return counts[count];
    default:
      return counts.exits[count] ?? null;
  }
}
