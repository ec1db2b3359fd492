import { z } from 'zod';
import { parseMoment } from './clock.js';
import { isLoopback, isLoopbackUrl } from './loopback.js';

/** How the bot proves who it is to Microsoft, and whom it answers. */
export interface Credentials {
  readonly appId: string;
  readonly type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  /** Null for a managed identity, which has none. */
  readonly password: string | null;
  /** The one tenant whose people are answered; null (MultiTenant only) answers all. */
  readonly tenantId: string | null;
  /** Where the keys of those who call us are published. */
  readonly openIdMetadataUrl: string;
  /** Where we fetch our own token. */
  readonly tokenUrl: string;
}

export type LocalRole = 'none' | 'member' | 'coach' | 'director';

export interface Director {
  readonly user: string;
  readonly association: string;
}

/** local: demonstration users, loopback only, nobody proves anything · entra: every call carries Microsoft's token. */
export type Access =
  | { readonly kind: 'local'; readonly role: LocalRole }
  | { readonly kind: 'entra'; readonly credentials: Credentials; readonly directors: readonly Director[]; readonly defaultRole: 'member' | 'none' };

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Start of the demonstration clock; null is the real time. */
  readonly clockStart: Date | null;
  readonly access: Access;
  /** Where users reach the bot, and what signs the links that it gives out; null: no links but on this machine. */
  readonly links: { readonly publicUrl: string; readonly secret: string } | null;
}

/** The environment cannot be used as it is. Each of `faults` is Swedish and says what to set. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

const DIRECTOR = /^([^\s@,]+)@([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Characters. A link's signature is no harder to guess than the secret. */
const SHORTEST_SECRET = 32;

const PortNumber = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
    error: 'PORT ska vara ett portnummer mellan 1 och 65535, till exempel 3978.',
  })
  .transform(Number);

const safeUrl = (name: string) =>
  z.string().refine((text) => isLoopbackUrl(text) || (URL.canParse(text) && new URL(text).protocol === 'https:'), {
    error: `${name} ska vara en adress som börjar med https:// (http:// går bara på den egna datorn).`,
  });

const Moment = z.string().transform((text, context) => {
  const moment = parseMoment(text);
  if (moment === null) context.addIssue({ code: 'custom', message: 'CLOCK_START ska vara datum och tid, till exempel 2026-11-22T09:00.' });
  return moment;
});

const Directors = z.string().transform((text, context) =>
  text.split(',').flatMap((entry) => {
    const [, user, association] = DIRECTOR.exec(entry.trim()) ?? [];
    if (user && association) return [{ user: user.toLowerCase(), association }];
    if (entry.trim())
      context.addIssue({
        code: 'custom',
        message: `DIRECTORS: ”${entry.trim()}” går inte att läsa. Skriv id@förbund, till exempel 3f0c…@sodra-vatterbygden, med komma emellan.`,
      });
    return [];
  }),
);

const Environment = z.object({
  PORT: PortNumber.default(3978),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('data/store'),
  DATABASE_URL: z
    .never({ error: 'DATABASE_URL används inte än: lagret ligger i mappen DATA_DIR. Ta bort DATABASE_URL för att starta med den.' })
    .optional(),
  CLOCK_START: Moment.default(null),
  LOCAL_ROLE: z
    .enum(['none', 'member', 'coach', 'director'], { error: 'LOCAL_ROLE ska vara director, coach, member eller none.' })
    .default('director'),
  MICROSOFT_APP_ID: z.string().optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TENANT_ID: z.string().optional(),
  MICROSOFT_APP_TYPE: z
    .enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI'], {
      error: 'MICROSOFT_APP_TYPE ska vara SingleTenant, MultiTenant eller UserAssignedMSI.',
    })
    .default('SingleTenant'),
  BOT_OPENID_METADATA_URL: safeUrl('BOT_OPENID_METADATA_URL').default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  BOT_TOKEN_URL: safeUrl('BOT_TOKEN_URL').optional(),
  DIRECTORS: Directors.default([]),
  PUBLIC_URL: safeUrl('PUBLIC_URL').optional(),
  LINK_SECRET: z
    .string()
    .min(SHORTEST_SECRET, { error: `LINK_SECRET ska vara minst ${SHORTEST_SECRET} slumpade tecken, till exempel från ”openssl rand -base64 32”.` })
    .optional(),
  DEFAULT_ROLE: z.enum(['member', 'none'], { error: 'DEFAULT_ROLE ska vara member eller none.' }).default('none'),
});
type Environment = z.infer<typeof Environment>;

