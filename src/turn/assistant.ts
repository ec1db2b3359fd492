import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Associations } from '../associations/load.js';
import type { Association } from '../associations/schema.js';
import { renderCard } from '../cards/render.js';
import type { Answer } from '../commands/answer.js';
import type { Command, Turn } from '../commands/command.js';
import type { CommandId } from '../commands/ids.js';
import { peopleIn, withNames } from '../commands/person.js';
import { asItStands } from '../commands/plans/standing.js';
import { COMMANDS } from '../commands/registry.js';
import type { Language, Reading, ShortReply } from '../language/understanding.js';
import { NotSavedError, type PendingRow, type Store } from '../store/port.js';
import { renderText } from '../text/render.js';
import { parsePress } from './card-data.js';
import { followUp, withLead } from './follow-up.js';
import { withMentioned } from './mentioned.js';
import type { Assistant, Message, Reply, Roles, SentFiles } from './message.js';
import { newestFirst } from './newest-first.js';
import { createRecentKeys } from './recent-keys.js';
import { confirmCommand, runCommand } from './run-command.js';
import {
  deniedAnswer,
  droppedAnswer,
  errorAnswer,
  noAssociationAnswer,
  nothingPendingAnswer,
  oneFileAnswer,
  refusedAnswer,
  staleCardAnswer,
  unknownAnswer,
  unsureAnswer,
} from './standard-answers.js';

export interface AssistantOptions {
  readonly store: Store;
  readonly associations: Associations;
  readonly language: Language;
  readonly roles: Roles;
  /** Where a conversation that nobody bound belongs. */
  readonly defaultAssociation: string;
  /** The address of a meeting's calendar file, where the bot can be reached. */
  readonly calendarFile?: (association: string, meeting: string) => string | null;
  /** Called with what went wrong inside, never with what the user wrote. */
  readonly onError: (error: unknown) => void;
}

