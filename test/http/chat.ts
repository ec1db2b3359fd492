import { randomUUID } from 'node:crypto';
import type { Call, Connector } from './connector.js';

export const BOT = { id: 'bot-1', name: 'Finsamboten' };

export interface Answered {
  readonly status: number;
  readonly body: unknown;
  /** What the bot posted and updated in this conversation meanwhile. */
  readonly posted: readonly Call[];
  readonly updated: readonly Call[];
}

type Fields = Readonly<Record<string, unknown>>;

/** One person in one conversation with a bot at `bot` (`http://127.0.0.1:3978`), by way of a connector. */
export interface Chat {
  readonly conversation: string;
  /** Any activity: what is given replaces what a client would fill in. */
  deliver(fields: Fields, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  say(text: string, fields?: Fields): Promise<Answered>;
  /** Presses an Action.Execute: `data` and the inputs by id, as Teams merges them. */
  execute(data: unknown, options?: { readonly verb?: string; readonly on?: string } & Fields): Promise<Answered>;
  /** Presses an Action.Submit. */
  submit(data: unknown, fields?: Fields): Promise<Answered>;
}

export interface ChatOptions {
  readonly kind?: 'personal' | 'groupChat' | 'channel';
  readonly user?: string;
  readonly conversation?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function openChat(bot: string, connector: Pick<Connector, 'serviceUrl' | 'posted' | 'updated'>, options: ChatOptions = {}): Chat {
  const { kind = 'personal', user = 'user-1', conversation = `conversation-${randomUUID()}`, headers: standing = {} } = options;

  async function deliver(fields: Fields, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    const before = { posted: connector.posted(conversation).length, updated: connector.updated(conversation).length };
    const activity = {
      type: 'message',
      id: randomUUID(),
      timestamp: '2026-11-22T09:00:00.000Z',
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      from: { id: user, aadObjectId: user, name: 'Namn Namnsson' },
      recipient: BOT,
      conversation: { id: conversation, conversationType: kind, ...(kind === 'personal' ? {} : { isGroup: true }) },
      locale: 'sv-SE',
      ...fields,
    };
    const response = await fetch(`${bot}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...standing, ...headers },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? null : JSON.parse(text),
      posted: connector.posted(conversation).slice(before.posted),
      updated: connector.updated(conversation).slice(before.updated),
    };
  }

  return {
    conversation,
    deliver,
    say: (text, fields = {}) => deliver({ text, textFormat: 'plain', ...fields }),
    execute: (data, { verb = 'press', on = 'card-1', ...fields } = {}) =>
      deliver({
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: on,
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
        ...fields,
      }),
    submit: (data, fields = {}) => deliver({ replyToId: 'card-1', value: data, ...fields }),
  };
}
