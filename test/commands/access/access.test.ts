import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../../src/commands/command.js';
import { COMMANDS } from '../../../src/commands/registry.js';
import { createLanguage } from '../../../src/language/language.js';
import { createMemoryStore } from '../../../src/store/memory.js';
import { createAssistant } from '../../../src/turn/assistant.js';
import type { Message, Reply } from '../../../src/turn/message.js';
import { createRoles } from '../../../src/turn/roles.js';
import { createStoredRoles } from '../../../src/turn/stored-roles.js';
import { associations, typed } from '../room.js';

const language = await createLanguage(COMMANDS, associations);
const ids = associations.all.map(({ id }) => id);
const BOSS = 'aaaaaaaa-0000-4000-8000-000000000001';
const KIM = '7b0c8f5e-0000-4000-8000-00000000000a';
const ALEX = '7b0c8f5e-0000-4000-8000-00000000000b';
const NOON = new Date('2026-11-22T12:00:00+01:00');

interface Who {
  readonly user?: string;
  readonly channelId?: string;
  readonly now?: Date;
  readonly mentions?: readonly string[];
  readonly kind?: Message['conversation']['kind'];
  readonly association?: string;
}

/** A bot with credentials: one director of Södra Vätterbygden by the environment, nobody else has a role. */
function office(directors: readonly { user: string; association: string }[] = [{ user: BOSS, association: 'sodra-vatterbygden' }]) {
  const store = createMemoryStore();
  const roles = createStoredRoles(createRoles({ kind: 'entra', directors, defaultRole: 'none' }), store, ids);
  const errors: unknown[] = [];
  const assistant = createAssistant({
    store,
    associations,
    language,
    roles,
    defaultAssociation: 'sodra-vatterbygden',
    onError: (error) => errors.push(error),
  });
  const send = async (content: Message['content'], { user = BOSS, channelId, now = NOON, mentions, kind = 'personal', association }: Who = {}) => {
    const [reply] = await assistant.handle({
      key: randomUUID(),
      now,
      user: { id: user, ...(channelId ? { channelId } : {}) },
      conversation: { id: `chat-${user}`, kind },
      ...(association ? { association } : {}),
      ...(mentions ? { mentions } : {}),
      content,
    });
    if (!reply || errors.length > 0) throw new Error('no reply', { cause: errors[0] });
    return reply;
  };
  const say = (text: string, who?: Who): Promise<Reply> => send({ text }, who);
  return {
    store,
    say,
    press: (command: string, params: object = {}, inputs: object = {}, who?: Who) =>
      send({ submit: { command, params, key: randomUUID(), ...inputs } }, who),
    role: async (user: string, now = NOON, association = 'sodra-vatterbygden'): Promise<Role> => (await roles.of(user, association, now)).role,
    limits: async (user: string, now = NOON) => (await roles.of(user, 'sodra-vatterbygden', now)).interventions,
    grant: async (text: string, who: Who) => {
      const asked = await say(text, who);
      expect(asked.answer.status, asked.text).toBe('confirm');
      return await say('ja', { ...who, mentions: [] });
    },
  };
}

let here: ReturnType<typeof office>;
beforeEach(() => {
  here = office();
});

describe('a director grants', () => {
  it('a role to somebody mentioned, read back first and saved after yes', async () => {
    const asked = await here.say('ge rollen handledare för Enter och NOVA', { mentions: [KIM] });
    expect(asked.answer).toMatchObject({
      command: 'access.edit',
      status: 'confirm',
      params: { user: KIM, role: 'coach', interventions: ['enter', 'nova'] },
    });
    expect(await here.role(KIM)).toBe('none');
    const saved = await here.say('ja');
    expect(typed(saved.text)).toContain('Sparat');
    expect([await here.role(KIM), await here.limits(KIM)]).toEqual(['coach', ['enter', 'nova']]);
  });

  it('by an id in the text', async () => {
    await here.grant(`gör ${ALEX} till förbundschef`, {});
    expect(await here.role(ALEX)).toBe('director');
  });

  it('by the form: person, role, limits and day', async () => {
    const form = await here.say('ändra behörighet');
    expect(form.answer).toMatchObject({ command: 'access.edit', status: 'ask' });
    expect(form.answer.form?.map(({ name }) => name)).toEqual(['user', 'role', 'interventions', 'from']);
    expect(JSON.stringify(form.card)).toContain('graph.microsoft.com/users');
    const asked = await here.press('access.edit', {}, { user: KIM, role: 'coach', interventions: 'Enter', from: '2027-01-01' });
    expect(asked.answer).toMatchObject({ status: 'confirm', params: { user: KIM, role: 'coach', interventions: ['enter'], from: '2027-01-01' } });
    await here.say('ja');
    expect(await here.role(KIM, new Date('2026-12-31T12:00:00+01:00'))).toBe('none');
    expect(await here.role(KIM, new Date('2027-01-01T00:30:00+01:00'))).toBe('coach');
  });

  it('asks who, and takes the mention that follows', async () => {
    expect((await here.say('ny handledare')).answer.status).toBe('ask');
    const asked = await here.say('', { mentions: [KIM] });
    expect(asked.answer).toMatchObject({ status: 'confirm', params: { user: KIM, role: 'coach', interventions: null } });
  });

  it('one person at a time', async () => {
    const reply = await here.say('gör till handledare', { mentions: [KIM, ALEX] });
    expect(reply.answer.status).toBe('ask');
    expect(reply.text).toContain('en person i taget');
  });

  it('never to a name', async () => {
    const reply = await here.press('access.edit', { user: 'Kim', role: 'member' });
    expect(reply.answer.status).toBe('invalid');
    expect(reply.text).not.toContain('Kim');
  });

  it('to somebody whom Teams mentions by its own id', async () => {
    await here.grant('gör till ledamot', { mentions: ['29:1abcDEF'] });
    const reply = await here.say('visa deltagare 2023', { user: KIM, channelId: '29:1abcDEF' });
    expect(reply.answer.status).toBe('ok');
  });

  it('once, however often it is confirmed', async () => {
    await here.say('gör till ledamot', { mentions: [KIM] });
    await Promise.all([here.say('ja'), here.say('ja'), here.say('ja')]);
    const records = await here.store.records('sodra-vatterbygden', 2026);
    expect(records.map(({ body }) => body)).toEqual([{ type: 'access', user: KIM, role: 'member', interventions: null, from: '2026-11-22' }]);
    expect(records[0]?.by).toEqual({ user: BOSS, role: 'director' });
  });
});

