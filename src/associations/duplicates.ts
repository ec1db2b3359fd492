import { type Fault, jsonPath } from './fault.js';
import type { Outlined } from './outline.js';

type Path = readonly (string | number)[];
interface Named {
  readonly file: string;
  readonly id: string | undefined;
  /** Each name, and where it stands. */
  readonly names: readonly { readonly name: string | undefined; readonly path: Path }[];
}

/** How a name compares: people write without dots and in any case. */
const folded = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The id and the names of something that stands at a path; those that are missing are left out. */
function named(
  file: string,
  path: Path,
  item: { readonly id?: string | undefined; readonly name?: string | undefined; readonly fullName?: string | undefined },
  aliases: readonly (string | undefined)[] = [],
): Named {
  const own = (['id', 'name', 'fullName'] as const).map((key) => ({ name: item[key], path: [...path, key] }));
  return { file, id: item.id, names: [...own, ...aliases.map((name, index) => ({ name, path: [...path, 'aliases', index] }))] };
}

/** A word that two of the same sort answer to, or an id that two carry: nobody could tell which was meant. */
function clashes(items: readonly Named[], what: string): readonly Fault[] {
  const seen = new Map<string, { readonly item: Named; readonly path: Path }>();
  const faults: Fault[] = [];
  for (const item of items) {
    const own = new Set<string>();
    for (const { name, path } of item.names) {
      const word = name === undefined ? '' : folded(name);
      if (word === '' || own.has(word)) continue;
      own.add(word);
      const first = seen.get(word);
      if (!first) seen.set(word, { item, path });
      else
        faults.push({
          file: item.file,
          path: jsonPath(path),
          message: `"${word}" är redan namn på ${what} "${first.item.id ?? ''}" (${first.item.file}, ${jsonPath(first.path)}); byt id, namn eller alias på den ena`,
        });
    }
  }
  return faults;
}

/** Ids and names are unique among associations, and within one among its parties, interventions, tables, goals, claims and the lines of a table (a printed label may stand twice). */
export function duplicateNames(files: readonly Outlined[]): readonly Fault[] {
  const associations = files.map(({ file, outline }) => named(file, [], outline, outline.aliases));
  const inside = files.flatMap(({ file, outline }) => {
    const bare = (part: 'tables' | 'goals' | 'claims') => (outline[part] ?? []).map(({ id }, index) => named(file, [part, index], { id }));
    const whole = (part: 'parties' | 'interventions') => (outline[part] ?? []).map((item, index) => named(file, [part, index], item, item.aliases));
    return [
      ...clashes(whole('parties'), 'parten'),
      ...clashes(whole('interventions'), 'insatsen'),
      ...clashes(bare('tables'), 'tabellen'),
      ...clashes(bare('goals'), 'målet'),
      ...clashes(bare('claims'), 'påståendet'),
      ...(outline.tables ?? []).flatMap(({ lines }, t) =>
        clashes(
          lines.map(({ id, aliases }, l) => named(file, ['tables', t, 'lines', l], { id }, aliases)),
          'raden',
        ),
      ),
    ];
  });
  return [...clashes(associations, 'förbundet'), ...inside];
}
