import { type Figure, given } from '../../calculation/figure.js';
import { enrolledAtEnd, participants, toWorkOrStudies } from '../../calculation/participant-results.js';
import { counted, number } from '../../swedish/format.js';
import { periodName } from '../../swedish/time.js';
import { arrivedOf } from './arrived.js';
import { isPartlyHidden, type ParticipantRow } from './rows.js';

/** One count that a question may be about. */
export const ASKED_COUNTS = ['participants', 'women', 'men', 'new', 'ended', 'work', 'studies', 'workOrStudies', 'left'] as const;
export type AskedCount = (typeof ASKED_COUNTS)[number];

/** In words, after the number: "8 gick till arbete". */
const WORDS: Readonly<Record<AskedCount, readonly [one: string, many: string]>> = {
  participants: ['deltagare', 'deltagare'],
  women: ['kvinna', 'kvinnor'],
  men: ['man', 'män'],
  new: ['ny deltagare', 'nya deltagare'],
  ended: ['avslutad', 'avslutade'],
  work: ['gick till arbete', 'gick till arbete'],
  studies: ['gick till studier', 'gick till studier'],
  workOrStudies: ['gick till arbete eller studier', 'gick till arbete eller studier'],
  left: ['var kvar efter', 'var kvar efter'],
};

function countOf(asked: AskedCount, { counts, sources }: ParticipantRow): Figure | null {
  if (asked === 'participants') return participants(counts, sources);
  if (asked === 'workOrStudies') return toWorkOrStudies(counts, sources);
  if (asked === 'left') return enrolledAtEnd(counts, sources);
  const value = asked === 'work' || asked === 'studies' ? counts.exits[asked] : counts[asked];
  return typeof value === 'number' ? given(WORDS[asked][1], value, 'participants', sources) : null;
}

/** Some whose sex is not stated may be women too; some whose reason is hidden may have gone to work. */
function isPart(asked: AskedCount, row: ParticipantRow): boolean {
  if (asked === 'women' || asked === 'men') return (row.counts.notStated ?? 0) > 0;
  const isReason = asked === 'work' || asked === 'studies' || asked === 'workOrStudies';
  return isReason && isPartlyHidden(row);
}

/** "8 gick till arbete 2023": the count that was asked for; null where none was, or the figures do not state it. */
export function askedHeadline(asked: AskedCount | undefined, row: ParticipantRow): string | null {
  const count = asked && countOf(asked, row);
  if (!count) return null;
  const partly = isPart(asked, row);
  if (partly && count.value.isZero()) return null;
  return `${partly ? 'Minst ' : ''}${counted(count.value.toNumber(), ...WORDS[asked])} ${periodName(row.period)}`;
}

/** What the headline leaves out then: how many of those who ended went to work or studies, and how many there were. */
export function askedLead(asked: AskedCount | undefined, row: ParticipantRow, share: string | null): string {
  const arrived = arrivedOf(row);
  const all = asked === 'participants' ? null : participants(row.counts, row.sources);
  return [
    ...(arrived && share && row.counts.ended
      ? [`${number(arrived.value)} av ${number(row.counts.ended)} som avslutade gick till arbete eller studier, ${share}.`]
      : []),
    ...(all ? [`${counted(all.value.toNumber(), 'deltagare', 'deltagare')}.`] : []),
  ].join(' ');
}
