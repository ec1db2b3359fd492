import { z } from 'zod';
import { RecordBody, type RuleType } from './bodies/body.js';
import type { ReminderTables } from './reminder-tables.js';

export const StoredRecord = z.strictObject({
  /** Schema version of the body. */
  version: z.literal(1),
  association: z.string(),
  year: z.number().int(),
  /** Number within the association, from 1, never reused: the receipt's number. */
  sequence: z.number().int().positive(),
  /** The delivery that caused it; the same key appends nothing twice. */
  key: z.string().min(1),
  at: z.iso.datetime(),
  by: z.strictObject({ user: z.string(), role: z.enum(['member', 'coach', 'director']) }),
  body: RecordBody,
});
export type StoredRecord = z.infer<typeof StoredRecord>;

export const PendingRow = z.strictObject({
  id: z.string(),
  conversation: z.string(),
  user: z.string(),
  association: z.string(),
  kind: z.enum(['confirm', 'complete', 'override']),
  /** Has the user said nothing else since? Only then does a message without a subject of its own add to it. */
  latest: z.boolean(),
  /** What it asked about has been saved. It is kept for a while all the same, for a yes that is delivered again. */
  answered: z.boolean(),
  /** What was said since may have been meant to change it: a yes is asked for once more. */
  doubted: z.boolean().optional(),
  command: z.string(),
  params: z.record(z.string(), z.json()),
  expiresAt: z.iso.datetime(),
});
export type PendingRow = z.infer<typeof PendingRow>;

/** What somebody was last answered in a conversation: what "spara som scenario …" and "och 2022?" go on from. */
export const LastRow = z.strictObject({
  conversation: z.string(),
  user: z.string(),
  association: z.string(),
  command: z.string(),
  /** Those of the answer: what was said and what was completed. */
  params: z.record(z.string(), z.json()),
  at: z.iso.datetime(),
});
export type LastRow = z.infer<typeof LastRow>;

export const ConversationRow = z.strictObject({
  id: z.string(),
  /** The association that the conversation is bound to; null before anybody chose. */
  association: z.string().nullable(),
  welcomedAt: z.iso.datetime().nullable(),
});
export type ConversationRow = z.infer<typeof ConversationRow>;

/** What is appended to one year, and what it was decided on. */
export interface YearPart {
  readonly year: number;
  /** In order. */
  readonly bodies: readonly RecordBody[];
  /** Length of `records(association, year, about)` that the decision was made on; another length now is a StaleError. Left out: not checked. */
  readonly expected?: number;
  /** What the decision was about: one thing or several; left out: the whole year. */
  readonly about?: About | readonly About[];
}

/** One year's part, and those of other years that belong to the same save: all records of all parts are appended, or none, whatever ends the process. */
export interface AppendRequest extends YearPart {
  readonly association: string;
  /** Idempotency: if any record of the association carries it, nothing is appended and those records are returned. */
  readonly key: string;
  readonly at: Date;
  readonly by: StoredRecord['by'];
  /** Parts of other years than `year`, each year once. */
  readonly besides?: readonly YearPart[];
}

/** The parts of a request, by year; none that is empty. */
export function partsOf({ besides = [], ...first }: AppendRequest): readonly YearPart[] {
  return [first, ...besides].filter(({ bodies }) => bodies.length > 0).sort((a, b) => a.year - b.year);
}

/** What a decision can be about: a report, or the association's rules of one kind. */
export type About = ReportAbout | RuleAbout;

/** All records of one type in the year, and the withdrawals of those. */
export interface RuleAbout {
  readonly rules: RuleType;
}

/**
 * One intervention's reports, of exactly one period where it says one, the withdrawals of those, and what concerns the whole year (that it is locked).
 * A withdrawal is appended to the year of what it withdraws.
 */
export interface ReportAbout {
  readonly intervention: string;
  readonly period?: string;
}

/** The records changed between reading and appending: read again and decide again. */
export class StaleError extends Error {
  override readonly name = 'StaleError';
}

/** Nothing was saved: disk full, read-only, or another process holds the store. `message` is Swedish and says what to do. */
export class NotSavedError extends Error {
  override readonly name: string = 'NotSavedError';
}

/** Another process has the store open for writing; it can still be opened for reading only. `message` is Swedish. */
export class LockedError extends NotSavedError {
  override readonly name = 'LockedError';
}

/**
 * What was logged. Memory, embedded files and (later) PostgreSQL stand behind it and pass the same test suite.
 * A promise that resolves means saved; one that rejects means that nothing of the call was.
 */
export interface Store extends ReminderTables {
  /** Records of one association and year, in the order they were appended: all, or those about one thing or several (whose cost does not grow with the year). */
  records(association: string, year: number, about?: About | readonly About[]): Promise<readonly StoredRecord[]>;
  /** The years that hold records, ascending. */
  years(association: string): Promise<readonly number[]>;
  append(request: AppendRequest): Promise<readonly StoredRecord[]>;
  /** Records of an association that carry this key; empty when none does. */
  byKey(association: string, key: string): Promise<readonly StoredRecord[]>;
  /** True the first time a delivery's key is seen (and remembers it), false ever after (for at least a week). */
  claim(key: string, at: Date): Promise<boolean>;
  /** Has this key been claimed? Claims nothing. */
  claimed(key: string): Promise<boolean>;

  conversation(id: string): Promise<ConversationRow | null>;
  saveConversation(row: ConversationRow): Promise<void>;

  /** At most one per conversation and user; a new one replaces it. Expired rows are as good as gone. */
  pending(conversation: string, user: string, now: Date): Promise<PendingRow | null>;
  pendingById(id: string, now: Date): Promise<PendingRow | null>;
  savePending(row: PendingRow): Promise<void>;
  dropPending(id: string): Promise<void>;

  /** What this person was answered in this conversation within half an hour: newest first, at most one a command. */
  lasts(conversation: string, user: string, now: Date): Promise<readonly LastRow[]>;
  /** A hint, not a record: there at once, on disk soon after, and forgotten without a word where the disk refuses or a crash comes between. */
  saveLast(row: LastRow): Promise<void>;

  /** Rejects with NotSavedError when a write would be refused now. Behind `/readyz`. */
  ready(): Promise<void>;
  close(): Promise<void>;
}
