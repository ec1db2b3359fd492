import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expression } from '../../../src/calculation/figure.js';
import { decimal } from '../../../src/calculation/number.js';
import { renderCard } from '../../../src/cards/render.js';
import { outcomesIn } from '../../../src/commands/budget/actuals.js';
import type { RecordBody } from '../../../src/store/bodies/body.js';
import { createMemoryStore } from '../../../src/store/memory.js';
import type { Store } from '../../../src/store/port.js';
import { kronor } from '../../../src/swedish/format.js';
import type { Reply } from '../../../src/turn/message.js';
import { evaluate, parseDecimal } from '../../calculation/evaluate.js';
import { faults } from '../../cards/check.js';
import { buttonData, NOON, world } from '../../turn/world.js';
import { typed } from '../room.js';

const SODRA = 'sodra-vatterbygden';
const BY = { user: 'director', role: 'director' } as const;
const ROLES = { member: { role: 'member', interventions: null }, reader: { role: 'reader', interventions: null } } as const;

const COSTS = {
  enter: ['Enter', '2950000'],
  fia: ['FIA', '620000'],
  kompetensutveckling: ['Kompetensutveckling', '205000'],
  kansli: ['Kansli', '768000'],
} as const;

/** A budget 2026 of four costs and one contribution, adopted in § 12. */
const BUDGET: RecordBody = {
  type: 'budget',
  year: 2026,
  stage: 'adopted',
  edition: 1,
  years: [2026],
  groups: [{ id: 'verksamhet', label: 'Verksamhet', kind: 'individual' }],
  lines: [
    { id: 'forsakringskassan', label: 'Försäkringskassan', kind: 'contribution', party: 'forsakringskassan', amounts: ['3674000'] },
    ...Object.entries(COSTS).map(([id, [label, amount]]) => ({ id, label, kind: 'cost' as const, group: 'verksamhet', amounts: [amount] })),
  ],
  openingEquity: '1454413',
  made: ['ett prov'],
  adopted: { date: '2025-11-20', paragraph: '§ 12' },
};

const outcome = (line: string, amount: string, through = '2026-08', year = 2026): RecordBody => ({
  type: 'actual',
  year,
  line,
  through,
  amount,
  source: { kind: 'typed' },
});

let keys = 0;
async function keep(store: Store, year: number, ...bodies: readonly RecordBody[]) {
  keys += 1;
  return await store.append({ association: SODRA, year, key: `k${keys}`, at: NOON, by: BY, bodies });
}

async function room(...bodies: readonly RecordBody[]) {
  const store = createMemoryStore();
  if (bodies.length > 0) await keep(store, 2026, ...bodies);
  const bot = world(ROLES, store);
  const checked = (reply: Reply): Reply => {
    expect(bot.errors).toEqual([]);
    expect(faults(renderCard(reply.answer, 'k'), reply.answer)).toEqual([]);
    for (const figure of reply.answer.calculation ?? []) expect(evaluate(expression(figure))).toEqual(parseDecimal(figure.value.toFixed()));
    return reply;
  };
  const value = ({ answer }: Reply, label: string) => answer.calculation?.find((figure) => figure.label === label)?.value.toFixed();
  return { store, value, say: async (text: string, who: Parameters<typeof bot.say>[1] = {}) => checked(await bot.say(text, who)) };
}

const AUGUST = [
  outcome('enter', '2250000'),
  outcome('fia', '400000'),
  outcome('kompetensutveckling', '40000'),
  outcome('kansli', '512000'),
  outcome('forsakringskassan', '2755500'),
];