/** What the environment says; unknown variables are ignored and empty ones are as good as not set. Throws SettingsError with every fault at once. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => issue.message));
  const read = parsed.data;
  const faults = [...(read.MICROSOFT_APP_ID ? credentialFaults(read) : localFaults(read)), ...linkFaults(read)];
  if (faults.length > 0) throw new SettingsError(faults);
  return {
    port: read.PORT,
    host: read.HOST ?? (read.MICROSOFT_APP_ID ? '0.0.0.0' : '127.0.0.1'),
    dataFolder: read.DATA_DIR,
    clockStart: read.CLOCK_START,
    links: read.PUBLIC_URL && read.LINK_SECRET ? { publicUrl: read.PUBLIC_URL, secret: read.LINK_SECRET } : null,
    access: read.MICROSOFT_APP_ID
      ? { kind: 'entra', credentials: credentials(read, read.MICROSOFT_APP_ID), directors: read.DIRECTORS, defaultRole: read.DEFAULT_ROLE }
      : { kind: 'local', role: read.LOCAL_ROLE },
  };
}

/** DIRECTORS may name only associations that there are: throws SettingsError for one that is misspelt, which would otherwise lock its director out. */
export function checkDirectors(access: Access, associations: readonly string[]): void {
  if (access.kind === 'local') return;
  const unknown = access.directors.filter(({ association }) => !associations.includes(association));
  if (unknown.length > 0)
    throw new SettingsError(
      unknown.map(({ association }) => `DIRECTORS: det finns inget förbund ”${association}”. Välj bland ${associations.join(', ')}.`),
    );
}

function linkFaults({ PUBLIC_URL, LINK_SECRET }: Environment): string[] {
  if (LINK_SECRET && !PUBLIC_URL)
    return ['LINK_SECRET är satt men inte PUBLIC_URL. Sätt PUBLIC_URL till adressen där boten nås, eller ta bort LINK_SECRET.'];
  return [];
}

function localFaults(read: Environment): string[] {
  const faults: string[] = [];
  if (read.HOST && !isLoopback(read.HOST))
    faults.push(
      `Utan inloggningsuppgifter svarar boten bara på den egna datorn, inte på HOST=${read.HOST}. Ta bort HOST, eller sätt MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD och MICROSOFT_APP_TENANT_ID.`,
    );
  if (read.MICROSOFT_APP_PASSWORD) faults.push('MICROSOFT_APP_PASSWORD är satt men inte MICROSOFT_APP_ID. Sätt båda, eller ingen.');
  return faults;
}

function credentialFaults(read: Environment): string[] {
  const faults: string[] = [];
  if (read.MICROSOFT_APP_TYPE === 'UserAssignedMSI' && read.MICROSOFT_APP_PASSWORD)
    faults.push('En hanterad identitet har inget lösenord. Ta bort MICROSOFT_APP_PASSWORD, eller sätt MICROSOFT_APP_TYPE till SingleTenant.');
  if (read.MICROSOFT_APP_TYPE !== 'UserAssignedMSI' && !read.MICROSOFT_APP_PASSWORD)
    faults.push('MICROSOFT_APP_ID är satt men inte MICROSOFT_APP_PASSWORD. Sätt appens hemlighet där.');
  if (read.MICROSOFT_APP_TYPE !== 'MultiTenant' && !read.MICROSOFT_APP_TENANT_ID)
    faults.push('Sätt MICROSOFT_APP_TENANT_ID till organisationens katalog-id i Entra: bara dess användare får svar.');
  if (read.CLOCK_START) faults.push('CLOCK_START är bara till för demonstrationer. Ta bort den när MICROSOFT_APP_ID är satt.');
  return faults;
}

function credentials(read: Environment, appId: string): Credentials {
  return {
    appId,
    type: read.MICROSOFT_APP_TYPE,
    password: read.MICROSOFT_APP_PASSWORD ?? null,
    tenantId: read.MICROSOFT_APP_TENANT_ID ?? null,
    openIdMetadataUrl: read.BOT_OPENID_METADATA_URL,
    tokenUrl:
      read.BOT_TOKEN_URL ??
      `https://login.microsoftonline.com/${encodeURIComponent(read.MICROSOFT_APP_TENANT_ID ?? 'botframework.com')}/oauth2/v2.0/token`,
  };
}
