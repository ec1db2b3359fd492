import type { BudgetTable, Line } from '../../associations/schema.js';

/** A line's printed label, with its group where the table prints the same label under another group too. */
export function lineLabel({ lines, groups }: BudgetTable, line: Line): string {
  const alone = !lines.some(({ id, label }) => id !== line.id && label === line.label);
  const group = groups.find(({ id }) => id === line.group)?.label;
  return alone || group === undefined ? line.label : `${line.label} (${group.toLowerCase()})`;
}

/** Other cost lines of the table that begin with the same words: easily taken for this one. */
export function namesakes({ lines }: BudgetTable, line: Line): readonly Line[] {
  const begins = (one: string, other: string) => one === other || (one.startsWith(other) && /^[^\p{L}]/u.test(one.slice(other.length)));
  return lines.filter(({ id, kind, label }) => id !== line.id && kind === 'cost' && (begins(label, line.label) || begins(line.label, label)));
}