describe('"hur ligger vi till?" while the year is under way', () => {
  test('is the outcome against the budget: so far, expected, foreseen, and how far off', async () => {
    const { say, value } = await room(BUDGET, ...AUGUST);
    const reply = await say('hur ligger vi till?');
    expect(reply.answer).toMatchObject({ command: 'budget.status', params: { association: SODRA, year: 2026, basis: 'actual' } });
    const text = typed(reply.text);
    expect(text).toContain('Södra Vätterbygden · 2026 t.o.m. augusti');
    expect(text).toContain('Per den 31 augusti 2026.');
    // By hand: 2 250 + 400 + 40 + 512 = 3 202 tkr of 4 543; × 12 / 8 = 4 803.
    expect(value(reply, 'Kostnader, utfall hittills')).toBe('3202000');
    expect(value(reply, 'Kostnader, budget')).toBe('4543000');
    expect(value(reply, 'Kostnader, förbrukat')).toBe('70.5');
    expect(value(reply, 'Kostnader, förväntat hittills')).toBe('3028667');
    expect(value(reply, 'Kostnader, prognos för året')).toBe('4803000');
    expect(value(reply, 'Kostnader, avvikelse')).toBe('260000');
    expect(value(reply, 'Kostnader, avvikelse i procent')).toBe('5.7');
    expect(text).toContain('Prognos: 260 000 kr över budget');
    expect(text).toContain('Enter: Prognos 3 375 000; Avvikelse +425 000');
    expect(text).toContain('Försäkringskassan: Budget 3 674 000; Utfall 2 755 500');
    expect(text).toContain('Källa: budget 2026, § 12, 20 november 2025. Utfall inlagt senast 22 november 2026');
  });

  test.each([
    'vilka är de största avvikelserna hittills i år?',
    'hur har det gått hittills i år jämfört med budget',
    'hur gick det 2026 mot budget',
    'vilka rader avviker mest från budgeten i år',
    'budget mot utfall',
  ])('%s: is this year’s outcome against its budget, the largest deviation first', async (text) => {
    const { say, value } = await room(BUDGET, ...AUGUST);
    const reply = await say(text);
    expect(reply.answer).toMatchObject({ command: 'budget.status', params: { year: 2026, basis: 'actual' } });
    expect(value(reply, 'Kostnader, avvikelse')).toBe('260000');
    // By hand, forecast − budget: Enter +425, Kompetensutveckling −145, Kansli 0, FIA 0 (tkr).
    const foreseen = reply.answer.tables?.find(({ title }) => title === 'Prognos för året')?.rows.map(({ cells: [label] }) => label);
    expect(foreseen?.slice(0, 2)).toEqual(['Enter', 'Kompetensutveckling']);
  });

  test.each(['hur gick det för kansliet mot budget?', 'jämför utfallet med budgeten för kansliet', 'höll kansliet budgeten i år'])(
    '%s: is the line of this year',
    async (text) => {
      const { say, value } = await room(BUDGET, outcome('kansli', '480000'));
      const reply = await say(text);
      const { answer } = reply;
      expect(value(reply, 'Kansli, kvar av budgeten')).toBe('288000');
      expect(typed(reply.text)).toContain('Kvar av budgeten: 288 000 kr.');
      expect(answer).toMatchObject({ command: 'budget.status', params: { year: 2026, line: 'kansli', basis: 'actual' } });
    },
  );

  test('another year, another basis and a line without an outcome are compared as printed', async () => {
    const { say } = await room(BUDGET, outcome('enter', '2250000'));
    expect((await say('jämför budget och prognos 2020')).answer).toMatchObject({ command: 'budget.compare', params: { year: 2020 } });
    expect((await say('jämför budget 2021 med budget 2020')).answer.command).toBe('budget.compare');
    expect((await say('hur gick det för kansliet mot budget?')).answer.command).toBe('budget.compare');
  });

  test('warns of a line that overruns and of one that stays unused, and of no other', async () => {
    const { say } = await room(BUDGET, ...AUGUST);
    const { answer } = await say('budgetläge 2026');
    const warnings = answer.notices?.filter(({ kind }) => kind === 'warning').map(({ text }) => typed(text));
    expect(warnings).toEqual(['drar över: Enter (+425 000 kr). Används lite: Kompetensutveckling (19,5 % förbrukat).']);
  });

  test('counts a line without outcome as its budget, and says so, and which are older', async () => {
    const { say, value } = await room(BUDGET, outcome('enter', '1475000', '2026-06'), outcome('fia', '400000'));
    const reply = await say('hur ligger vi till');
    expect(value(reply, 'Kostnader, prognos för året')).toBe(String(2950000 + 600000 + 205000 + 768000));
    expect(typed(reply.text)).toContain('Prognosen gäller kostnaderna; 2 av 4 poster saknar utfall och räknas som budget.');
    expect(typed(reply.text)).toContain('Äldre utfall: Enter (t.o.m. juni 2026).');
  });

  test('property: the year’s forecast is the same figures, to the krona, whatever was logged of costs and income', async () => {
    const month = fc.integer({ min: 1, max: 10 }).map((number) => `2026-${String(number).padStart(2, '0')}`);
    const amounts = fc.record({ amount: fc.integer({ min: 0, max: 5_000_000 }), through: month });
    const logged = fc.dictionary(fc.constantFrom('enter', 'fia', 'kompetensutveckling', 'kansli', 'forsakringskassan'), amounts, { minKeys: 1 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 3_000_000 }), logged, async (enter, lines) => {
        const bodies = Object.entries({ ...lines, enter: { amount: enter, through: lines.enter?.through ?? '2026-08' } });
        const { say, value } = await room(BUDGET, ...bodies.map(([line, { amount, through }]) => outcome(line, String(amount), through)));
        const status = await say('hur ligger vi till?');
        const forecast = await say('gör en prognos för 2026');
        expect(forecast.answer).toMatchObject({ command: 'forecast.year', status: 'ok' });
        const result = value(status, 'Resultat, prognos för året');
        expect(value(forecast, 'Resultat 2026')).toBe(result);
        expect(value(forecast, 'Kostnader 2026')).toBe(value(status, 'Kostnader, prognos för året'));
        expect(typed(status.text)).toContain(`Resultatet blir ${typed(kronor(decimal(result ?? 0)))}`);
      }),
      { numRuns: 40 },
    );
  });

  test('the year’s forecast says what it covers, and what members pay is decided, not foreseen', async () => {
    const { say } = await room(BUDGET, outcome('enter', '1475000', '2026-06'), outcome('forsakringskassan', '2000000'));
    const text = typed((await say('gör en prognos för 2026')).text);
    expect(text).toContain('Prognosen gäller kostnaderna; 3 av 4 poster saknar utfall och räknas som budget.');
    expect(text).not.toContain('Försäkringskassan');
    expect(text).toContain('Resultat: −869 000 kr');
    // A whole year's income stands in the budget's place: 3 600 000 − 4 543 000.
    const ended = await room(BUDGET, outcome('enter', '2950000', '2026-12'), outcome('forsakringskassan', '3600000', '2026-12'));
    const january = { now: new Date('2027-01-20T12:00:00+01:00') };
    expect(typed((await ended.say('utfall 2026', january)).text)).toContain('Resultatet blir −943 000 kr');
    expect(typed((await ended.say('gör en prognos för 2026', january)).text)).toContain('Resultat: −943 000 kr');
  });

  test('"prognos 2026" is made from what was logged, where no source prints one', async () => {
    const { say } = await room(BUDGET, ...AUGUST);
    expect((await say('prognos 2026')).answer).toMatchObject({ command: 'forecast.year', status: 'ok', params: { year: 2026 } });
    const nothing = await room(BUDGET);
    expect((await nothing.say('prognos 2026')).answer).toMatchObject({ command: 'budget.status', status: 'invalid' });
  });

  test("foresees by last year's pattern where last year is known by month", async () => {
    const { say, store, value } = await room(BUDGET, outcome('enter', '2000000'));
    await keep(store, 2025, outcome('enter', '1800000', '2025-08', 2025), outcome('enter', '2700000', '2025-12', 2025));
    const reply = await say('hur ligger Enter till i år');
    expect(value(reply, 'Enter, prognos')).toBe('3000000');
    expect(typed(reply.text)).toContain('förra årets mönster');
  });

  test('is one line where one is asked for, with every month that was logged', async () => {
    const { say, value } = await room(BUDGET, outcome('enter', '1475000', '2026-06'), outcome('enter', '2250000'));
    const reply = await say('vad kostar Enter');
    expect(reply.answer.params).toMatchObject({ line: 'enter', year: 2026 });
    expect(value(reply, 'Enter, förväntat hittills')).toBe('1966667');
    expect(value(reply, 'Enter, förbrukat')).toBe('76.3');
    expect(value(reply, 'Enter, avvikelse i procent')).toBe('14.4');
    expect(typed(reply.text)).toContain('juni 2026: 1 475 000');
    expect(typed(reply.text)).toContain('Utfall inlagt av förbundschefen 22 november 2026 kl. 12.00 (kvitto 3)');
  });

  test('a year that is over is its outcome', async () => {
    const { say, value } = await room(BUDGET, outcome('enter', '2900000', '2026-12'));
    const reply = await say('utfall 2026', { now: new Date('2027-02-01T12:00:00+01:00') });
    expect(value(reply, 'Enter, avvikelse')).toBe('-50000');
    expect(typed(reply.text)).toContain('helårets utfall');
  });
});

