import { AsyncLocalStorage } from 'node:async_hooks';
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { TeamsAdapter } from '@microsoft/teams-ai';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof TeamsAdapter>[3]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
type SentRequest = Parameters<HttpClient['sendRequest']>[0];

/** No outcome is waited for longer, milliseconds. */
const MOST_PATIENCE = 10_000;

/** Teams answered with a status that says no: nothing was posted. `retryAfter` in milliseconds; null where it did not ask for a wait. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  constructor(
    readonly status: number,
    readonly retryAfter: number | null,
  ) {
    super(`refused with ${status}`);
  }
}

/** No connection: nothing was posted. */
export class UnreachedError extends Error {
  override readonly name = 'UnreachedError';
}

/** Has the request left? What goes wrong before that, as when no token can be fetched, has posted nothing. */
export const leaving = new AsyncLocalStorage<{ left: boolean; readonly onLeft: () => void }>();

/**
 * Carries each request of the SDK exactly once. The SDK's own client tries again on 5xx, 429 and a broken connection: half a minute later,
 * and where the first try did arrive, twice. A fresh connection every time, so that one the other side has closed meanwhile is not taken for silence.
 */
export const singlePost: HttpClient = { sendRequest: carry };

function carry(request: SentRequest): ReturnType<HttpClient['sendRequest']> {
  return new Promise((resolve, reject) => {
    const url = new URL(request.url);
    const secure = url.protocol === 'https:';
    const body = typeof request.body === 'string' ? request.body : '';
    const options = {
      method: request.method,
      headers: { ...request.headers.rawHeaders(), 'content-length': String(Buffer.byteLength(body)) },
      agent: secure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
      signal: AbortSignal.timeout(MOST_PATIENCE),
    };
    const post = leaving.getStore();
    if (post) post.left = true;
    let connected = false;
    const sent = (secure ? httpsRequest : httpRequest)(url, options, (response) => {
      const status = response.statusCode ?? 0;
      response.resume();
      if (status < 200 || status >= 300) return reject(new RefusedError(status, waitAsked(response.headers['retry-after'])));
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      // That it was taken is all that is asked; its id is not needed.
      resolve({ request, status, headers, bodyAsText: '{}', parsedBody: {} });
    });
    sent.on('socket', (socket) =>
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        connected = true;
      }),
    );
    sent.on('error', (cause) => reject(connected ? cause : new UnreachedError('no connection', { cause })));
    sent.on('finish', () => post?.onLeft());
    sent.end(body);
  });
}

/** Milliseconds of a `Retry-After`: seconds, or a date. */
export function waitAsked(header: string | undefined, now = Date.now()): number | null {
  if (header === undefined) return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
