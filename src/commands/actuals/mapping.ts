import type { Association } from '../../associations/schema.js';
import type { SieObject } from '../../files/sie-fields.js';
import type { SieFile } from '../../files/sie-file.js';
import { idOf } from '../interventions/interventions.js';
import type { YearLine } from './lines.js';

/** A line by what people call it: its id, its name or an alias, small letters, dots and signs aside. Null for any other name. */
export function lineNamed<Named extends Pick<YearLine, 'id' | 'label' | 'aliases'>>(lines: readonly Named[], name: string): Named | null {
  const wanted = idOf(name.trim());
  if (wanted === '') return null;
  return (
    lines.find(({ id }) => id === wanted) ??
    lines.find(({ label }) => idOf(label) === wanted) ??
    lines.find(({ aliases }) => aliases.some((alias) => idOf(alias) === wanted)) ??
    null
  );
}

/** Which line a row of the bookkeeping belongs to. */
export interface Mapping {
  /** The line of an object, or null. */
  object(object: SieObject): YearLine | null;
  /** The line of an account without object, or null. */
  account(account: string): YearLine | null;
}

/** By the association's own table first, else by name: an object, or an account, that is called as a line is. */
export function mappingOf(association: Association, lines: readonly YearLine[], file: SieFile): Mapping {
  const { accounting } = association;
  const byId = (id: string | undefined) => lines.find((line) => line.id === id) ?? null;
  const objects = new Map(file.objects.map(({ dimension, id, name }) => [`${dimension}:${id}`, name]));
  const ranges = [...(accounting?.accounts ?? [])].sort((a, b) => Number(a.to) - Number(a.from) - (Number(b.to) - Number(b.from)));
  return {
    object({ dimension, id }) {
      const key = `${dimension}:${id}`;
      return byId(accounting?.objects[key]) ?? lineNamed(lines, objects.get(key) ?? '');
    },
    account(account) {
      const range = ranges.find(({ from, to }) => Number(account) >= Number(from) && Number(account) <= Number(to));
      return byId(range?.line) ?? lineNamed(lines, file.accounts.get(account)?.name ?? '');
    },
  };
}
