import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReportRecord } from '../../../src/store/bodies/reports.js';
import type { Reply } from '../../../src/turn/message.js';
import { type World, world } from '../../turn/world.js';
import { typed } from '../room.js';

const ROLES = {
  boss: { role: 'director', interventions: null },
  coach: { role: 'coach', interventions: ['enter'] },
  other: { role: 'coach', interventions: ['nova'] },
  member: { role: 'member', interventions: null },
} as const;

const NONE = { notStated: null, newWomen: null, newMen: null, endedWomen: null, endedMen: null, deviation: null, replaces: [] };
/** Enter by quarter in 2025: 3 men at first, small flows; together a year with larger ones. NOVA has nothing small. */
const REPORTS: readonly ReportRecord[] = [
  {
    ...NONE,
    type: 'participants.report',
    intervention: 'enter',
    period: '2025-Q1',
    women: 14,
    men: 3,
    new: 17,
    ended: 4,
    exits: { work: 1, illness: 3 },
  },
  { ...NONE, type: 'participants.report', intervention: 'enter', period: '2025-Q2', women: 16, men: 4, new: 7, ended: 6, exits: { work: 6 } },
  {
    ...NONE,
    type: 'participants.report',
    intervention: 'nova',
    period: '2025-Q1',
    women: 20,
    men: 21,
    newWomen: 20,
    newMen: 21,
    new: 41,
    ended: 0,
    exits: {},
  },
  { ...NONE, type: 'participants.report', intervention: 'nova', period: '2025-Q2', women: 20, men: 21, new: 0, ended: 11, exits: { work: 11 } },
];

let here: World;
beforeEach(async () => {
  here = world(ROLES);
  await here.store.append({
    association: 'sodra-vatterbygden',
    year: 2025,
    key: 'reports',
    at: new Date('2026-01-10T12:00:00Z'),
    by: { user: 'coach', role: 'coach' },
    bodies: REPORTS,
  });
});

const ask = (user: string, text: string): Promise<Reply> => here.say(text, { user, conversation: user });
async function hide(below: number): Promise<Reply> {
  const asked = await ask('boss', below === 0 ? 'dölj inga antal' : `dölj antal under ${below}`);
  expect(asked.answer, asked.text).toMatchObject({ command: 'setting.edit', status: 'confirm', params: { hideBelow: below } });
  return await ask('boss', 'ja');
}
/** Everything that leaves the bot: the words, the card and the calculation. */
const all = ({ answer, text, card }: Reply) =>
  typed(`${text} ${JSON.stringify(card)} ${JSON.stringify((answer.calculation ?? []).map(({ label, value }) => [label, value]))}`);

