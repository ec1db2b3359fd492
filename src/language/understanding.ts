import type { Intervention, Line } from '../associations/schema.js';
import type { Parameters } from '../commands/answer.js';
import type { CommandId } from '../commands/ids.js';
import type { ParameterName } from '../commands/parameters/parameters.js';

/** Something that was written for a parameter but cannot be read safely. `message` is Swedish: what is wrong and what to write. */
export interface Problem {
  readonly parameter: ParameterName;
  /** The words that were not understood, never more than those. */
  readonly words: string;
  readonly message: string;
  /** Ids of the associations that may be chosen instead, nearest first, and what is said above them. */
  readonly choices?: readonly string[];
  readonly headline?: string;
}

/** What was read for a command: only what was said, never a default. */
export interface Reading {
  readonly params: Parameters;
  readonly problems: readonly Problem[];
}

/** What a text adds to a question that was asked before. */
export interface Addition extends Reading {
  /** Said as one goes on: "och …", "… då?" surely, "för …", "om …" maybe. */
  readonly marked: 'surely' | 'maybe' | 'no';
  /** It holds nothing but values: no question of its own. */
  readonly alone: boolean;
  /** It begins as a question of its own does ("vad …", "hur …", "höj …"), and does not end as one that goes on ("… då?"). */
  readonly opens: boolean;
  /** It adds to what was asked: "och om …". */
  readonly adds: boolean;
  /** "2022?" */
  readonly asks: boolean;
  /** It names something that the question has no place for: "kapital 31 december" to one that asks for a day. */
  readonly strange: boolean;
}

/** A short answer to something pending. "spara ändå: SKÄL" carries its reason. */
export type ShortReply =
  | { readonly kind: 'yes' }
  /** `order`: said of something that is not to be done ("stäng inte 2025"), whether or not it was asked about. */
  | { readonly kind: 'no'; readonly order?: 'yes' }
  /** "ångra kvitto 34" carries the receipt; "ångra" is the last save. */
  | { readonly kind: 'undo'; readonly receipt?: number }
  | { readonly kind: 'reason'; readonly reason: string };

/** What kind of personal data was written. */
export type Personal = 'personnummer' | 'phone' | 'email' | 'name' | 'health' | 'address';

export type Understanding =
  | { readonly kind: 'personal'; readonly what: Personal }
  | { readonly kind: 'reply'; readonly reply: ShortReply }
  /** Asks who takes part or what ails them: only counts are kept. */
  | { readonly kind: 'individuals' }
  | ({ readonly kind: 'command'; readonly command: CommandId } & Reading)
  /** Two or three meanings are about as likely; `params` is what each would be given. */
  | { readonly kind: 'unsure'; readonly candidates: readonly CommandId[]; readonly readings: Readonly<Partial<Record<CommandId, Reading>>> }
  /** Not this bot's matter, or not understood; `near` are the commands to offer, best first (may be empty). */
  | { readonly kind: 'unknown'; readonly near: readonly CommandId[] };

/**
 * Where and when something is said. `interventions`: those of the association where they are other than its file says. `lines`: those of
 * adopted budgets that are in no file.
 */
export interface Context {
  readonly now: Date;
  readonly association: string;
  readonly interventions?: readonly Intervention[];
  readonly lines?: readonly Line[];
}

/** Swedish text or a card's inputs → a command and its parameters. Deterministic, in process, no network. */
/** A command and what was read for it. */
export type Meant = { readonly command: CommandId } & Reading;

export interface Language {
  /** A sentence that asks two things of different kinds, each clear by itself; null of any other. */
  twoThings(text: string, context: Context): readonly [first: Meant, second: Meant] | null;
  /** `association`: the id that the conversation is bound to; its names win over those of others. */
  understand(text: string, context: Context): Understanding;
  /** What a question means among the commands that write nothing and that `may` be used; null of a text that asks to be told or shown nothing. */
  onlyReading(text: string, context: Context, may: (command: CommandId) => boolean): Understanding | null;
  /** Reads only the parameters of one command: the answer to a question that the bot asked. */
  read(command: CommandId, text: string, context: Context): Reading;
  /** Reads a text as the continuation of an earlier question of this command; null when it can be none. */
  goesOn(command: CommandId, text: string, context: Context): Addition | null;
  /** A card's inputs (strings by parameter name; exit reasons as `exits.work`) through the same extractors. Empty strings are null. */
  readInputs(command: CommandId, inputs: Readonly<Record<string, string>>, context: Context): Reading;
  /** What of a person stands in words that are to be kept, or null. `wholeNames`: a given name alone is none, as rooms and interventions have such. */
  personalIn(text: string, context: Context, wholeNames: boolean): Personal | null;
}
