import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Id } from './values.js';

/** What a rule says or a term means, in our own short words, and where it stands. */
const Rule = z.strictObject({
  id: Id,
  /** The answer itself. */
  headline: z.string().min(5).max(45),
  answer: z.string().min(10).max(400),
  /** What people call it: words and phrases. */
  names: z.array(z.string().min(2)).min(1),
  /** The law's paragraph, or document and section. */
  sources: z.array(z.string().min(5)).min(1),
  /** false: read nowhere, so it is shown as unconfirmed. */
  confirmed: z.boolean(),
  /** What kind of person decides, where the bot does not: "förbundschefen". */
  ask: z.string().min(3).optional(),
  /** The command that shows it in figures. */
  see: z.string().optional(),
});
export type Rule = z.infer<typeof Rule>;

const RulesFile = z.strictObject({ $comment: z.string(), rules: z.array(Rule).min(1) }).superRefine(({ rules }, context) => {
  const ids = rules.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) context.addIssue({ code: 'custom', path: ['rules'], message: `regeln ${twice} finns två gånger` });
});

/** Reads a file of rules; throws a ZodError that names the fault. */
export function readRules(path: string | URL): readonly Rule[] {
  return RulesFile.parse(JSON.parse(readFileSync(path, 'utf8'))).rules;
}

/** The rules and terms of the field, the same for every association. Read once, when the program starts. */
export const RULES: readonly Rule[] = readRules(new URL('../../data/rules.json', import.meta.url));
