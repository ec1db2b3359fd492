import { z } from 'zod';
import { inputName } from '../cards/input-ids.js';
import { COMMAND_IDS } from '../commands/ids.js';

/** A parameter's name, or one of its parts: "exits.work", "populations.goteborg-stad". */
const Name = z.string().regex(/^[a-zA-Z][a-zA-Z0-9.-]{0,90}$/);

/**
 * What every button of every card sends: `{ command, params, key }`, with the inputs beside it by name (always strings).
 * Nothing in it is trusted: the values are parsed again, the role is looked up again, and what waits for a yes is read from the store.
 */
const CardData = z.looseObject({
  command: z.enum(COMMAND_IDS),
  params: z.record(Name, z.json()).default({}),
  key: z.string().min(1).max(300),
});

/** A press that answers something pending, or takes back a save. */
const Reply = z.strictObject({
  reply: z.enum(['yes', 'no', 'reason', 'undo']),
  pending: z.string().min(1).max(300).optional(),
  receipt: z.number().int().positive().optional(),
  association: z.string().max(80).optional(),
});

export interface Press {
  readonly command: z.infer<typeof CardData>['command'];
  readonly params: z.infer<typeof CardData>['params'];
  readonly key: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly reply: z.infer<typeof Reply> | null;
}

/** Null when it is not a card of ours, or not one of today's. Unknown fields beside the inputs (Teams adds some) are dropped. */
export function parsePress(submit: unknown): Press | null {
  const parsed = CardData.safeParse(submit);
  if (!parsed.success) return null;
  // Teams sends the verb beside the data; it says no more than the command does.
  const { command, params, key, verb: _verb, ...rest } = parsed.data;
  const filled = Object.entries(rest).filter(
    (entry): entry is [string, string] => Name.safeParse(entry[0]).success && typeof entry[1] === 'string' && entry[1].length <= 1000,
  );
  // "year.2" is the same field in a folded form: the copy is what was filled in, so it comes last and wins.
  const copiesLast = [...filled].sort(([a], [b]) => Number(inputName(a) !== a) - Number(inputName(b) !== b));
  const inputs = Object.fromEntries(copiesLast.map(([id, value]) => [inputName(id), value]));
  if (!('reply' in params)) return { command, params, key, inputs, reply: null };
  const reply = Reply.safeParse(params);
  return reply.success ? { command, params, key, inputs, reply: reply.data } : null;
}