/** The same pipeline for every door: understand, look up who asks and where, answer, render. */
export function createAssistant(options: AssistantOptions): Assistant {
  const recent = createRecentKeys();

  async function turnFor(message: Omit<Message, 'content'>, association?: string): Promise<Turn> {
    const { store, associations, roles, defaultAssociation } = options;
    const bound = message.association ?? (await store.conversation(message.conversation.id))?.association ?? defaultAssociation;
    const chosen: Association | undefined = associations.get(association ?? bound) ?? associations.get(defaultAssociation) ?? associations.all[0];
    if (!chosen) throw new Error(`association ${defaultAssociation} is not among the data`);
    const role = await roles.of(message.user.id, chosen.id, message.now, message.user.channelId);
    return {
      now: message.now,
      user: { id: message.user.id, ...role },
      association: await asItStands(chosen, store),
      directors: roles.directors?.(chosen.id) ?? [],
      roleOf: (user) => roles.of(user, chosen.id, message.now),
      associations,
      store,
      conversation: message.conversation,
      ...(options.calendarFile ? { calendarFile: options.calendarFile } : {}),
      key: message.key,
    };
  }

  /** A question that names another association is answered for it, this once. */
  async function run(command: Command, said: Reading, message: Message): Promise<Answer> {
    const reading = withMentioned(command, said, message);
    const named = reading.params.association;
    return await runCommand(command, reading, await turnFor(message, typeof named === 'string' ? named : undefined));
  }

  async function answerText(text: string, message: Message): Promise<Answer> {
    const turn = await turnFor(message);
    const context = contextOf(turn);
    const understood = options.language.understand(text, context);
    if (understood.kind === 'personal') return refusedAnswer(understood.what);
    if (turn.user.role === 'none') return deniedAnswer(commandById('budget.status'), turn);

    const pending = await options.store.pending(message.conversation.id, message.user.id, message.now);
    if (understood.kind === 'reply') {
      const late = pending?.answered && !pending.latest && !(await options.store.claimed(answering(message, pending)));
      return await answerReply(understood.reply, late ? null : pending, message, turn);
    }
    if (pending?.latest && !pending.answered) {
      const added = withMentioned(commandById(pending.command), options.language.read(pending.command as CommandId, text, context), message);
      const sameCommand = understood.kind !== 'command' || understood.command === pending.command || MENDS[understood.command] === pending.command;
      if (sameCommand && completes(added, pending)) {
        const reading = { params: { ...(pending.params as Reading['params']), ...added.params }, problems: added.problems };
        return await run(commandById(pending.command), reading, { ...message, association: pending.association });
      }
    }
    // The question itself, delivered again to a later process, is no change of subject.
    if (pending?.latest && pending.id !== message.key) await settle(pending);
    const lasts = await options.store.lasts(message.conversation.id, message.user.id, message.now);
    const more = followUp(text, understood, lasts, { language: options.language, commands: COMMANDS, context }, turn.associations);
    if (more) return withLead(await run(more.command, more.reading, { ...message, association: more.association }), more.lead);
    switch (understood.kind) {
      case 'command':
        return await run(commandById(understood.command), understood, message);
      case 'unsure':
        return unsureAnswer(understood.candidates, understood.readings, turn.user.role);
      case 'unknown':
        return unknownAnswer(understood.near, turn.user.role);
    }
  }

  /** What was typed beside a file may say its year or month; the file itself is fetched only for somebody who may. */
  async function answerFiles({ files, caption }: SentFiles, message: Message): Promise<Answer> {
    const turn = await turnFor(message);
    const context = contextOf(turn);
    const understood = options.language.understand(caption, context);
    if (understood.kind === 'personal') return refusedAnswer(understood.what);
    const command = commandById('actual.record');
    if (message.conversation.kind !== 'personal') return deniedAnswer(command, turn);
    const [file, ...more] = files;
    if (!file || more.length > 0) return oneFileAnswer(turn.association.name);
    const { params } = options.language.read('actual.record', caption, context);
    const { association, year, through } = params;
    const named = await turnFor(message, typeof association === 'string' ? association : undefined);
    return await runCommand(command, { params: { association: named.association.id, year, through }, problems: [] }, { ...named, file });
  }

  async function answerPress(submit: unknown, message: Message): Promise<Answer> {
    const press = parsePress(submit);
    if (!press) return staleCardAnswer();
    const turn = await turnFor(message);
    const context = contextOf(turn);
    // What a People Picker sends is an id, never a personal number, whatever its digits.
    const written = Object.values(press.inputs).filter((value) => !z.guid().safeParse(value).success);
    for (const value of written) {
      const read = options.language.understand(value, context);
      if (read.kind === 'personal') return refusedAnswer(read.what);
    }
    // A key counts once for each person: nobody else's question or save can be met by sending it.
    const keyed = { ...message, key: ownKey(press.key, message) };
    if (press.reply) {
      const { reply, pending: id, receipt } = press.reply;
      const { association } = press.reply;
      if (reply === 'undo')
        return (await undo(await turnFor(message, association), receipt ?? null, [press.command])) ?? nothingPendingAnswer('undo');
      const pending = id ? await options.store.pendingById(id, message.now) : null;
      if (!pending || pending.user !== message.user.id) return staleCardAnswer();
      const short: ShortReply = reply === 'reason' ? { kind: 'reason', reason: press.inputs.reason ?? '' } : { kind: reply };
      return await answerReply(short, pending, message, turn);
    }
    const named = press.params.association;
    const inputs = options.language.readInputs(press.command, press.inputs, context);
    const reading = { params: { ...(press.params as Reading['params']), ...inputs.params }, problems: inputs.problems };
    return await run(commandById(press.command), reading, typeof named === 'string' ? { ...keyed, association: named } : keyed);
  }

  async function answerReply(reply: ShortReply, pending: PendingRow | null, message: Message, turn: Turn): Promise<Answer> {
    if (reply.kind === 'undo') {
      const undone = await undo(
        turn,
        null,
        COMMANDS.map((command) => command.id),
      );
      return undone ?? (pending ? await drop(pending) : nothingPendingAnswer('undo'));
    }
    if (!pending) return nothingPendingAnswer(reply.kind);
    if (reply.kind === 'no') return (await answeredAnother(message, pending)) ? nothingPendingAnswer('no') : await drop(pending);
    const expected = reply.kind === 'yes' ? 'confirm' : 'override';
    if (pending.kind !== expected || (await answeredAnother(message, pending))) return nothingPendingAnswer(reply.kind);
    // The question's own id is the key of what is saved: however often and by whichever door it is answered yes, it counts once.
    const pendingTurn = { ...(await turnFor({ ...message, association: pending.association })), key: pending.id };
    const answer = await confirmCommand(commandById(pending.command), pending.params, pendingTurn, reply);
    // What a command asks anew in its answer stands in the question's place.
    if (answer.status === 'ok' && !pending.answered) await options.store.savePending({ ...pending, answered: true });
    return answer;
  }

  /** A yes or a no that is delivered again, also to a later process, counts for what it answered the first time and for nothing that was asked since. */
  async function answeredAnother(message: Message, pending: PendingRow): Promise<boolean> {
    const { store } = options;
    const { key, now } = message;
    const here = answering(message, pending);
    if (await store.claimed(here)) return false;
    if (await store.claimed(key)) return true;
    // In one breath, so that the store keeps both or neither.
    await Promise.all([store.claim(here, now), store.claim(key, now)]);
    return false;
  }

  /**
   * The user went on to something else: a half-asked question is forgotten, what waits for a yes waits on but takes no more words, and
   * what was answered is kept only for the same yes, delivered again.
   */
  async function settle(pending: PendingRow): Promise<void> {
    try {
      await (pending.kind === 'complete' ? options.store.dropPending(pending.id) : options.store.savePending({ ...pending, latest: false }));
    } catch (error) {
      // A store that only reads still answers questions.
      if (!(error instanceof NotSavedError)) throw error;
    }
  }

  async function drop(pending: PendingRow): Promise<Answer> {
    await options.store.dropPending(pending.id);
    return droppedAnswer(pending.command as CommandId);
  }

  async function undo(turn: Turn, receipt: number | null, ids: readonly CommandId[]): Promise<Answer | null> {
    for (const id of receipt === null ? await newestFirst(ids.map(commandById), turn) : ids) {
      const answer = await commandById(id).undo?.(turn, receipt);
      if (answer) return answer;
    }
    return null;
  }

  async function reply(answer: Answer, { key, namesOf }: Omit<Message, 'content'>): Promise<Reply> {
    const people = peopleIn(answer);
    const shown = people.length === 0 ? answer : withNames(answer, (await namesOf?.(people)) ?? new Map());
    return { answer: shown, text: renderText(shown), card: renderCard(shown, key) };
  }

  async function answerContent(content: Message['content'], message: Message): Promise<Answer> {
    if ('files' in content) return await answerFiles(content, message);
    return 'text' in content ? await answerText(content.text, message) : await answerPress(content.submit, message);
  }

  return {
    async handle(message) {
      if (recent.seen(message.key)) return [];
      try {
        const { content, association } = message;
        if (association !== undefined && !options.associations.get(association))
          return [await reply(noAssociationAnswer(association, options.associations), message)];
        return [await reply(await answerContent(content, message), message)];
      } catch (error) {
        if (error instanceof NotSavedError) {
          recent.forget(message.key);
          return [await reply(errorAnswer(null, error.message), message)];
        }
        options.onError(error);
        return [await reply(errorAnswer(null, 'Något gick fel hos mig, och inget är sparat. Försök igen om en stund.'), message)];
      }
    },

    async welcome(message) {
      // Teams announces one arrival by several activities at once: only the first of them goes on.
      if (recent.seen(`welcome ${message.conversation.id}`)) return null;
      const turn = await turnFor(message);
      const row = await options.store.conversation(message.conversation.id);
      if (row?.welcomedAt) return null;
      await options.store.saveConversation({
        id: message.conversation.id,
        association: row?.association ?? null,
        welcomedAt: message.now.toISOString(),
      });
      return await reply(await runCommand(commandById('help'), { params: {}, problems: [] }, turn), message);
    },
  };
}

