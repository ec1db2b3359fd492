import { describe, expect, it } from 'vitest';
import { world } from '../../turn/world.js';
import { typed } from '../room.js';

const ROLES = { member: { role: 'member', interventions: null }, coach: { role: 'coach', interventions: ['nya-vagar'] } } as const;

async function change(here: ReturnType<typeof world>, text: string) {
  const asked = await here.say(text);
  expect(asked.answer, asked.text).toMatchObject({ command: 'intervention.edit', status: 'confirm' });
  const saved = await here.say('ja');
  expect(saved.text).toContain('Sparat');
  return saved;
}

describe('a director', () => {
  it('adds an intervention, which its coach can then report by name', async () => {
    const here = world(ROLES);
    await change(here, 'lägg till insatsen Nya vägar från 2026-01-01');
    const asked = await here.say('Nya vägar oktober 2026: 12 kvinnor, 9 män, 2 nya, 0 avslutade', { user: 'coach', conversation: 'coach' });
    expect(asked.answer, asked.text).toMatchObject({ command: 'participants.report', status: 'confirm', params: { intervention: 'nya-vagar' } });
    await here.say('ja', { user: 'coach', conversation: 'coach' });
    const shown = await here.say('visa nya vägar oktober 2026', { user: 'member', conversation: 'member' });
    expect(shown.answer.status, shown.text).toBe('ok');
    expect(here.errors).toEqual([]);
  });

  it('adds one that begins later: a report of a period before that is asked about', async () => {
    const here = world(ROLES);
    await change(here, 'lägg till insatsen Nya vägar från 2026-10-01');
    const early = await here.say('Nya vägar mars 2026: 3 kvinnor, 2 män', { user: 'coach', conversation: 'coach' });
    expect(early.answer.status).toBe('confirm');
    expect(typed(early.text)).toContain('Nya vägar rapporteras från oktober 2026, och perioden ligger före det. Stämmer den?');
    const first = await here.say('Nya vägar oktober 2026: 3 kvinnor, 2 män', { user: 'coach', conversation: 'again' });
    expect(typed(first.text)).not.toContain('rapporteras från');
  });

  it('renames one: both names are understood, and its reports stay', async () => {
    const here = world();
    await change(here, 'döp om Enter till Stegen');
    for (const text of ['visa Stegen 2023', 'visa Enter 2023']) {
      const reply = await here.say(text);
      expect(reply.answer, reply.text).toMatchObject({ command: 'participants.show', status: 'ok', params: { intervention: 'enter' } });
      expect(typed(reply.text)).toContain('Stegen');
    }
  });

  it('ends one on a day, and opens it again', async () => {
    const here = world();
    await change(here, 'avsluta insatsen Enter från 2026-06-30');
    const late = await here.say('Enter oktober 2026: 12 kvinnor, 9 män, 2 nya, 0 avslutade');
    expect(late.answer.status, late.text).toBe('invalid');
    await change(here, 'öppna insatsen Enter igen');
    const again = await here.say('Enter oktober 2026: 12 kvinnor, 9 män, 2 nya, 0 avslutade');
    expect(again.answer.status, again.text).toBe('confirm');
  });

  it('does not give a name that is taken', async () => {
    const reply = await world().say('lägg till insatsen FIA');
    expect(reply.answer.status, reply.text).not.toBe('confirm');
  });

  it('is asked with a form for what is missing', async () => {
    const here = world();
    const { answer } = await here.say('ändra insatser');
    expect(answer).toMatchObject({ command: 'intervention.edit', status: 'ask' });
    const asked = await here.press({
      command: 'intervention.edit',
      params: {},
      key: 'k',
      change: 'add',
      intervention: '',
      name: 'Nya vägar',
      from: '2027-01-01',
    });
    expect(asked.answer, asked.text).toMatchObject({ status: 'confirm', params: { change: 'add', name: 'Nya vägar' } });
  });

  it('says who answers for an intervention, which gives the right to report it and shows where a report is missing', async () => {
    const here = world();
    const person = '11111111-2222-4333-8444-555555555555';
    await change(here, `${person} ska ansvara för Enter`);
    const bodies = (await here.store.records('sodra-vatterbygden', 2026)).map(({ body }) => body);
    expect(bodies).toEqual([
      { type: 'responsibility', intervention: 'enter', coaches: [person] },
      { type: 'access', user: person, role: 'coach', interventions: ['enter'], from: '2026-11-22' },
    ]);
    const missing = await here.say('vad saknas för Enter i oktober 2026?');
    expect(missing.text).toContain(person);
    const again = await here.say(`${person} är ansvarig handledare för Enter`);
    expect(again.answer, again.text).toMatchObject({ status: 'ok', headline: 'Så är det redan' });
    await change(here, `${person} ansvarar inte längre för Enter`);
    const without = await here.store.records('sodra-vatterbygden', 2026, { rules: 'responsibility' });
    expect(without.at(-1)?.body).toEqual({ type: 'responsibility', intervention: 'enter', coaches: [] });
    expect(here.errors).toEqual([]);
  });

  it('is asked whom it concerns when a coach is to be named without anybody', async () => {
    const { answer } = await world().say('ny ansvarig handledare för Enter');
    expect(answer).toMatchObject({ command: 'intervention.edit', status: 'ask', params: { change: 'addCoach', intervention: 'enter' } });
    expect(answer.form?.map(({ name }) => name)).toContain('user');
  });

  it('saves once, however often it is confirmed, and every change is a record', async () => {
    const here = world();
    await here.say('lägg till insatsen Nya vägar');
    await Promise.all([here.say('ja'), here.say('ja')]);
    const records = await here.store.records('sodra-vatterbygden', 2026);
    expect(records.map(({ body }) => body)).toEqual([
      { type: 'intervention', intervention: 'nya-vagar', name: 'Nya vägar', reportsFrom: '2026-11', endedOn: null },
    ]);
  });
});

