import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Claims = Readonly<Record<string, unknown>>;

export interface Key {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Microsoft's part, on this machine: publishes keys, and gives the bot its own token. */
export interface Issuer {
  readonly metadataUrl: string;
  readonly tokenUrl: string;
  readonly issuer: string;
  /** Published and endorsed for Teams · for another channel · for none · not published at all. */
  readonly keys: { readonly teams: Key; readonly webchat: Key; readonly bare: Key; readonly unknown: Key };
  /** The forms that the bot sent to get its token. */
  readonly tokenRequests: readonly URLSearchParams[];
  /** The token that the bot is given. */
  readonly botToken: string;
  close(): Promise<void>;
}

export function createKey(): Key {
  return { kid: randomUUID(), ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token by RS256, unless another `alg` is named: `none` is not signed, HS256 is signed by the public key as if it were a shared secret. */
export function createToken(key: Key, claims: Claims, header: Claims = {}): string {
  const head = { alg: 'RS256', typ: 'JWT', kid: key.kid, ...header };
  const content = `${encode(head)}.${encode(claims)}`;
  if (head.alg === 'none') return `${content}.`;
  const secret = key.publicKey.export({ type: 'spki', format: 'pem' });
  const signature =
    head.alg === 'HS256' ? createHmac('sha256', secret).update(content).digest() : sign('RSA-SHA256', Buffer.from(content), key.privateKey);
  return `${content}.${signature.toString('base64url')}`;
}

export async function startIssuer(): Promise<Issuer> {
  const keys = { teams: createKey(), webchat: createKey(), bare: createKey(), unknown: createKey() };
  const botToken = `bot-token-${randomUUID()}`;
  const tokenRequests: URLSearchParams[] = [];
  const publish = (key: Key, endorsements?: readonly string[]) => ({
    ...key.publicKey.export({ format: 'jwk' }),
    kid: key.kid,
    use: 'sig',
    ...(endorsements ? { endorsements } : {}),
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    response.setHeader('content-type', 'application/json');
    if (pathname === '/openid') return void response.end(JSON.stringify({ issuer: 'https://api.botframework.com', jwks_uri: `${base()}/keys` }));
    if (pathname === '/keys')
      return void response.end(JSON.stringify({ keys: [publish(keys.teams, ['msteams']), publish(keys.webchat, ['webchat']), publish(keys.bare)] }));
    let form = '';
    request.on('data', (chunk: Buffer) => {
      form += chunk.toString('utf8');
    });
    request.on('end', () => {
      tokenRequests.push(new URLSearchParams(form));
      response.end(JSON.stringify({ token_type: 'Bearer', expires_in: 3600, access_token: botToken }));
    });
  });
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    metadataUrl: `${base()}/openid`,
    tokenUrl: `${base()}/token`,
    issuer: 'https://api.botframework.com',
    keys,
    tokenRequests,
    botToken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
