import type { SentFile } from '../commands/sent-file.js';
import { SentFileError } from '../commands/sent-file.js';
import { isLoopbackUrl } from '../loopback.js';
import type { Activity } from './activity.js';

/** A file that a person sent to the bot in a personal chat; Teams gives an address to fetch it from. */
const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';
/** A file in a group or a channel: an address that only its members may open. */
const REFERENCE = 'reference';
/** Teams sends the message again when its turn takes 15 seconds. */
const MOST_PATIENCE = 10_000;

const AGAIN = 'Försök igen om en stund.';

/** The files of a message; none for pictures, cards, and the copy of the text that Teams adds. `local`: a server without credentials. */
export function filesOf({ attachments = [] }: Activity, local: boolean): readonly SentFile[] {
  return attachments
    .filter(({ contentType }) => contentType === DOWNLOAD || contentType === REFERENCE)
    .map(({ name = '', content }) => ({ name, read: (most) => download(content?.downloadUrl, most, local) }));
}

/** https to a host with a name; on one's own machine also that machine. An address inside the server's network is never fetched. */
function mayFetch(address: string, local: boolean): boolean {
  if (!URL.canParse(address)) return false;
  if (isLoopbackUrl(address)) return local;
  const { protocol, hostname, username, password } = new URL(address);
  const isName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(hostname);
  return protocol === 'https:' && username === '' && password === '' && isName && !/\.(?:local|internal|localhost|home|lan)$/i.test(hostname);
}

async function download(address: string | undefined, most: number, local: boolean): Promise<Uint8Array> {
  if (address === undefined || !mayFetch(address, local))
    throw new SentFileError('Jag kan inte hämta filen därifrån. Bifoga den i vår egen chatt i Teams.');
  try {
    // The address carries its own right to the file: no token goes along, and nobody may send it elsewhere.
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(MOST_PATIENCE), headers: { accept: '*/*' } });
    if (!response.ok || !response.body) throw new SentFileError(`Filen gick inte att hämta från Teams (${response.status}). Skicka den igen.`);
    return await limited(response.body, Number(response.headers.get('content-length') ?? 0), most);
  } catch (error) {
    if (error instanceof SentFileError) throw error;
    const late = error instanceof Error && error.name === 'TimeoutError';
    throw new SentFileError(late ? `Det tog för lång tid att hämta filen. ${AGAIN}` : `Filen gick inte att hämta. ${AGAIN}`, { cause: error });
  }
}

/** Reads until it is too much, whatever length was promised. */
async function limited(body: AsyncIterable<Uint8Array>, promised: number, most: number): Promise<Uint8Array> {
  const tooLarge = () => new SentFileError(`Filen är för stor. Högst ${Math.floor(most / 1024 / 1024)} MB går att läsa in.`);
  if (promised > most) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
