import { type Figure, given, minus, named, percentage, sum } from './figure.js';
import { leftAtEnd, newBySex } from './participant-periods.js';
import { EXIT_REASONS, type ExitReason, type ParticipantCounts, participantTotal, withNobodysFlows } from './participants.js';

/** The counts of one period (or of one part of a whole), with where they come from. */
export interface SourcedCounts {
  readonly counts: ParticipantCounts;
  readonly sources: readonly string[];
}

type Of = (counts: ParticipantCounts) => number | null;

const count = (value: number, sources: readonly string[], label = ''): Figure => given(label, value, 'participants', sources);

/** Where nobody took part, nobody began and nobody left. */
const nobodysStated = (parts: readonly SourcedCounts[]) => parts.map((part) => ({ ...part, counts: withNobodysFlows(part.counts) }));

/** The sum of a count over periods or parts; null when one of them does not state it. */
export function summed(label: string, parts: readonly SourcedCounts[], of: Of): Figure | null {
  const stated = parts.flatMap(({ counts, sources }) => {
    const value = of(counts);
    return value === null ? [] : [count(value, sources)];
  });
  return parts.length > 0 && stated.length === parts.length ? named(label, sum(stated)) : null;
}

/**
 * Carried in at the start of the first period + all new: the individuals of periods that follow on each other. Where the first does not
 * state its new, its participants + the new of the others, which is the same. Null when another count is not stated.
 */
function individuals(label: string, parts: readonly SourcedCounts[], start: Of, began: Of): Figure | null {
  const [first, ...later] = parts;
  const added = summed('', parts, began);
  const [from, firstNew] = [first ? start(first.counts) : null, first ? began(first.counts) : null];
  if (!first || from === null) return null;
  const addedLater = added ? null : summed('', later, began);
  if (addedLater) return named(label, sum([count(from, first.sources), addedLater]));
  if (!added || firstNew === null) return null;
  const carriedIn = named('', minus(count(from, first.sources), count(firstNew, first.sources)));
  return named(label, sum([carriedIn, added]));
}

/** How each count of several periods together came about, in the order of a report. */
export function figuresOverPeriods(stated: readonly SourcedCounts[]): Figure[] {
  const parts = nobodysStated(stated);
  return [
    individuals('Deltagare', parts, participantTotal, (counts) => counts.new),
    individuals(
      'Kvinnor',
      parts,
      ({ women }) => women,
      (counts) => newBySex(counts).women,
    ),
    individuals(
      'Män',
      parts,
      ({ men }) => men,
      (counts) => newBySex(counts).men,
    ),
    ...flowFigures(parts),
  ].filter((figure) => figure !== null);
}

/** How each count of parts side by side came about: municipalities, interventions, associations. */
export function figuresSideBySide(stated: readonly SourcedCounts[]): Figure[] {
  const parts = nobodysStated(stated);
  const bySex = parts.filter(({ counts }) => counts.women !== null || counts.men !== null || counts.notStated === null);
  return [
    summed('Deltagare', parts, participantTotal),
    // Whose sex is not stated is neither.
    summed('Kvinnor', bySex, ({ women }) => women),
    summed('Män', bySex, ({ men }) => men),
    ...flowFigures(parts),
  ].filter((figure) => figure !== null);
}

function flowFigures(parts: readonly SourcedCounts[]): (Figure | null)[] {
  return [summed('Nya', parts, (counts) => counts.new), summed('Avslutade', parts, ({ ended }) => ended)];
}

/** Each stated reason in percent of all stated reasons, one decimal, half away from zero; none when there are no reasons. */
export function reasonShares({ counts, sources }: SourcedCounts, label: (reason: ExitReason) => string): (readonly [ExitReason, Figure])[] {
  const stated = EXIT_REASONS.flatMap((reason) => {
    const value = counts.exits[reason];
    return typeof value === 'number' && value > 0 ? [[reason, count(value, sources, label(reason))] as const] : [];
  });
  if (stated.length === 0) return [];
  const all = named('Alla orsaker', sum(stated.map(([, figure]) => figure)));
  return stated.map(([reason, figure]) => [reason, named(`Andel ${label(reason)}`, percentage(figure, all), 'percent')] as const);
}

/** Last period's end + new: what the participants of a period should be. Null when a count is not stated. */
export function expectedParticipants(before: SourcedCounts, now: SourcedCounts): Figure | null {
  const left = leftAtEnd(before.counts).everybody;
  if (left === null || now.counts.new === null) return null;
  return named('Väntat antal deltagare', sum([count(left, before.sources), count(now.counts.new, now.sources)]));
}

/** Participants of a period − participants of the one before; null when either is not stated. */
export function changeSince(before: SourcedCounts, now: SourcedCounts): Figure | null {
  const [then, today] = [participantTotal(before.counts), participantTotal(now.counts)];
  return then === null || today === null ? null : named('Förändring', minus(count(today, now.sources), count(then, before.sources)));
}
