import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../src/settings.js';

const APP = { MICROSOFT_APP_ID: 'app', MICROSOFT_APP_PASSWORD: 'hemlighet', MICROSOFT_APP_TENANT_ID: 'tenant' };

function faults(environment: Record<string, string>): string {
  try {
    readSettings(environment);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as SettingsError).message;
  }
}

describe('the environment', () => {
  it('says so when it names a database, which nothing uses yet: reports must not go somewhere else than one thinks', () => {
    expect(faults({ DATABASE_URL: 'postgres://127.0.0.1/finsam' })).toMatch(/DATABASE_URL .*DATA_DIR/);
  });

  it('may be empty: everything runs on this machine, and everybody may try everything', () => {
    expect(readSettings({})).toEqual({
      port: 3978,
      host: '127.0.0.1',
      dataFolder: 'data/store',
      clockStart: null,
      links: null,
      access: { kind: 'local', role: 'director' },
    });
  });

  it('gives out links where it can be reached, signed with a secret that is hard to guess', () => {
    const secret = 'x'.repeat(32);
    const { links } = readSettings({ PUBLIC_URL: 'https://bot.example.se', LINK_SECRET: secret });
    expect(links).toEqual({ publicUrl: 'https://bot.example.se', secret });
    expect(readSettings({ PUBLIC_URL: 'https://bot.example.se' }).links).toBeNull();
    expect(faults({ PUBLIC_URL: 'http://bot.example.se', LINK_SECRET: secret })).toMatch(/PUBLIC_URL .*https/);
    expect(faults({ PUBLIC_URL: 'https://bot.example.se', LINK_SECRET: 'kort' })).toMatch(/LINK_SECRET .*32/);
    expect(faults({ LINK_SECRET: secret })).toMatch(/PUBLIC_URL/);
  });

  it('ignores what it does not know, and takes an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '', HOST: ' ', MICROSOFT_APP_ID: '', DIRECTORS: '', NONSENSE: 'x' })).toEqual(readSettings({}));
  });

  it('with credentials answers the whole network, one tenant, and nobody has a role by default', () => {
    expect(readSettings({ ...APP, DIRECTORS: 'ID-1@sodra-vatterbygden, id-1@finnveden,' })).toMatchObject({
      host: '0.0.0.0',
      access: {
        kind: 'entra',
        defaultRole: 'none',
        directors: [
          { user: 'id-1', association: 'sodra-vatterbygden' },
          { user: 'id-1', association: 'finnveden' },
        ],
        credentials: {
          appId: 'app',
          type: 'SingleTenant',
          password: 'hemlighet',
          tenantId: 'tenant',
          openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
          tokenUrl: 'https://login.microsoftonline.com/tenant/oauth2/v2.0/token',
        },
      },
    });
  });

  it.each([
    ['2026-11-22T09:00', '2026-11-22T08:00:00.000Z'],
    ['2026-07-01T09:00:30', '2026-07-01T07:00:30.000Z'],
    ['2026-11-22T09:00:00Z', '2026-11-22T09:00:00.000Z'],
    ['2026-11-22T09:00:00.5+02:00', '2026-11-22T07:00:00.500Z'],
    ['2026-11-22', '2026-11-21T23:00:00.000Z'],
    // The two nights of the year when Swedish clocks are changed.
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T04:00', '2026-10-25T03:00:00.000Z'],
  ])('lets the demonstration clock start at %s, in Swedish time unless another is named', (text, iso) => {
    expect(readSettings({ CLOCK_START: text }).clockStart?.toISOString()).toBe(iso);
  });

  it.each(['127.0.0.1', '127.0.0.2', 'localhost', '::1'])('may name %s without credentials', (host) => {
    expect(readSettings({ HOST: host }).host).toBe(host);
  });
});

describe('what cannot be used says what to set', () => {
  it.each<[Record<string, string>, RegExp]>([
    [{ HOST: '0.0.0.0' }, /svarar boten bara på den egna datorn, inte på HOST=0\.0\.0\.0.*sätt MICROSOFT_APP_ID/],
    [{ HOST: '192.168.1.5' }, /HOST=192\.168\.1\.5/],
    [{ HOST: '::' }, /HOST=::/],
    [{ HOST: '127.example.com' }, /HOST=127\.example\.com/],
    [{ PORT: 'x' }, /PORT ska vara ett portnummer/],
    [{ PORT: '70000' }, /PORT ska vara ett portnummer/],
    [{ PORT: '-1' }, /PORT ska vara ett portnummer/],
    [{ PORT: '3978.5' }, /PORT ska vara ett portnummer/],
    [{ CLOCK_START: 'igår' }, /CLOCK_START ska vara datum och tid, till exempel 2026-11-22T09:00/],
    [{ CLOCK_START: '2026-02-31T09:00' }, /CLOCK_START/],
    [{ CLOCK_START: '2026-11-22T25:00' }, /CLOCK_START/],
    [{ LOCAL_ROLE: 'chef' }, /LOCAL_ROLE ska vara director, coach, member eller none/],
    [{ DEFAULT_ROLE: 'director' }, /DEFAULT_ROLE ska vara member eller none/],
    [{ MICROSOFT_APP_PASSWORD: 'x' }, /MICROSOFT_APP_PASSWORD är satt men inte MICROSOFT_APP_ID/],
    [{ MICROSOFT_APP_ID: 'x', MICROSOFT_APP_TENANT_ID: 't' }, /inte MICROSOFT_APP_PASSWORD/],
    [{ MICROSOFT_APP_ID: 'x', MICROSOFT_APP_PASSWORD: 'y' }, /Sätt MICROSOFT_APP_TENANT_ID/],
    [{ ...APP, MICROSOFT_APP_TYPE: 'Dubbel' }, /MICROSOFT_APP_TYPE ska vara SingleTenant, MultiTenant eller UserAssignedMSI/],
    [{ ...APP, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }, /Ta bort MICROSOFT_APP_PASSWORD/],
    [{ ...APP, CLOCK_START: '2026-11-22T09:00' }, /CLOCK_START är bara till för demonstrationer/],
    [{ ...APP, BOT_OPENID_METADATA_URL: 'http://example.com/keys' }, /BOT_OPENID_METADATA_URL ska vara en adress som börjar med https/],
    [{ ...APP, BOT_TOKEN_URL: 'ftp://example.com' }, /BOT_TOKEN_URL ska vara en adress som börjar med https/],
    [{ ...APP, DIRECTORS: 'id-1' }, /DIRECTORS: ”id-1” går inte att läsa. Skriv id@förbund/],
    [{ ...APP, DIRECTORS: 'id-1@Södra' }, /DIRECTORS: ”id-1@Södra”/],
  ])('%o', (environment, message) => {
    expect(faults(environment)).toMatch(message);
  });

  it('names every fault at once, and never the secret', () => {
    const said = faults({ ...APP, PORT: 'x', DEFAULT_ROLE: 'x' });
    expect(said.split('\n')).toHaveLength(2);
    expect(said).not.toContain('hemlighet');
  });
});
