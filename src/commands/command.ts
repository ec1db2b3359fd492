import type { z } from 'zod';
import type { Associations } from '../associations/load.js';
import type { Association } from '../associations/schema.js';
import type { Store } from '../store/port.js';
import type { Answer } from './answer.js';
import type { CommandId } from './ids.js';
import type { SentFile } from './sent-file.js';

/** `reader` has a role in some other association: published figures, nothing that was logged. */
export type Role = 'none' | 'reader' | 'member' | 'coach' | 'director';

/** Who asks. `interventions` limits a coach to those; null is every intervention of the association. */
export interface User {
  /** Entra object id (or a demo user's id): never a name. */
  readonly id: string;
  readonly role: Role;
  readonly interventions: readonly string[] | null;
}

/** One turn's world: who, where, when, and what can be read and written. The clock is `now`, nothing else. */
export interface Turn {
  readonly now: Date;
  readonly user: User;
  readonly association: Association;
  readonly associations: Associations;
  readonly store: Store;
  readonly conversation: { readonly id: string; readonly kind: 'personal' | 'group' | 'channel' };
  /** Those who are directors here by the set-up of the server, whatever the store says: ids in lower case. */
  readonly directors: readonly string[];
  /** The address of a meeting's calendar file; left out, or null, where the bot has no address that the user could open. */
  readonly calendarFile?: (association: string, meeting: string) => string | null;
  /** The address of a year's proposed budget as an Excel file; left out, or null, where the bot has no address that the user could open. */
  readonly proposalFile?: (association: string, year: number) => string | null;
  /** What somebody else may here, for what is sent to them. */
  readonly roleOf?: (user: string) => Promise<Pick<User, 'role' | 'interventions'>>;
  /** A file that was sent with the message, personal chats only. */
  readonly file?: SentFile;
  /** What this turn saves counts once under this key; what it puts up for confirmation is found by it. */
  readonly key: string;
}

/** When something that is no record was changed, and the newest receipt of the association then; null where that was not kept. */
export interface ChangedAt {
  readonly at: string;
  readonly after: number | null;
}

/** What the user answered to something pending: yes, or "spara ändå" with a reason. */
export type Consent = { readonly kind: 'yes' } | { readonly kind: 'reason'; readonly reason: string };

/**
 * One thing that a person can ask or do. Adding one: a file that exports a Command, its id in `ids.ts`, a line in `registry.ts`.
 * The names in `parameters` choose which extractors read the text and the card's inputs; nothing else is needed for
 * typed text, buttons, help and the manifest to know it.
 */
export interface Command<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly id: CommandId;
  /** In the help: "Budgetläge". */
  readonly title: string;
  /** Least role that may. */
  readonly who: Role;
  /** How people write it; trains the classifier. The first one is shown in the help. At least eight, varied. */
  readonly examples: readonly string[];
  /** All optional, each with its own rule; `answer` completes the defaults and asks for what is missing. */
  readonly parameters: z.ZodObject<Shape>;
  answer(params: z.infer<z.ZodObject<Shape>>, turn: Turn): Answer | Promise<Answer>;
  /** What the card that asks about an unclear value says and holds besides, from the values that are clear; null for nothing more. */
  unclear?(params: z.infer<z.ZodObject<Shape>>, turn: Turn): Pick<Answer, 'context' | 'form'> | null;
  /** Writes what `answer` put up for confirmation. Only commands that write have it. */
  confirm?(params: z.infer<z.ZodObject<Shape>>, turn: Turn, consent: Consent): Promise<Answer>;
  /** Takes back the user's own last save with this command, or the one with this receipt; null when there is none to take back. */
  undo?(turn: Turn, receipt: number | null): Promise<Answer | null>;
  /** When the user last changed something here that is no record, and that `undo` would take back; null when never. */
  changedAt?(turn: Turn): Promise<ChangedAt | null>;
}

/** Keeps the parameters' types inside the command's own file. */
export function defineCommand<Shape extends z.ZodRawShape>(command: Command<Shape>): Command<Shape> {
  return command;
}
