import type { Association } from '../../associations/schema.js';
import { decimal } from '../../calculation/number.js';
import { counted, kronorExact, list } from '../../swedish/format.js';
import { periodName } from '../../swedish/time.js';
import type { Actual } from '../budget/actuals.js';

/** What an association calls a line, in whichever of its tables. */
export function lineName(association: Association, line: string): string {
  return association.tables.flatMap(({ lines }) => lines).find(({ id }) => id === line)?.label ?? line;
}

/** "Södra Vätterbygden · utfall t.o.m. augusti 2026" */
export function contextOf(association: Association, through: string | null): string {
  return `${association.name} · utfall${through ? ` t.o.m. ${periodName(through)}` : ''}`;
}

/** "4–19", "3 och 7": receipts that follow one another as a range. */
export function receipts(records: readonly { readonly sequence: number }[]): string {
  const runs: [number, number][] = [];
  for (const { sequence } of records) {
    const last = runs.at(-1);
    if (last && sequence === last[1] + 1) last[1] = sequence;
    else runs.push([sequence, sequence]);
  }
  return list(runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)));
}

/** "Enter t.o.m. augusti 2026: 1 950 000 kr" of one, "14 poster t.o.m. augusti 2026" of several. */
export function savedWords(association: Association, records: readonly Actual[]): string {
  const [first, ...more] = records;
  if (!first) return '';
  const until = `t.o.m. ${periodName(first.body.through)}`;
  if (more.length > 0) return `${counted(records.length, 'post', 'poster')} ${until}.`;
  return `${lineName(association, first.body.line)} ${until}: ${kronorExact(decimal(first.body.amount))}.`;
}
