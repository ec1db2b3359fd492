import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SentActivity {
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: Readonly<Record<string, unknown>> }[];
  readonly conversation: { readonly id: string };
  readonly replyToId?: string;
}

/** One call that the bot made. `id` is what we named a posted message, or the message that was updated. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly id: string;
  readonly activity: SentActivity;
  readonly authorization: string | undefined;
}

/** A Bot Connector on this machine: the other side of the conversation, which keeps everything that the bot says. */
export interface Connector {
  readonly serviceUrl: string;
  readonly calls: readonly Call[];
  /** Messages posted so far to a conversation (all of them when none is named). */
  posted(conversation?: string): readonly Call[];
  updated(conversation?: string): readonly Call[];
  /** The statuses of the next calls, in order; after them 200 again. */
  failNext(...statuses: number[]): void;
  /** Decides how each call to a conversation is answered, once `failNext` has nothing more to say; null is 200. */
  behave(answer: (conversation: string) => Refusal | null): void;
  /** From now on a member of the conversation, with the name that the bot is told when it asks. */
  join(conversation: string, id: string, name: string): void;
  close(): Promise<void>;
}

/** silence: the message is taken, and never answered. */
export type Refusal = { readonly status: number; readonly retryAfter?: string } | 'silence';

export async function startConnector(): Promise<Connector> {
  const calls: Call[] = [];
  const failures: number[] = [];
  let behaviour: (conversation: string) => Refusal | null = () => null;
  const members = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const text = await textOf(request);
    const next = failures.shift();
    const refusal = next === undefined ? behaviour(JSON.parse(text || '{}').conversation?.id ?? '') : { status: next };
    const failure = refusal === null || refusal === 'silence' ? undefined : refusal.status;
    if (refusal !== null && refusal !== 'silence' && 'retryAfter' in refusal) response.setHeader('retry-after', refusal.retryAfter ?? '');
    // Not writeHead().end(): restify, loaded in the same process, makes writeHead return nothing.
    response.statusCode = failure ?? 200;
    response.setHeader('content-type', 'application/json');
    if (failure) return void response.end('{}');
    const path = request.url ?? '';
    const [, place = '', member] = /\/conversations\/([^/]+)\/members\/([^/?]+)$/.exec(path) ?? [];
    if (request.method === 'GET' && member !== undefined) {
      const name = members.get(`${decodeURIComponent(place)} ${decodeURIComponent(member)}`);
      response.statusCode = name === undefined ? 404 : 200;
      return void response.end(JSON.stringify(name === undefined ? { error: { code: 'MemberNotFoundInConversation' } } : { id: member, name }));
    }
    const id = request.method === 'PUT' ? decodeURIComponent(path.split('/').at(-1) ?? '') : randomUUID();
    calls.push({ method: request.method ?? '', path, id, activity: JSON.parse(text || '{}'), authorization: request.headers.authorization });
    if (refusal !== 'silence') response.end(JSON.stringify({ id }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const of = (method: string, conversation?: string) =>
    calls.filter((call) => call.method === method && (conversation === undefined || call.activity.conversation.id === conversation));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls,
    posted: (conversation) => of('POST', conversation),
    updated: (conversation) => of('PUT', conversation),
    failNext: (...statuses) => void failures.push(...statuses),
    behave(answer) {
      behaviour = answer;
    },
    join: (conversation, id, name) => void members.set(`${conversation} ${id}`, name),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
