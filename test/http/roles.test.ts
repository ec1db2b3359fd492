import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAssociations } from '../../src/associations/load.js';
import { createClock } from '../../src/clock.js';
import { COMMANDS } from '../../src/commands/registry.js';
import { createLanguage } from '../../src/language/language.js';
import { createReferenceBook } from '../../src/reminders/references.js';
import { openFileStore } from '../../src/store/files.js';
import type { Store } from '../../src/store/port.js';
import { createServer, type Server } from '../../src/teams/server.js';
import { createAssistant } from '../../src/turn/assistant.js';
import { createRoles } from '../../src/turn/roles.js';
import { createStoredRoles } from '../../src/turn/stored-roles.js';
import { BOT, openChat } from './chat.js';
import { type Connector, startConnector } from './connector.js';

const associations = await loadAssociations('data/associations');
const language = await createLanguage(COMMANDS, associations);
const folder = mkdtempSync(join(tmpdir(), 'roles-'));

const DIRECTOR = 'director-1';
let store: Store;
let server: Server;
let connector: Connector;
let address: string;

/** The real bot on the embedded store, as with credentials: one director by the environment, nobody else has a role. */
async function start(): Promise<void> {
  store = await openFileStore(folder);
  const given = createRoles({ kind: 'entra', directors: [{ user: DIRECTOR, association: 'sodra-vatterbygden' }], defaultRole: 'none' });
  const roles = createStoredRoles(
    given,
    store,
    associations.all.map(({ id }) => id),
  );
  const assistant = createAssistant({
    store,
    associations,
    language,
    roles,
    defaultAssociation: 'sodra-vatterbygden',
    onError: (error) => {
      throw error;
    },
  });
  const clock = createClock(new Date('2026-11-22T08:00:00Z'));
  server = createServer({
    assistant,
    references: createReferenceBook(store),
    access: { kind: 'local', role: 'director' },
    clock,
    ready: () => store.ready(),
  });
  address = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
}

async function stop(): Promise<void> {
  await server.stop();
  await store.close();
}

const chat = (user: string, kind: 'personal' | 'groupChat' = 'personal') => openChat(address, connector, { user, kind });

/** All that a reply says, card and summary. */
const words = ({ posted }: Awaited<ReturnType<ReturnType<typeof chat>['say']>>) =>
  posted.map(({ activity }) => JSON.stringify(activity).replaceAll('\\u00a0', ' ').replaceAll('\u00a0', ' ')).join('\n');

/** Teams' own way of saying who is meant: the words in the text, the id in an entity. A name comes along. */
async function grant(text: string, user: string): Promise<void> {
  const director = chat(DIRECTOR);
  const mentioned = { id: `29:${user}`, aadObjectId: user, name: 'Namn Namnsson' };
  const entities = [
    { type: 'mention', text: '<at>Finsamboten</at>', mentioned: BOT },
    { type: 'mention', text: '<at>Namn Namnsson</at>', mentioned },
  ];
  const asked = await director.say(`<at>Finsamboten</at> ${text} <at>Namn Namnsson</at>`, { entities });
  expect(words(asked)).toContain(user);
  expect(words(asked)).not.toContain('Namnsson');
  expect(words(await director.say('ja'))).toContain('Sparat');
}

beforeAll(async () => {
  connector = await startConnector();
  await start();
  await grant('gör till ledamot', 'member-1');
  await grant('ge rollen handledare för Enter till', 'coach-1');
  await grant('gör till förbundschef', 'director-2');
  await grant('gör till handledare', 'former-1');
  await grant('ta bort behörigheten för', 'former-1');
  await stop();
  // What was granted outlives the process.
  await start();
});
afterAll(async () => {
  await stop();
  await connector.close();
  rmSync(folder, { recursive: true, force: true });
});

const DENIED = /Det får du inte göra här|Du rapporterar inte|Du rapporterar ingen/;
const REPORT = 'oktober 2026: 12 kvinnor, 9 män, 2 nya, 0 avslutade';
const ASKED = {
  budget: 'visa budgeten 2021',
  show: 'visa Enter 2023',
  reportOwn: `Enter ${REPORT}`,
  reportOther: `NOVA ${REPORT}`,
  close: 'stäng 2025',
  access: 'visa behörigheter',
  grant: 'ändra behörighet',
  hide: 'dölj antal under 5',
  interventions: 'lägg till insatsen Nya vägar',
} as const;

