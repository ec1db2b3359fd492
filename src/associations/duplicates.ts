import { type Fault, jsonPath } from './fault.js';
import type { Association } from './schema.js';

type Path = readonly (string | number)[];
interface Named {
  readonly file: string;
  readonly path: Path;
  readonly id: string;
  readonly names: readonly string[];
}

/** How a name compares: people write without dots and in any case. */
const folded = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** A word that two of the same sort answer to, or an id that two carry: nobody could tell which was meant. */
function clashes(items: readonly Named[], what: string): readonly Fault[] {
  const seen = new Map<string, Named>();
  const faults: Fault[] = [];
  for (const item of items)
    for (const name of new Set([item.id, ...item.names].map(folded))) {
      const first = seen.get(name);
      if (!first) seen.set(name, item);
      else if (first !== item)
        faults.push({
          file: item.file,
          path: jsonPath(item.path),
          message: `"${name}" är redan namn på ${what} "${first.id}" (${first.file}, ${jsonPath(first.path)}); byt id, namn eller alias på den ena`,
        });
    }
  return faults;
}

/** Ids and names are unique among associations, and within one among its parties, interventions, tables, goals, claims and the lines of a table (a printed label may stand twice). */
export function duplicateNames(files: readonly { readonly file: string; readonly association: Association }[]): readonly Fault[] {
  const associations = files.map(({ file, association }) => ({
    file,
    path: ['id'],
    id: association.id,
    names: [association.name, association.fullName, ...association.aliases],
  }));
  const inside = files.flatMap(({ file, association }) => {
    const bare = (part: 'tables' | 'goals' | 'claims') => association[part].map(({ id }, index) => ({ file, path: [part, index], id, names: [] }));
    const named = (part: 'parties' | 'interventions') =>
      association[part].map(({ id, name, aliases }, index) => ({ file, path: [part, index], id, names: [name, ...aliases] }));
    return [
      ...clashes(named('parties'), 'parten'),
      ...clashes(named('interventions'), 'insatsen'),
      ...clashes(bare('tables'), 'tabellen'),
      ...clashes(bare('goals'), 'målet'),
      ...clashes(bare('claims'), 'påståendet'),
      ...association.tables.flatMap((table, t) =>
        clashes(
          table.lines.map(({ id, aliases }, l) => ({ file, path: ['tables', t, 'lines', l], id, names: aliases })),
          'raden',
        ),
      ),
    ];
  });
  return [...clashes(associations, 'förbundet'), ...inside];
}
