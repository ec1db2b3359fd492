import { z } from 'zod';
import { Claim } from './claim.js';
import type { Association } from './schema.js';
import { listOf, part, TableOutline, text, texts } from './table-outline.js';

const named = part({ id: text, name: text, aliases: texts, sharedWith: texts });
const record = z.record(z.string(), z.unknown()).optional().catch(undefined);

const Outline = part({
  id: text,
  name: text,
  fullName: text,
  aliases: texts,
  documents: record,
  parties: listOf(named),
  interventions: listOf(named),
  tables: listOf(TableOutline),
  participants: z.array(part({ intervention: text, municipality: text, period: text })).catch([]),
  goals: z.array(part({ id: text, intervention: text })).catch([]),
  consultationHosts: z.array(part({ party: text })).catch([]),
  parameters: record,
  claims: z.array(part({ id: text })).catch([]),
  accounting: part({ objects: z.record(z.string(), text).catch({}), accounts: z.array(part({ line: text })).catch([]) }),
});

/** Null stands for a claim that has a fault of its own. */
const Claims = part({ claims: z.array(Claim.nullable().catch(null)).catch([]) });

/**
 * What of an association's file can be read however broken the rest of it is: ids, names, and what points where. One fault in a file
 * must not hide another. A list that is no list at all is undefined: then nothing is said about what points into it.
 */
export type Outline = z.infer<typeof Outline> & { readonly recounted: readonly (Claim | null)[] };

/** One file's outline, and its association where nothing in its shape is at fault. */
export interface Outlined {
  readonly file: string;
  readonly content: unknown;
  readonly outline: Outline;
  readonly association: Association | null;
}

/** Never throws. */
export function outlineOf(content: unknown): Outline {
  return { ...Outline.parse(content), recounted: Claims.parse(content).claims };
}