const MAY: Readonly<Record<string, readonly (keyof typeof ASKED)[]>> = {
  'nobody-1': [],
  'former-1': [],
  'member-1': ['budget', 'show'],
  'coach-1': ['budget', 'show', 'reportOwn'],
  'director-1': ['budget', 'show', 'reportOwn', 'reportOther', 'close', 'access', 'grant', 'hide', 'interventions'],
  'director-2': ['budget', 'show', 'reportOwn', 'reportOther', 'close', 'access', 'grant', 'hide', 'interventions'],
};

describe('who may what, over HTTP', () => {
  const cases = Object.entries(MAY).flatMap(([user, may]) =>
    Object.entries(ASKED).map(([what, text]) => [user, what, may.some((each) => each === what), text] as const),
  );

  it.each(cases)('%s, %s: %s', async (user, _what, may, text) => {
    const reply = await chat(user).say(text);
    expect(reply.status).toBe(200);
    if (may) expect(words(reply)).not.toMatch(DENIED);
    else expect(words(reply)).toMatch(DENIED);
  });

  it.each(cases.filter(([, , may]) => !may))('%s, %s, in a group: nothing of the person is told (%s)', async (user, _what, _may, text) => {
    const reply = words(await chat(user, 'groupChat').say(text));
    expect(reply).not.toMatch(/Input\.|Du har rollen|Dina insatser|"Sparat/);
  });

  it('a forged press is denied, and saves nothing', async () => {
    const before = (await store.records('sodra-vatterbygden', 2026)).length;
    for (const user of ['nobody-1', 'member-1', 'coach-1', 'former-1']) {
      const forged = { command: 'access.edit', params: { user: `${user}`, role: 'director' }, key: `forged-${user}` };
      expect(JSON.stringify(await chat(user).execute(forged))).toMatch(DENIED);
    }
    expect(await store.records('sodra-vatterbygden', 2026)).toHaveLength(before);
  });

  it('shows people by name where Teams knows them as members, by id elsewhere, and keeps no name', async () => {
    await grant('gör till ledamot', 'member-2');
    const own = chat('member-2');
    await own.say('hjälp');
    connector.join(own.conversation, 'member-2', 'Bosse');
    const director = chat(DIRECTOR);
    connector.join(director.conversation, 'coach-1', 'Alva *A*');
    const reply = words(await director.say('visa behörigheter'));
    expect(reply).toContain('Alva ∗A∗');
    expect(reply).not.toContain('coach-1');
    expect(reply, 'a member of no common conversation, but with one of their own with the bot').toContain('Bosse');
    expect(reply).toContain('director-2');
    const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'));
    expect(kept.length).toBeGreaterThan(2);
    for (const { parentPath, name } of kept) expect(readFileSync(join(parentPath, name), 'utf8')).not.toMatch(/Alva|Bosse/);
  });

  it('has a card for a meeting only where somebody with a role starts it', async () => {
    const started = { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: {} };
    await chat(DIRECTOR).say('visa ett kort när mötet börjar');
    expect(words(await chat('member-1').say('visa ett kort när mötet börjar'))).not.toContain('Ska ett kort visas');
    expect(words(await chat('member-1').say('sluta visa kort när möten börjar'))).not.toContain('Ska kortet');
    expect((await chat(DIRECTOR, 'groupChat').deliver(started)).posted).toEqual([]);
    const own = chat(DIRECTOR);
    await own.say('visa ett kort när mötet börjar');
    expect(words(await own.say('ja'))).toContain('Sparat');
    for (const user of ['member-1', 'coach-1', DIRECTOR]) expect((await chat(user, 'groupChat').deliver(started)).posted).toHaveLength(1);
    for (const user of ['nobody-1', 'former-1']) expect((await chat(user, 'groupChat').deliver(started)).posted).toEqual([]);
  });
});