describe('as before where there is nothing to hold against each other', () => {
  test('no outcome: the budget', async () => {
    const { say } = await room(BUDGET);
    expect((await say('hur ligger vi till?')).answer.params).toMatchObject({ year: 2026, basis: 'budget' });
    const without = await room();
    expect((await without.say('hur ligger vi till?')).answer.params).toMatchObject({ year: 2021, basis: 'budget' });
  });

  test.each(['utfall 2026', 'hur ligger vi till?', 'visa läget 2026'])(
    'no budget of the year: its outcomes all the same, and that there is none: %s',
    async (text) => {
      const { say, value } = await room(outcome('enter', '2250000'));
      const reply = await say(text);
      expect(typed(reply.text)).toContain('Södra Vätterbygden har ingen antagen budget med poster för 2026.');
      expect(value(reply, 'Enter, prognos')).toBe('3375000');
    },
  );

  test('the budget itself is shown when it is asked for by name', async () => {
    const { say } = await room(BUDGET, ...AUGUST);
    expect((await say('budget 2026')).answer.params).toMatchObject({ year: 2026, basis: 'budget' });
  });

  test('what is logged is shown to nobody without a role in the association', async () => {
    const { say } = await room(BUDGET, ...AUGUST);
    expect((await say('hur ligger vi till?', { user: 'reader' })).answer.params).toMatchObject({ basis: 'budget' });
    expect((await say('hur ligger vi till?', { user: 'member' })).answer.params).toMatchObject({ basis: 'actual' });
  });
});

