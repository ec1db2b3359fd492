import { createClock } from '../../src/clock.js';
import type { Answer } from '../../src/commands/answer.js';
import { type Access, readSettings } from '../../src/settings.js';
import { createServer, type Server } from '../../src/teams/server.js';
import type { Assistant, Message, Reply } from '../../src/turn/message.js';
import { type Chat, type ChatOptions, openChat } from './chat.js';
import { type Connector, startConnector } from './connector.js';

/** The smallest Assistant: answers with what it got, counts a delivery once, welcomes once, and keeps what reached it. */
export interface Echo extends Assistant {
  readonly messages: readonly Message[];
  /** Replaces the answer of the next turns; undefined gives the echo back. */
  answerWith(answer: ((message: Message) => Promise<readonly Reply[]>) | undefined): void;
}

export function replyOf(text: string, card: Reply['card'] = cardOf(text)): Reply {
  const answer: Answer = { command: 'help', params: {}, status: 'ok', context: 'Prov', headline: text };
  return { answer, text: `${text}. Det här är hela texten.`, card };
}

export function cardOf(text: string): NonNullable<Reply['card']> {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] };
}

export function createEcho(): Echo {
  const messages: Message[] = [];
  const seen = new Set<string>();
  const welcomed = new Set<string>();
  let answer: ((message: Message) => Promise<readonly Reply[]>) | undefined;
  return {
    messages,
    answerWith(next) {
      answer = next;
    },
    async handle(message) {
      if (seen.has(message.key)) return [];
      seen.add(message.key);
      messages.push(message);
      if (answer) return answer(message);
      const { content } = message;
      return [replyOf('text' in content ? content.text : 'files' in content ? 'en fil' : JSON.stringify(content.submit))];
    },
    async welcome({ conversation }) {
      if (welcomed.has(conversation.id)) return null;
      welcomed.add(conversation.id);
      return replyOf('Välkommen');
    },
    meetingStarted: async () => null,
  };
}

/** A server with an Echo behind it, and a connector on the other side. */
export interface Bench {
  readonly address: string;
  readonly server: Server;
  readonly connector: Connector;
  readonly echo: Echo;
  chat(options?: ChatOptions): Chat;
  close(): Promise<void>;
}

export async function startBench({ environment = {} as Record<string, string>, ready = async () => {} } = {}): Promise<Bench> {
  const access: Access = readSettings(environment).access;
  const echo = createEcho();
  const connector = await startConnector();
  const server = createServer({
    assistant: echo,
    references: { heard: async () => {}, gone: async () => {}, personal: async () => null },
    access,
    clock: createClock(new Date('2026-11-22T08:00:00Z')),
    ready,
  });
  const address = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
  return {
    address,
    server,
    connector,
    echo,
    chat: (options) => openChat(address, connector, options),
    async close() {
      await server.stop();
      await connector.close();
    },
  };
}
