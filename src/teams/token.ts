import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import type { Credentials } from '../settings.js';
import type { Activity } from './activity.js';
import { BadRequestError } from './body.js';
import { createSigningKeys } from './signing-keys.js';

const ISSUER = 'https://api.botframework.com';
/** Seconds that the two clocks may differ. */
const TOLERANCE = 300;

const Header = z.looseObject({ alg: z.literal('RS256'), kid: z.string().min(1).max(512) });
const Claims = z.looseObject({
  iss: z.literal(ISSUER),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string().min(1),
});

/**
 * Checks the Bot Connector's token before the SDK sees it, by the rules of its authentication reference: RS256 by a published key that is endorsed for
 * the channel, our app as audience, in time, and the activity's own service address as a claim. The SDK checks again afterwards, but alone it takes keys without
 * endorsements and activities without a service address, and answers 500 to a forged signature. Rejects with BadRequestError 401 and does not say why.
 */
export function createTokenCheck({ appId, openIdMetadataUrl }: Credentials): (authorization: string, activity: Activity) => Promise<void> {
  const keys = createSigningKeys(openIdMetadataUrl);
  return async (authorization, { channelId, serviceUrl }) => {
    const refused = new BadRequestError(401, 'Unauthorized.');
    const [, head, body, signature] = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization) ?? [];
    if (!head || !body || !signature || channelId !== 'msteams') throw refused;
    const header = Header.safeParse(decode(head));
    const claims = Claims.safeParse(decode(body));
    if (!header.success || !claims.success) throw refused;
    const { aud, exp, nbf, serviceurl } = claims.data;
    const now = Date.now() / 1000;
    if (aud !== appId || exp < now - TOLERANCE || (nbf ?? now) > now + TOLERANCE || serviceurl !== serviceUrl) throw refused;
    const key = await keys(header.data.kid);
    if (!key?.endorsements.includes(channelId)) throw refused;
    const genuine = verify(
      'RSA-SHA256',
      Buffer.from(`${head}.${body}`),
      createPublicKey({ key: key.jwk, format: 'jwk' }),
      Buffer.from(signature, 'base64url'),
    );
    if (!genuine) throw refused;
  };
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
