import type { Line } from '../../associations/schema.js';
import type { Material } from '../material.js';
import { clean } from '../text.js';
import type { Pick } from './names.js';

/** The lines of a pick's association, table by table. */
function tableOf({ seen }: Material, { meaning }: Pick): readonly Line[] {
  const association = seen.associations.get(meaning.association);
  return association?.tables.find(({ lines }) => lines.some(({ id }) => id === meaning.id))?.lines ?? [];
}

/** The group whose sum is named beside the line: "lokalhyra för administrationen". */
function groupsNamed(lines: readonly Line[], candidates: readonly Pick[]): ReadonlySet<string> {
  const sums = lines.filter(({ kind, id }) => kind === 'costSubtotal' && candidates.some(({ meaning }) => meaning.id === id));
  return new Set(sums.flatMap(({ group }) => group ?? []));
}

/**
 * What a name means in its own table, by id: a table may print one label twice, under different groups, and both are meant unless a group
 * is named beside it. Of a group that is named, the line that begins so.
 */
export function linesNamed(material: Material, pick: Pick, candidates: readonly Pick[]): readonly string[] {
  const { meaning, name } = pick;
  const lines = tableOf(material, pick);
  const own = lines.find(({ id }) => id === meaning.id);
  if (own?.kind !== 'cost') return [meaning.id];
  const meant = name.meanings.filter(({ kind, association }) => kind === 'line' && association === meaning.association);
  const alike = lines.filter(({ id, kind }) => kind === 'cost' && meant.some((each) => each.id === id));
  const groups = groupsNamed(lines, candidates);
  const under = (line: Line) => groups.size === 0 || (line.group !== undefined && groups.has(line.group));
  const fitting = alike.filter(under);
  if (fitting.length > 0) return fitting.map(({ id }) => id);
  const written = material.folded.slice(name.start, name.end);
  const begun = lines.filter((line) => line.kind === 'cost' && under(line) && clean(line.label).folded.startsWith(written));
  return (begun.length > 0 ? begun : [own]).map(({ id }) => id);
}