describe('small counts', () => {
  it('are shown to everybody with a role until a director says otherwise', async () => {
    const { answer } = await ask('member', 'visa enter 2025-Q1');
    expect(answer.keyFigures?.map(({ label, figure }) => [label, figure.value.toNumber()])).toContainEqual(['Män', 3]);
  });

  it('are hidden from others when a director says so, with the counts that would give them away', async () => {
    expect((await hide(5)).text).toContain('Sparat');
    const year = await ask('member', 'visa enter 2025');
    expect(year.answer.status).toBe('ok');
    expect(all(year)).toContain('Antal under 5 visas inte');
    const figures = year.answer.keyFigures?.map(({ label, figure }) => [label, figure.value.toNumber()]) ?? [];
    expect(figures.map(([label]) => label)).not.toContain('Män');
    expect(figures.map(([label]) => label)).not.toContain('Kvinnor');
    expect(JSON.stringify(year.answer.tables ?? [])).not.toMatch(/Historik|"Män"|Sjukdom/);
  });

  it('are not told by a period within the year, nor by a range', async () => {
    await hide(5);
    for (const text of ['visa enter 2025-Q1', 'visa enter första kvartalet 2025', 'visa enter januari till juni 2025', 'visa enter H1 2025']) {
      const reply = await ask('member', text);
      expect(reply.answer.status, text).toBe('invalid');
      expect(reply.answer.keyFigures ?? [], text).toEqual([]);
      expect(all(reply)).toContain('Antal under 5 visas inte');
    }
  });

  it('are not told by the total of all interventions either', async () => {
    await hide(5);
    const { answer } = await ask('member', 'visa deltagare 2025');
    const enter = answer.tables?.[0]?.rows.find(({ cells }) => cells[0] === 'Enter, totalt 24');
    const nova = answer.tables?.[0]?.rows.find(({ cells }) => cells[0] === 'NOVA');
    expect(enter?.cells[2]).toBeNull();
    expect(nova?.cells[2]).not.toBeNull();
    const total = answer.keyFigures?.find(({ label }) => label === 'Män');
    expect(total === undefined || total.figure.value.eq(21)).toBe(true);
  });

  it('make no wrong figure of what is left of the total', async () => {
    await hide(5);
    const men = await ask('member', 'hur många män 2025');
    expect(typed(men.answer.headline)).toBe('Minst 21 män 2025');
    expect(all(men)).not.toMatch(/Kvinnor totalt/);
    // NOVA's 11 to work are told; of Enter's no reason is.
    expect(typed((await ask('member', 'hur många gick till arbete 2025')).answer.headline)).toBe('Minst 11 gick till arbete 2025');
    const year = await ask('member', 'visa deltagare 2025');
    expect(typed(year.answer.headline)).not.toMatch(/ av \d+ gick/);
    expect(year.answer.calculation?.map(({ label }) => label) ?? []).not.toContain('Andel till arbete eller studier');
    for (const { columns } of year.answer.tables?.filter(({ title }) => title.startsWith('Orsaker')) ?? []) expect(columns).not.toContain('Andel');
  });

  it('are not drawn either', async () => {
    expect((await ask('member', 'visa enter 2025-Q1')).answer.whole?.parts.map(({ label }) => label)).toEqual(['Kvinnor', 'Män']);
    await hide(5);
    for (const text of ['visa enter 2025-Q1', 'visa enter 2025']) {
      const { answer, card } = await ask('member', text);
      expect(answer.whole).toBeUndefined();
      expect(JSON.stringify(card)).not.toContain('HorizontalBar.Stacked');
    }
    expect((await ask('boss', 'visa enter 2025-Q1')).answer.whole?.parts.map(({ label }) => label)).toEqual(['Kvinnor', 'Män']);
  });

  it('always: the picture of women and men holds the shown key figures and nothing else', async () => {
    const counts = fc.record({
      women: fc.integer({ min: 0, max: 12 }),
      men: fc.integer({ min: 0, max: 12 }),
      notStated: fc.integer({ min: 0, max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(counts, { minLength: 2, maxLength: 2 }), fc.integer({ min: 2, max: 8 }), async (years, least) => {
        here = world(ROLES);
        for (const [index, each] of years.entries())
          await here.store.append({
            association: 'sodra-vatterbygden',
            year: 2024 + index,
            key: `report ${index}`,
            at: new Date('2026-01-10T12:00:00Z'),
            by: { user: 'coach', role: 'coach' },
            bodies: [
              {
                ...NONE,
                ...each,
                type: 'participants.report',
                intervention: 'enter',
                period: `${2024 + index}`,
                new: each.women + each.men + each.notStated,
                ended: 0,
                exits: {},
              },
            ],
          });
        await hide(least);
        for (const text of ['visa enter 2024', 'visa enter 2025', 'visa deltagare 2025']) {
          const { answer } = await ask('member', text);
          const shown = answer.keyFigures?.map(({ label, figure }) => `${label.replace('Kön ej', 'Ej')} ${figure.value}`) ?? [];
          const parts = answer.whole?.parts ?? [];
          expect(parts.filter(({ label, value }) => !shown.includes(`${label} ${value}`))).toEqual([]);
          expect(parts.filter(({ label, value }) => label !== 'Ej angivet' && value.lt(least))).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('are shown to the coach who reports them and to the director', async () => {
    await hide(5);
    for (const user of ['coach', 'boss']) {
      const { answer } = await ask(user, 'visa enter 2025-Q1');
      expect(answer.keyFigures?.map(({ label, figure }) => [label, figure.value.toNumber()])).toContainEqual(['Män', 3]);
    }
    expect((await ask('other', 'visa enter 2025-Q1')).answer.status).toBe('invalid');
  });

  it('leave what is not small as it was reported', async () => {
    await hide(5);
    const { answer } = await ask('member', 'visa nova 2025-Q2');
    expect(answer.status).toBe('ok');
    expect(answer.keyFigures?.map(({ label, figure }) => [label, figure.value.toNumber()])).toContainEqual(['Män', 21]);
  });

  it('are shown again when the rule is taken away; each change is a record', async () => {
    await hide(5);
    await hide(0);
    expect((await ask('member', 'visa enter 2025-Q1')).answer.status).toBe('ok');
    const records = await here.store.records('sodra-vatterbygden', 2026);
    expect(records.map(({ body }) => body)).toEqual([
      { type: 'setting', name: 'smallCounts', below: 5 },
      { type: 'setting', name: 'smallCounts', below: null },
    ]);
  });
});

describe('setting.edit', () => {
  it('shows the rule and asks for another with a form', async () => {
    const { answer } = await ask('boss', 'dölj små antal');
    expect(answer).toMatchObject({ command: 'setting.edit', status: 'ask' });
    expect(answer.form?.map(({ name }) => name)).toEqual(['hideBelow']);
  });

  it.each(['coach', 'member'])('is not for a %s', async (user) => {
    expect((await here.press({ command: 'setting.edit', params: { hideBelow: 0 }, key: 'k' }, { user })).answer.status).toBe('denied');
  });

  it.each([1, -1, 101, 2.5])('refuses %d', async (hideBelow) => {
    expect((await here.press({ command: 'setting.edit', params: { hideBelow }, key: 'k' }, { user: 'boss' })).answer.status).toBe('invalid');
  });
});
