import type { Association } from '../../associations/schema.js';
import { decimal } from '../../calculation/number.js';
import { counted, kronor, kronorExact, list } from '../../swedish/format.js';
import { periodName } from '../../swedish/time.js';
import type { Actual } from '../budget/actuals.js';
import type { Beyond } from './strange.js';

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

/** What is beyond its budget, each kind in a sentence of its own. */
export function beyondWords(found: readonly Beyond[]): string[] {
  const told = (kind: Beyond['of'], what: string) => {
    const some = found.filter(({ of }) => of === kind);
    const names = some.slice(0, 5).map(({ entry: { line }, limit }) => `${line.label} (${kronor(limit)})`);
    return some.length > 0 ? [`${what}: ${list(names)}${some.length > names.length ? ' med flera' : ''}.`] : [];
  };
  return [
    ...told('cost', 'mer än hela årets budget'),
    ...told('income', 'mer än dubbla årets budget'),
    ...told('unbudgeted', 'mer än alla kostnader i budgeten'),
  ];
}
