import { TableOutline } from './table-outline.js';

interface ShapeFault {
  readonly path: (string | number)[];
  readonly message: string;
}

/** Columns printed twice, lines with more or fewer values than columns, and groups that are not there: found in a table however broken it is otherwise. */
export function tableShapeFaults(table: unknown): readonly ShapeFault[] {
  const { columns, groups, lines } = TableOutline.parse(table);
  const twice = (columns ?? []).flatMap(({ year, basis }, index) =>
    year !== undefined && basis !== undefined && columns?.findIndex((other) => other.year === year && other.basis === basis) !== index
      ? [{ path: ['columns', index], message: `tabellen har redan en kolumn ${basis} ${year}; rätta året eller basis` }]
      : [],
  );
  const misfits = lines.flatMap(({ values, group }, index) => [
    ...(values && columns && values.length !== columns.length
      ? [{ path: ['lines', index, 'values'], message: `${values.length} värden, men tabellen har ${columns.length} kolumner` }]
      : []),
    ...(group && !(groups ?? []).some(({ id }) => id === group)
      ? [{ path: ['lines', index, 'group'], message: `gruppen "${group}" finns inte i tabellens groups` }]
      : []),
  ]);
  return [...twice, ...misfits];
}
