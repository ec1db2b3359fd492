import { beforeEach, describe, expect, it } from 'vitest';
import { asItStands } from '../../../src/commands/plans/standing.js';
import type { RecordBody } from '../../../src/store/bodies/body.js';
import { createMemoryStore } from '../../../src/store/memory.js';
import type { Store } from '../../../src/store/port.js';
import { frozen } from '../../calculation/figures.js';
import { associations, NOON, world } from '../../turn/world.js';
import { typed } from '../room.js';

const printed = associations.get('sodra-vatterbygden');
if (!printed) throw new Error('no association');
frozen(printed);

const budget = (changes: object = {}): RecordBody => ({
  type: 'budget',
  year: 2026,
  stage: 'adopted',
  edition: 1,
  years: [2026, 2027],
  groups: [
    { id: 'verksamhet', label: 'Verksamhet', kind: 'operations' },
    { id: 'administration', label: 'Administration', kind: 'administration' },
  ],
  lines: [
    { id: 'forsakringskassan', label: 'Försäkringskassan', kind: 'contribution', party: 'forsakringskassan', amounts: ['4000000', '4100000'] },
    {
      id: 'region-jonkopings-lan',
      label: 'Region Jönköpings län',
      kind: 'contribution',
      party: 'region-jonkopings-lan',
      amounts: ['2000000', '2050000'],
    },
    { id: 'jonkoping', label: 'Jönköpings kommun', kind: 'contribution', party: 'jonkoping', amounts: ['2000000', '2050000'] },
    { id: 'enter', label: 'Enter', kind: 'cost', group: 'verksamhet', intervention: 'enter', amounts: ['5000000', '5100000'] },
    { id: 'kansli', label: 'Kansli', kind: 'cost', group: 'administration', amounts: ['2500000', '2600000'] },
  ],
  openingEquity: '300000',
  made: [],
  adopted: { date: '2025-11-20', paragraph: '§ 12' },
  ...changes,
});

let store: Store;
beforeEach(() => {
  store = createMemoryStore();
});
const save = (...bodies: RecordBody[]) =>
  store.append({ association: printed.id, year: 2026, key: `k${Math.random()}`, at: NOON, by: { user: 'x', role: 'director' }, bodies });

describe('the association as it stands', () => {
  it('is the printed one itself where nothing is stored, or nothing adopted', async () => {
    expect(await asItStands(printed, store)).toBe(printed);
    await save(budget({ stage: 'proposal', adopted: null }));
    expect(await asItStands(printed, store)).toBe(printed);
  });

  it('has an adopted budget as a table with sums and equity rolled forward, the plan after it', async () => {
    await save(budget());
    const [table] = (await asItStands(printed, store)).tables;
    const values = (id: string) => table?.lines.find((line) => line.id === id)?.values;
    expect(table?.columns.map(({ label }) => label)).toEqual(['Budget 2026', 'Plan 2027']);
    expect(values('summa-intakter')).toEqual(['8000000', '8200000']);
    expect(values('delsumma-verksamhet')).toEqual(['5000000', '5100000']);
    expect(values('summa-kostnader')).toEqual(['7500000', '7700000']);
    expect(values('arets-beraknade-resultat')).toEqual(['500000', '500000']);
    expect(values('kapital-1-jan')).toEqual(['300000', '800000']);
    expect(values('beraknat-kapital-31-dec')).toEqual(['800000', '1300000']);
  });

  it('shows the newest adopted version, and no version that was taken back', async () => {
    await save(budget());
    const [second] = await save(budget({ edition: 2, openingEquity: '1' }));
    const opening = async () => (await asItStands(printed, store)).tables[0]?.lines.find(({ kind }) => kind === 'openingEquity')?.values[0];
    expect(await opening()).toBe('1');
    await save({ type: 'withdrawal', of: second?.sequence ?? 0 });
    expect(await opening()).toBe('300000');
  });

  it('has the decisions that were registered after those that are printed', async () => {
    await save({ type: 'decision', date: '2026-11-20', paragraph: '§ 12', content: 'Budget 2027 antogs.', topics: ['budget'], budgetYear: 2027 });
    const stands = await asItStands(printed, store);
    expect(stands.decisions).toHaveLength(printed.decisions.length + 1);
    expect(stands.decisions.at(-1)).toMatchObject({ content: 'Budget 2027 antogs.', section: '§ 12' });
    expect(stands.documents[stands.decisions.at(-1)?.document ?? '']).toMatchObject({ date: '2026-11-20' });
  });
});

describe('commands that know nothing of stored budgets', () => {
  it.each([
    ['hur ser budgeten ut?', 'budget.status', 'Överskott 500 000 kr', 'budget 2026, § 12, 20 november 2025'],
    ['vad kostar Enter 2026', 'budget.status', 'Enter: 5 000 000 kr', 'budget 2026, § 12, 20 november 2025'],
    ['plan 2027', 'budget.status', 'Överskott 500 000 kr', 'budget 2026, § 12, 20 november 2025'],
    ['jämför budget 2026 med budget 2021', 'budget.compare', '1 242 900', 'budget 2026, § 12, 20 november 2025'],
    ['10 % mer varje år från 2026', 'contribution.growth', 'används från 2030', 'budget 2026, § 12, 20 november 2025'],
    ['kontrollräkna 2026', 'budget.check', '', 'budget 2026, § 12, 20 november 2025'],
    ['hur ser budgeten ut 2021?', 'budget.status', 'Underskott 1 394 900 kr', 'budget 2021, § 9, 16 november 2020'],
  ])('%s', async (question, command, said, source) => {
    await save(budget());
    const reply = await world({}, store).say(question);
    expect(reply.answer.command, reply.text).toBe(command);
    expect(typed(reply.text)).toContain(said);
    expect(typed(reply.text)).toContain(source);
  });
});
