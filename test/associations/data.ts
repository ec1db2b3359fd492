import { join } from 'node:path';
import { type Associations, loadAssociations } from '../../src/associations/load.ts';
import type { Association, BudgetTable } from '../../src/associations/schema.ts';

export const FOLDER = join(import.meta.dirname, '..', '..', 'data', 'associations');

/** The project's own data, read once. */
export const associations: Associations = await loadAssociations(FOLDER);

export function association(id: string): Association {
  const found = associations.get(id);
  if (!found) throw new Error(`no association ${id}`);
  return found;
}

export function table(of: string, id: string): BudgetTable {
  const found = association(of).tables.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${of} has no table ${id}`);
  return found;
}

/** A table as a reader sees it: one row per line, label and figures, "-" for an empty cell. */
export function printed({ lines }: BudgetTable): string {
  return lines.map(({ label, values }) => [label, ...values.map((value) => value ?? '-')].join(' | ')).join('\n');
}

/** The same from a golden table typed with spaces in its figures. */
export function golden(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell, index) => (index === 0 ? cell.trim() : cell.replace(/\s/g, '')))
        .join(' | '),
    )
    .join('\n');
}
