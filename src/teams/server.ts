import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response } from 'restify';
import type { Clock } from '../clock.js';
import type { ReferenceBook } from '../reminders/references.js';
import type { Access } from '../settings.js';
import type { Assistant } from '../turn/message.js';
import { BadRequestError } from './body.js';
import { type CalendarOptions, createCalendarDoor } from './calendar-door.js';
import { createDoor } from './door.js';
import { describeError, log } from './log.js';
import { createMetrics } from './metrics.js';
import { createProposalDoor, type ProposalOptions } from './proposal-door.js';

/** How long a stop waits for turns in flight, milliseconds. Teams itself gives up after 15 seconds. */
const MOST_PATIENCE = 15_000;
/** A request that has not arrived in full by then is cut, milliseconds. */
const MOST_ARRIVAL = 30_000;

export interface ServerOptions {
  readonly assistant: Assistant;
  readonly references: ReferenceBook;
  readonly access: Access;
  readonly clock: Clock;
  /** Left out: no calendar files are given out. */
  readonly calendar?: CalendarOptions;
  /** Left out: no proposals are given out as files. */
  readonly proposal?: ProposalOptions;
  /** Rejects while the store cannot be written: behind `/readyz`. */
  ready(): Promise<void>;
}

export interface Server {
  /** Resolves to the port (0 asks for any free one). Rejects with EADDRINUSE when it is taken. */
  listen(port: number, host: string): Promise<number>;
  /** Takes no new requests, lets those in flight be answered, then returns. */
  stop(): Promise<void>;
}

type Handler = (request: Request, response: Response) => Promise<void>;

export function createServer({ assistant, references, access, calendar, proposal, clock, ready }: ServerOptions): Server {
  const metrics = createMetrics();
  const server = restify.createServer({ name: '' });
  const http = server.server;
  http.requestTimeout = MOST_ARRIVAL;
  let stopping = false;

  /** Every failure ends here: what is wrong with the request is said, what is wrong with us is only logged. */
  const guarded =
    (handler: Handler): Handler =>
    async (request, response) => {
      try {
        await handler(request, response);
      } catch (error) {
        const refusal = error instanceof BadRequestError ? error : null;
        if (refusal === null) log.error({ what: 'request', ...describeError(error) }, 'failed');
        if (refusal?.status === 413) response.setHeader('Connection', 'close');
        response.json(refusal?.status ?? 500, { error: refusal?.message ?? 'Internal error.' });
      }
    };

  server.pre((_request, response, next) => {
    response.removeHeader('Server');
    if (stopping) response.setHeader('Connection', 'close');
    next();
  });
  server.post('/api/messages', guarded(createDoor({ assistant, references, access, clock, metrics })));
  if (calendar) server.get('/calendar/:association/:file', guarded(createCalendarDoor(calendar, clock)));
  if (proposal) server.get('/proposal/:association/:file', guarded(createProposalDoor(proposal)));
  server.get(
    '/healthz',
    guarded(async (_request, response) => response.json(200, { status: 'up' })),
  );
  server.get(
    '/readyz',
    guarded(async (_request, response) => {
      const status = await ready().then(
        () => 200,
        (error: unknown) => {
          log.warn({ what: 'store', ...describeError(error) }, 'not ready');
          return 503;
        },
      );
      response.json(status, { status: status === 200 ? 'ready' : 'not ready' });
    }),
  );
  server.get(
    '/metrics',
    guarded(async (_request, response) => {
      response.setHeader('Content-Type', metrics.registry.contentType);
      response.sendRaw(200, await metrics.registry.metrics());
    }),
  );

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        // On restify's own server: it hands on what the socket's says, and an error that nobody there listens to ends the process.
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve((http.address() as AddressInfo).port);
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        const impatience = setTimeout(() => http.closeAllConnections(), MOST_PATIENCE);
        http.close(() => {
          clearTimeout(impatience);
          resolve();
        });
        http.closeIdleConnections();
      }),
  };
}
