import { existsSync } from 'node:fs';
import { loadAssociations } from './associations/load.js';
import { createClock } from './clock.js';
import { COMMANDS } from './commands/registry.js';
import { createLanguage } from './language/language.js';
import { checkDirectors, readSettings, SettingsError } from './settings.js';
import { openFileStore } from './store/files.js';
import { describeError, log } from './teams/log.js';
import { createServer } from './teams/server.js';
import { createAssistant } from './turn/assistant.js';
import { createRoles } from './turn/roles.js';
import { createStoredRoles } from './turn/stored-roles.js';

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { port, host, dataFolder, clockStart, access } = readSettings(process.env);
  const associations = await loadAssociations('data/associations');
  checkDirectors(
    access,
    associations.all.map(({ id }) => id),
  );
  const store = await openFileStore(dataFolder);
  const assistant = createAssistant({
    store,
    associations,
    language: await createLanguage(COMMANDS, associations),
    roles: createStoredRoles(
      createRoles(access),
      store,
      associations.all.map(({ id }) => id),
    ),
    defaultAssociation: 'sodra-vatterbygden',
    onError: (error) => log.error({ what: 'turn', ...describeError(error) }, 'failed'),
  });
  const server = createServer({ assistant, access, clock: createClock(clockStart), ready: () => store.ready() });

  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopping ??= server.stop().then(() => store.close());
    return stopping;
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop().then(() => log.info('stopped')));

  try {
    const taken = await server.listen(port, host);
    log.info({ host, port: taken, access: access.kind }, 'listening');
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** What went wrong at the start, in words that say what to do. */
function explain(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'Porten är upptagen. Avsluta programmet som använder den, eller sätt PORT till en annan, till exempel 3979.';
  return error instanceof Error ? error.message : String(error);
}

await main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
