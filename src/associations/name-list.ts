import type { Association } from './schema.js';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

const row = ({ id, name, aliases }: Named) => `  ${id}: ${[name, ...aliases].join(', ')}`;

function section(title: string, items: readonly Named[]): string[] {
  return items.length > 0 ? [`${title}:`, ...items.map(row)] : [];
}

/** One association's ids, each with the names that people can use, as lines of text: municipalities, other parties, interventions, and the lines of each table. */
export function nameList(association: Association): string {
  const { id, name, fullName, aliases, parties, interventions, tables } = association;
  return [
    `${id}: ${[name, fullName, ...aliases].join(', ')}`,
    ...section(
      'Kommuner',
      parties.filter(({ kind }) => kind === 'municipality'),
    ),
    ...section(
      'Andra parter',
      parties.filter(({ kind }) => kind !== 'municipality'),
    ),
    ...section('Insatser', interventions),
    ...tables.flatMap((table) => [
      `Rader i ${table.id} (${table.title}; ${table.columns.map(({ label }) => label).join(', ')}):`,
      ...table.lines.map((line) => row({ ...line, name: line.label })),
    ]),
  ].join('\n');
}
