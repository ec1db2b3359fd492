import type { Figure } from '../../calculation/figure.js';
import { toWorkOrStudies, workOrStudiesShare } from '../../calculation/participant-results.js';
import { isPartlyHidden, type ParticipantRow } from './rows.js';

/** Does a part keep to itself how many went to work or studies? Then what the others say is not all of it. */
function keepsThem(row: ParticipantRow): boolean {
  if (row.hidden && row.parts.length === 0) return row.counts.ended !== 0 && toWorkOrStudies(row.counts, row.sources) === null;
  return row.parts.some(keepsThem);
}

/** How many went to work or studies; null where that is not stated, or where some of them are hidden. */
export function arrivedOf(row: ParticipantRow): Figure | null {
  return isPartlyHidden(row) && keepsThem(row) ? null : toWorkOrStudies(row.counts, row.sources);
}

/** Their share of those who ended, in percent. */
export function arrivedShareOf(row: ParticipantRow): Figure | null {
  return arrivedOf(row) && workOrStudiesShare(row.counts, row.sources);
}
