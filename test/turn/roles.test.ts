import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRoles, DEMO_USERS } from '../../src/turn/roles.js';

const playground = readFileSync(join(import.meta.dirname, '..', '..', '.m365agentsplayground.yml'), 'utf8');
const names = new Map([...playground.matchAll(/id: (\S+)\n\s+name: (.+)\n\s+userPrincipleName/g)].map(([, id = '', name = '']) => [name, id]));
const id = (name: string) => names.get(name) ?? expect.fail(`${name} is not in the Playground`);

describe('without credentials', () => {
  const roles = createRoles({ kind: 'local', role: 'director' });

  it('everybody in the Playground has a role of their own, and nobody else is written down', () => {
    expect([...names.values()].sort()).toEqual(Object.keys(DEMO_USERS).sort());
    expect(names.size).toBeGreaterThanOrEqual(6); // The current user and the five others without which the Playground does not start.
  });

  it.each([
    ['Förbundschef', 'sodra-vatterbygden', { role: 'director', interventions: null }],
    ['Förbundschef', 'goteborg', { role: 'director', interventions: null }],
    ['Styrelseledamot', 'sodra-vatterbygden', { role: 'member', interventions: null }],
    ['Styrelseledamot', 'goteborg', { role: 'reader', interventions: [] }],
    ['Ordförande', 'sodra-vatterbygden', { role: 'member', interventions: null }],
    ['Handledare Enter', 'sodra-vatterbygden', { role: 'coach', interventions: ['enter'] }],
    ['Handledare NOVA', 'sodra-vatterbygden', { role: 'coach', interventions: ['nova'] }],
    ['Förbundschef Finnveden', 'finnveden', { role: 'director', interventions: null }],
    ['Förbundschef Finnveden', 'sodra-vatterbygden', { role: 'reader', interventions: [] }],
  ])('%s in %s', async (name, association, grant) => {
    expect(await roles.of(id(name), association)).toEqual(grant);
  });

  it.each(['user-id-0', 'constructor', '__proto__', 'toString'])('any other user (%s) has LOCAL_ROLE', async (user) => {
    expect(await roles.of(user, 'varend')).toEqual({ role: 'director', interventions: null });
    expect(await createRoles({ kind: 'local', role: 'member' }).of(user, 'varend')).toEqual({ role: 'member', interventions: null });
  });
});

describe('with credentials', () => {
  const directors = [{ user: 'id-1', association: 'finnveden' }];

  it('a director is one in the named association only, however the id is written', async () => {
    const roles = createRoles({ kind: 'entra', directors, defaultRole: 'none' });
    expect(await roles.of('ID-1', 'finnveden')).toEqual({ role: 'director', interventions: null });
    expect((await roles.of('id-1', 'varend')).role).toBe('reader');
    expect((await roles.of('id-2', 'finnveden')).role).toBe('none');
  });

  it('the demonstration users are nobody', async () => {
    expect((await createRoles({ kind: 'entra', directors, defaultRole: 'none' }).of(id('Förbundschef'), 'finnveden')).role).toBe('none');
  });

  it('everybody else has DEFAULT_ROLE', async () => {
    expect((await createRoles({ kind: 'entra', directors, defaultRole: 'member' }).of('id-2', 'finnveden')).role).toBe('member');
  });
});
