import { existsSync } from 'node:fs';
import { loadAssociations } from './associations/load.js';
import { createClock } from './clock.js';
import { findMeeting } from './commands/meetings/find.js';
import { proposalFiles } from './commands/plans/proposal-file.js';
import { COMMANDS } from './commands/registry.js';
import { createLanguage } from './language/language.js';
import { createDelivery } from './reminders/delivery.js';
import { createReferenceBook } from './reminders/references.js';
import { checkDirectors, readSettings, SettingsError } from './settings.js';
import { openFileStore } from './store/files.js';
import { createCalendarLinks } from './teams/calendar-link.js';
import { describeError, log } from './teams/log.js';
import { createSender } from './teams/proactive.js';
import { createProposalLinks } from './teams/proposal-link.js';
import { createServer } from './teams/server.js';
import { createAssistant } from './turn/assistant.js';
import { createRoles } from './turn/roles.js';
import { createStoredRoles } from './turn/stored-roles.js';

/** How often it is looked for reminders that are due, milliseconds. */
const LOOK_EVERY = 1_000;

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { port, host, dataFolder, clockStart, access, links } = readSettings(process.env);
  const associations = await loadAssociations('data/associations');
  checkDirectors(
    access,
    associations.all.map(({ id }) => id),
  );
  const store = await openFileStore(dataFolder);
  const roles = createStoredRoles(
    createRoles(access),
    store,
    associations.all.map(({ id }) => id),
  );
  const clock = createClock(clockStart);
  let localAddress: string | null = null;
  const linkSettings = links ? { base: () => links.publicUrl, secret: links.secret } : { base: () => localAddress, secret: null };
  const calendarLinks = createCalendarLinks(linkSettings, clock);
  const proposalLinks = createProposalLinks(linkSettings, clock);
  // Without a public address and a secret, only a bot that answers this machine alone gives out files.
  const givesFiles = links !== null || access.kind === 'local';
  const failed = (what: string) => (error: unknown) => log.error({ what, ...describeError(error) }, 'failed');
  const assistant = createAssistant({
    store,
    associations,
    language: await createLanguage(COMMANDS, associations),
    roles,
    defaultAssociation: 'sodra-vatterbygden',
    ...(givesFiles ? { calendarFile: calendarLinks.address, proposalFile: proposalLinks.address } : {}),
    onError: failed('turn'),
  });
  const server = createServer({
    assistant,
    references: createReferenceBook(store),
    access,
    clock,
    ...(givesFiles
      ? {
          calendar: { links: calendarLinks, find: findMeeting(store, associations), localOnly: links === null },
          proposal: { links: proposalLinks, write: proposalFiles(store, associations), localOnly: links === null },
        }
      : {}),
    ready: () => store.ready(),
  });
  const delivery = createDelivery({ store, associations, roles, sender: createSender(access), clock, onError: failed('reminders') });
  const timer = setInterval(() => void delivery.look(clock()), LOOK_EVERY);

  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    clearInterval(timer);
    stopping ??= Promise.all([server.stop(), delivery.stop()]).then(() => store.close());
    return stopping;
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop().then(() => log.info('stopped')));

  try {
    const taken = await server.listen(port, host);
    localAddress = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
    log.info({ host, port: taken, access: access.kind }, 'listening');
  } catch (error) {
    clearInterval(timer);
    await delivery.stop();
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