describe('the outcomes that count', () => {
  test('are the last one of each line and month that was not taken back', async () => {
    const { store } = await room(outcome('enter', '1'), outcome('enter', '2'), outcome('enter', '9', '2026-03'));
    const [, second] = await store.records(SODRA, 2026);
    const now = async () => outcomesIn(await store.records(SODRA, 2026, { rules: 'actual' })).get('enter');
    expect((await now())?.amount.value.toFixed()).toBe('2');
    expect((await now())?.months.map(({ through }) => through)).toEqual(['2026-03', '2026-08']);
    await keep(store, 2026, { type: 'withdrawal', of: second?.sequence ?? 0 });
    expect((await now())?.amount.value.toFixed()).toBe('1');
  });
});

describe('what is said of only some lines, or of a month that is not over', () => {
  test('the share used is of the lines that have an outcome, and says how many', async () => {
    const { say } = await room(BUDGET, outcome('enter', '2250000'));
    // 2 250 000 ÷ 2 950 000
    expect(typed((await say('hur ligger vi till?')).text)).toContain('76,3 % av budget för 1 av 4 poster');
  });

  test('a month that is not over is no day that has passed, and is pointed out before it is saved', async () => {
    const { say } = await room(BUDGET);
    expect(typed((await say('utfall Enter t.o.m. november 2 350 000', { now: new Date('2026-11-22T11:00:00Z') })).text)).toContain(
      'november 2026 är inte slut än',
    );
    expect(typed((await say('utfall Enter t.o.m. oktober 2 350 000', { now: new Date('2026-11-22T11:00:00Z') })).text)).not.toContain(
      'är inte slut än',
    );
  });
});

test.each(['vilka poster drar över', 'drog vi över budgeten', 'jämför budget och utfall'])(
  'this year is the newest with a budget and an outcome: %s',
  async (text) => {
    const { say } = await room(BUDGET, ...AUGUST);
    const reply = await say(text);
    expect(reply.answer).toMatchObject({ command: 'budget.status', params: { year: 2026, basis: 'actual' } });
    expect(typed(reply.text)).toContain('drar över: Enter');
  },
);

test('a budget in tkr gets the same forecast from the same outcomes on both cards, to the krona', async () => {
  // Göteborg prints budget 2021 in tkr.
  const who = { now: new Date('2021-09-22T11:00:00Z'), association: 'goteborg' };
  const bot = world(ROLES);
  for (const text of ['utfall Finsam-team t.o.m. augusti 2021 4 000 000', 'ja']) await bot.say(text, who);
  const status = await bot.say('utfall 2021', who);
  const forecast = await bot.press(buttonData(status, 'Visa årsprognos'), who);
  expect([status.answer.command, forecast.answer.command]).toEqual(['budget.status', 'forecast.year']);
  const kronorOf = ({ answer }: Reply) =>
    (answer.calculation ?? [])
      .filter(({ label }) => /^Finsam-team, prognos/.test(label))
      .map(({ value, unit }) => (unit === 'tkr' ? value.times(1000) : value).toFixed());
  expect(kronorOf(status)).toEqual(['6000000']);
  expect(kronorOf(forecast)).toEqual(['6000000']);
});
