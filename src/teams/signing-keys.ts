import { z } from 'zod';
import { describeError, log } from './log.js';

const Metadata = z.looseObject({ jwks_uri: z.url() });
const KeySet = z.looseObject({ keys: z.array(z.unknown()) });
const RsaKey = z.looseObject({ kid: z.string(), kty: z.literal('RSA'), n: z.string(), e: z.string(), endorsements: z.array(z.string()).default([]) });

export interface SigningKey {
  readonly jwk: { readonly kty: 'RSA'; readonly n: string; readonly e: string };
  /** The channels that the key may speak for. */
  readonly endorsements: readonly string[];
}

const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;
const MOST_WAIT = 5_000;

/** The issuer's published keys by id: fetched when first asked for, daily, and for an unknown id at most hourly. Undefined for a key that is not published, or when none can be fetched. */
export function createSigningKeys(metadataUrl: string): (id: string) => Promise<SigningKey | undefined> {
  let known = new Map<string, SigningKey>();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | null = null;

  async function refresh(): Promise<void> {
    const { jwks_uri } = Metadata.parse(await fetchJson(metadataUrl));
    const { keys } = KeySet.parse(await fetchJson(jwks_uri));
    known = new Map(
      keys.flatMap((entry) => {
        const key = RsaKey.safeParse(entry);
        if (!key.success) return [];
        const { kid, kty, n, e, endorsements } = key.data;
        return [[kid, { jwk: { kty, n, e }, endorsements }] as const];
      }),
    );
    fetchedAt = performance.now();
  }

  return async (id) => {
    const age = performance.now() - fetchedAt;
    if (age > DAY || (age > HOUR && !known.has(id))) {
      fetching ??= refresh()
        .catch((error: unknown) =>
          log.error({ what: 'signing keys', ...describeError(error) }, 'BOT_OPENID_METADATA_URL cannot be read: nobody can be let in'),
        )
        .finally(() => {
          fetching = null;
        });
      await fetching;
    }
    return known.get(id);
  };
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(MOST_WAIT) });
  if (!response.ok) throw Object.assign(new Error('unexpected status'), { statusCode: response.status });
  return response.json();
}
