import type { IncomingMessage } from 'node:http';

/** Teams' own messages end at about 100 KB. */
const MOST_BYTES = 256 * 1024;
/** How much of a too large body is thrown away before the answer, so that an honest client gets to read it; then the line is cut. */
const MOST_DISCARDED = 32 * 1024 * 1024;
/** A card's table inside an activity is about a dozen deep. */
const MOST_DEPTH = 40;

/** The request cannot be an activity; `status` is the 4xx that says so. */
export class BadRequestError extends Error {
  override readonly name = 'BadRequestError';
  constructor(
    readonly status: 400 | 401 | 403 | 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The JSON of a request's body. restify's own parser is not used: it inflates gzip without a limit, writes multipart uploads to disk and
 * keeps a JSON's depth and `__proto__` keys. Throws BadRequestError (400, 413 or 415).
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const [mediaType = ''] = (request.headers['content-type'] ?? '').split(';');
  if (mediaType.trim().toLowerCase() !== 'application/json') throw new BadRequestError(415, 'Content-Type must be application/json.');
  if (request.headers['content-encoding'] !== undefined) throw new BadRequestError(415, 'Content-Encoding is not supported.');
  const text = await readText(request);
  if (depth(text) > MOST_DEPTH) throw new BadRequestError(400, 'The JSON is nested too deeply.');
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError('__proto__');
      return value;
    });
  } catch {
    throw new BadRequestError(400, 'The body is not valid JSON.');
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
    if (size > MOST_DISCARDED) break;
  }
  if (size > MOST_BYTES) throw new BadRequestError(413, `The body is larger than ${MOST_BYTES} bytes.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new BadRequestError(400, 'The body is not UTF-8.');
  }
}

/** Deepest nesting of brackets outside strings, counted without recursion and before anything is parsed. */
function depth(text: string): number {
  let now = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (quoted) {
      if (sign === 92) at++;
      else if (sign === 34) quoted = false;
    } else if (sign === 34) quoted = true;
    else if (sign === 123 || sign === 91) most = Math.max(most, ++now);
    else if (sign === 125 || sign === 93) now--;
  }
  return most;
}
