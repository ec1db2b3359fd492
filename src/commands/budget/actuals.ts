import { type Figure, given } from '../../calculation/figure.js';
import type { ActualRecord } from '../../store/bodies/actuals.js';
import type { Store, StoredRecord } from '../../store/port.js';
import { withdrawnIn } from '../../store/withdrawn.js';
import { dateAndTime, periodName } from '../../swedish/time.js';
import { monthNumber } from '../periods.js';

/** An outcome as it was logged. */
export type Actual = StoredRecord & { readonly body: ActualRecord };

export function isActual(record: StoredRecord): record is Actual {
  return record.body.type === 'actual';
}

/** One line's outcomes of a year: from 1 January to the end of each month that was reported. */
export interface LineOutcome {
  readonly line: string;
  /** Month of the newest one: `2026-08`. */
  readonly through: string;
  /** The newest one, in kronor with the budget's sign. Its source says who logged it when, and the receipt's number. */
  readonly amount: Figure;
  readonly record: Actual;
  /** Every month that counts, earliest first, the newest last: what a forecast may read a course from. */
  readonly months: readonly { readonly through: string; readonly amount: Figure; readonly record: Actual }[];
}

/**
 * The outcomes that count among one year's records: of each line and month the one logged last that was not withdrawn, so that a correction
 * goes before what it corrects and a withdrawal lets that stand again. By line, in the order the lines were first logged.
 */
export function outcomesIn(records: readonly StoredRecord[], label: (line: string) => string = (line) => line): ReadonlyMap<string, LineOutcome> {
  const withdrawn = withdrawnIn(records);
  const counting = new Map<string, Map<string, Actual>>();
  for (const record of records.filter(isActual)) {
    if (withdrawn.has(record.sequence)) continue;
    const { line, through } = record.body;
    const months = counting.get(line) ?? new Map<string, Actual>();
    counting.set(line, months.set(through, record));
  }
  return new Map(
    [...counting].flatMap(([line, byMonth]) => {
      const months = [...byMonth.values()]
        .sort((a, b) => a.body.through.localeCompare(b.body.through))
        .map((record) => ({ through: record.body.through, amount: outcomeFigure(record, label(line)), record }));
      const newest = months.at(-1);
      return newest ? [[line, { line, through: newest.through, amount: newest.amount, record: newest.record, months }]] : [];
    }),
  );
}

/** The outcomes of one association and year as they stand now. `label` names a line in the figures. */
export async function outcomesOf(
  store: Store,
  association: string,
  year: number,
  label?: (line: string) => string,
): Promise<ReadonlyMap<string, LineOutcome>> {
  return outcomesIn(await store.records(association, year, { rules: 'actual' }), label);
}

function outcomeFigure({ body, at, sequence }: Actual, label: string): Figure {
  const how = body.source.kind === 'typed' ? 'inlagt av förbundschefen' : 'inläst från bokföringen av förbundschefen';
  return given(`${label}, utfall t.o.m. ${periodName(body.through)}`, body.amount, 'SEK', [
    `Utfall ${how} ${dateAndTime(new Date(at))} (kvitto ${sequence})`,
  ]);
}

/** What a line had used by a month (1–12) and in the whole of its year: the course that the year after it may follow. Null where either is not logged. */
export function courseOf(outcome: LineOutcome | null | undefined, month: number): { readonly toDate: Figure; readonly whole: Figure } | null {
  const at = (wanted: number) => outcome?.months.find(({ through }) => monthNumber(through) === wanted);
  const [toDate, whole] = [at(month), at(12)];
  return toDate && whole ? { toDate: toDate.amount, whole: whole.amount } : null;
}
