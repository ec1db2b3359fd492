import type { AdaptiveCard } from '../cards/card.js';
import type { Answer } from '../commands/answer.js';
import type { Role } from '../commands/command.js';
import type { SentFile } from '../commands/sent-file.js';

/** Files, and what was typed beside them. */
export interface SentFiles {
  readonly files: readonly SentFile[];
  readonly caption: string;
}

/** One thing that a person wrote or pressed, from whichever door (Teams, the terminal). */
export interface Message {
  /** The delivery's own id: the same one counts once, also after a restart. */
  readonly key: string;
  readonly now: Date;
  /** `channelId` is what Teams calls the person where that is not the id: a mention may say either. */
  readonly user: { readonly id: string; readonly channelId?: string };
  readonly conversation: { readonly id: string; readonly kind: 'personal' | 'group' | 'channel' };
  /** The door's own choice of association (the terminal's `--association`); otherwise the conversation's binding decides. */
  readonly association?: string;
  /** Ids of the people that the text mentions, the bot left out. */
  readonly mentions?: readonly string[];
  /** What people are called, by id: those that this door can look up. Asked when an answer is shown; left out: ids are shown. */
  readonly namesOf?: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** What was typed, mentions stripped; files, with what was typed beside them; or what a card sent: `{ command, params, key }` and its inputs by id. Unchecked. */
  readonly content: { readonly text: string } | { readonly submit: unknown } | SentFiles;
}

export interface Reply {
  readonly answer: Answer;
  /** The full text alternative, in Swedish. */
  readonly text: string;
  readonly card: AdaptiveCard | null;
}

/** What somebody may; null is every intervention of the association. */
export interface Grant {
  readonly role: Role;
  readonly interventions: readonly string[] | null;
}

/** Who may what at a moment: by the environment, the demo users and the store. */
export interface Roles {
  of(user: string, association: string, now: Date, channelId?: string): Promise<Grant>;
  /** Those who are directors there whatever the store says: ids in lower case. None when left out. */
  directors?(association: string): readonly string[];
}

/** The whole bot behind one door. Never throws: what goes wrong inside is logged and answered with status `error`. */
export interface Assistant {
  /** At least one reply, except for a delivery that has been answered before: none. */
  handle(message: Message): Promise<readonly Reply[]>;
  /** The first words in a conversation; null when it was welcomed before. */
  welcome(message: Omit<Message, 'content'>): Promise<Reply | null>;
  /** A meeting has started in Teams; null where nothing is to be said, and for a delivery that has been answered before. */
  meetingStarted(message: Omit<Message, 'content'>): Promise<Reply | null>;
}
