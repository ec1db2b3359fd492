import type { Request, Response } from 'restify';
import { isLoopback } from '../loopback.js';

/** What a person reads instead of a file, whose browser opened the address: 403 for one that the bot did not give out or that has run out, 404 for no such file. */
export type Refusals = Readonly<Record<403 | 404, string>>;

export interface FileRequest {
  readonly association: string;
  /** The last part of the path. */
  readonly file: string;
  readonly query: URLSearchParams;
}

/** A file, or the status that it is refused with. */
export type FileAnswer = 403 | 404 | { readonly type: string; readonly name: string; readonly content: string | Buffer };

const ID = /^[a-z0-9-]{1,80}$/;

/**
 * Answers `GET /…/ASSOCIATION/FILE` with what `answer` gives. `localOnly`: addresses without a signature are answered on this machine only, whatever
 * the page that asks is called.
 */
export function createFileDoor(
  localOnly: boolean,
  words: Refusals,
  answer: (request: FileRequest) => Promise<FileAnswer>,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const { association = '', file = '' } = request.params as Record<string, string | undefined>;
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    const isStranger = localOnly && !isLoopback((request.headers.host ?? '').replace(/:\d+$/, ''));
    const given = isStranger ? 403 : ID.test(association) ? await answer({ association, file, query }) : 404;
    if (typeof given === 'number') {
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      response.sendRaw(given, words[given]);
      return;
    }
    response.setHeader('Content-Type', given.type);
    response.setHeader('Content-Disposition', `attachment; filename="${given.name}"`);
    response.sendRaw(200, given.content);
  };
}