/** This very delivery as the answer to this very question. */
function answering({ key }: Message, { id, params }: PendingRow): string {
  return `${key} ${id} ${JSON.stringify(params)}`;
}

/** A press's key, for this person in this conversation. */
function ownKey(key: string, { user, conversation }: Message): string {
  return createHash('sha256')
    .update(JSON.stringify([key, user.id, conversation.id]))
    .digest('base64url');
}

/** What the language room must know: where, when, and the names that are in no file. */
function contextOf({ now, association, associations }: Turn) {
  const known = associations.get(association.id);
  if (known === association) return { now, association: association.id };
  const printed = new Set(known?.tables.flatMap(({ lines }) => lines.map(({ id }) => id)));
  const lines = association.tables.flatMap((table) => table.lines).filter(({ id }) => !printed.has(id));
  return { now, association: association.id, interventions: association.interventions, lines };
}

function commandById(id: string): Command {
  const command = COMMANDS.find((candidate) => candidate.id === id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
}

/** "Nej, 37 män" before anything is saved changes what is about to be. */
const MENDS: Partial<Record<CommandId, CommandId>> = { 'participants.correct': 'participants.report' };

const SUBJECTS = ['association', 'intervention', 'line', 'meetingChange', 'municipality', 'period', 'user', 'year'];

/** What is shared out: an amount said anew is a new question. */
const AMOUNTS = ['total', 'amount'];

/** Does the text only add to what the bot asked about, or does it begin something new of its own? */
function completes(added: Reading, pending: PendingRow): boolean {
  const said = Object.keys(added.params).filter((name) => added.params[name] !== undefined);
  if (said.length === 0 && added.problems.length === 0) return false;
  const isAsked = (name: string) => pending.params[name] !== undefined;
  if (said.some((name) => AMOUNTS.includes(name)) && AMOUNTS.some(isAsked)) return false;
  return !said.some((name) => SUBJECTS.includes(name) && isAsked(name));
}
