import { type ConfigurationBotFrameworkAuthenticationOptions, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { z } from 'zod';
import type { Credentials } from '../settings.js';

const SCOPE = 'https://api.botframework.com';
/** A token is renewed this many milliseconds before it ends. */
const MARGIN = 5 * 60 * 1000;
const MOST_WAIT = 10_000;

const Token = z.looseObject({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

type SdkCredentials = Awaited<ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']>>;

/** The addresses that the SDK uses. All are named: when one is, the SDK forgets its own defaults for the others. */
export function addresses({ appId, tenantId, tokenUrl, openIdMetadataUrl }: Credentials): ConfigurationBotFrameworkAuthenticationOptions {
  return {
    MicrosoftAppId: appId,
    ...(tenantId === null ? {} : { MicrosoftAppTenantId: tenantId }),
    ToChannelFromBotLoginUrl: tokenUrl,
    ToChannelFromBotOAuthScope: SCOPE,
    ToBotFromChannelTokenIssuer: SCOPE,
    OAuthUrl: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
  };
}

/** How the bot proves who it is when it replies: a managed identity as the SDK does it, else the app's secret at `tokenUrl`. */
export function credentialFactory(credentials: Credentials): ConfigurationServiceClientCredentialFactory {
  const options = { MicrosoftAppId: credentials.appId, MicrosoftAppType: credentials.type, MicrosoftAppTenantId: credentials.tenantId ?? '' };
  if (credentials.password === null) return new ConfigurationServiceClientCredentialFactory(options);
  return new SecretCredentialFactory({ ...options, MicrosoftAppPassword: credentials.password }, credentials.password, credentials);
}

/** The SDK's own secret credentials ask Microsoft whatever BOT_TOKEN_URL says; these ask where they are told. */
class SecretCredentialFactory extends ConfigurationServiceClientCredentialFactory {
  readonly #signer: SdkCredentials;

  constructor(
    options: ConstructorParameters<typeof ConfigurationServiceClientCredentialFactory>[0],
    secret: string,
    { appId, tokenUrl }: Credentials,
  ) {
    super(options);
    const token = createToken(tokenUrl, { client_id: appId, client_secret: secret });
    this.#signer = {
      async signRequest(request) {
        request.headers.set('authorization', `Bearer ${await token()}`);
        return request;
      },
    };
  }

  override async createCredentials(): Promise<SdkCredentials> {
    return this.#signer;
  }
}

/** The bot's own token by OAuth client credentials, fetched once and kept until shortly before it ends. */
function createToken(url: string, client: { readonly client_id: string; readonly client_secret: string }): () => Promise<string> {
  let current: { readonly text: string; readonly until: number } | null = null;
  let fetching: Promise<string> | null = null;

  async function renew(): Promise<string> {
    const body = new URLSearchParams({ grant_type: 'client_credentials', ...client, scope: `${SCOPE}/.default` });
    const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(MOST_WAIT) });
    if (!response.ok) throw Object.assign(new Error('the token was refused'), { statusCode: response.status });
    const { access_token, expires_in } = Token.parse(await response.json());
    current = { text: access_token, until: performance.now() + expires_in * 1000 - MARGIN };
    return access_token;
  }

  return async () => {
    if (current !== null && performance.now() < current.until) return current.text;
    fetching ??= renew().finally(() => {
      fetching = null;
    });
    return fetching;
  };
}
