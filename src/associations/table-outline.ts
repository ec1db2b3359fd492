import { z } from 'zod';

/** Reads what is there; what is of another shape is left out, and its neighbours keep their places. */
export const text = z.string().optional().catch(undefined);
export const texts = z.array(text).catch([]);
const number = z.number().optional().catch(undefined);

/** An object as far as it is one. */
export function part<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.preprocess((value) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {}), z.object(shape));
}

/** Undefined where it is no list at all. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).optional().catch(undefined);
}

/** A table's columns and lines, as far as they can be read. */
export const TableOutline = part({
  id: text,
  groups: listOf(part({ id: text })),
  columns: listOf(part({ year: number, basis: text })),
  lines: z.array(part({ id: text, aliases: texts, party: text, intervention: text, group: text, values: listOf(z.unknown()) })).catch([]),
});
