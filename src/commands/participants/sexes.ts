import { allocate } from '../../calculation/allocate.js';
import { type Figure, given } from '../../calculation/figure.js';
import { decimal } from '../../calculation/number.js';
import { participants } from '../../calculation/participant-results.js';
import { percent } from '../../swedish/format.js';
import type { Whole } from '../answer.js';
import type { ParticipantRow } from './rows.js';

/** Women and men in percent of all, one decimal, by largest remainder: the shown shares sum to 100. Empty where either is unknown or hidden. */
export function sexShares({ counts, sources }: ParticipantRow): Figure[] {
  const all = participants(counts, sources);
  if (!all || all.value.isZero() || counts.women === null || counts.men === null) return [];
  const part = (label: string, count: number) => ({ id: label, label, weight: given(label, count, 'participants', sources) });
  const parts = [
    part('Andel kvinnor', counts.women),
    part('Andel män', counts.men),
    ...(counts.notStated ? [part('Andel ej angivet', counts.notStated)] : []),
  ];
  return allocate(given('Alla i procent', 100, 'percent', sources), parts, '0.1').map(({ amount }) => amount);
}

/**
 * The picture of women and men (and those whose sex is not stated): never more than the counts that the row itself shows, so what is
 * hidden as small is not drawn either. Null where either sex is unknown or hidden, and where all are of one sex.
 */
export function sexesPicture(row: ParticipantRow): Whole | null {
  const { women, men, notStated } = row.counts;
  const shares = sexShares(row);
  const parts = [
    { label: 'Kvinnor', count: women },
    { label: 'Män', count: men },
    { label: 'Ej angivet', count: notStated },
  ].flatMap(({ label, count }, index) => {
    const share = shares[index];
    return count && share ? [{ label, value: decimal(count), display: percent(share.value, { decimals: 1 }) }] : [];
  });
  return parts.length > 1 ? { title: 'Kvinnor och män', parts } : null;
}
