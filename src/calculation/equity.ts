import { ceiled, constant, divide, type Figure, minus, named, sum, times } from './figure.js';

/** What a source gives of one year's equity, all in one unit; null where it gives nothing. */
export interface EquityEntry {
  readonly year: number;
  /** Capital on 1 January. */
  readonly opening: Figure | null;
  /** Revenue − costs of the year itself. */
  readonly result: Figure | null;
  /** Capital on 31 December as printed: used only where it cannot be rolled forward. */
  readonly closing: Figure | null;
}

/**
 * Rolls equity forward: closing = opening + result, and a year that prints no opening begins with what the year before closed with.
 * Entries stand in order, one per year; what can be known neither way stays null.
 */
export function rollEquity(entries: readonly EquityEntry[]): EquityEntry[] {
  const rolled: EquityEntry[] = [];
  for (const entry of entries) {
    const before = rolled.at(-1);
    const carried = before?.year === entry.year - 1 ? before.closing : null;
    const opening = entry.opening ?? carried;
    const closing = opening && entry.result ? named(`Kapital 31 december ${entry.year}`, sum([opening, entry.result])) : entry.closing;
    rolled.push({ ...entry, opening, closing });
  }
  return rolled;
}

/** When the equity is used up, if the last year's result is repeated every year. */
export interface RunningOut {
  /** The first year that closes with nothing or less. */
  readonly year: number;
  /** Whole years after the last one known, rounded up; null when it is used up already in a year that is known. */
  readonly yearsLeft: Figure | null;
}

/** Null where the equity lasts for ever, or where nothing says how it goes on. `rolled` stands in order. */
export function runsOut(rolled: readonly EquityEntry[]): RunningOut | null {
  const empty = rolled.find(({ closing }) => closing?.value.lte(0));
  if (empty) return { year: empty.year, yearsLeft: null };
  const last = rolled.at(-1);
  if (!last?.closing || !last.result?.value.lt(0)) return null;
  const deficit = named(`Underskott ${last.year}`, minus(constant(0), last.result), last.result.unit);
  const yearsLeft = named('Så många år räcker kapitalet', ceiled(divide(last.closing, deficit, 'years')), 'years');
  return { year: last.year + yearsLeft.value.toNumber(), yearsLeft };
}

/** One step of a staircase: `percent` of what lies above the step before and at most at `upTo` kronor; null is the last, open one. */
export interface EquityStep {
  readonly upTo: Figure | null;
  readonly percent: Figure;
}

/** What a model recommends at most, and what each step of its staircase adds. */
export interface RecommendedEquity {
  readonly most: Figure;
  readonly parts: readonly Figure[];
}

/**
 * How much equity a model recommends at most for a year's contributions, both in kronor: each slice of the contributions at its own
 * percentage. Unrounded. Steps stand in climbing order with the open one last; contributions below 0 are a RangeError.
 */
export function recommendedEquity(contributions: Figure, steps: readonly EquityStep[]): RecommendedEquity {
  if (contributions.value.lt(0)) throw new RangeError('contributions below 0');
  const reached = steps.filter((_, index) => index === 0 || contributions.value.gt(steps[index - 1]?.upTo?.value ?? 0));
  const parts = reached.map(({ upTo, percent }, index) => {
    const below = reached[index - 1]?.upTo;
    const top = upTo && contributions.value.gte(upTo.value) ? upTo : contributions;
    const slice = below ? minus(top, below) : top;
    return named(`Steg ${index + 1}, ${percent.value.toFixed()} %`, divide(times(slice, percent), constant(100)), 'SEK');
  });
  return { most: named('Rekommenderat kapital, högst', sum(parts), 'SEK'), parts };
}
