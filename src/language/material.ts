import type { Associations } from '../associations/load.js';
import type { Association } from '../associations/schema.js';
import { localTime } from '../swedish/time.js';
import { type Name, NameIndex } from './names.js';
import type { Stranger, Strangers } from './strangers.js';
import { clean, type Text } from './text.js';
import { type NumberToken, type Span, type Token, tokenize } from './tokens.js';
import type { Context } from './understanding.js';

export type { Context };

/** What was seen in a text before anybody asked what it means: shared by the readings of all commands. */
export interface Seen {
  readonly text: Text;
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  /** Places and associations that it names and that are not loaded. */
  readonly strangers: readonly Stranger[];
  readonly today: { readonly date: string; readonly year: number; readonly month: number };
  readonly bound: Association | undefined;
  readonly associations: Associations;
  /** Words that the bot knows from its examples and its field: what is not among them may be a misspelt name. */
  readonly vocabulary: ReadonlySet<string>;
  /** What each pattern has matched in the text: many commands look for the same. */
  readonly matches: Map<RegExp, readonly Match[]>;
}

export type Match = RegExpExecArray & { readonly span: Span };

/** What the readings need to know beside the text itself. */
export interface Surroundings {
  readonly names: NameIndex;
  readonly strangers: Strangers;
  readonly associations: Associations;
  readonly vocabulary: ReadonlySet<string>;
}

/** Names that are in no file, found beside those that are: where they overlap the longer one counts, and the same words may mean both. */
function withChanged(found: readonly Name[], folded: string, { association, interventions, lines = [] }: Context): readonly Name[] {
  if (!interventions) return found;
  const index = new NameIndex({ all: [], get: () => undefined });
  index.addInterventions(association, interventions);
  for (const line of lines) index.addLine({ id: association, parties: [], interventions: [...interventions] }, line);
  const changed = index.find(folded);
  const hides = (one: Name, other: Name) => one.start < other.end && other.start < one.end && one.end - one.start > other.end - other.start;
  const isSame = (one: Name, other: Name) => one.start === other.start && one.end === other.end;
  return [
    ...found
      .filter((name) => !changed.some((each) => hides(each, name)))
      .map((name) =>
        withMeanings(
          name,
          changed.find((each) => isSame(each, name)),
        ),
      ),
    ...changed.filter((name) => !found.some((each) => hides(each, name) || isSame(each, name))),
  ].sort((a, b) => a.start - b.start);
}

function withMeanings(name: Name, other: Name | undefined): Name {
  const isKnown = (one: Name['meanings'][number]) =>
    name.meanings.some(({ kind, id, association }) => kind === one.kind && id === one.id && association === one.association);
  const more = other?.meanings.filter((meaning) => !isKnown(meaning)) ?? [];
  return more.length > 0 ? { ...name, meanings: [...name.meanings, ...more] } : name;
}

export function see(message: string, { names, strangers, associations, vocabulary }: Surroundings, context: Context): Seen {
  const text = clean(message);
  const bound = associations.get(context.association);
  const own = withChanged(names.find(text.folded), text.folded, context);
  const others = strangers.find(text, own, vocabulary);
  return {
    text,
    tokens: tokenize(text),
    names: own.filter((name) => !others.some(({ start, end }) => name.start < end && start < name.end)),
    strangers: others,
    today: localTime(context.now),
    bound: bound && context.interventions ? { ...bound, interventions: [...context.interventions] } : bound,
    associations,
    vocabulary,
    matches: new Map(),
  };
}

/** A text under one command's reading. What an extractor has used is claimed, so that no number is read twice. */
export class Material {
  /** One flag for each sign of the text: used. */
  private readonly claimed: Uint8Array;

  constructor(readonly seen: Seen) {
    this.claimed = new Uint8Array(seen.text.folded.length);
  }

  get folded(): string {
    return this.seen.text.folded;
  }

  claim({ start, end }: Span): void {
    this.claimed.fill(1, start, end);
  }

  isFree({ start, end }: Span): boolean {
    return !this.claimed.subarray(start, end).includes(1);
  }

  /** Tokens that nobody has used yet. */
  get free(): Token[] {
    return this.seen.tokens.filter((token) => this.isFree(token));
  }

  get freeNumbers(): NumberToken[] {
    return this.free.filter((token): token is NumberToken => token.kind === 'number');
  }

  /** The words as the user wrote them: only for numbers and their units, never for what may be a person's name. */
  words({ start, end }: Span): string {
    return this.seen.text.original.slice(start, end);
  }

  /** All places where a pattern stands in the folded text and nothing of it is used. */
  find(pattern: RegExp): Match[] {
    const known = this.seen.matches.get(pattern);
    const all =
      known ??
      [...this.folded.matchAll(pattern)].map((found) => Object.assign(found, { span: { start: found.index, end: found.index + found[0].length } }));
    if (!known) this.seen.matches.set(pattern, all);
    return all.filter(({ span }) => this.isFree(span));
  }
}
