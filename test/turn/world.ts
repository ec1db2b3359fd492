import { randomUUID } from 'node:crypto';
import type { Associations } from '../../src/associations/load.js';
import { loadAssociations } from '../../src/associations/load.js';
import type { Role } from '../../src/commands/command.js';
import { COMMANDS } from '../../src/commands/registry.js';
import { createLanguage } from '../../src/language/language.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { Store } from '../../src/store/port.js';
import { createAssistant } from '../../src/turn/assistant.js';
import type { Message, Reply } from '../../src/turn/message.js';

export const associations: Associations = await loadAssociations('data/associations');
const language = await createLanguage(COMMANDS, associations);

/** Sunday noon in Sweden: the clock of every test that does not say another. */
export const NOON = new Date('2026-11-22T12:00:00+01:00');

interface Who {
  readonly user?: string;
  readonly conversation?: string;
  readonly now?: Date;
  readonly key?: string;
  readonly association?: string;
}

export interface World {
  readonly store: Store;
  readonly errors: unknown[];
  say(text: string, who?: Who): Promise<Reply>;
  press(submit: unknown, who?: Who): Promise<Reply>;
  deliver(message: Message): Promise<readonly Reply[]>;
}

/** The whole bot in one process, with people whose roles the test says; anybody else is a director. */
export function world(
  roles: Readonly<Record<string, { role: Role; interventions: readonly string[] | null }>> = {},
  store: Store = createMemoryStore(),
  options: Pick<Parameters<typeof createAssistant>[0], 'calendarFile' | 'proposalFile'> = {},
): World {
  const errors: unknown[] = [];
  const assistant = createAssistant({
    store,
    associations,
    language,
    roles: { of: async (user) => roles[user] ?? { role: 'director', interventions: null } },
    defaultAssociation: 'sodra-vatterbygden',
    onError: (error) => errors.push(error),
    ...options,
  });
  const deliver = (content: Message['content'], who: Who): Promise<readonly Reply[]> =>
    assistant.handle({
      key: who.key ?? randomUUID(),
      now: who.now ?? NOON,
      user: { id: who.user ?? 'director' },
      conversation: { id: who.conversation ?? 'chat', kind: 'personal' },
      ...(who.association ? { association: who.association } : {}),
      content,
    });
  const only = ([reply, ...more]: readonly Reply[]): Reply => {
    if (!reply || more.length > 0) throw new Error(`expected one reply, got ${reply ? more.length + 1 : 0}`);
    return reply;
  };
  return {
    store,
    errors,
    say: async (text, who = {}) => only(await deliver({ text }, who)),
    press: async (submit, who = {}) => only(await deliver({ submit }, who)),
    deliver: (message) => assistant.handle(message),
  };
}

/** What the button with this title sends, found anywhere in a card. */
export function buttonData(reply: Reply, title: string): Record<string, unknown> {
  const found: Record<string, unknown>[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (node && typeof node === 'object') {
      const record = node as Record<string, unknown>;
      if (record.title === title && record.data && typeof record.data === 'object') found.push(record.data as Record<string, unknown>);
      Object.values(record).forEach(walk);
    }
  };
  walk(reply.card);
  const [data] = found;
  if (!data) throw new Error(`no button "${title}"`);
  return data;
}