describe('a role', () => {
  it('is changed by a later record, and revoked by one more; nothing is overwritten', async () => {
    await here.grant('gör till handledare', { mentions: [KIM] });
    await here.grant('begränsa handledaren till Enter', { mentions: [KIM] });
    expect(await here.limits(KIM)).toEqual(['enter']);
    await here.grant('ta bort behörigheten för', { mentions: [KIM] });
    expect(await here.role(KIM)).toBe('none');
    expect(await here.store.records('sodra-vatterbygden', 2026)).toHaveLength(3);
  });

  it('taken back today goes before one that was promised for later', async () => {
    await here.grant('ska vara förbundschef från 1 januari 2027', { mentions: [KIM] });
    const asked = await here.say('återkalla rollen', { mentions: [KIM] });
    expect(typed(asked.text)).toContain('Det nya beslutet går före');
    await here.say('ja');
    expect(await here.role(KIM, new Date('2027-02-01T12:00:00+01:00'))).toBe('none');
  });

  it('counts in one association, and lets one read what is published of the others', async () => {
    await here.grant('gör till ledamot', { mentions: [KIM] });
    expect(await here.role(KIM, NOON, 'varend')).toBe('reader');
    expect(await here.role(ALEX, NOON, 'varend')).toBe('none');
  });
});

describe('the last director', () => {
  it('by the set-up of the server is not revoked here', async () => {
    const reply = await here.say('ta bort behörigheten för', { mentions: [BOSS.toUpperCase()] });
    expect(reply.answer.status).toBe('invalid');
    expect(reply.text).toContain('DIRECTORS');
  });

  it('by the store is not revoked, not even from a later day, before there is another', async () => {
    const records = { association: 'finnveden', year: 2026, key: 'first', at: NOON, by: { user: BOSS, role: 'director' } } as const;
    await here.store.append({ ...records, bodies: [{ type: 'access', user: KIM, role: 'director', interventions: null, from: '2026-01-01' }] });
    const kim = { user: KIM, association: 'finnveden' } as const;
    const reply = await here.say('ta bort som förbundschef från 1 mars 2027', { ...kim, mentions: [KIM] });
    expect(reply.answer.status).toBe('invalid');
    expect(reply.text).toContain('utan förbundschef');
    await here.grant('gör till förbundschef', { ...kim, mentions: [ALEX] });
    await here.grant('ta bort som förbundschef', { ...kim, mentions: [KIM] });
    expect(await here.role(KIM, NOON, 'finnveden')).toBe('none');
  });
});

describe('who may', () => {
  it.each([
    ['member', 'gör till ledamot'],
    ['coach', 'gör till handledare'],
  ])('a %s may neither grant nor see', async (_role, text) => {
    await here.grant(text, { mentions: [KIM] });
    for (const command of ['access.edit', 'access.show'])
      expect((await here.press(command, { user: ALEX, role: 'director' }, {}, { user: KIM })).answer.status).toBe('denied');
  });

  it('somebody else’s "ja" saves nothing, and in a group the answer tells nothing', async () => {
    const asked = await here.say('gör till ledamot', { mentions: [ALEX], kind: 'group' });
    const pending = asked.answer.pending;
    expect(pending).toBeDefined();
    await here.grant('gör till handledare för Enter', { mentions: [KIM] });
    const denied = await here.press('access.edit', { user: ALEX, role: 'director' }, {}, { user: KIM, kind: 'group' });
    expect(denied.answer).toMatchObject({ status: 'denied', params: {} });
    expect(denied.answer.form).toBeUndefined();
    expect(denied.text).not.toMatch(/handledare|förbundschef|ledamot|behörighet/i);
  });
});

describe('access.show', () => {
  it('lists who has what since when and by whom, and what is decided for later', async () => {
    await here.grant('gör till handledare för Enter', { mentions: [KIM] });
    await here.grant('gör till ledamot från 2027-01-01', { mentions: [ALEX] });
    const { answer, text } = await here.say('visa behörigheter');
    expect(answer).toMatchObject({ command: 'access.show', status: 'ok' });
    expect(answer.tables?.map(({ title }) => title)).toEqual(['Roller nu', 'Beslutat, gäller senare']);
    expect(typed(text)).toContain('handledare för Enter');
    expect(typed(text)).toContain('1 januari 2027');
    for (const id of [BOSS, KIM, ALEX]) expect(text).toContain(id);
  });
});