it('nobody else changes interventions', async () => {
  const here = world(ROLES);
  for (const user of ['member', 'coach']) {
    const reply = await here.press({ command: 'intervention.edit', params: { change: 'add', name: 'X1' }, key: user }, { user });
    expect(reply.answer.status).toBe('denied');
  }
});

describe('the day on which an intervention ends', () => {
  it.each([
    ['stäng NOVA från årsskiftet', '31 december 2026'],
    ['avsluta NOVA till årsskiftet', '31 december 2026'],
    ['avsluta NOVA vid månadsskiftet', '30 november 2026'],
    ['avsluta insatsen NOVA vid halvårsskiftet', '30 juni 2027'],
    ['avsluta insatsen NOVA i slutet av mars', '31 mars 2027'],
    ['avsluta NOVA den 31 december', '31 december 2026'],
    ['avsluta NOVA på fredag', '27 november 2026'],
  ])('%s', async (text, day) => {
    const { answer, text: shown } = await world().say(text);
    expect(answer).toMatchObject({ command: 'intervention.edit', status: 'confirm' });
    expect(typed(shown)).toContain(`Ska NOVA avslutas ${day}?`);
    expect(answer.lead).not.toContain('inget datum');
  });

  it.each(['avsluta IT-spåret till sommaren', 'avsluta NOVA efter jul', 'avsluta NOVA nästa år', 'lägg ner insatsen NOVA till hösten'])(
    'is asked for, never taken as today: %s',
    async (text) => {
      const here = world();
      const asked = (await here.say(text)).answer;
      expect(asked).toMatchObject({ command: 'intervention.edit', status: 'ask' });
      expect(asked.form?.map(({ name }) => name)).toEqual(['from']);
      const then = await here.say('30 juni 2027');
      expect(then.answer.status).toBe('confirm');
      expect(typed(then.text)).toContain('avslutas 30 juni 2027?');
    },
  );

  it('is today only when nothing is said of when, and that is said', async () => {
    const { answer, text } = await world().say('avsluta NOVA');
    expect(typed(text)).toContain('Ska NOVA avslutas 22 november 2026?');
    expect(answer.lead).toContain('Du sa inget datum');
  });
});
