import { leftAtEnd } from './participant-periods.js';
import { EXIT_REASONS, type ExitReason, type ParticipantCounts, participantTotal } from './participants.js';
import { isSmall, type Sum, suppressed } from './suppression.js';

/** These are shown as one result, so they are hidden together. */
const ARRIVED: readonly ExitReason[] = ['work', 'studies', 'workOrStudies'];

const SEXES = ['women', 'men', 'notStated'] as const;
const FLOWS = ['new', 'newWomen', 'newMen', 'ended', 'endedWomen', 'endedMen'] as const;

/** Every count that a reader of the row sees or can subtract, by name: what is not stated is absent. */
function cellsOf(counts: ParticipantCounts): Map<string, number> {
  const total = participantTotal(counts);
  const left = leftAtEnd(counts);
  const cells: readonly (readonly [string, number | null | undefined])[] = [
    ['total', total],
    ...[...SEXES, ...FLOWS].map((name) => [name, counts[name]] as const),
    ['left', left.everybody],
    ['leftWomen', counts.endedWomen === null ? null : left.women],
    ['leftMen', counts.endedMen === null ? null : left.men],
    ['carried', total === null || counts.new === null ? null : total - counts.new],
    ['carriedWomen', counts.women === null || counts.newWomen === null ? null : counts.women - counts.newWomen],
    ['carriedMen', counts.men === null || counts.newMen === null ? null : counts.men - counts.newMen],
    ...EXIT_REASONS.map((reason) => [`exits.${reason}`, counts.exits[reason]] as const),
  ];
  return new Map(cells.flatMap(([name, count]) => (typeof count === 'number' ? [[name, count] as const] : [])));
}

/** The sums within a row, of the counts that it has. One that does not hold in the row itself tells a reader nothing. */
function sumsOf(cells: ReadonlyMap<string, number>): Sum[] {
  const sum = (whole: string, parts: readonly string[]): Sum => ({ whole, parts: parts.filter((name) => cells.has(name)) });
  const all = [
    sum('total', SEXES),
    sum('new', ['newWomen', 'newMen']),
    sum('ended', ['endedWomen', 'endedMen']),
    sum('left', ['leftWomen', 'leftMen']),
    sum('carried', ['carriedWomen', 'carriedMen']),
    sum(
      'ended',
      EXIT_REASONS.map((reason) => `exits.${reason}`),
    ),
    ...(['', 'Women', 'Men'] as const).flatMap((sex) => {
      const whole = sex === '' ? 'total' : sex.toLowerCase();
      return [sum(whole, [`left${sex}`, `ended${sex}`]), sum(whole, [`carried${sex}`, `new${sex}`])];
    }),
  ];
  return all.filter(({ whole, parts }) => parts.length > 0 && parts.reduce((total, name) => total + (cells.get(name) ?? 0), 0) === cells.get(whole));
}

/** Has the row a count below `least` that is not nought, in it or by subtraction? */
export function hasSmall(counts: ParticipantCounts, least: number): boolean {
  return [...cellsOf(counts).values()].some((count) => isSmall(count, least));
}

/**
 * Rows that follow on each other in time, each with nothing in it that gives away a count below `least`: not by itself, not by
 * subtraction within its row, and not by way of those carried in, who are those left at the end of the row before. `null` stands for
 * what is hidden; hidden sexes are `notStated` together, hidden reasons likewise. Rows without such counts come back unchanged.
 */
export function withoutSmall(rows: readonly ParticipantCounts[], least: number): ParticipantCounts[] {
  const named = rows.map((counts, index) => {
    const cells = cellsOf(counts);
    const name = (cell: string) => `${index} ${cell}`;
    const sums = sumsOf(cells).map(({ whole, parts }) => ({ whole: name(whole), parts: parts.map(name) }));
    return { cells: [...cells].map(([cell, count]) => [name(cell), count] as const), sums };
  });
  const counts = new Map(named.flatMap(({ cells }) => cells));
  const links = rows.flatMap((_, index) =>
    ['', 'Women', 'Men'].flatMap((sex): Sum[] => {
      const [left, carried] = [`${index - 1} left${sex}`, `${index} carried${sex}`];
      return counts.has(left) && counts.get(left) === counts.get(carried) ? [{ whole: carried, parts: [left] }] : [];
    }),
  );
  const hidden = suppressed(counts, [...named.flatMap(({ sums }) => sums), ...links], least);
  return rows.map((row, index) =>
    named[index]?.cells.some(([name]) => hidden.has(name)) ? masked(row, (cell) => hidden.has(`${index} ${cell}`)) : row,
  );
}

function masked(counts: ParticipantCounts, isHidden: (cell: string) => boolean): ParticipantCounts {
  const total = isHidden('total') ? null : participantTotal(counts);
  const either = (one: 'newWomen' | 'endedWomen', other: 'newMen' | 'endedMen') =>
    isHidden(one) || isHidden(other) ? { [one]: null, [other]: null } : {};
  const sexes = total === null || SEXES.some(isHidden) ? { women: null, men: null, notStated: total } : {};
  return {
    ...counts,
    ...sexes,
    ...(isHidden('new') ? { new: null, newWomen: null, newMen: null } : either('newWomen', 'newMen')),
    ...(isHidden('ended') ? { ended: null, endedWomen: null, endedMen: null } : either('endedWomen', 'endedMen')),
    exits: isHidden('ended') ? {} : gathered(counts, isHidden),
  };
}

/** Hidden reasons as one, so that the rest still sums to those who ended. */
function gathered({ exits }: ParticipantCounts, isHidden: (cell: string) => boolean): ParticipantCounts['exits'] {
  const gone = EXIT_REASONS.filter((reason) => isHidden(`exits.${reason}`));
  if (gone.length === 0) return exits;
  const all = new Set([...gone, ...(gone.some((reason) => ARRIVED.includes(reason)) ? ARRIVED : []), 'notStated' as const]);
  const together = [...all].reduce((sum, reason) => sum + (exits[reason] ?? 0), 0);
  return {
    ...Object.fromEntries(EXIT_REASONS.filter((reason) => !all.has(reason) && exits[reason] !== undefined).map((reason) => [reason, exits[reason]])),
    notStated: together,
  };
}
