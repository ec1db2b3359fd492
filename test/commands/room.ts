import { randomUUID } from 'node:crypto';
import { type Associations, loadAssociations } from '../../src/associations/load.js';
import type { Role } from '../../src/commands/command.js';
import { COMMANDS } from '../../src/commands/registry.js';
import { createLanguage } from '../../src/language/language.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { createAssistant } from '../../src/turn/assistant.js';
import type { Message, Reply } from '../../src/turn/message.js';

export const associations: Associations = await loadAssociations('data/associations');
const language = await createLanguage(COMMANDS, associations);

/** One bot with an empty store. `press` sends what a button sends; `errors` is what went wrong inside. */
export function room(role: Role = 'director', conversation: Message['conversation'] = { id: 'chat', kind: 'personal' }) {
  const store = createMemoryStore();
  const errors: unknown[] = [];
  const assistant = createAssistant({
    store,
    associations,
    language,
    roles: { of: async () => ({ role, interventions: null }) },
    defaultAssociation: 'sodra-vatterbygden',
    onError: (error) => errors.push(error),
  });
  const send = async (content: Message['content']): Promise<Reply> => {
    const [reply] = await assistant.handle({
      key: randomUUID(),
      now: new Date('2026-11-22T12:00:00+01:00'),
      user: { id: 'somebody' },
      conversation,
      content,
    });
    if (!reply || errors.length > 0) throw new Error('no reply', { cause: errors[0] });
    return reply;
  };
  return {
    store,
    press: (command: string, params: object = {}, inputs: object = {}) => send({ submit: { command, params, key: randomUUID(), ...inputs } }),
    say: (text: string) => send({ text }),
  };
}

/** No-break spaces as plain ones, so that a test can be typed. */
export const typed = (text: string): string => text.replaceAll('\u00a0', ' ');
