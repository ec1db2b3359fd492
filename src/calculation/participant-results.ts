import { type Figure, given, minus, named, sum } from './figure.js';
import { type ParticipantCounts, participantTotal } from './participants.js';
import { partOfWhole } from './rate.js';

const TO_WORK_OR_STUDIES = [
  ['work', 'Till arbete'],
  ['studies', 'Till studier'],
  ['workOrStudies', 'Till arbete eller studier'],
] as const;

const count = (label: string, value: number, sources: readonly string[]): Figure => given(label, value, 'participants', sources);

/** How many of those who ended went to work or studies; null when none of these reasons is stated. */
export function toWorkOrStudies({ exits }: ParticipantCounts, sources: readonly string[]): Figure | null {
  const stated = TO_WORK_OR_STUDIES.flatMap(([reason, label]) => {
    const value = exits[reason];
    return typeof value === 'number' ? [count(label, value, sources)] : [];
  });
  return stated.length > 0 ? named('Till arbete eller studier', sum(stated)) : null;
}

/**
 * Work + studies (+ reported as one of the two) in percent of ended, one decimal; null when either is not stated, nobody ended, or more are
 * said to have gone there than ended: that is no share of them.
 */
export function workOrStudiesShare(counts: ParticipantCounts, sources: readonly string[]): Figure | null {
  const part = toWorkOrStudies(counts, sources);
  return part && counts.ended !== null && part.value.lte(counts.ended)
    ? partOfWhole('Andel till arbete eller studier', part, count('Avslutade', counts.ended, sources))
    : null;
}

/** All participants of the period as a figure; null when not stated. */
export function participants(counts: ParticipantCounts, sources: readonly string[]): Figure | null {
  const { women, men, notStated } = counts;
  if (participantTotal(counts) === null) return null;
  const stated = [
    ...(women === null ? [] : [count('Kvinnor', women, sources)]),
    ...(men === null ? [] : [count('Män', men, sources)]),
    ...(notStated === null ? [] : [count('Kön ej angivet', notStated, sources)]),
  ];
  return named('Deltagare', sum(stated));
}

/** Enrolled at the end of the period: participants − ended; null when either is not stated. */
export function enrolledAtEnd(counts: ParticipantCounts, sources: readonly string[]): Figure | null {
  const all = participants(counts, sources);
  return all && counts.ended !== null ? named('Kvar vid periodens slut', minus(all, count('Avslutade', counts.ended, sources))) : null;
}
